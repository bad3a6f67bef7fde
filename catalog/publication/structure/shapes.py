"""Types and attributes: what Saleor's products and models can tell."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from catalog import vocabulary
from catalog.publication.structure.survey import Site, every
from catalog.publication.types import (
    CRAFTS,
    MANY_REFERENCES,
    NUMBERS,
    ONE_OF,
    REFERENCES,
    SOME_OF,
    attribute_slug,
    product_fields,
)
from marketplace.saleor.entities import Known
from marketplace.saleor.generated import enums, input_types
from marketplace.saleor.pages import PAGE_TYPES, PageType, Trait
from marketplace.saleor.session import accepted
from marketplace.saleor.types import Kind, Step, Verb

Input = enums.AttributeInputTypeEnum
Asked = Callable[[Known], input_types.AttributeCreateInput]


def plan_page_types(site: Site) -> Iterator[Step]:
    for page_type in PAGE_TYPES:
        if not site.has(Kind.PAGE_TYPE, page_type.slug):
            yield Step(Verb.MAKE, Kind.PAGE_TYPE, page_type.slug, partial(make_page_type, site, page_type))


def make_page_type(site: Site, page_type: PageType) -> None:
    asked = input_types.PageTypeCreateInput(name=page_type.name, slug=page_type.slug)
    answer = site.saleor.create_page_type(asked).page_type_create
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.page_type is not None
    site.known.keep(Kind.PAGE_TYPE, {page_type.slug: answer.page_type.id})


def label(field: str) -> str:
    return vocabulary.label("field", field, "en").capitalize()


def choices(field: str) -> list[str]:
    """English names of the terms that a field may have."""
    kind = ONE_OF.get(field) or SOME_OF.get(field)
    return [term.label("en") for term in vocabulary.terms(kind)] if kind else []


def wanted_attributes() -> dict[str, tuple[Asked, list[str]]]:
    """Slug → how to ask for it once the types it refers to exist, and the values it offers."""
    wanted: dict[str, tuple[Asked, list[str]]] = {}
    for field in product_fields():
        wanted[attribute_slug(field)] = (partial(of_products, field), choices(field))
    for page_type in PAGE_TYPES:
        for trait in page_type.traits:
            wanted[trait.slug] = (partial(of_pages, trait), [])
    return wanted


def of_products(field: str, known: Known) -> input_types.AttributeCreateInput:
    asked = input_types.AttributeCreateInput(
        name=label(field),
        slug=attribute_slug(field),
        type=enums.AttributeTypeEnum.PRODUCT_TYPE,
        inputType=input_type(field),
    )
    if field in NUMBERS:
        asked.unit = enums.MeasurementUnitsEnum.CM
    if names := choices(field):
        asked.values = [input_types.AttributeValueCreateInput(name=name) for name in names]
    if refers_to := REFERENCES.get(field) or MANY_REFERENCES.get(field):
        asked.entity_type = enums.AttributeEntityTypeEnum.PAGE
        asked.reference_types = [known.get(Kind.PAGE_TYPE, refers_to)]
    return asked


def input_type(field: str) -> Input:
    for fields, kind in (
        (ONE_OF, Input.DROPDOWN),
        (SOME_OF, Input.MULTISELECT),
        (NUMBERS, Input.NUMERIC),
        (REFERENCES, Input.SINGLE_REFERENCE),
    ):
        if field in fields:
            return kind
    return Input.REFERENCE


def of_pages(trait: Trait, known: Known) -> input_types.AttributeCreateInput:
    reference = Input.REFERENCE if trait.is_many else Input.SINGLE_REFERENCE
    plain = Input.NUMERIC if trait.is_number else Input.PLAIN_TEXT
    asked = input_types.AttributeCreateInput(
        name=trait.name,
        slug=trait.slug,
        type=enums.AttributeTypeEnum.PAGE_TYPE,
        inputType=reference if trait.refers_to else plain,
    )
    if trait.refers_to:
        asked.entity_type = enums.AttributeEntityTypeEnum.PAGE
        asked.reference_types = [known.get(Kind.PAGE_TYPE, trait.refers_to)]
    return asked


def plan_attributes(site: Site) -> Iterator[Step]:
    for slug, (asked, names) in wanted_attributes().items():
        found = site.there[Kind.ATTRIBUTE].get(slug)
        if found is None:
            yield Step(Verb.MAKE, Kind.ATTRIBUTE, slug, partial(make_attribute, site, slug, asked))
        elif names and (missing := missing_choices(site, found.id, names)):
            act = partial(add_choices, site, found.id, missing)
            yield Step(Verb.CHANGE, Kind.ATTRIBUTE, slug, act, f"{len(missing)} more values")


def make_attribute(site: Site, slug: str, asked: Asked) -> None:
    answer = site.saleor.create_attribute(asked(site.known)).attribute_create
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.attribute is not None
    site.known.keep(Kind.ATTRIBUTE, {slug: answer.attribute.id})


def missing_choices(site: Site, attribute: str, names: list[str]) -> list[str]:
    def fetch(after: str | None) -> object:
        found = site.saleor.choices(attribute, after).attribute
        return found.choices if found else None

    there = {node.name for node in every(fetch)}
    return [name for name in names if name not in there]


def add_choices(site: Site, attribute: str, names: list[str]) -> None:
    values = [input_types.AttributeValueUpdateInput(name=name) for name in names]
    answer = site.saleor.add_choices(attribute, values).attribute_update
    accepted(answer.errors if answer else [])


def lacking(found: Iterable[object] | None, wanted: Iterable[str]) -> list[str]:
    """Slugs of attributes that a type does not have."""
    there = {getattr(each, "slug", "") for each in found or []}
    return [slug for slug in wanted if slug not in there]


def plan_traits(site: Site) -> Iterator[Step]:
    """The attributes of each type of models; they refer to types, so they come after all of them."""
    for page_type in PAGE_TYPES:
        found = site.there[Kind.PAGE_TYPE].get(page_type.slug)
        slugs = [trait.slug for trait in page_type.traits]
        if missing := lacking(found.attributes if found else None, slugs):
            act = partial(assign_traits, site, page_type.slug, missing)
            yield Step(Verb.CHANGE, Kind.PAGE_TYPE, page_type.slug, act, "attributes " + ", ".join(missing))


def assign_traits(site: Site, page_type: str, slugs: list[str]) -> None:
    ids = [site.known.get(Kind.ATTRIBUTE, slug) for slug in slugs]
    answer = site.saleor.assign_to_page_type(site.known.get(Kind.PAGE_TYPE, page_type), ids)
    accepted(answer.page_attribute_assign.errors if answer.page_attribute_assign else [])


def plan_product_types(site: Site) -> Iterator[Step]:
    slugs = [attribute_slug(field) for field in product_fields()]
    for craft in CRAFTS:
        found = site.there[Kind.PRODUCT_TYPE].get(craft)
        if found is None:
            yield Step(Verb.MAKE, Kind.PRODUCT_TYPE, craft, partial(make_product_type, site, craft, slugs))
        elif missing := lacking(found.product_attributes, slugs):
            act = partial(assign_fields, site, craft, missing)
            yield Step(Verb.CHANGE, Kind.PRODUCT_TYPE, craft, act, "attributes " + ", ".join(missing))


def craft_name(craft: str) -> str:
    return vocabulary.label("craft", craft, "en").capitalize()


def make_product_type(site: Site, craft: str, slugs: list[str]) -> None:
    asked = input_types.ProductTypeInput(
        name=craft_name(craft),
        slug=craft,
        isShippingRequired=True,
        productAttributes=[site.known.get(Kind.ATTRIBUTE, slug) for slug in slugs],
    )
    answer = site.saleor.create_product_type(asked).product_type_create
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.product_type is not None
    site.known.keep(Kind.PRODUCT_TYPE, {craft: answer.product_type.id})


def assign_fields(site: Site, craft: str, slugs: list[str]) -> None:
    operations = [
        input_types.ProductAttributeAssignInput(
            id=site.known.get(Kind.ATTRIBUTE, slug), type=enums.ProductAttributeType.PRODUCT
        )
        for slug in slugs
    ]
    answer = site.saleor.assign_to_product_type(site.known.get(Kind.PRODUCT_TYPE, craft), operations)
    accepted(answer.product_attribute_assign.errors if answer.product_attribute_assign else [])


def plan_categories(site: Site) -> Iterator[Step]:
    for craft in CRAFTS:
        if not site.has(Kind.CATEGORY, craft):
            yield Step(Verb.MAKE, Kind.CATEGORY, craft, partial(make_category, site, craft))


def make_category(site: Site, craft: str) -> None:
    asked = input_types.CategoryInput(name=craft_name(craft), slug=craft)
    answer = site.saleor.create_category(asked).category_create
    accepted(answer.errors if answer else [])
    assert answer is not None
    assert answer.category is not None
    site.known.keep(Kind.CATEGORY, {craft: answer.category.id})

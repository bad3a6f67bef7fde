"""A term of the trade: a stable slug with its names and the grammar that sentences need."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from marketplace.kernel.languages import pick


@dataclass(frozen=True)
class Term:
    """One term of a kind. `crafts` is empty when every craft uses it.

    `forms` are inflected forms by name (`ru_gen`, `de_dat`, …); `properties` are facts about the term
    (`family` and `hex` of a colour, `fibre` of a material).
    """

    kind: str
    slug: str
    labels: Mapping[str, str]
    crafts: tuple[str, ...] = ()
    forms: Mapping[str, str] = field(default_factory=dict)
    properties: Mapping[str, object] = field(default_factory=dict)

    def label(self, language: str) -> str:
        return pick(self.labels, language)

    def form(self, name: str, default: str | None = None) -> str:
        """An inflected form; without one `default`, else the label in the form's language."""
        found = self.forms.get(name)
        if found is not None:
            return found
        return self.label(name[:2]) if default is None else default

    def text(self, name: str) -> str:
        """A property as text, "" when the term has none."""
        return str(self.properties.get(name, ""))

    def suits(self, craft: str | None) -> bool:
        """Whether the craft uses the term."""
        return craft is None or not self.crafts or craft in self.crafts

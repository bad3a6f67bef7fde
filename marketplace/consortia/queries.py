"""Who may act for whom. Every room asks here; what a person may not see does not exist for her."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from marketplace.consortia.models import Consortium, Membership, Person, Workshop

MANAGER, MEDIATOR = Membership.Role.MANAGER, Membership.Role.MEDIATOR
SUPERVISOR = Membership.Role.SUPERVISOR


@dataclass(frozen=True)
class Roles:
    """What kinds of work a person does here; a buyer has none of them."""

    is_family: bool = False
    is_mediator: bool = False
    is_manager: bool = False
    is_supervisor: bool = False
    is_operator: bool = False


def roles_of(person: Person | AnonymousUser) -> Roles:
    if not isinstance(person, Person) or not person.is_active:
        return Roles()
    held = set(person.memberships.values_list("role", flat=True))
    return Roles(
        is_family=person.workshop_memberships.exists(),
        is_mediator=MEDIATOR in held,
        is_manager=MANAGER in held,
        is_supervisor=SUPERVISOR in held,
        is_operator=person.is_superuser,
    )


def consortia_for(person: Person | AnonymousUser) -> QuerySet[Consortium]:
    """The consortia a person manages."""
    return _held_by(person, MANAGER)


def supervised_by(person: Person | AnonymousUser) -> QuerySet[Consortium]:
    """The consortia whose dispatch and quality a person supervises; never one that she manages as well."""
    return _held_by(person, SUPERVISOR).exclude(pk__in=consortia_for(person).values("pk"))


def _held_by(person: Person | AnonymousUser, role: str) -> QuerySet[Consortium]:
    if not isinstance(person, Person) or not person.is_active:
        return Consortium.objects.none()
    return Consortium.objects.filter(pk__in=person.memberships.filter(role=role).values("consortium"))


def workshops_for(person: Person | AnonymousUser) -> QuerySet[Workshop]:
    """Workshops a person acts for: of her own family, of families that consented, of her consortium."""
    if not isinstance(person, Person) or not person.is_active:
        return Workshop.objects.none()
    mediated = Q(
        consents__mediator=person,
        consents__withdrawn_at__isnull=True,
        consortium__in=person.memberships.filter(role=MEDIATOR).values("consortium"),
    )
    allowed = Workshop.objects.filter(
        Q(members__person=person) | mediated | Q(consortium__in=consortia_for(person))
    )
    return Workshop.objects.filter(pk__in=allowed.values("pk")).select_related("consortium", "place")

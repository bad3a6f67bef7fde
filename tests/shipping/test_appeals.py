"""An appeal, upheld, takes a parcel out of one figure; dismissed, it leaves everything as it was."""

import io
from datetime import timedelta

import pytest
from PIL import Image

from marketplace.kernel.errors import Refusal
from shipping.models import Appeal, Parcel
from shipping.operations import decide_appeal, make_appeal
from shipping.supervision.reporting import FIGURES, counted_against, follow, report
from tests.shipping.conftest import NOW
from tests.shipping.trackers.test_polling import parcels

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def late() -> Parcel:
    """Handed over twelve days after the order; another one went on the next day."""
    slow, quick = parcels(2)
    Parcel.objects.filter(pk=slow.pk).update(opened_at=NOW - 12 * DAY, handed_over_at=NOW)
    Parcel.objects.filter(pk=quick.pk).update(opened_at=NOW - DAY, handed_over_at=NOW)
    slow.refresh_from_db()
    return slow


def appeal(parcel: Parcel, **changes: object) -> Appeal:
    given = {
        "parcel": parcel,
        "about": "late",
        "words": "The road was closed by snow.",
        "evidence": None,
        "by": "Esmat",
        "now": NOW + DAY,
    }
    return make_appeal(**{**given, **changes})  # type: ignore[arg-type]


def lateness() -> tuple[int, int, int]:
    """Late parcels, of how many, and how many appeals were upheld."""
    day = NOW.date()
    whole = report(
        consortium_refs=["soltan"], start=day - 30 * DAY, end=day + DAY, by="route", now=NOW + DAY
    ).whole
    return whole.late.hits, whole.late.n, whole.excused


def test_a_figure_can_be_appealed_against_by_the_name_it_has() -> None:
    assert set(Appeal.About.values) == set(FIGURES)


def test_what_counts_against_a_parcel(late: Parcel) -> None:
    assert "late" in counted_against(follow([late])[0], NOW + DAY)
    quick = Parcel.objects.exclude(pk=late.pk).get()
    assert "late" not in counted_against(follow([quick])[0], NOW + DAY)


@pytest.mark.parametrize(("is_upheld", "after"), [(True, (0, 1, 1)), (False, (1, 2, 0))])
def test_figures_follow_the_decision_and_nothing_before_it(
    late: Parcel, is_upheld: bool, after: tuple[int, int, int]
) -> None:
    assert lateness() == (1, 2, 0)
    made = appeal(late)
    assert lateness() == (1, 2, 0)
    decided = decide_appeal(
        appeal=made, is_upheld=is_upheld, answer="The bulletin says so.", by="Niloufar", now=NOW + 2 * DAY
    )
    assert lateness() == after
    assert (decided.decided_by, decided.answer) == ("Niloufar", "The bulletin says so.")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"about": "lost"}, "not_counted"),
        ({"words": "  "}, "no_words"),
        ({"now": NOW + 91 * DAY}, "appeal_too_late"),
        ({"evidence": b"no picture"}, "no_picture"),
    ],
)
def test_an_appeal_that_cannot_be_is_refused(late: Parcel, changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        appeal(late, **changes)
    assert refusal.value.code == code
    assert not Appeal.objects.exists()


def test_one_appeal_a_figure_and_one_decision(late: Parcel) -> None:
    made = appeal(late)
    with pytest.raises(Refusal) as refusal:
        appeal(late)
    assert refusal.value.code == "already_appealed"
    with pytest.raises(Refusal) as refusal:
        decide_appeal(appeal=made, is_upheld=True, answer=" ", by="Niloufar", now=NOW)
    assert refusal.value.code == "no_words"
    decide_appeal(appeal=made, is_upheld=False, answer="The road was open.", by="Niloufar", now=NOW)
    with pytest.raises(Refusal) as refusal:
        decide_appeal(appeal=made, is_upheld=True, answer="After all.", by="Niloufar", now=NOW)
    assert refusal.value.code == "already_decided"
    made.refresh_from_db()
    assert made.is_upheld is False


def test_the_picture_is_kept_small(late: Parcel) -> None:
    file = io.BytesIO()
    Image.new("RGB", (4000, 300)).save(file, "PNG")
    kept = appeal(late, evidence=file.getvalue()).evidence
    assert kept is not None
    with Image.open(io.BytesIO(bytes(kept))) as picture:
        assert (picture.format, max(picture.size)) == ("JPEG", 1800)

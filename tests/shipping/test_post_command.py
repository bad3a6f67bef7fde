"""`gereh post` on the command line."""

import io
import json
from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from marketplace.markets.models import PolicyRule
from shipping.loading import FILES
from shipping.models import Service

pytestmark = pytest.mark.django_db

BIJAR = {
    "--origin": "IR",
    "--destination": "RU",
    "--structure": "bijar",
    "--width-cm": "200",
    "--length-cm": "300",
    "--value": "900",
    "--currency": "EUR",
    "--hs": "570110",
    "--on": "2026-08-01",
}


def explain(*flags: str, **changes: str) -> str:
    options = {**BIJAR, **{f"--{name.replace('_', '-')}": value for name, value in changes.items()}}
    out = io.StringIO()
    words = [word for option in options.items() for word in option]
    call_command("post", "explain", *words, *flags, stdout=out)
    return out.getvalue()


def as_json(**changes: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(explain("--json", **changes))
    return answer


def test_loading_reports_each_file() -> None:
    out = io.StringIO()
    call_command("post", "load", stdout=out)
    assert {line.split(":")[0] for line in out.getvalue().splitlines()} == {*FILES, "policy", "rates"}


def test_loading_again_keeps_what_a_person_wrote() -> None:
    call_command("post", "load", stdout=io.StringIO())
    PolicyRule.objects.filter(origin="IR", destination="RU").update(decision="review")
    out = io.StringIO()
    call_command("post", "load", stdout=out)
    assert "policy: 0 new" in out.getvalue()
    assert PolicyRule.objects.get(origin="IR", destination="RU").decision == "review"


def test_without_rules_in_the_database_the_files_answer(capsys: pytest.CaptureFixture[str]) -> None:
    Service.objects.all().delete()
    answer = as_json()
    assert answer["policy"]["decision"] == "allow"
    assert [option["service"] for option in answer["options"]] == ["ir-ru-cargo"]
    assert "data files’ rules" in capsys.readouterr().err


@pytest.mark.usefixtures("rules")
class TestExplain:
    def test_a_bijar_is_too_heavy_for_the_post(self) -> None:
        answer = as_json()
        assert [option["service"] for option in answer["options"]] == ["ir-ru-cargo"]
        assert answer["options"][0]["kg"] == 30.5
        assert {refusal["code"] for refusal in answer["refusals"]} == {"too_heavy"}
        assert all(refusal["reason"] and refusal["way_out"] for refusal in answer["refusals"])

    def test_a_kashan_with_its_duty(self) -> None:
        answer = as_json(structure="tabriz", width_cm="140", length_cm="200", value="600", kg="11.0")
        assert answer["duty"]["low"] == answer["duty"]["high"] == 168.60
        assert [line["low"] for line in answer["duty"]["working"]] == [30.0, 138.6]
        parcel = next(option for option in answer["options"] if option["service"].endswith("parcel"))
        assert set(parcel) >= {
            "service",
            "plan",
            "kg",
            "length_cm",
            "girth_cm",
            "price",
            "currency",
            "days",
            "papers",
        }
        assert parcel["kg"] == 11.0

    def test_bounds_are_inclusive(self) -> None:
        assert "ir-ru-ems" in {option["service"] for option in as_json(kg="30.000")["options"]}
        assert "ir-ru-ems" not in {option["service"] for option in as_json(kg="30.001")["options"]}

    def test_the_policy_stands_beside_it(self) -> None:
        assert as_json()["policy"]["decision"] == "review"
        PolicyRule.objects.create(
            origin="IR",
            destination="RU",
            decision="allow",
            valid_from=date(2026, 1, 1),
            checked_on=date(2026, 1, 1),
            recheck_by=date(2027, 1, 1),
            source="test",
        )
        assert as_json()["policy"]["decision"] == "allow"

    def test_for_a_person(self) -> None:
        text = explain()
        assert "ir-ru-cargo" in text
        assert "Duty" in text
        assert "Policy: review" in text

    def test_in_persian(self) -> None:
        assert "پست ایران" in explain("--language", "fa")

    def test_never_folding(self) -> None:
        words = explain("--never-fold", structure="silk")
        assert "must not be folded" in words

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("width_cm", "wide"),
            ("width_cm", "-3"),
            ("on", "yesterday"),
            ("currency", "euro"),
            ("value", "inf"),
            ("kg", "0"),
            ("width_cm", "10001"),
            ("language", "xx"),
            ("destination", "Russia"),
            ("hs", "rug"),
            ("raj", "many"),
            ("structure", "moquette"),
        ],
    )
    def test_nonsense_is_refused_in_a_sentence(self, name: str, value: str) -> None:
        with pytest.raises(CommandError) as error:
            explain(**{name: value})
        assert str(error.value).endswith(".")

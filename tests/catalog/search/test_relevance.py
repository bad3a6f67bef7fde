"""What buyers type finds what they mean. A floor, not a goal: `make bench` prints how well it does."""

from pathlib import Path

import pytest

from bench.relevance.judging import LANGUAGES, Judged, by_language, grades, judge, ndcg, queries
from catalog.search.adapters.tantivy import TantivyEngine

FLOOR, FLOOR_OF_A_LANGUAGE = 0.97, 0.95


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> list[Judged]:
    folder: Path = tmp_path_factory.mktemp("judged")
    return judge(TantivyEngine(folder))


def test_the_suite_is_large_in_seven_languages() -> None:
    asked = list(queries())
    assert len(set(asked)) == len(asked) >= 200
    for language in LANGUAGES:
        assert sum(each[0] == language for each in asked) >= 25


def test_every_need_has_an_answer_that_not_every_piece_is() -> None:
    for _language, text, need in queries():
        assert 0 < len(grades(need)) < 200, (text, need)


def test_most_is_found_first_in_every_language(judged: list[Judged]) -> None:
    means = by_language(judged)
    worst = sorted(judged, key=lambda each: each.ndcg)[:10]
    assert min(means.values()) >= FLOOR_OF_A_LANGUAGE, (means, worst)
    assert sum(each.ndcg for each in judged) / len(judged) >= FLOOR, worst


def test_nothing_is_asked_in_vain(judged: list[Judged]) -> None:
    assert [each for each in judged if each.ndcg == 0] == []


def test_ndcg_as_computed_by_hand() -> None:
    # Gains 7, 3, 1; discounts 1, 1.585, 2.
    grades_given = {"a": 3, "b": 2, "c": 1}
    assert ndcg(["a", "b", "c"], grades_given) == 1
    assert ndcg(["c", "x", "a"], grades_given) == pytest.approx(4.5 / (7 + 3 / 1.58496 + 0.5), rel=1e-4)
    assert ndcg([], grades_given) == 0

"""What every search engine must do; each engine's test class inherits it."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from catalog.search.clauses import Beginning, Clause, Near, Token, Within
from catalog.search.ports import Late, SearchEngine
from catalog.search.types import Bucket, PieceDocument, SearchQuery, Sort
from marketplace.kernel.ids import new_id

START = datetime(2026, 1, 1, tzinfo=UTC)


def document(
    piece_id: str,
    title: str,
    *,
    price: int = 100,
    size: tuple[int, int] = (100, 150),
    knots: int | None = None,
    landed: dict[str, int] | None = None,
    **values: str,
):
    """A piece whose filters are single words, given by name; they are its words, and not in its title."""
    return PieceDocument(
        piece_id=piece_id,
        title=tuple(title.split()),
        words=tuple(" ".join(values.values()).split()),
        values={name: tuple(value.split()) for name, value in values.items()},
        price=Decimal(price),
        width_cm=Decimal(size[0]),
        length_cm=Decimal(size[1]),
        published_at=START + timedelta(days=int(piece_id[-1])),
        card={"piece_id": piece_id, "title": title},
        knots=knots,
        landed={country: Decimal(amount) for country, amount in (landed or {}).items()},
    )


PIECES = (
    document("A1", "=style.turkmen", price=900, size=(300, 200), knots=120, craft="carpet", colour="red"),
    document("A2", "туркмен", price=700, knots=160, craft="carpet", colour="red blue"),
    document("A3", "felt", price=300, craft="felt", colour="white", landed={"DE": 340, "AT": 390}),
    document("A4", "ترکمن", price=500, size=(80, 120), knots=90, craft="carpet", colour="blue"),
    document("A5", "red", price=60, size=(45, 45), craft="embroidery", colour="red", landed={"DE": 71}),
)


def rebuilt(engine: SearchEngine, market: str, pieces: Sequence[PieceDocument]) -> int:
    """An index made anew of one part."""
    build = engine.build(market, new_id())
    written = build.write("all", pieces)
    build.finish(Late)
    return written


class SearchEngineContract:
    """Subclasses give an empty engine as the fixture `engine`."""

    @pytest.fixture
    def filled(self, engine: SearchEngine) -> SearchEngine:
        rebuilt(engine, "de", PIECES)
        return engine

    @staticmethod
    def ids(engine: SearchEngine, *clauses: Clause, **asked: object) -> list[str]:
        query = SearchQuery(market="de", language="en", **asked)
        return [str(card["piece_id"]) for card in engine.search(query, clauses).cards]

    def test_an_empty_index_answers_nothing(self, engine: SearchEngine) -> None:
        answer = engine.search(SearchQuery(market="de", language="en"), ())
        assert (answer.cards, answer.total, engine.count("de")) == ((), 0, 0)

    def test_without_words_the_newest_come_first(self, filled: SearchEngine) -> None:
        assert self.ids(filled) == ["A5", "A4", "A3", "A2", "A1"]

    @pytest.mark.parametrize(
        ("choice", "expected"),
        [
            (Token("=style.turkmen"), {"A1"}),
            (Token("carpet"), {"A1", "A2", "A4"}),
            (Token("carp"), set()),
            (Beginning("carp"), {"A1", "A2", "A4"}),
            (Near("carpt", 1), {"A1", "A2", "A4"}),
            (Near("carepts", 1), set()),
            (Near("capret", 1), {"A1", "A2", "A4"}),
            (Near("carppett", 2), {"A1", "A2", "A4"}),
            (Within((("width", 190, 210), ("length", 290, 310))), {"A1"}),
            (Within((("knots", 120, 160),)), {"A1", "A2"}),
        ],
    )
    def test_each_choice_finds_what_it_says(
        self, filled: SearchEngine, choice: object, expected: set[str]
    ) -> None:
        assert set(self.ids(filled, (choice,))) == expected

    def test_a_title_comes_before_what_is_only_true(self, filled: SearchEngine) -> None:
        assert self.ids(filled, (Token("red"),))[0] == "A5"
        assert set(self.ids(filled, (Token("red"),))) == {"A1", "A2", "A5"}

    def test_choices_count_by_their_weight(self, filled: SearchEngine) -> None:
        assert self.ids(filled, (Token("white", 0.5), Token("blue", 0.9)))[-1] == "A3"
        assert self.ids(filled, (Token("white", 0.9), Token("blue", 0.5)))[0] == "A3"

    def test_a_second_choice_breaks_a_tie(self, filled: SearchEngine) -> None:
        choices = (Token("carpet"), Token("blue", 0.4), Token("red", 0.4))
        assert self.ids(filled, choices)[0] == "A2"

    def test_every_clause_must_be_met(self, filled: SearchEngine) -> None:
        assert self.ids(filled, (Token("carpet"),), (Token("white"),)) == []
        assert set(self.ids(filled, (Token("carpet"),), (Token("blue"), Token("white")))) == {"A2", "A4"}

    def test_values_of_one_facet_widen_and_facets_narrow(self, filled: SearchEngine) -> None:
        assert set(self.ids(filled, facets={"colour": ("red", "white")})) == {"A1", "A2", "A3", "A5"}
        assert set(self.ids(filled, facets={"colour": ("red",), "craft": ("carpet",)})) == {"A1", "A2"}

    def test_an_active_facet_is_counted_without_itself(self, filled: SearchEngine) -> None:
        query = SearchQuery(market="de", language="en", facets={"colour": ("red",)})
        answer = filled.search(query, ())
        assert answer.total == 3
        assert answer.counts["colour"] == {"red": 3, "blue": 2, "white": 1}
        assert answer.counts["craft"] == {"carpet": 2, "embroidery": 1}

    def test_only_asked_facets_are_counted(self, filled: SearchEngine) -> None:
        assert filled.search(SearchQuery(market="de", language="en", counted=()), ()).counts == {}
        some = filled.search(SearchQuery(market="de", language="en", counted=("craft",)), ())
        assert some.counts == {"craft": {"carpet": 3, "felt": 1, "embroidery": 1}}

    def test_what_is_alike_comes_first_and_nothing_is_left_out(self, filled: SearchEngine) -> None:
        like = {"craft": ("carpet",), "colour": ("blue", "red")}
        assert self.ids(filled, like=like)[0] == "A2"
        assert self.ids(filled, like=like)[-1] == "A3"
        assert len(self.ids(filled, like=like)) == 5
        assert self.ids(filled, like=like, sort=Sort.NEWEST)[0] == "A5"

    def test_bounds_are_inclusive_and_a_turned_piece_fits(self, filled: SearchEngine) -> None:
        assert set(self.ids(filled, price_min=Decimal(300), price_max=Decimal(500))) == {"A3", "A4"}
        assert "A1" in self.ids(filled, width_max_cm=Decimal(200), length_max_cm=Decimal(300))
        assert "A1" not in self.ids(filled, width_max_cm=Decimal(199))

    def test_a_room_may_be_told_either_way_round(self, filled: SearchEngine) -> None:
        asked = {"width_max_cm": Decimal(300), "length_max_cm": Decimal(200)}
        assert "A1" in self.ids(filled, **asked)

    def test_knots_are_bounded_and_what_has_none_is_left_out(self, filled: SearchEngine) -> None:
        assert set(self.ids(filled, knots_min=Decimal(100))) == {"A1", "A2"}
        assert set(self.ids(filled, knots_max=Decimal(120))) == {"A1", "A4"}

    def test_area_and_readiness_are_bounded(self, filled: SearchEngine) -> None:
        assert set(self.ids(filled, area_max_m2=Decimal("0.96"))) == {"A4", "A5"}
        filled.replace("de", [replace(PIECES[2], ready_days=30)])
        assert "A3" not in self.ids(filled, ready_days_max=29)
        assert "A3" in self.ids(filled, ready_days_max=30)

    def test_numbers_are_spread_over_steps_without_their_own_bounds(self, filled: SearchEngine) -> None:
        query = SearchQuery(
            market="de",
            language="en",
            facets={"craft": ("carpet",)},
            price_min=Decimal(600),
            measured=("price", "knots"),
        )
        answer = filled.search(query, ())
        assert answer.total == 2
        assert answer.spread["price"] == (Bucket(500, 1000, 3),)
        assert answer.spread["knots"] == (Bucket(100, 150, 1), Bucket(150, 200, 1))
        assert answer.counts["colour"] == {"red": 2, "blue": 1}

    def test_steps_between_filled_ones_are_told_though_empty(self, filled: SearchEngine) -> None:
        spread = filled.search(SearchQuery(market="de", language="en", measured=("price",)), ()).spread
        assert [bucket.count for bucket in spread["price"]] == [1, 0, 1, 3]

    def test_sorting_and_paging(self, filled: SearchEngine) -> None:
        assert self.ids(filled, sort=Sort.CHEAPEST) == ["A5", "A3", "A4", "A2", "A1"]
        assert self.ids(filled, sort=Sort.DEAREST, page=2, page_size=2) == ["A4", "A3"]
        assert self.ids(filled, sort=Sort.LARGEST)[0] == "A1"

    def test_a_replaced_piece_stands_once_with_its_new_values(self, filled: SearchEngine) -> None:
        filled.replace("de", [replace(PIECES[0], price=Decimal(1))])
        assert filled.count("de") == 5
        assert self.ids(filled, sort=Sort.CHEAPEST)[0] == "A1"

    def test_a_removed_piece_is_gone_and_an_unknown_one_is_no_error(self, filled: SearchEngine) -> None:
        filled.remove("de", ["A1", "unknown"])
        assert filled.count("de") == 4
        assert "A1" not in self.ids(filled)

    def test_a_rebuilt_index_holds_the_given_pieces_alone(self, filled: SearchEngine) -> None:
        assert rebuilt(filled, "de", PIECES[:2]) == 2
        assert self.ids(filled) == ["A2", "A1"]

    def test_an_index_is_made_in_parts_while_the_old_one_serves_and_is_written(
        self, filled: SearchEngine
    ) -> None:
        build = filled.build("de", "b2")
        assert not build.has("x")
        assert build.write("x", PIECES[:2]) == 2
        again = filled.build("de", "b2")
        assert again.has("x")
        assert again.write("y", PIECES[2:4]) == 2
        filled.remove("de", ["A1"])
        assert set(self.ids(filled)) == {"A2", "A3", "A4", "A5"}
        late = Late([replace(PIECES[3], price=Decimal(7)), PIECES[4]], ["A1"])
        again.finish(lambda: late)
        assert self.ids(filled, sort=Sort.CHEAPEST) == ["A4", "A5", "A3", "A2"]
        assert filled.count("de") == 4

    def test_a_part_that_was_cut_short_is_none(self, filled: SearchEngine) -> None:
        def broken() -> Iterator[PieceDocument]:
            yield PIECES[0]
            raise KeyError

        build = filled.build("de", "b3")
        with pytest.raises(KeyError):
            build.write("x", broken())
        assert build.write("x", PIECES[1:3]) == 2
        build.finish(Late)
        assert set(self.ids(filled)) >= {"A2", "A3"}
        assert set(self.ids(filled)) <= {"A1", "A2", "A3"}

    def test_the_price_with_post_and_duty_is_bounded_and_spread_by_country(
        self, filled: SearchEngine
    ) -> None:
        assert self.ids(filled, country="DE", landed_max=Decimal(340)) == ["A5", "A3"]
        assert self.ids(filled, country="AT", landed_min=Decimal(390), landed_max=Decimal(391)) == ["A3"]
        assert self.ids(filled, country="AT", landed_max=Decimal(389)) == []
        query = SearchQuery("de", "en", country="DE", landed_min=Decimal(100), measured=("landed",))
        answer = filled.search(query, ())
        assert [card["piece_id"] for card in answer.cards] == ["A3"]
        assert answer.spread["landed"] == (Bucket(50, 100, 1), Bucket(100, 200, 0), Bucket(200, 500, 1))
        assert filled.search(replace(query, country=""), ()).spread == {}

    def test_every_card_is_told_once(self, filled: SearchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
        module = sys.modules[type(filled).__module__]
        monkeypatch.setattr(module, "CARDS_AT_ONCE", 2)
        told = [str(card["piece_id"]) for card in filled.cards("de")]
        assert sorted(told) == ["A1", "A2", "A3", "A4", "A5"]
        assert list(filled.cards("ru")) == []

    def test_markets_do_not_mix(self, filled: SearchEngine) -> None:
        assert filled.count("ru") == 0
        filled.replace("ru", PIECES[:1])
        assert (filled.count("ru"), filled.count("de")) == (1, 5)

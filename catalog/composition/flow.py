"""How a text goes on after the making: the same in every language, over a table of its sentences.

A language brings its sentences with {} where a value stands, and its grammar where one is needed: the
sentence of the making, and what agrees with a number.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from catalog.composition.piece import Piece
from catalog.composition.wording import both_sizes, comma, number, phrases, years
from catalog.vocabulary import Term


def no_words(count: int) -> str:
    """Nothing agrees with a number."""
    return ""


@dataclass(frozen=True)
class Sentences:
    """One language's sentences, each with {} for its value; `knots` has {counted} and {density}, `size`
    {size} and {name}. `design` and `when` take the place of sentences that a language builds itself."""

    language: str
    knots: str
    knot: str
    stitches: str
    palette: str
    motif_words: str
    size: str
    size_name: str
    weight: str
    condition: str
    editions: Mapping[str, str]
    to_order: str
    making: Callable[[Piece], str]
    motifs: str = ""
    layout: str = ""
    year: str = ""
    days: Callable[[int], str] = no_words
    design: Callable[[Piece], str] | None = None
    when: Callable[[Piece], str] | None = None

    def summary(self, piece: Piece) -> str:
        return phrases([self.making(piece), self._edition(piece)])

    def paragraphs(self, piece: Piece) -> list[str]:
        making = phrases([self.making(piece), self._work(piece)])
        texts = (making, self._design(piece), self._measures(piece), self._state(piece))
        return [text for text in texts if text]

    def _named(self, sentence: str, terms: tuple[Term, ...]) -> str:
        """The sentence about some terms; "" when there are none."""
        names = [term.label(self.language) for term in terms]
        return sentence.format(comma(names, self.language)) if names else ""

    def _edition(self, piece: Piece) -> str:
        if piece.uniqueness == "made_to_order" and piece.making_days:
            days = number(piece.making_days, self.language)
            return self.to_order.format(phrases([days, self.days(piece.making_days)]))
        return self.editions.get(piece.uniqueness, "")

    def _work(self, piece: Piece) -> str:
        knots = ""
        if piece.knots_across is not None and piece.knots_along is not None:
            across, along = (
                number(piece.knots_across, self.language),
                number(piece.knots_along, self.language),
            )
            density = number(piece.kpsi or 0, self.language)
            knots = self.knots.format(counted=f"{across} × {along}", density=density)
        knot = self._named(self.knot, (piece.knot,) if piece.knot else ())
        return phrases([knots, knot, self._named(self.stitches, piece.stitches)])

    def _design(self, piece: Piece) -> str:
        if self.design is not None:
            shown = self.design(piece)
        else:
            layout = self._named(self.layout, (piece.layout,) if piece.layout else ())
            shown = phrases([self._named(self.motifs, piece.motifs), layout])
        told = self.motif_words.format(piece.motif_words) if piece.motif_words else ""
        return phrases([shown, self._named(self.palette, piece.palette), told])

    def _measures(self, piece: Piece) -> str:
        size = both_sizes(piece, self.language)
        trade = self.size_name.format(piece.size_name.label(self.language)) if piece.size_name else ""
        sizes = self.size.format(size=size, name=trade) if size else ""
        weight = "" if piece.weight is None else self.weight.format(number(piece.weight, self.language))
        return phrases([sizes, weight])

    def _when(self, piece: Piece) -> str:
        if self.when is not None:
            return self.when(piece)
        told = years(piece, self.language)
        return self.year.format(told) if told else ""

    def _state(self, piece: Piece) -> str:
        condition = ""
        if piece.condition:
            defects = comma([defect.label(self.language) for defect in piece.defects], self.language)
            told = piece.condition.label(self.language) + (f" ({defects})" if defects else "")
            condition = self.condition.format(told)
        return phrases([self._when(piece), condition, self._edition(piece)])

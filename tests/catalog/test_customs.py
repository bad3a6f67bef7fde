"""Codes are proposed by what a piece is and of what, and never without a person's approval."""

from datetime import date
from decimal import Decimal

import pytest

from catalog import customs
from tests.catalog.pieces import KERMAN, PIECES, piece

DAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("tekke carpet", "570110"), ("kilim", "570210"), ("soumak runner to order", "570210"),
        ("felt rug", "570490"), ("felt slippers", "640520"), ("tatreez shawl", ""),
        ("velvet fragment", "970610"), ("old dress", ""), ("quilt", ""),
    ],
)  # fmt: skip
def test_pieces_of_every_craft(name: str, code: str) -> None:
    proposal = customs.propose(PIECES[name], DAY)
    assert proposal.code == code
    assert proposal.evidence
    assert proposal.needs_approval


@pytest.mark.parametrize(
    ("width", "length", "code"),
    [("50", "60", "570410"), ("50", "61", "570420"), ("100", "100", "570420"), ("100", "101", "570490")],
)
def test_felt_goes_by_its_area(width: str, length: str, code: str) -> None:
    assert customs.propose(piece("felt", "felt-rug", KERMAN, width, length), DAY).code == code


@pytest.mark.parametrize(
    ("base", "code"),
    [("cotton", "581091"), ("synthetic", "581092"), ("linen", "581099"), ("none", "581010"), ("velvet", "")],
)
def test_embroidery_goes_by_its_base_cloth(base: str, code: str) -> None:
    panel = piece("embroidery", "panel", KERMAN, "40", "60", base_cloth=base)
    assert customs.propose(panel, DAY).code == code


@pytest.mark.parametrize(("material", "code"), [("silk", "621410"), ("wool", "621420"), ("cotton", "621490")])
def test_shawls_go_by_their_fibre(material: str, code: str) -> None:
    shawl = piece("embroidery", "shawl", KERMAN, "60", "200", materials=[material])
    assert customs.propose(shawl, DAY).code == code


def test_the_pile_decides_not_the_warp() -> None:
    silk = piece(
        "carpet", "carpet", KERMAN, "100", "150",
        construction="knotted-pile", materials=["cotton", "silk"], pile_material="silk",
    )  # fmt: skip
    assert customs.propose(silk, DAY).code == "570190"


@pytest.mark.parametrize(
    ("year", "code"), [(1926, "570110"), (1925, "970690"), (1776, "970690"), (1775, "970610")]
)
def test_antiques_by_age(year: int, code: str) -> None:
    old = piece(
        "carpet", "carpet", KERMAN, "100", "150", {"year_to": year},
        construction="knotted-pile", materials=["wool"],
    )  # fmt: skip
    assert customs.propose(old, DAY).code == code


def test_eurasian_codes() -> None:
    assert customs.eaeu_code("570110", silk_percent=Decimal(11), material="wool") == "5701101000"
    assert customs.eaeu_code("570110", silk_percent=Decimal(10), material="wool") == "5701109000"
    assert customs.eaeu_code("570190", silk_percent=Decimal(100), material="silk") == "5701901000"
    assert customs.eaeu_code("570190", silk_percent=Decimal(0), material="cotton") == "5701909000"
    assert customs.eaeu_code("570210", silk_percent=Decimal(0), material="wool") == "5702100000"
    assert customs.eaeu_code("570490", silk_percent=Decimal(0), material="wool") == "570490"

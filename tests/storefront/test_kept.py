"""What is kept answers under its own version only, and never grows beyond its bounds."""

from marketplace.storefront.kept import Kept


def test_another_version_is_not_answered() -> None:
    kept: Kept[str] = Kept(10)
    kept.put("home", 1, "old")
    assert kept.get("home", 1) == "old"
    assert kept.get("home", 2) is None
    kept.put("home", 2, "new")
    assert kept.get("home", 1) is None
    assert kept.get("home", 2) == "new"


def test_what_was_not_asked_for_longest_makes_room() -> None:
    kept: Kept[str] = Kept(2)
    kept.put("a", 1, "a")
    kept.put("b", 1, "b")
    kept.get("a", 1)
    kept.put("c", 1, "c")
    assert [kept.get(key, 1) for key in "abc"] == ["a", None, "c"]


def test_weights_are_counted_once_a_key_and_given_back() -> None:
    kept: Kept[str] = Kept(10, len)
    for version in range(50):
        kept.put("a", version, "12345")
    kept.put("b", 1, "12345")
    assert kept.get("a", 49) == "12345"
    kept.put("c", 1, "1")
    assert kept.get("a", 49) == "12345"
    assert kept.get("b", 1) is None


def test_what_is_too_heavy_is_not_kept() -> None:
    kept: Kept[str] = Kept(3, len)
    kept.put("a", 1, "1234")
    assert kept.get("a", 1) is None

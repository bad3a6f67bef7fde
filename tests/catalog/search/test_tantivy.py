import threading
from pathlib import Path

import pytest

from catalog.search.adapters.tantivy import TantivyEngine
from catalog.search.types import SearchQuery
from marketplace.kernel.errors import Outage
from tests.contracts.search_engine import PIECES, SearchEngineContract, rebuilt


class TestTantivy(SearchEngineContract):
    @pytest.fixture
    def engine(self, tmp_path: Path) -> TantivyEngine:
        return TantivyEngine(tmp_path)

    def test_another_process_sees_what_one_wrote(self, tmp_path: Path, engine: TantivyEngine) -> None:
        reader = TantivyEngine(tmp_path)
        engine.replace("de", PIECES[:1])
        assert reader.count("de") == 1
        rebuilt(engine, "de", PIECES)
        assert reader.count("de") == 5

    def test_an_index_of_another_form_is_not_read_and_goes_with_the_next_rebuild(
        self, tmp_path: Path, engine: TantivyEngine
    ) -> None:
        old = tmp_path / "1-de"
        old.mkdir()
        (old / "meta.json").write_text("{}")
        assert engine.count("de") == 0
        rebuilt(engine, "de", PIECES)
        assert not old.exists()
        assert engine.count("de") == 5

    def test_a_broken_index_is_an_outage(self, tmp_path: Path, engine: TantivyEngine) -> None:
        rebuilt(engine, "de", PIECES)
        for path in tmp_path.glob("*-de/*"):
            path.write_text("broken")
        with pytest.raises(Outage):
            TantivyEngine(tmp_path).search(SearchQuery(market="de", language="en"), ())

    def test_counts_are_remembered_until_the_index_changes(
        self, tmp_path: Path, engine: TantivyEngine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rebuilt(engine, "de", PIECES)
        counted: list[object] = []
        count = engine._count
        monkeypatch.setattr(engine, "_count", lambda *asked: counted.append(asked) or count(*asked))
        query = SearchQuery(market="de", language="en", counted=("craft",))
        before = engine.search(query, ())
        assert engine.search(query, ()).counts == before.counts
        assert len(counted) == 1
        TantivyEngine(tmp_path).remove("de", ["A1"])
        assert engine.search(query, ()).counts["craft"]["carpet"] == before.counts["craft"]["carpet"] - 1
        rebuilt(engine, "de", PIECES)
        assert engine.search(query, ()).counts == before.counts

    def test_writers_wait_for_each_other(self, tmp_path: Path) -> None:
        writers = [
            threading.Thread(target=TantivyEngine(tmp_path).replace, args=("de", [piece])) for piece in PIECES
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert TantivyEngine(tmp_path).count("de") == 5

import threading
from pathlib import Path

import pytest

from catalog.search.adapters.tantivy import TantivyEngine
from tests.contracts.search_engine import PIECES, SearchEngineContract


class TestTantivy(SearchEngineContract):
    @pytest.fixture
    def engine(self, tmp_path: Path) -> TantivyEngine:
        return TantivyEngine(tmp_path)

    def test_another_process_sees_what_one_wrote(self, tmp_path: Path, engine: TantivyEngine) -> None:
        reader = TantivyEngine(tmp_path)
        engine.replace("de", PIECES[:1])
        assert reader.count("de") == 1
        engine.rebuild("de", PIECES)
        assert reader.count("de") == 5

    def test_writers_wait_for_each_other(self, tmp_path: Path) -> None:
        writers = [
            threading.Thread(target=TantivyEngine(tmp_path).replace, args=("de", [piece])) for piece in PIECES
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert TantivyEngine(tmp_path).count("de") == 5

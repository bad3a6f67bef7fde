"""`python -m bench.relevance`: judges the embedded index and prints each language's nDCG@10 as JSON."""

import json
import os
import sys
import tempfile
from pathlib import Path

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    django.setup()
    from bench.relevance.judging import by_language, judge
    from catalog.search.adapters.tantivy import TantivyEngine

    with tempfile.TemporaryDirectory() as folder:
        judged = judge(TantivyEngine(Path(folder)))
    sys.stdout.write(json.dumps({"queries": len(judged), "ndcg": by_language(judged)}))


if __name__ == "__main__":
    main()

"""A small Elasticsearch on the loopback: enough of its API, with its meaning, for our adapter's requests.

It keeps documents in memory and evaluates the clauses of queries literally, so that a wrong query
gives a wrong answer. What it does not know it refuses with 400, as the real one does.
"""

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

Json = dict[str, Any]


class Refused(Exception):
    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


def distance(a: str, b: str) -> int:
    """Edits between two words, a swap of neighbours counting as one (optimal string alignment)."""
    rows = [list(range(len(b) + 1))]
    for i, char in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (char != other))
            if i > 1 and j > 1 and (char, a[i - 2]) == (b[j - 2], other):
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def terms_of(source: Json, field: str) -> list[Any]:
    value: Any = source
    for part in field.split("."):
        value = value.get(part, [])
    if field in ("title", "words"):
        return str(value).split()
    return value if isinstance(value, list) else [value]


def score(clause: Json, source: Json) -> float:
    """The score of one clause, 0 when it does not match."""
    ((kind, body),) = clause.items()
    if kind == "bool":
        return score_bool(body, source)
    if kind == "match_all":
        return 1.0
    if kind == "dis_max":
        return score_best(body, source)
    if kind == "constant_score":
        return float(body["boost"]) * bool(score(body["filter"], source))
    return float(matches(kind, body, source))


def score_best(body: Json, source: Json) -> float:
    """The best of the clauses, and the given share of the others."""
    scores = sorted((score(each, source) for each in body["queries"]), reverse=True)
    return scores[0] + float(body["tie_breaker"]) * sum(scores[1:])


def matches(kind: str, body: Json, source: Json) -> bool:
    ((field, asked),) = body.items()
    terms = terms_of(source, field)
    match kind:
        case "terms":
            return any(term in asked for term in terms)
        case "range":
            low, high = asked.get("gte", float("-inf")), asked.get("lte", float("inf"))
            return any(low <= term <= high for term in terms)
        case "term":
            return asked["value"] in terms
        case "prefix":
            return any(term.startswith(asked["value"]) for term in terms)
        case "fuzzy":
            return any(distance(asked["value"], term) <= asked["fuzziness"] for term in terms)
    raise Refused(400, f"unknown query [{kind}]")


def score_bool(body: Json, source: Json) -> float:
    if not all(score(clause, source) for clause in body.get("filter", [])):
        return 0.0
    must = [score(clause, source) for clause in body.get("must", [])]
    should = [score(clause, source) for clause in body.get("should", [])]
    if not all(must) or sum(map(bool, should)) < body.get("minimum_should_match", 0):
        return 0.0
    return sum(must) + sum(should) or 1.0


class Twin:
    """Indices, aliases and the handful of calls on them."""

    def __init__(self) -> None:
        self.indices: dict[str, dict[str, Json]] = {}
        self.aliases: dict[str, str] = {}

    def named(self, name: str) -> dict[str, Json]:
        found = self.indices.get(self.aliases.get(name, name))
        if found is None:
            raise Refused(404, f"no such index [{name}]")
        return found

    def call(self, method: str, path: str, body: str) -> Json:
        parts = path.strip("/").split("/")
        if path == "/_bulk":
            return self.bulk(body)
        if path == "/_aliases":
            return self.move_aliases(json.loads(body))
        if parts[0] == "_alias":
            return self.alias(parts[1])
        if len(parts) == 1:
            return self.create_or_delete(method, parts[0])
        match parts[1]:
            case "_search":
                return self.search(self.named(parts[0]), json.loads(body))
            case "_count":
                return {"count": len(self.named(parts[0]))}
            case "_refresh":
                self.named(parts[0])
                return {}
            case "_alias":
                self.aliases[parts[2]] = parts[0]
                return {"acknowledged": True}
        raise Refused(400, f"{method} {path} is unknown to the twin")

    def alias(self, name: str) -> Json:
        if name not in self.aliases:
            raise Refused(404, f"alias [{name}] missing")
        return {self.aliases[name]: {"aliases": {name: {}}}}

    def create_or_delete(self, method: str, name: str) -> Json:
        if method == "PUT":
            if name in self.indices:
                raise Refused(400, f"index [{name}] already exists")
            self.indices[name] = {}
        elif method == "DELETE":
            del self.indices[name]
        else:
            self.named(name)
        return {"acknowledged": True, "index": name}

    def move_aliases(self, body: Json) -> Json:
        for action in body["actions"]:
            ((verb, said),) = action.items()
            if verb == "add":
                self.aliases[said["alias"]] = said["index"]
        return {"acknowledged": True}

    def bulk(self, body: str) -> Json:
        lines = iter(json.loads(line) for line in body.splitlines() if line)
        items = []
        for action in lines:
            ((verb, said),) = action.items()
            index = self.named(said["_index"])
            if verb == "delete":
                status = 200 if index.pop(said["_id"], None) else 404
            else:
                index[said["_id"]] = next(lines)
                status = 201
            items.append({verb: {"_id": said["_id"], "status": status}})
        return {"errors": any(next(iter(i.values()))["status"] >= 400 for i in items), "items": items}

    def search(self, index: dict[str, Json], body: Json) -> Json:
        found = [(score(body["query"], source), source) for source in index.values()]
        found = [(points, source) for points, source in found if points]
        hits = [
            (points, source)
            for points, source in found
            if "post_filter" not in body or score(body["post_filter"], source)
        ]
        for ordering in reversed(body["sort"]):
            ((field, order),) = ordering.items()
            hits.sort(key=lambda hit: hit[0] if field == "_score" else hit[1][field], reverse=order == "desc")
        keys = [next(iter(ordering)) for ordering in body["sort"]]
        if after := body.get("search_after"):
            hits = [hit for hit in hits if [hit[1][key] for key in keys] > after]
        first = body.get("from", 0)
        page = [
            {"_source": source, "sort": [source.get(key) for key in keys]}
            for _, source in hits[first : first + body["size"]]
        ]
        return {
            "hits": {"total": {"value": len(hits)}, "hits": page},
            "aggregations": {name: self.count(found, agg) for name, agg in body.get("aggs", {}).items()},
        }

    @staticmethod
    def count(found: list[tuple[float, Json]], agg: Json) -> Json:
        kept = [source for _, source in found if score(agg["filter"], source)]
        ((kind, asked),) = agg["aggs"]["values"].items()
        values = [term for source in kept for term in terms_of(source, asked["field"])]
        if kind == "terms":
            return {
                "values": {"buckets": [{"key": key, "doc_count": n} for key, n in Counter(values).items()]}
            }
        if kind == "range":
            steps = [
                {**step, "doc_count": sum(step["from"] <= value < step["to"] for value in values)}
                for step in asked["ranges"]
            ]
            return {"values": {"buckets": steps}}
        raise Refused(400, f"unknown aggregation [{kind}]")


def handler_of(twin: Twin) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            try:
                status, said = 200, twin.call(self.command, urlsplit(self.path).path, body)
            except Refused as refused:
                status, said = refused.status, {"error": {"reason": str(refused)}, "status": refused.status}
            content = b"" if self.command == "HEAD" else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = answer  # noqa: N815

        def log_message(self, *args: object) -> None:
            pass

    return Handler


@contextmanager
def elasticsearch_twin() -> Iterator[str]:
    """The address of a fresh twin, served while the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler_of(Twin())) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()

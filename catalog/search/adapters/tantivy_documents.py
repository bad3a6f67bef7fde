"""Our documents as tantivy keeps them."""

import json

import tantivy

from catalog.search.types import FILTERS, LANDED, NUMBERS, PieceDocument

SCALE = 100  # numbers are kept as whole hundredths
WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def make_schema() -> tantivy.Schema:
    """Text split at spaces, filters as raw fast text, numbers signed (unsigned ones cannot be deleted); of
    prices with post and duty one number a country."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("piece_id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("title", "words"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    for name in FILTERS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in (*NUMBERS, "published"):
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_json_field(LANDED, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("card", stored=True)
    return builder.build()


def to_tantivy(document: PieceDocument) -> tantivy.Document:
    """Ours as tantivy's."""
    fields: dict[str, object] = {
        "piece_id": document.piece_id,
        "title": " ".join(document.title),
        "words": " ".join(document.words),
        "published": int(document.published_at.timestamp()),
        "card": WRITTEN.encode(document.card).encode(),
    }
    for name, number in document.numbers().items():
        fields[name] = int(number * SCALE)
    for name in FILTERS:
        values = document.values.get(name)
        if values:
            fields[name] = list(values)
    if document.landed:
        fields[LANDED] = {country: int(price * SCALE) for country, price in document.landed.items()}
    return tantivy.Document(**fields)


def put(writer: tantivy.IndexWriter, document: PieceDocument) -> None:
    """Write a document in the place of the one with its piece id."""
    writer.delete_documents_by_term("piece_id", document.piece_id)
    writer.add_document(to_tantivy(document))

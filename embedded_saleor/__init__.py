"""An exact subset of Saleor 3.23's GraphQL schema and App protocol, as a Django app.

Names, types, nullability, arguments and enum values are Saleor's; what no client of ours and no official
storefront uses is not here. The app imports nothing of the marketplace, and nothing imports it: it is reached
by HTTP, or in-process through `wsgi.application`.

Rooms
    models/     every table, one module a subject
    core/       what all subjects use: ids, context, errors, types, connections, mutations, execution
    webhook/    events, payloads, delivery
    <subject>/  types, queries, inputs, mutations, events; `schema.py` gathers them
    schema.py   the whole schema, from `SUBJECTS`

A type
    class Piece(ModelType):
        class Meta:
            model = models.Piece
            metadata = ("MANAGE_PRODUCTS",)      # has metadata; who may read and change the private one
        name = graphene.String(required=True)
        parts = ConnectionField("Part")          # resolver returns a queryset, a list or None
        maker = graphene.Field("embedded_saleor.page.types.Page")
    Resolvers get model instances. Foreign keys load for all peers at once by themselves; reverse and
    many-to-many relations by `models.base.related(root, "parts")`; anything else that depends on a channel or
    a language by `info.context.batched(...)`. Never query once a row.

A query
    A field of `Queries` in the subject's `schema.py`; permission by `info.context.require("MANAGE_…")`
    (refuses) or `.has(…)`; objects by id with `core.types.node(id, Type)` (None for a foreign id).

A mutation
    PieceError = error_type("Piece", "GRAPHQL_ERROR INVALID …", lines=listed(graphene.ID, required=False))
    class PieceCreate(BaseMutation):
        piece = graphene.Field(Piece)
        class Arguments: input = PieceInput(required=True)
        class Meta: error_type = PieceError; permissions = ("MANAGE_PRODUCTS",)
        @classmethod
        def perform(cls, context, input):        # arguments in snake_case
            raise refuse("slug", "UNIQUE", "…")   # or return the payload's fields
            return {"piece": fresh(piece)}
    The class's name is the payload type's name. `perform` runs in one transaction unless `atomic = False`
    (needed wherever `call_sync` is used on the way). Objects of arguments: `found(id, Type)`,
    `found_by(Type, id, external_reference)`, `found_many(ids, Type, "field")`.

A webhook event
    PieceCreated = event("PIECE_CREATED", "MANAGE_PRODUCTS", piece=graphene.Field(Piece))   # in events.py
    trigger_async("PIECE_CREATED", piece, by=context.requestor)     # in `perform`, before deleting a piece
    call_sync("PIECE_PRICED", piece, app=None) -> [SyncAnswer(app, status, data)]   # `event(..., sync=True)`
    Import the events in the subject's `schema.py`; a filterable root field is
    `piece_created = channel_event(PieceCreated)` in its `Subscriptions`.

A subject
    `schema.py` holds `Queries`, `Mutations` and, where it needs them, `Subscriptions`: plain classes whose
    attributes are fields, and `TYPES`, types that only an interface leads to; add the module's name to
    `SUBJECTS` in `schema.py` of the app.
"""

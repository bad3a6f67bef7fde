"""Running documents: parsed and validated once, limited in cost, errors in Saleor's form."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.utils.module_loading import import_string
from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSchema,
    IntValueNode,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    execute,
    parse,
    validate,
)

from embedded_saleor.core.context import Context
from embedded_saleor.core.memory import remembering
from embedded_saleor.core.tokens import restrict_password_login
from embedded_saleor.core.variables import as_saleor_reads

log = logging.getLogger(__name__)
MAXIMUM_COST = 50_000
MAXIMUM_MUTATIONS = 4


@cache
def the_schema() -> GraphQLSchema:
    """The schema is imported on first use: its resolvers reach this module again through the webhooks."""
    schema: GraphQLSchema = import_string("embedded_saleor.schema.schema").graphql_schema
    return schema


@dataclass(frozen=True)
class Answer:
    status: int
    body: dict[str, Any]


@dataclass(frozen=True)
class Prepared:
    """A document that was parsed and validated; `errors` when it may not run."""

    document: DocumentNode | None
    errors: tuple[GraphQLError, ...] = ()


@lru_cache(maxsize=2048)
def prepared(query: str) -> Prepared:
    try:
        document = parse(query)
    except GraphQLError as error:
        return Prepared(None, (error,))
    return Prepared(document, tuple(as_saleor_words_it(one) for one in validate(the_schema(), document)))


def as_saleor_words_it(error: GraphQLError) -> GraphQLError:
    """Saleor's older library quotes names with double marks."""
    error.message = error.message.replace("'", '"')
    return error


def answer(query: str, variables: dict[str, Any] | None, operation: str | None, context: Context) -> Answer:
    """What a request gets. 400 for what cannot be run, 200 for everything else."""
    ready = prepared(query)
    if ready.errors or ready.document is None:
        return Answer(400, {"errors": [formatted(error) for error in ready.errors]})
    chosen = operation_of(ready.document, operation)
    if chosen is None:
        return refusal("Must provide a valid operation name.")
    cost = cost_of(ready.document, chosen, variables or {})
    too_much = limit_problem(chosen, cost)
    if too_much:
        return refusal(too_much, cost)
    read = as_saleor_reads(variables, chosen, the_schema()) if variables else None
    with remembering():
        barred = restrict_password_login(context)
        if barred is not None:
            return Answer(200, {"errors": [formatted(barred)], **cost_report(cost)})
        result = run(ready.document, read, operation, context)
    body: dict[str, Any] = {"data": result.data}
    if result.errors:
        body["errors"] = [formatted(error) for error in result.errors]
    began = any(error.path for error in result.errors or ())
    return Answer(200 if began or not result.errors else 400, {**body, **cost_report(cost)})


def run(
    document: DocumentNode,
    variables: dict[str, Any] | None,
    operation: str | None,
    context: Context,
    root: Any = None,
) -> ExecutionResult:
    result = execute(
        the_schema(),
        document,
        root_value=root,
        context_value=context,
        variable_values=variables,
        operation_name=operation,
        is_awaitable=never,
    )
    if not isinstance(result, ExecutionResult):
        raise TypeError("a resolver of the engine is asynchronous")
    return result


def never(_value: Any) -> bool:
    """No resolver is asynchronous, so that no answer need be looked at."""
    return False


def refusal(message: str, cost: int = 0) -> Answer:
    return Answer(400, {"errors": [formatted(GraphQLError(message))], **cost_report(cost)})


def cost_report(cost: int) -> dict[str, Any]:
    return {"extensions": {"cost": {"requestedQueryCost": cost, "maximumAvailable": MAXIMUM_COST}}}


def formatted(error: GraphQLError) -> dict[str, Any]:
    """An error of the top level; what is no refusal of ours is logged and not shown."""
    cause = error.original_error or error
    shown: dict[str, Any] = {"message": error.message}
    if not isinstance(cause, GraphQLError):
        log.error("a resolver failed", exc_info=cause)
        shown["message"] = "Internal Server Error"
    if error.locations:
        shown["locations"] = [{"line": at.line, "column": at.column} for at in error.locations]
    if error.path:
        shown["path"] = list(error.path)
    shown["extensions"] = {"exception": {"code": type(cause).__name__}}
    return shown


def operation_of(document: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    found = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    if name:
        found = [one for one in found if one.name and one.name.value == name]
    return found[0] if len(found) == 1 else None


def limit_problem(operation: OperationDefinitionNode, cost: int) -> str:
    if operation.operation == OperationType.SUBSCRIPTION:
        return "Subscriptions are executed for webhooks only."
    mutations = len(operation.selection_set.selections)
    if operation.operation == OperationType.MUTATION and mutations > MAXIMUM_MUTATIONS:
        return f"Number of mutations exceed the limit of {MAXIMUM_MUTATIONS}"
    if cost > MAXIMUM_COST:
        return f"The query exceeds the maximum cost of {MAXIMUM_COST}. Actual cost: {cost}"
    return ""


def cost_of(document: DocumentNode, operation: OperationDefinitionNode, variables: dict[str, Any]) -> int:
    """Objects a document can ask for at most: each selected object once, a page as often as it is long."""
    fragments = {
        one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)
    }

    def cost(node: Any) -> int:
        if isinstance(node, FragmentSpreadNode):
            return cost(fragments[node.name.value])
        inside = sum(cost(one) for one in node.selection_set.selections) if node.selection_set else 0
        if not isinstance(node, FieldNode):
            return inside
        return (1 + inside) * page_length(node, variables) if node.selection_set else 0

    return cost(operation)


def page_length(node: FieldNode, variables: dict[str, Any]) -> int:
    for argument in node.arguments:
        if argument.name.value in ("first", "last"):
            value = argument.value
            asked = variables.get(value.name.value) if isinstance(value, VariableNode) else None
            if isinstance(value, IntValueNode):
                asked = int(value.value)
            return max(asked, 1) if isinstance(asked, int) else 1
    return 1

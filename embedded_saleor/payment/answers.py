"""Reading what payment apps answer to synchronous webhooks. Pure: bodies in, types or a reason out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, BeforeValidator, Field, HttpUrl, JsonValue, ValidationError

from embedded_saleor.payment.kinds import Action, EventType

NOT_DELIVERED = "Failed to delivery request."
MESSAGE_LIMIT = 512
SESSION_RESULTS = frozenset(
    {
        EventType.AUTHORIZATION_SUCCESS,
        EventType.AUTHORIZATION_REQUEST,
        EventType.AUTHORIZATION_FAILURE,
        EventType.AUTHORIZATION_ACTION_REQUIRED,
        EventType.CHARGE_SUCCESS,
        EventType.CHARGE_REQUEST,
        EventType.CHARGE_FAILURE,
        EventType.CHARGE_ACTION_REQUIRED,
        EventType.CANCEL_SUCCESS,
    }
)
REFERENCE_NEEDED = frozenset(
    {
        EventType.AUTHORIZATION_SUCCESS,
        EventType.AUTHORIZATION_REQUEST,
        EventType.CHARGE_SUCCESS,
        EventType.CHARGE_REQUEST,
        EventType.REFUND_SUCCESS,
        EventType.CANCEL_SUCCESS,
    }
)


@dataclass(frozen=True)
class Outcome:
    """An event that an app's answer tells about."""

    type: EventType
    amount: Decimal
    psp_reference: str
    message: str
    external_url: str
    at: datetime | None


@dataclass(frozen=True)
class Answer:
    """A usable answer; `outcome` is empty when the app will report later."""

    psp_reference: str | None
    actions: list[str] | None
    outcome: Outcome | None
    data: Any = None


class UnusableAnswerError(Exception):
    """The answer cannot be used; its text becomes the message of the failure event."""


def shortened(message: str) -> str:
    """A message no longer than an event may hold."""
    return message if len(message) <= MESSAGE_LIMIT else message[: MESSAGE_LIMIT - 1] + "…"


def _plain_message(value: object) -> str:
    return shortened(str(value)) if value else ""


def _moment(value: object) -> object:
    if isinstance(value, str):
        moment = datetime.fromisoformat(value)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return value


class _Answer(BaseModel):
    psp_reference: Annotated[str | None, Field(validation_alias="pspReference")] = None
    amount: Decimal | None = None
    time: Annotated[AwareDatetime | None, BeforeValidator(_moment)] = None
    external_url: Annotated[HttpUrl | None, Field(validation_alias="externalUrl")] = None
    message: Annotated[str, BeforeValidator(_plain_message)] = ""
    actions: list[Any] | None = None
    data: JsonValue = None


class _AnswerWithReference(_Answer):
    psp_reference: Annotated[str, Field(validation_alias="pspReference")]


def read_session(body: object, *, asked: Decimal) -> Answer:
    """The answer to TRANSACTION_INITIALIZE_SESSION and TRANSACTION_PROCESS_SESSION.

    A missing amount means the amount asked. Raises `UnusableAnswerError`; its sentence names the fault.
    """
    fields = _as_mapping(body)
    result = fields.get("result")
    if result not in SESSION_RESULTS:
        raise UnusableAnswerError(_wrong_result(result, EventType))
    return _read(fields, EventType(str(result)), asked)


def read_action(body: object, *, asked: Decimal, success: EventType, failure: EventType) -> Answer:
    """The answer to TRANSACTION_CHARGE, REFUND and CANCELATION_REQUESTED.

    Without a result it only names the pspReference under which the app will report.
    """
    fields = _as_mapping(body)
    result = fields.get("result")
    if result is None:
        model = _validated(_AnswerWithReference, fields)
        return Answer(psp_reference=model.psp_reference, actions=_known_actions(model.actions), outcome=None)
    if result not in (success, failure):
        raise UnusableAnswerError(_wrong_result(result, (success, failure)))
    return _read(fields, EventType(str(result)), asked)


def _as_mapping(body: object) -> Mapping[str, Any]:
    if not isinstance(body, Mapping):
        raise UnusableAnswerError(NOT_DELIVERED)
    return body


def _wrong_result(result: object, possible: Any) -> str:
    names = ", ".join(EventType(item).value for item in possible)
    return f"Missing or invalid value for `result`: {result}. Possible values: {names}."


def _read(fields: Mapping[str, Any], result: EventType, asked: Decimal) -> Answer:
    model = _validated(_AnswerWithReference if result in REFERENCE_NEEDED else _Answer, fields)
    outcome = Outcome(
        type=result,
        amount=model.amount or asked,
        psp_reference=model.psp_reference or "",
        message=model.message,
        external_url=str(model.external_url or ""),
        at=model.time,
    )
    return Answer(
        psp_reference=model.psp_reference,
        actions=_known_actions(model.actions),
        outcome=outcome,
        data=model.data,
    )


def _known_actions(actions: list[Any] | None) -> list[str] | None:
    return None if actions is None else sorted({str(item) for item in actions} & set(Action))


def _validated(model: type[_Answer], fields: Mapping[str, Any]) -> _Answer:
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        raise UnusableAnswerError(_sentences(error)) from error


def _sentences(error: ValidationError) -> str:
    sentences = []
    for fault in error.errors():
        name = str(fault["loc"][0]) if fault["loc"] else ""
        if fault["type"] == "missing":
            sentences.append(f"Missing value for field: {name}. Input: {fault['input']}.")
        else:
            sentences.append(f"Incorrect value ({fault['input']}) for field: {name}. Error: {fault['msg']}.")
    return shortened("\n\n".join(sentences))

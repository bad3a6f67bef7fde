from typing import Any, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TransactionProcessErrorCode
from .fragments import TransactionStep


class ContinueTransaction(BaseModel):
    transaction_process: Optional["ContinueTransactionTransactionProcess"] = Field(
        alias="transactionProcess"
    )


class ContinueTransactionTransactionProcess(BaseModel):
    transaction: Optional["ContinueTransactionTransactionProcessTransaction"]
    transaction_event: Optional[
        "ContinueTransactionTransactionProcessTransactionEvent"
    ] = Field(alias="transactionEvent")
    data: Optional[Any]
    errors: list["ContinueTransactionTransactionProcessErrors"]


class ContinueTransactionTransactionProcessTransaction(BaseModel):
    id: str


ContinueTransactionTransactionProcessTransactionEvent = TransactionStep


class ContinueTransactionTransactionProcessErrors(BaseModel):
    field: Optional[str]
    code: TransactionProcessErrorCode
    message: Optional[str]


ContinueTransaction.model_rebuild()
ContinueTransactionTransactionProcess.model_rebuild()

from typing import Any, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TransactionInitializeErrorCode
from .fragments import TransactionStep


class StartTransaction(BaseModel):
    transaction_initialize: Optional["StartTransactionTransactionInitialize"] = Field(
        alias="transactionInitialize"
    )


class StartTransactionTransactionInitialize(BaseModel):
    transaction: Optional["StartTransactionTransactionInitializeTransaction"]
    transaction_event: Optional[
        "StartTransactionTransactionInitializeTransactionEvent"
    ] = Field(alias="transactionEvent")
    data: Optional[Any]
    errors: list["StartTransactionTransactionInitializeErrors"]


class StartTransactionTransactionInitializeTransaction(BaseModel):
    id: str


StartTransactionTransactionInitializeTransactionEvent = TransactionStep


class StartTransactionTransactionInitializeErrors(BaseModel):
    field: Optional[str]
    code: TransactionInitializeErrorCode
    message: Optional[str]


StartTransaction.model_rebuild()
StartTransactionTransactionInitialize.model_rebuild()

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TransactionRequestActionErrorCode


class AskTransaction(BaseModel):
    transaction_request_action: Optional["AskTransactionTransactionRequestAction"] = (
        Field(alias="transactionRequestAction")
    )


class AskTransactionTransactionRequestAction(BaseModel):
    transaction: Optional["AskTransactionTransactionRequestActionTransaction"]
    errors: list["AskTransactionTransactionRequestActionErrors"]


class AskTransactionTransactionRequestActionTransaction(BaseModel):
    id: str


class AskTransactionTransactionRequestActionErrors(BaseModel):
    field: Optional[str]
    code: TransactionRequestActionErrorCode
    message: Optional[str]


AskTransaction.model_rebuild()
AskTransactionTransactionRequestAction.model_rebuild()

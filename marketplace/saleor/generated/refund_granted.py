from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TransactionRequestRefundForGrantedRefundErrorCode


class RefundGranted(BaseModel):
    transaction_request_refund_for_granted_refund: Optional[
        "RefundGrantedTransactionRequestRefundForGrantedRefund"
    ] = Field(alias="transactionRequestRefundForGrantedRefund")


class RefundGrantedTransactionRequestRefundForGrantedRefund(BaseModel):
    transaction: Optional[
        "RefundGrantedTransactionRequestRefundForGrantedRefundTransaction"
    ]
    errors: list["RefundGrantedTransactionRequestRefundForGrantedRefundErrors"]


class RefundGrantedTransactionRequestRefundForGrantedRefundTransaction(BaseModel):
    id: str


class RefundGrantedTransactionRequestRefundForGrantedRefundErrors(BaseModel):
    field: Optional[str]
    code: TransactionRequestRefundForGrantedRefundErrorCode
    message: Optional[str]


RefundGranted.model_rebuild()
RefundGrantedTransactionRequestRefundForGrantedRefund.model_rebuild()

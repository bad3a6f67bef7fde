from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TransactionEventReportErrorCode


class ReportTransaction(BaseModel):
    transaction_event_report: Optional["ReportTransactionTransactionEventReport"] = (
        Field(alias="transactionEventReport")
    )


class ReportTransactionTransactionEventReport(BaseModel):
    already_processed: Optional[bool] = Field(alias="alreadyProcessed")
    errors: list["ReportTransactionTransactionEventReportErrors"]


class ReportTransactionTransactionEventReportErrors(BaseModel):
    field: Optional[str]
    code: TransactionEventReportErrorCode
    message: Optional[str]


ReportTransaction.model_rebuild()
ReportTransactionTransactionEventReport.model_rebuild()

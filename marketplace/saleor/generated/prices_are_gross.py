from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import TaxConfigurationUpdateErrorCode


class PricesAreGross(BaseModel):
    tax_configuration_update: Optional["PricesAreGrossTaxConfigurationUpdate"] = Field(
        alias="taxConfigurationUpdate"
    )


class PricesAreGrossTaxConfigurationUpdate(BaseModel):
    errors: list["PricesAreGrossTaxConfigurationUpdateErrors"]


class PricesAreGrossTaxConfigurationUpdateErrors(BaseModel):
    field: Optional[str]
    code: TaxConfigurationUpdateErrorCode
    message: Optional[str]


PricesAreGross.model_rebuild()
PricesAreGrossTaxConfigurationUpdate.model_rebuild()

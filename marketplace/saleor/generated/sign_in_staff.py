from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import AccountErrorCode


class SignInStaff(BaseModel):
    token_create: Optional["SignInStaffTokenCreate"] = Field(alias="tokenCreate")


class SignInStaffTokenCreate(BaseModel):
    token: Optional[str]
    errors: list["SignInStaffTokenCreateErrors"]


class SignInStaffTokenCreateErrors(BaseModel):
    field: Optional[str]
    code: AccountErrorCode
    message: Optional[str]


SignInStaff.model_rebuild()
SignInStaffTokenCreate.model_rebuild()

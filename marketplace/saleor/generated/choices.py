from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class Choices(BaseModel):
    attribute: Optional["ChoicesAttribute"]


class ChoicesAttribute(BaseModel):
    choices: Optional["ChoicesAttributeChoices"]


class ChoicesAttributeChoices(BaseModel):
    edges: list["ChoicesAttributeChoicesEdges"]
    page_info: "ChoicesAttributeChoicesPageInfo" = Field(alias="pageInfo")


class ChoicesAttributeChoicesEdges(BaseModel):
    node: "ChoicesAttributeChoicesEdgesNode"


class ChoicesAttributeChoicesEdgesNode(BaseModel):
    name: Optional[str]


class ChoicesAttributeChoicesPageInfo(BaseModel):
    end_cursor: Optional[str] = Field(alias="endCursor")
    has_next_page: bool = Field(alias="hasNextPage")


Choices.model_rebuild()
ChoicesAttribute.model_rebuild()
ChoicesAttributeChoices.model_rebuild()
ChoicesAttributeChoicesEdges.model_rebuild()

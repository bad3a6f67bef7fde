from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class Pages(BaseModel):
    pages: Optional["PagesPages"]


class PagesPages(BaseModel):
    edges: list["PagesPagesEdges"]
    page_info: "PagesPagesPageInfo" = Field(alias="pageInfo")


class PagesPagesEdges(BaseModel):
    node: "PagesPagesEdgesNode"


class PagesPagesEdgesNode(BaseModel):
    id: str
    slug: str
    is_published: bool = Field(alias="isPublished")
    page_type: "PagesPagesEdgesNodePageType" = Field(alias="pageType")


class PagesPagesEdgesNodePageType(BaseModel):
    slug: str


class PagesPagesPageInfo(BaseModel):
    end_cursor: Optional[str] = Field(alias="endCursor")
    has_next_page: bool = Field(alias="hasNextPage")


Pages.model_rebuild()
PagesPages.model_rebuild()
PagesPagesEdges.model_rebuild()
PagesPagesEdgesNode.model_rebuild()

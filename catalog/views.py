"""Photos, by addresses that never change their meaning."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from catalog.models import Photo
from catalog.photos import renditions

YEAR = 60 * 60 * 24 * 365
TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


@require_safe
def photo(request: HttpRequest, public_id: str, width: int, kind: renditions.Format) -> HttpResponse:
    """A rendition of a photo; its unguessable id is the key to photos of unpublished pieces too."""
    if width not in renditions.WIDTHS:
        raise Http404
    etag = f'"{public_id}-{width}-{kind}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag})
    found = Photo.objects.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    try:
        data = renditions.rendition(found, width, kind)
    except FileNotFoundError as error:
        raise Http404 from error
    headers = {
        "Cache-Control": f"public, max-age={YEAR}, immutable",
        "ETag": etag,
        "Content-Length": str(len(data)),
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(data, content_type=TYPES[kind], headers=headers)

"""Photographs: taken with the phone, looked at with advice, taken again, removed."""

from typing import cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from PIL import Image

from catalog import operations
from catalog.models import Listing, Photo
from catalog.photos.hints import hints
from marketplace.kernel.errors import Refusal
from marketplace.studio.access import StudioRequest, piece_or_404, signed_in
from marketplace.studio.steps import ONE_PHOTO
from marketplace.studio.types import Step


def address(request: StudioRequest, listing: Listing, name: str) -> str:
    """The photo's own step again, so that what came of it is seen."""
    query = "?then=check" if request.GET.get("then") == "check" else ""
    return reverse("studio:step", args=[listing.public_id, name]) + query


def take(request: StudioRequest, listing: Listing, asked: Step) -> HttpResponse:
    """Keep what was sent, give advice on it; nothing sent and nothing wrong."""
    uploads = cast("list[UploadedFile[bytes]]", request.FILES.getlist("photo"))
    if not uploads:
        messages.error(request, _("No photo arrived. Take it, then press “Keep it”."))
    for upload in uploads:
        try:
            keep(request, listing, asked.role, upload)
        except Refusal as refusal:
            messages.error(request, str(refusal))
    return redirect(address(request, listing, asked.name))


def keep(request: StudioRequest, listing: Listing, role: str, upload: "UploadedFile[bytes]") -> None:
    """One photo; where one is enough, the new one takes the old one's place."""
    older = list(listing.photos.filter(role=role)) if role in ONE_PHOTO else []
    photo = operations.add_photo(
        listing=listing,
        role=role,
        upload=upload,  # type: ignore[arg-type]  # it reads like a file
        by=request.user,
        now=timezone.now(),
    )
    for old in older:
        if old.pk != photo.pk:
            operations.remove_photo(photo=old, by=request.user)
    with photo.file.open("rb") as kept, Image.open(kept) as image:
        for hint in hints(image):
            messages.warning(request, hint.sentence)


@require_POST
@signed_in
def remove(request: StudioRequest, piece_id: str, photo_id: str) -> HttpResponse:
    """Take a photo away, and return to its step."""
    listing = piece_or_404(request.user, piece_id)
    photo = Photo.objects.filter(listing=listing, public_id=photo_id).select_related("listing").first()
    if photo is None:
        raise Http404
    try:
        operations.remove_photo(photo=photo, by=request.user)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("studio:piece", listing.public_id)
    messages.success(request, _("The photo is removed."))
    return redirect(address(request, listing, f"photo-{photo.role}"))

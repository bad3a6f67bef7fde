"""Addresses of the studio, under `/studio/`."""

from django.urls import path

from marketplace.studio.views import asking, families, photos, pieces

app_name = "studio"
urlpatterns = [
    path("", families.home, name="home"),
    path("family/<slug:family_id>/", families.family, name="family"),
    path("family/<slug:family_id>/new/", families.start, name="start"),
    path("piece/<slug:piece_id>/", pieces.piece, name="piece"),
    path("piece/<slug:piece_id>/check/", pieces.check, name="check"),
    path("piece/<slug:piece_id>/put-aside/", pieces.withdraw, name="withdraw"),
    path("piece/<slug:piece_id>/take-up/", pieces.restore, name="restore"),
    path("piece/<slug:piece_id>/photo/<slug:photo_id>/remove/", photos.remove, name="remove_photo"),
    path("piece/<slug:piece_id>/<slug:name>/", asking.step, name="step"),
]

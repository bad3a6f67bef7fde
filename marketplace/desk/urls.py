"""Addresses of the desk, under `/desk/`."""

from django.urls import include, path

from marketplace.desk.post import enclosures
from marketplace.desk.views import consignments, families, home, imports, listings, transfers

app_name = "desk"
urlpatterns = [
    path("", home.home, name="home"),
    path("submissions/", listings.submissions, name="submissions"),
    path("pieces/", listings.pieces, name="pieces"),
    path("pieces.csv", listings.pieces_csv, name="pieces_csv"),
    path("pieces/<slug:public_id>/", listings.piece, name="piece"),
    path("pieces/<slug:public_id>/approve/", listings.approve, name="approve"),
    path("pieces/<slug:public_id>/ask/", listings.ask, name="ask"),
    path("pieces/<slug:public_id>/refuse/", listings.refuse, name="refuse"),
    path("pieces/<slug:public_id>/reopen/", listings.reopen, name="reopen"),
    path("pieces/<slug:public_id>/prices/", listings.prices, name="prices"),
    path("pieces/<slug:public_id>/prices/withdraw/", listings.withdraw_price, name="withdraw_price"),
    path("pieces/<slug:public_id>/publish/", listings.publish, name="publish"),
    path("pieces/<slug:public_id>/withdraw/", listings.withdraw, name="withdraw"),
    path("orders/", consignments.consignments, name="consignments"),
    path("orders.csv", consignments.consignments_csv, name="consignments_csv"),
    path("orders/<slug:public_id>/", consignments.consignment, name="consignment"),
    path("orders/<slug:public_id>/review/", consignments.review, name="review"),
    path("orders/<slug:public_id>/inspect/", consignments.inspect, name="inspect"),
    path("orders/<slug:public_id>/weigh/<slug:parcel_id>/", consignments.weigh, name="weigh"),
    path("orders/<slug:public_id>/weigh/", consignments.weigh, name="weigh_first"),
    path("orders/<slug:public_id>/papers/", consignments.papers, name="papers"),
    path(
        "orders/<slug:public_id>/parcels/<slug:parcel_id>/enclose/", enclosures.enclose, name="enclose_paper"
    ),
    path("orders/<slug:public_id>/papers/<int:paper_id>/", consignments.paper, name="paper"),
    path("orders/<slug:public_id>/hand-over/", consignments.give_to_post, name="hand_over"),
    path("orders/<slug:public_id>/scan/", consignments.scan, name="scan"),
    path("orders/<slug:public_id>/refund/", consignments.refund, name="refund"),
    path("orders/<slug:public_id>/refund-part/", consignments.refund_part, name="refund_part"),
    path("transfers/<slug:public_id>/confirm/", transfers.confirm, name="confirm_transfer"),
    path("transfers/<slug:public_id>/cancel/", transfers.cancel, name="cancel_transfer"),
    path("import/", imports.upload, name="import"),
    path("import/<slug:kept_id>/", imports.preview, name="import_preview"),
    path("families.csv", families.families_csv, name="families_csv"),
    path("families/", families.families, name="families"),
    path("families/<slug:slug>/", families.family, name="family"),
    path("families/<slug:slug>/statement.csv", families.statement_csv, name="statement_csv"),
    path("families/<slug:slug>/pay/", families.pay, name="pay"),
    path("post/", include("marketplace.desk.post.urls")),
]

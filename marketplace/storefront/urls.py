"""The shop's addresses. Those inside a market stand under `/<market>/<language>/`."""

from django.urls import URLPattern, URLResolver, include, path, register_converter

from marketplace.storefront.checkout import views as checkout
from marketplace.storefront.converters import FeedConverter, LanguageConverter, PieceConverter
from marketplace.storefront.views import (
    basket,
    colours,
    gate,
    holds,
    home,
    machines,
    orders,
    passports,
    people,
    pieces,
    searches,
    shortlists,
)

register_converter(LanguageConverter, "language")
register_converter(PieceConverter, "piece")
register_converter(FeedConverter, "feed")

app_name = "storefront"
checkout_urls: list[URLPattern | URLResolver] = [
    path("", checkout.begin, name="checkout_begin"),
    path("<slug:purchase_id>/", checkout.resume, name="checkout_resume"),
    path("<slug:purchase_id>/address/", checkout.contact, name="checkout_contact"),
    path("<slug:purchase_id>/delivery/", checkout.delivery, name="checkout_delivery"),
    path("<slug:purchase_id>/payment/", checkout.payment, name="checkout_payment"),
    path("<slug:purchase_id>/payment/bank/", checkout.bank, name="checkout_bank"),
    path("<slug:purchase_id>/payment/return/", checkout.came_back, name="checkout_return"),
    path("<slug:purchase_id>/order/", checkout.confirm, name="checkout_confirm"),
]
shop_urls: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("pieces/", pieces.pieces, name="pieces"),
    path("pieces/suggest/", pieces.suggest, name="suggest"),
    path("pieces/<piece:piece_id>/", pieces.piece, name="piece_by_id"),
    path("pieces/<str:slug>-<piece:piece_id>/", pieces.piece, name="piece"),
    path("pieces/<piece:piece_id>/passport/", passports.passport, name="passport"),
    path("brands/", people.brands, name="brands"),
    path("brands/<slug:slug>/", people.brand, name="brand"),
    path("makers/<slug:slug>/", people.maker, name="maker"),
    path("places/<slug:slug>/", people.place, name="place"),
    path("stories/", people.stories, name="stories"),
    path("stories/<str:slug>/", people.story, name="story"),
    path("basket/", basket.basket, name="basket"),
    path("basket/add/<piece:piece_id>/", basket.basket_add, name="basket_add"),
    path("basket/remove/<piece:piece_id>/", basket.basket_remove, name="basket_remove"),
    path("saved/", shortlists.saved, name="saved"),
    path("saved/add/<piece:piece_id>/", shortlists.saved_add, name="saved_add"),
    path("saved/remove/<piece:piece_id>/", shortlists.saved_remove, name="saved_remove"),
    path("saved/seen/forget/", shortlists.seen_forget, name="seen_forget"),
    path("compare/", shortlists.compare, name="compare"),
    path("compare/add/<piece:piece_id>/", shortlists.compare_add, name="compare_add"),
    path("compare/remove/<piece:piece_id>/", shortlists.compare_remove, name="compare_remove"),
    path("checkout/", include(checkout_urls)),
    path("account/", orders.account, name="account"),
    path("account/orders/", orders.account_orders, name="account_orders"),
    path("account/searches/", searches.searches, name="searches"),
    path("account/searches/add/", searches.search_add, name="search_add"),
    path("account/searches/<slug:search_id>/forget/", searches.search_forget, name="search_forget"),
    path("account/searches/<slug:search_id>/mail/", searches.search_mail, name="search_mail"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", gate.gate, name="gate"),
    path("preferences/", gate.preferences, name="preferences"),
    path("brands.css", colours.brand_colours, name="brand_colours"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap-<slug:market>.xml", machines.sitemap, name="sitemap"),
    path("sitemap-<slug:market>.pages.xml", machines.sitemap_pages, name="sitemap_pages"),
    path("sitemap-<slug:market>.<int:part>.xml", machines.sitemap_pieces, name="sitemap_pieces"),
    path("feeds/<slug:market>/<language:language>/<feed:kind>.xml", machines.feed, name="feed"),
    path("p/<piece:piece_id>/", passports.piece_code, name="piece_code"),
    path("p/<piece:piece_id>.svg", passports.passport_code, name="passport_code"),
    path("s/<slug:secret>/", searches.searches_stop, name="searches_stop"),
    path("o/<slug:secret>/", orders.order, name="order"),
    path("o/<slug:secret>/proforma.pdf", orders.order_proforma, name="order_proforma"),
    path("o/<slug:secret>/customs/<int:hold_id>/", holds.answer_customs, name="answer_customs"),
    path("o/<slug:secret>/papers/<int:paper_id>/", orders.order_paper, name="order_paper"),
    path("<slug:market>/<language:language>/", include(shop_urls)),
]

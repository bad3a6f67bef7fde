"""Addresses of the post's side, under `/desk/post/`."""

from django.urls import path

from marketplace.desk.post import names, rules, views

urlpatterns = [
    path("", views.post, name="post"),
    path("find/", views.find, name="post_find"),
    path("rules/", rules.tables, name="post_rules"),
    path("rules/<slug:table>/", rules.table, name="post_rule_table"),
    path("rules/<slug:table>/<int:row_id>/", rules.row, name="post_rule"),
    path("names/", names.waiting, name="post_names"),
    path("names/<int:screening_id>/", names.decide, name="post_decide"),
    path("holds/<int:hold_id>/answer/", views.answer, name="post_answer"),
]

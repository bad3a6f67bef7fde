"""Addresses of the post's side, under `/desk/post/`."""

from django.urls import path

from marketplace.desk.post import appeals, claims, dispatch, names, rules, supervision, views

urlpatterns = [
    path("", views.post, name="post"),
    path("find/", views.find, name="post_find"),
    path("rules/", rules.tables, name="post_rules"),
    path("rules/<slug:table>/", rules.table, name="post_rule_table"),
    path("rules/<slug:table>/new/", rules.new_row, name="post_rule_new"),
    path("rules/<slug:table>/<int:row_id>/", rules.row, name="post_rule"),
    path("dispatch/", dispatch.dispatch, name="post_dispatch"),
    path("dispatch/print/", dispatch.print_all, name="post_print_all"),
    path("supervision/", supervision.supervision, name="post_supervision"),
    path("supervision.csv", supervision.supervision_csv, name="post_supervision_csv"),
    path("supervision.pdf", supervision.supervision_pdf, name="post_supervision_pdf"),
    path("appeals/", appeals.appeals, name="post_appeals"),
    path("appeals/new/", appeals.appeal, name="post_appeal"),
    path("appeals/<int:appeal_id>/decide/", appeals.decide, name="post_decide_appeal"),
    path("appeals/<int:appeal_id>/evidence.jpg", appeals.evidence, name="post_appeal_evidence"),
    path("claims/", claims.claims, name="post_claims"),
    path("claims/new/", claims.claim, name="post_claim"),
    path("claims/defect/", claims.defect, name="post_defect"),
    path("claims/<int:claim_id>/close/", claims.close, name="post_close_claim"),
    path("claims/<int:claim_id>/evidence.zip", claims.evidence, name="post_evidence"),
    path("names/", names.waiting, name="post_names"),
    path("names/<int:screening_id>/", names.decide, name="post_decide"),
    path("holds/<int:hold_id>/answer/", views.answer, name="post_answer"),
]

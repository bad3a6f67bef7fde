"""A spreadsheet of pieces becomes drafts: upload, look at how it is understood, import."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from catalog.importing import ImportPlan, Mapping, Table, apply_import, plan_import
from marketplace.desk import imports
from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.forms import UploadForm, WorkshopForm, done
from marketplace.desk.language import language
from marketplace.kernel.errors import Refusal

SHOWN = 40


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def upload(request: DeskRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None)
    kept: list[str] = []
    if request.method == "POST" and done(
        form, lambda typed: kept.append(imports.keep(typed["file"], request.user))
    ):
        return redirect("desk:import_preview", kept[0])
    context = {"page": "pieces", "form": form}
    return render(request, "desk/import.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def preview(request: DeskRequest, kept_id: str) -> HttpResponse:
    """How the table is understood; with `do=apply` it becomes drafts. Again changes nothing."""
    table = imports.kept_table(kept_id, request.user)
    if table is None:
        raise Http404
    trouble, plan = "", None
    found = imports.mapped(table, request.POST)
    try:
        plan = plan_import(table.rows, found)
    except Refusal as refusal:
        trouble = str(refusal)
    is_applying = request.POST.get("do") == "apply"
    form = WorkshopForm(request.POST if is_applying else None, person=request.user, language=language())
    if plan and is_applying and form.is_valid():
        return applied(request, kept_id, plan, form)
    context = {
        **shown(table, found),
        "page": "pieces",
        "form": form,
        "plan": plan,
        "trouble": trouble,
        "first": plan.rows[:SHOWN] if plan else (),
        "refused": plan.refused[: 3 * SHOWN] if plan else (),
    }
    has_failed = bool(trouble) or is_applying
    return render(request, "desk/import_preview.html", context, status=422 if has_failed else 200)


def shown(table: Table, mapping: Mapping) -> dict[str, Any]:
    return {
        "mapping": mapping,
        "columns": list(imports.columns_of(table, mapping)),
        "targets": imports.target_choices(),
        "units": imports.UNITS,
    }


def applied(request: DeskRequest, kept_id: str, plan: ImportPlan, form: WorkshopForm) -> HttpResponse:
    workshop = form.cleaned_data["workshop"]
    report = apply_import(
        plan, consortium=workshop.consortium, workshop=workshop, by=request.user, now=timezone.now()
    )
    imports.forget(kept_id, request.user)
    return render(request, "desk/import_done.html", {"page": "pieces", "report": report})

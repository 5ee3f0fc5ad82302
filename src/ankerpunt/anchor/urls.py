from django.urls import path

from ankerpunt.anchor.views import (
    anchoring,
    attachment,
    bring,
    evidence,
    matrix,
    matrix_order,
    matrix_paper,
    touchpoint,
)
from ankerpunt.pages.views.stage import stage_page

app_name = "anchor"
CELL = "cells/<slug:usp>/<slug:touchpoint>/"
urlpatterns = [
    path("", matrix.index, name="index"),
    path("path/", stage_page("anchor"), name="path"),
    path("matrix/<slug:group>/", matrix.matrix, name="matrix"),
    path("matrix.pdf", matrix_paper.paper, name="paper"),
    path("matrix/<slug:group>/matrix.pdf", matrix_paper.group_paper, name="group_paper"),
    path("matrix/<slug:group>/matrix.xlsx", bring.workbook, name="workbook"),
    path("matrix/<slug:group>/paste/", bring.bring, name="bring"),
    path("matrix/<slug:group>/move/", matrix_order.move, name="move"),
    path("matrix/<slug:group>/set/", anchoring.set_places, name="set"),
    path("matrix/<slug:group>/hand-over/", anchoring.hand_over_places, name="hand_over"),
    path("matrix/<slug:group>/start/", touchpoint.start, name="start"),
    path(CELL, anchoring.cell, name="cell"),
    path(f"{CELL}edit/", anchoring.edit_cell, name="edit_cell"),
    path(f"{CELL}type/", anchoring.type_in, name="type"),
    path(f"{CELL}evidence/", anchoring.add_evidence, name="add_evidence"),
    path("evidence/<slug:slug>/answer/", evidence.answer_evidence, name="answer_evidence"),
    path("evidence/<slug:slug>/add/", attachment.add_attachment, name="add_attachment"),
    path("attachments/<slug:slug>/file/", attachment.file, name="file"),
    path("attachments/<slug:slug>/small/", attachment.small, name="small"),
]

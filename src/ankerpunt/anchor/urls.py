from django.urls import path

from ankerpunt.anchor.views import cell, evidence, matrix

app_name = "anchor"
CELL = "cells/<slug:usp>/<slug:touchpoint>/"
urlpatterns = [
    path("", matrix.index, name="index"),
    path("matrix/<slug:group>/", matrix.matrix, name="matrix"),
    path(CELL, cell.cell, name="cell"),
    path(f"{CELL}edit/", cell.edit_cell, name="edit_cell"),
    path(f"{CELL}evidence/", evidence.add_evidence, name="add_evidence"),
    path("anchorings/<row:slug>/", cell.anchoring, name="anchoring"),
    path("evidence/<slug:slug>/edit/", evidence.edit_evidence, name="edit_evidence"),
    path("evidence/<slug:slug>/answer/", evidence.answer_evidence, name="answer_evidence"),
]

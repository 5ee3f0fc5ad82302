from django.urls import path

from ankerpunt.pages.views.stage import stage_page
from ankerpunt.promise.views import (
    cafeteria_option,
    canvas,
    choices,
    copying,
    estrangement_test,
    preview,
    simulation,
    stretch,
    version,
    writing,
)

app_name = "promise"
PROMISE = "propositions/<slug:slug>/"
USP = "usps/<slug:slug>/"
OPTION = "cafeteria-options/<slug:slug>/"
urlpatterns = [
    path("", stage_page("promise"), name="index"),
    path("path/", canvas.path, name="path"),
    path("path/paper/", canvas.paper, name="canvas_paper"),
    path("path/<slug:kind>/", canvas.canvas, name="canvas"),
    path(f"{PROMISE}retire/", version.retire, name="retire"),
    path(f"{PROMISE}version/", version.new_version, name="new_version"),
    path(f"{PROMISE}discard/", version.discard, name="discard"),
    path(f"{PROMISE}compare/", version.compare, name="compare"),
    path(f"{PROMISE}copy/", copying.copy, name="copy"),
    path(f"{PROMISE}adopt/", version.adopt, name="adopt"),
    path(f"{PROMISE}recognition/", estrangement_test.recognition, name="recognition"),
    path(f"{PROMISE}recognition/<slug:group>/", estrangement_test.answer, name="answer"),
    path(f"{PROMISE}preview/", preview.preview, name="preview"),
    path(f"{USP}contract/", stretch.edit_contract, name="edit_contract"),
    path(f"{USP}steps/", stretch.add_step, name="add_step"),
    path(f"{USP}measurements/", stretch.add_measurement, name="add_measurement"),
    path("stretch-steps/<slug:slug>/tick/", stretch.tick_step, name="tick_step"),
    path("words/", writing.words, name="words"),
    path("simulation/<slug:group>/", simulation.simulation, name="simulation"),
    path(f"{OPTION}publish/", cafeteria_option.publish_option, name="publish_option"),
    path(f"{OPTION}withdraw/", cafeteria_option.withdraw_option, name="withdraw_option"),
    path("choices/<slug:group>/", choices.choices, name="choices"),
]

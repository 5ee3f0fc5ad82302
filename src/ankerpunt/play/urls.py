from django.urls import URLPattern, URLResolver, path, register_converter

from ankerpunt.play.converters import GameKey
from ankerpunt.play.views import card, draft, game, own_step, paper, photo, screen

register_converter(GameKey, "game")

app_name = "play"
GAME = "<game:key>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", game.games, name="index"),
    path("new/", game.new, name="new"),
    path("poster/<slug:size>.pdf", paper.poster, name="poster"),
    path("cards.pdf", paper.cards, name="paper_cards"),
    path("steps/", own_step.steps, name="steps"),
    path("steps/<slug:step>/", own_step.edit, name="edit_step"),
    path("steps/<slug:step>/move/", own_step.move, name="move_step"),
    path("steps/<slug:step>/skip/", own_step.skip, name="skip_step"),
    path(GAME, screen.table, name="game"),
    path(f"{GAME}act/", screen.act, name="act"),
    path(f"{GAME}beamer/", screen.beamer, name="beamer"),
    path(f"{GAME}cards/", card.type_in, name="cards"),
    path(f"{GAME}photo/", photo.add, name="photo"),
    path(f"{GAME}photo/<str:photo>/", photo.shown, name="shown_photo"),
    path(f"{GAME}yields/", draft.drafts, name="yields"),
    path(f"{GAME}yields/<str:draft>/", draft.confirm, name="draft"),
    path(f"{GAME}yields/<str:draft>/leave/", draft.leave, name="leave_draft"),
    path(f"{GAME}end/", game.end, name="end"),
    path(f"{GAME}delete/", game.delete, name="delete"),
]

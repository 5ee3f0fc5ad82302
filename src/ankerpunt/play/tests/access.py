from collections.abc import Mapping
from typing import Any

from ankerpunt.files.actions.keeping import keep
from ankerpunt.files.tests import made
from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, always, anyone, form, page
from ankerpunt.play.models import GamePhoto
from ankerpunt.play.tests.factories import GameDraftFactory, GameFactory


def game(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": GameFactory(organisation=organisation).key}


def draft(organisation: Organisation) -> Mapping[str, Any]:
    found = GameDraftFactory(game=GameFactory(organisation=organisation))
    return {"key": found.game.key, "draft": found.key}


def photo(organisation: Organisation) -> Mapping[str, Any]:
    played = GameFactory(organisation=organisation)
    taken = keep(made.photo(), name="cards.jpg", organisation=organisation)
    found = GamePhoto.objects.create(organisation=organisation, game=played, step="goal", sha256=taken.sha256)
    return {"key": played.key, "photo": found.key}


STEP = always(step="goal")

LINES = [
    page("play:index", EVERYONE),
    form("play:new", EDITORS),
    page("play:poster", EVERYONE, always(size="a3")),
    page("play:paper_cards", EVERYONE),
    page("play:steps", EVERYONE),
    form("play:edit_step", EDITORS, STEP, post=303),  # without words of its own a step has ours
    act("play:move_step", EDITORS, STEP),
    act("play:skip_step", EDITORS, STEP),
    page("play:game", EVERYONE, game),
    act("play:act", EDITORS, game),
    page("play:beamer", EVERYONE, game),
    form("play:cards", EDITORS, game),
    form("play:photo", EDITORS, game),
    page("play:shown_photo", EVERYONE, photo),
    page("play:yields", EVERYONE, game),
    form("play:draft", EDITORS, draft),
    act("play:leave_draft", EDITORS, draft),
    form("play:end", EDITORS, game, post=303),
    form("play:delete", EDITORS, game, post=303),
    anyone("phone:find", signed_out=(200, 422), signed_in=(200, 422)),
    anyone("phone:phone", always(code="222222"), signed_out=(404, 404), signed_in=(404, 404)),
]

from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE, Role
from ankerpunt.listen.models import Round
from ankerpunt.listen.tests.factories import RoundFactory, StoryCallFactory, StoryFactory, StudyFactory, ToldFactory
from ankerpunt.listen.tests.studied import waiting, with_figures
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, form, page
from ankerpunt.promise.tests.factories import FoundationFactory

READERS = (Role.ADMIN, Role.EDITOR, Role.LISTENER)


def call(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": StoryCallFactory(organisation=organisation).key}


def told(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": ToldFactory(call=StoryCallFactory(organisation=organisation).key).key}


def agreed(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": ToldFactory(call=StoryCallFactory(organisation=organisation).key, state="agreed").key}


def story(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": StoryFactory(organisation=organisation).slug}


def draft(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": RoundFactory(organisation=organisation).key}


def inviting(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": RoundFactory(organisation=organisation, state=Round.State.INVITING).key}


def open_round(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": RoundFactory(organisation=organisation, state=Round.State.OPEN).key}


def study(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": StudyFactory(organisation=organisation).key}


def value(organisation: Organisation) -> Mapping[str, Any]:
    return {"value": FoundationFactory(organisation=organisation, kind="core_value").slug}


def studied(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": with_figures(organisation).key}


def answered(organisation: Organisation) -> Mapping[str, Any]:
    study = waiting(organisation)
    study.save()
    return {"key": study.key}


LINES = [
    form("listen:study_bring", EDITORS),
    act("listen:study_stop", EDITORS, answered),
    act("listen:study_again", EDITORS, answered),
    form("listen:study_destroy", EDITORS, answered, post=303),
    form("listen:study_discard", EDITORS, studied, post=303),
    form("listen:study_drivers", EDITORS, studied),
    form("listen:study_promise", EDITORS, studied),
    form("listen:study_recognition", EVERYONE, studied, post=200),
    page("listen:index", EVERYONE),
    page("listen:rounds", EVERYONE),
    form("listen:round_new", EDITORS),
    page("listen:round", EVERYONE, draft),
    form("listen:round_edit", EDITORS, draft),
    form("listen:round_people", EDITORS, draft),
    page("listen:round_dossier", EVERYONE, draft),
    page("listen:round_dossier_pdf", EVERYONE, draft),
    page("listen:round_dossier_word", EVERYONE, draft),
    act("listen:round_agree", EDITORS, draft, post=422),
    form("listen:round_disagree", EDITORS, draft, post=303),
    act("listen:round_approve", EDITORS, draft),
    form("listen:round_codes", EDITORS, draft, post=409),
    act("listen:round_open", EDITORS, inviting),
    form("listen:round_spares", EDITORS, inviting),
    form("listen:round_call_off", EDITORS, inviting, post=303),
    form("listen:round_break_off", EDITORS, open_round, post=303),
    act("listen:round_close_again", EDITORS, open_round),
    form("listen:round_delete", EDITORS, draft, post=303),
    page("listen:studies", EVERYONE),
    form("listen:study_new", EDITORS),
    page("listen:study", EVERYONE, study),
    form("listen:study_edit", EDITORS, study),
    form("listen:study_whom", EDITORS, study),
    form("listen:study_delete", EDITORS, study, post=303),
    page("listen:calls", EDITORS),
    form("listen:new_call", EDITORS),
    form("listen:call", EDITORS, call),
    page("listen:call_card", EDITORS, call),
    page("listen:waiting", READERS),
    form("listen:read_told", READERS, told),
    act("listen:publish_told", READERS, agreed),
    form("listen:themes", EDITORS),
    act("listen:pass_over_theme", EDITORS, data={"word": "rooster"}),
    act("listen:bring_back_theme", EDITORS, data={"word": "rooster"}),
    form("listen:choose_story", EDITORS, value),
    form("listen:lay_story", EDITORS, story),
    form("listen:take_back_story", EDITORS, story, post=303),
    page("listen:road", EVERYONE),
    page("listen:road_paper", EVERYONE),
    page("listen:team_conversation", EVERYONE),
    page("listen:team_guide", EVERYONE, value),
    act("listen:team_link", EDITORS, post=422),
    act("listen:end_team_links", EDITORS, post=200),
]

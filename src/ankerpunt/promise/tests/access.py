from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, always, anyone, form, page
from ankerpunt.promise.models import CafeteriaOption, Proposition
from ankerpunt.promise.tests.factories import (
    CafeteriaOptionFactory,
    PropositionFactory,
    StretchStepFactory,
    UspFactory,
)
from ankerpunt.understand.tests.factories import TargetGroupFactory

Words = Mapping[str, Any]


def version(organisation: Organisation) -> Proposition:
    """A draft that replaces an adopted promise to the same group."""
    old = PropositionFactory(organisation=organisation, status="adopted")
    return PropositionFactory(organisation=organisation, target_group=old.target_group, replaces=old)


def draft(organisation: Organisation) -> Words:
    return {"slug": version(organisation).slug}


def adopted(organisation: Organisation) -> Words:
    return {"slug": PropositionFactory(organisation=organisation, status="adopted").slug}


def group(organisation: Organisation) -> Words:
    row = version(organisation)
    return {"slug": row.slug, "group": row.target_group.slug}


def usp(organisation: Organisation) -> Words:
    return {"slug": UspFactory(organisation=organisation).slug}


def step(organisation: Organisation) -> Words:
    return {"slug": StretchStepFactory(organisation=organisation).slug}


def published(organisation: Organisation) -> CafeteriaOption:
    """A choice that everyone may see."""
    option: CafeteriaOption = CafeteriaOptionFactory(organisation=organisation, published_on=timezone.localdate())
    option.target_groups.add(TargetGroupFactory(organisation=organisation, scope="internal"))
    return option


def menu(organisation: Organisation) -> Words:
    return {"organisation": organisation.slug, "group": published(organisation).target_groups.get().slug}


def people(organisation: Organisation) -> Words:
    return {"group": TargetGroupFactory(organisation=organisation, scope="internal").slug}


def option(organisation: Organisation) -> Words:
    return {"slug": published(organisation).slug}


meaning = always(kind="meaning")

LINES = [
    page("promise:index", EVERYONE),
    page("promise:path", EVERYONE),
    page("promise:canvas_paper", EVERYONE),
    form("promise:canvas", EDITORS, meaning, post=303),
    act("promise:retire", EDITORS, adopted),
    act("promise:new_version", EDITORS, adopted),
    form("promise:copy", EDITORS, adopted),
    act("promise:discard", EDITORS, draft),
    page("promise:compare", EVERYONE, draft),
    form("promise:adopt", EDITORS, draft),
    page("promise:recognition", EVERYONE, draft),
    form("promise:answer", EDITORS, group),
    page("promise:preview", EVERYONE, draft),
    form("promise:edit_contract", EDITORS, usp, post=303),
    form("promise:add_step", EDITORS, usp),
    form("promise:add_measurement", EDITORS, usp),
    act("promise:tick_step", EDITORS, step),
    act("promise:words", EDITORS, post=200),
    page("promise:simulation", EVERYONE, people),
    act("promise:publish_option", EDITORS, option),
    act("promise:withdraw_option", EDITORS, option),
    anyone("promise:choices", menu, signed_out=(200, 405), signed_in=(200, 405)),
]

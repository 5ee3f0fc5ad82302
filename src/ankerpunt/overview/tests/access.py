from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.mirror.tests.factories import DismissalFactory
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, always, form, page
from ankerpunt.promise.tests.factories import UspFactory
from ankerpunt.understand.tests.factories import MotivationFactory


def usp(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": UspFactory(organisation=organisation).slug}


def promised(organisation: Organisation) -> Mapping[str, Any]:
    return {"group": UspFactory(organisation=organisation).proposition.target_group.slug}


def gate(organisation: Organisation) -> Mapping[str, Any]:
    """A goal without the partner's answer: rule U111."""
    unanswered = MotivationFactory(organisation=organisation, answer="")
    return {"rule": "U111", "noun": "Motivation", "slug": unanswered.slug}


def warning(organisation: Organisation) -> Mapping[str, Any]:
    """A USP that is tied to no driver: rule P210."""
    return {"rule": "P210", "noun": "Usp", "slug": UspFactory(organisation=organisation).slug}


def decided(organisation: Organisation) -> Mapping[str, Any]:
    """A warning that somebody set aside."""
    found = {"rule": "P210", "noun": "Usp", "object": "weg", "reason": "Later.", "decided_by": "Eva"}
    row = DismissalFactory(organisation=organisation, **found)
    return {"noun": "Dismissal", "slug": row.slug}


LINES = [
    page("overview:collected", EVERYONE),
    page("overview:kept", EVERYONE),
    page("overview:home", EVERYONE),
    act("overview:begin", EDITORS, post=422),
    page("overview:board", EVERYONE),
    page("overview:board_paper", EVERYONE),
    page("overview:group_board", EVERYONE, promised),
    page("overview:group_board_paper", EVERYONE, promised),
    page("overview:changes", EVERYONE),
    page("overview:findings", EVERYONE),
    page("overview:rule", EVERYONE, always(rule="U111")),
    form("overview:mend", EDITORS, always(rule="A312")),
    form("overview:decision", EDITORS, decided, post=409),
    act("overview:take_back", EDITORS, decided),
    page("overview:search", EVERYONE),
    page("overview:trace", EVERYONE, usp),
    form("overview:override", EDITORS, gate),
    form("overview:dismiss", EDITORS, warning),
    act("overview:reopen", EDITORS, gate),
]

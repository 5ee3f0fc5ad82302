from collections.abc import Mapping
from typing import Any

from ankerpunt.anchor.models import Anchoring
from ankerpunt.anchor.tests.factories import AnchoringFactory, AttachmentFactory, EvidenceFactory
from ankerpunt.files.actions.keeping import keep
from ankerpunt.files.tests import made
from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, form, page


def anchoring(organisation: Organisation) -> Anchoring:
    return AnchoringFactory(organisation=organisation)


def group(organisation: Organisation) -> Mapping[str, Any]:
    return {"group": anchoring(organisation).usp.proposition.target_group.slug}


def printed(organisation: Organisation) -> Mapping[str, Any]:
    found = anchoring(organisation)
    found.touchpoint.target_groups.add(found.usp.proposition.target_group)
    return {"group": found.usp.proposition.target_group.slug}


def wall(organisation: Organisation) -> Mapping[str, Any]:
    printed(organisation)
    return {}


def cell(organisation: Organisation) -> Mapping[str, Any]:
    found = anchoring(organisation)
    return {"usp": found.usp.slug, "touchpoint": found.touchpoint.slug}


def evidence(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": EvidenceFactory(organisation=organisation, stance="against").slug}


def photo(organisation: Organisation) -> Mapping[str, Any]:
    taken = keep(made.photo(), name="bord.jpg", organisation=organisation)
    return {"slug": AttachmentFactory(organisation=organisation, sha256=taken.sha256).slug}


LINES = [
    page("anchor:index", EVERYONE),
    page("anchor:path", EVERYONE),
    page("anchor:matrix", EVERYONE, group),
    page("anchor:paper", EVERYONE, wall),
    page("anchor:group_paper", EVERYONE, printed),
    page("anchor:workbook", EVERYONE, printed),
    form("anchor:bring", EDITORS, printed),
    act("anchor:move", EDITORS, printed),
    act("anchor:set", EDITORS, printed),
    act("anchor:hand_over", EDITORS, printed),
    form("anchor:start", EDITORS, group),
    page("anchor:cell", EVERYONE, cell),
    form("anchor:edit_cell", EDITORS, cell, post=409),
    form("anchor:type", EDITORS, cell, post=409),
    form("anchor:add_evidence", EDITORS, cell),
    form("anchor:answer_evidence", EDITORS, evidence),
    form("anchor:add_attachment", EDITORS, evidence),
    page("anchor:file", EVERYONE, photo),
    page("anchor:small", EVERYONE, photo),
]

"""What stands around the rows of a noun on every page: names and addresses, the way here, findings, history.

around_list(request, noun)          for a page of the noun
around_form(request, noun, row)     for a page on which a row is written, or begun
around_row(request, row)            for the page of a row
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.check.causes import gather
from ankerpunt.kit.access import EDITORS
from ankerpunt.kit.parts import FindingLine, Link
from ankerpunt.kit.stages import BY_CODE
from ankerpunt.kit.wording import language, method_of, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.facts import facts
from ankerpunt.pages.history import history_of
from ankerpunt.pages.mending import is_here, mend_url
from ankerpunt.pages.several import several_of
from ankerpunt.pages.uses import uses_of
from ankerpunt.plan.words.examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ankerpunt.check.finding import Decision, Finding
    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Noun

STARTERS = "starters"


def may_edit(request: MemberRequest) -> bool:
    """Whether the page offers forms to this member."""
    return request.member.role in EDITORS


class Naming(Struct, frozen=True):
    """The words and addresses that the templates of a noun use."""

    name: str
    one: str
    many: str
    add: str
    list_url: str
    method: str
    example: str
    new_url: str = ""
    url: str = ""
    edit_url: str = ""
    delete_url: str = ""
    archive_url: str = ""
    restore_url: str = ""
    select_url: str = ""
    several_url: str = ""
    starters_url: str = ""
    history_url: str = ""


def naming(noun: Kind, request: MemberRequest, row: Owned | None = None) -> Naming:
    """A reader gets no address of a form."""
    organisation = request.organisation.slug
    editing = noun.editable and may_edit(request)
    one = _addresses(noun, organisation, row, editing=editing) if row else {}
    return Naming(
        name=noun.noun,
        one=word(noun.noun),
        many=sentence_case(word(noun.noun, many=True)),
        add=sentence_case(_("Add: %(one)s") % {"one": word(noun.noun)}),
        list_url=noun.list_address(organisation),
        method=method_of(noun.noun),
        example=EXAMPLES[noun.noun].say(language()),
        new_url=noun.act_address(organisation, "new") if editing else "",
        select_url=noun.select_address(organisation) if editing else "",
        **_lists(noun, organisation, editing=editing),
        **one,
    )


def _lists(noun: Kind, organisation: str, *, editing: bool) -> dict[str, str]:
    """Where several are made at once, and where those that one can begin with are ready to be made."""
    several = several_of(noun.noun) if editing else None
    if several is None:
        return {}
    url = noun.several_address(organisation)
    return {"several_url": url, "starters_url": f"{url}?{STARTERS}" if several.starters else ""}


def _addresses(noun: Kind, organisation: str, row: Owned, *, editing: bool) -> dict[str, str]:
    """What is in the archive is brought back before it is changed."""
    acts = (["restore"] if row.archived_on else ["edit", "archive"]) + ["delete"] if editing else []
    urls = {f"{act}_url": noun.act_address(organisation, act, row.slug) for act in acts}
    history = noun.act_address(organisation, "history", row.slug)
    return {"url": noun.address(organisation, row.slug), "history_url": history, **urls}


def address_of(request: MemberRequest, finding: Finding) -> str:
    """The page of what the finding is about; empty where one is there already, or where it has none."""
    if finding.noun == "Organisation":
        return ""
    url = kind(finding.noun).address(request.organisation.slug, finding.object)
    return "" if is_here(request, url) else url


def way_of(request: MemberRequest, finding: Finding, *, shown: str = "") -> Link:
    """The button of a finding: where it is mended, or for a reader what it is about; it never leads to this page."""
    if not may_edit(request):
        return Link(_("Look at it"), address_of(request, finding))
    return Link(finding.verb(language()), mend_url(request, finding, shown=shown))


def standing_now(finding: Finding) -> str:
    """Its mood while it asks something, else how it was set aside."""
    return finding.mood if finding.status == "open" else finding.status


def line_of(request: MemberRequest, finding: Finding) -> FindingLine:
    """A finding in the list beside a page."""
    speech, way = language(), way_of(request, finding)
    return FindingLine(
        standing=standing_now(finding),
        title=finding.title(speech),
        text=finding.message(speech),
        where=_said(finding.decision) if finding.decision else "" if finding.also else finding.name(speech),
        url=way.url,
        action=str(way.text),
        waits=finding.severity == "gate" and finding.status == "open",
        code=finding.code,
    )


def findings_about(request: MemberRequest, **slugs: Iterable[str]) -> FindingQuerySet:
    """The open findings about rows, given as the slugs of each noun: `findings_about(request, Usp=[slug])`."""
    return standing_of(request).findings.open().filter(_about(slugs))


def set_aside_about(request: MemberRequest, **slugs: Iterable[str]) -> FindingQuerySet:
    """The findings about rows that somebody answered in writing, and that therefore do not ask any more."""
    return standing_of(request).findings.exclude(status="open").filter(_about(slugs))


def _about(slugs: Mapping[str, Iterable[str]]) -> Q:
    about = Q(pk__in=[])
    for noun, each in slugs.items():
        about |= Q(noun=noun, object__in=list(each))
    return about


def _said(decision: Decision) -> str:
    """Why, by whom and until when a finding was set aside, in one line."""
    day = date_format(decision.decided_on)
    said = f"“{decision.reason}” {decision.decided_by}, {day}"
    return (
        said
        if decision.until is None
        else _("%(said)s, until %(day)s") % {"said": said, "day": date_format(decision.until)}
    )


def lines(request: MemberRequest, findings: FindingQuerySet, most: int | None = None) -> list[FindingLine]:
    """The findings beside a page: those with one cause together, and no more than there is room for."""
    return [line_of(request, finding) for finding in gather(findings.said())[:most]]


def crumbs(request: MemberRequest, noun: Kind, row: Owned | Noun | None = None) -> list[Link]:
    """The way here: the stage, the list, the row."""
    organisation = request.organisation.slug
    stage = BY_CODE.get(noun.room)
    found = [Link(stage.name, f"/{organisation}/{stage.code}/")] if stage else []
    found.append(Link(sentence_case(word(noun.noun, many=True)), noun.list_address(organisation)))
    return [*found, standing_of(request).link(row)] if row else found


def around_list(request: MemberRequest, noun: Kind) -> dict[str, Any]:
    return {
        "noun": naming(noun, request),
        "crumbs": crumbs(request, noun)[:-1],
        "may_edit": may_edit(request),
    }


def around_form(request: MemberRequest, noun: Kind, row: Owned | None = None) -> dict[str, Any]:
    return {
        "noun": naming(noun, request, row),
        "row": row,
        "crumbs": crumbs(request, noun, row),
        "may_edit": may_edit(request),
    }


def around_row(
    request: MemberRequest,
    row: Owned,
    *,
    about: Mapping[str, Iterable[str]] | None = None,
    without: Collection[str] = (),
) -> dict[str, Any]:
    """Its facts, where it is used, what the check asks and what was answered, and its history.

    `about` says which rows the findings are about, where that is more than this row; `without` leaves nouns out of
    where it is used. What a template does not ask for is not worked out.
    """
    noun = kind(type(row).__name__)
    slugs = {noun.noun: [row.slug]} if about is None else about
    found = gather(standing_of(request).findings.filter(_about(slugs)).said())
    return {
        "noun": naming(noun, request, row),
        "row": row,
        "crumbs": crumbs(request, noun),
        "may_edit": may_edit(request),
        "facts": lambda: facts(request, row),
        "uses": lambda: uses_of(request, noun.noun, row.slug, without=without),
        "findings": [line_of(request, each) for each in found if each.status == "open"],
        "set_aside": [line_of(request, each) for each in found if each.status != "open"],
        "history": history_of(request, row),
    }

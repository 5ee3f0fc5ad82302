"""Mending what the check found: from the button of a finding to the field, and after saving on to the next of its kind.

`mend_url(request, finding)` is where the button leads. A form that was reached so knows it by its address:
`Mending.read(request)` says which finding it is of how many, and `form_page` goes on from there.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.utils.translation import gettext as _

from ankerpunt.check.registry import RULES
from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.doors import door

if TYPE_CHECKING:
    from ankerpunt.check.finding import Finding
    from ankerpunt.organisation.request import MemberRequest

# What the address of a form says: the field, the rule and the row of the finding, how many were mended on the way, and
# what the list shows to which one goes back.
FIELD, RULE, ROW, DONE, LIST = "field", "mend", "mend_row", "mend_done", "mend_list"
BETWEEN = "~"
NUMBER = re.compile("[0-9]{1,6}")

Row = tuple[str, str, str]


def mend_url(request: MemberRequest, finding: Finding, *, done: int = 0, shown: str = "") -> str:
    """The form at the field on which a finding is mended."""
    form = finding.form
    asked = {FIELD: form.field, RULE: finding.code, ROW: BETWEEN.join(_row(finding))}
    asked |= {DONE: str(done)} if done else {}
    asked |= {LIST: shown} if shown else {}
    url = door(request.organisation.slug, form)
    return f"{url}{'&' if '?' in url else '?'}{urlencode(asked)}"


def done_in(request: MemberRequest) -> int:
    """How many of the kind were mended on the way here, as the form or the address says."""
    said = request.POST.get(DONE, "") or request.GET.get(DONE, "")
    return int(said) if NUMBER.fullmatch(said) else 0


def list_url(organisation: str, shown: str = "") -> str:
    """The findings, as they were shown."""
    url = address("overview:findings", organisation=organisation)
    return f"{url}?{urlencode(parse_qsl(shown))}" if shown else url


class Mending:
    """The way along the findings of one rule, at one of them."""

    def __init__(self, request: MemberRequest, code: str) -> None:
        asked = request.GET
        self.request = request
        self.rule = RULES[code]
        noun, slug, detail, *_more = (*asked.get(ROW, "").split(BETWEEN, 2), "", "", "")
        self.row: Row = (noun, slug, detail)
        self.done = done_in(request)
        self.shown = asked.get(LIST, "")

    @classmethod
    def read(cls, request: MemberRequest) -> Mending | None:
        """What the address says, if one comes from a finding."""
        code = request.GET.get(RULE, "")
        return cls(request, code) if code in RULES else None

    @cached_property
    def _left(self) -> list[Finding]:
        """What the rule still says, in order; one query."""
        return standing_of(self.request).findings.open().filter(code=self.rule.code).said()

    @property
    def _before(self) -> list[Finding]:
        return [each for each in self._left if _row(each) < self.row]

    @property
    def _after(self) -> list[Finding]:
        return [each for each in self._left if _row(each) > self.row]

    @property
    def title(self) -> str:
        return self.rule.title.say(language())

    @property
    def why(self) -> str:
        return self.rule.why.say(language())

    @property
    def rule_url(self) -> str:
        return address("overview:rule", organisation=self.request.organisation.slug, rule=self.rule.code)

    @property
    def number(self) -> int:
        return min(self.done + len(self._before) + 1, self.total)

    @property
    def total(self) -> int:
        return max(self.done + len(self._left), 1)

    @property
    def previous_url(self) -> str:
        return self._url(self._before[-1]) if self._before else ""

    @property
    def skip_url(self) -> str:
        return self._url(self._after[0]) if self._after else ""

    @property
    def list_url(self) -> str:
        return list_url(self.request.organisation.slug, self.shown)

    @property
    def is_last(self) -> bool:
        return not self._after

    def _url(self, finding: Finding) -> str:
        return mend_url(self.request, finding, done=self.done, shown=self.shown)

    def go_on(self) -> str:
        """Where one goes once the form is saved: to the next finding of the rule in the plan as it is now, or back."""
        self.done += self.row not in map(_row, self._left)
        return self.skip_url or self.list_url


def mark(request: MemberRequest, form: Any) -> None:
    """Begin at the field that the address names; where the form cannot ask it, as of what was adopted, at the first."""
    name = request.GET.get(FIELD, "")
    if not name or not hasattr(form, "visible_fields"):
        return
    fields = sorted(form.visible_fields(), key=lambda field: field.name != name)
    for field in fields[:1]:
        field.field.widget.attrs["autofocus"] = True


def carried(request: MemberRequest) -> list[tuple[str, str]]:
    """What the address says of a finding, for a form that asks something first."""
    return [(name, request.GET[name]) for name in (FIELD, RULE, ROW, DONE, LIST) if name in request.GET]


def on_the_way(mending: Mending | None) -> dict[str, Any]:
    """What the page of a form shows of the findings that one goes along."""
    if mending is None:
        return {}
    return {"mending": mending, "go_on": "" if mending.is_last else _("Save and go on")}


def is_here(request: MemberRequest, url: str) -> bool:
    """Whether a link would lead to the page that it is on."""
    return urlsplit(url).path == request.path


def _row(finding: Finding) -> Row:
    return (finding.noun, finding.object, finding.detail)

"""One rule on many rows, mended as one list: each row with the one field that is asked, saved together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.check.registry import RULES
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import Swap, is_htmx
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.days import HAPPENED
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.overview.parts.finding_mine import asked_for_mine, of_mine
from ankerpunt.pages.around import may_edit
from ankerpunt.pages.facts import spoken
from ankerpunt.pages.mending import LIST, RULE, done_in, mend_url
from ankerpunt.pages.registry import filling
from ankerpunt.plan.speech import shorten
from ankerpunt.together.subject import rows_asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.http import QueryDict

    from ankerpunt.check.action import Form
    from ankerpunt.check.finding import Finding
    from ankerpunt.organisation.models import Change, Owned
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.tables import Field

# One row is mended on its own form; of more than these the rest comes after the first are saved.
FEWEST, MOST = 2, 40
TODAY, ROW = "today", "row"
LINE, HEAD, TITLE, CRUMB = (f"overview/mend/{part}.html" for part in ("line", "head", "title", "crumb"))
NOTHING_TYPED = 422
# What a form asks beside its fields: which version was seen, and why one goes on past a gate.
BESIDE = frozenset({"opened", "override_reason"})


def listed_together(request: MemberRequest, found: Sequence[Finding], *, shown: str = "") -> Link | None:
    """The button to the list, where a rule says the same of several rows and asks one field of each."""
    if not may_edit(request) or len(_typed(found)) < FEWEST:
        return None
    url = address("overview:mend", organisation=request.organisation.slug, rule=found[0].code)
    return Link(found[0].verb(language()), f"{url}?{urlencode({LIST: shown})}" if shown else url)


def to_colleague(request: MemberRequest, act: str, found: Iterable[Finding], shown: str = "") -> str:
    """Where a colleague is asked about what a rule says, or gets it to see to: `act` is ask or hand_over_rows."""
    each = list(found)
    rows = rows_asked((one.noun, one.object) for one in each)
    if not rows:
        return ""
    back = urlencode({RULE: each[0].code, **({LIST: shown} if shown else {})})
    return f"{address(f'together:{act}', organisation=request.organisation.slug)}?{rows}&{back}"


def _typed(found: Iterable[Finding]) -> dict[tuple[str, str, str], Finding]:
    """The findings that are mended by typing in one field of a row that is there, each row once."""
    forms = ((finding.form, finding) for finding in found)
    return {(form.noun, form.object, form.field): finding for form, finding in forms if _fits(form)}


def _fits(form: Form) -> bool:
    """Whether its field fits in a line; a choice among many rows does not."""
    if not form.object or not kind(form.noun).editable:
        return False
    field = _field(form)
    return field is not None and not (field.kind == "ref" and field.many)


def _field(form: Form) -> Field | None:
    return next((each for each in kind(form.noun).table.fields if each.name == form.field), None)


@dataclass(frozen=True)
class Line:
    """One row of the list: what it is, where it belongs, and its field."""

    name: str
    where: str
    field: str
    form: Any
    happened: bool
    url: str
    full_url: str
    gone_url: str
    ask_url: str

    @property
    def prefix(self) -> str:
        return str(self.form.prefix)

    @property
    def value(self) -> str:
        """What its field says now, as a page says it."""
        row = self.form.instance
        noun = kind(type(row).__name__)
        field = next(each for each in noun.table.fields if each.name == self.field)
        return shorten(str(spoken(noun.noun, field, getattr(row, self.field))))


class MendList:
    """What a rule says now, as lines to type in."""

    def __init__(self, request: MemberRequest, code: str, data: QueryDict | None = None) -> None:
        self.request, self.code = request, code
        self.alone = (data.get(ROW) or data.get(TODAY, "")) if data is not None and is_htmx(request) else ""
        self.done = done_in(request)
        self.shown = request.GET.get(LIST, "")
        found = standing_of(request).findings.open().filter(code=code).said()
        self.found = of_mine(request, found) if asked_for_mine(self.shown) else found
        typed = list(_typed(self.found).items())[:MOST]
        self.data = data and _with_today(data, [each.form for _where, each in typed])
        rows = self._rows([where[:2] for where, _finding in typed])
        self.lines = [self._line(finding, rows[where[:2]]) for where, finding in typed if where[:2] in rows]

    @property
    def title(self) -> str:
        return RULES[self.code].title.say(language())

    @property
    def left(self) -> int:
        return len(self.found)

    @property
    def status(self) -> int:
        if self.data is not None and not self._typed:
            return NOTHING_TYPED
        return max((form.status for form in self._typed), default=200)

    @property
    def said_nothing(self) -> bool:
        return self.status == NOTHING_TYPED and not self._typed

    @cached_property
    def _typed(self) -> list[OwnedForm]:
        """The forms in which somebody typed, or the one that is saved alone; the others stay as they are."""
        lines = [line for line in self.lines if self.alone in {"", line.prefix}]
        return [line.form for line in lines if line.field in line.form.changed_data]

    def save(self) -> Change | None:
        """All that was typed, as one act; None means: show it again."""
        with changing(by=self.request.member) as change:
            if not self._typed or False in {form.is_valid() for form in self._typed}:
                return None
            for form in self._typed:
                form.save()
        self.done += len(self._typed)
        return change

    def after(self, left: int) -> list[Swap]:
        """What changes on the page when one row is saved alone: its line, and how many there are to go."""
        line = next(each for each in self.lines if each.prefix == self.alone)
        context = {"line": line, "list": self, "left": left, "progress": self.progress(left), "saved": True}
        changed = {
            f"#mend-{line.prefix}": LINE,
            "#mend-head": HEAD,
            "#main h1": TITLE,
            ".ank-crumbs [aria-current]": CRUMB,
        }
        return [Swap(target, template, context) for target, template in changed.items()]

    def again(self) -> list[Swap]:
        """The line that cannot be saved so, with the reason."""
        return [Swap(f"#mend-{each.prefix}", LINE, {"line": each}) for each in self.lines if each.prefix == self.alone]

    def progress(self, left: int) -> str:
        return _("%(done)s of %(total)s ready") % {"done": self.done, "total": self.done + left}

    def told(self, before: int) -> str:
        saved = self.done - before
        return ngettext("%(count)s row is saved.", "%(count)s rows are saved.", saved) % {"count": saved}

    def _rows(self, wanted: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Owned]:
        """The rows to type in; one query for each noun."""
        found: dict[tuple[str, str], Owned] = {}
        for noun in dict.fromkeys(noun for noun, _slug in wanted):
            model = kind(noun).model
            slugs = [slug for each, slug in wanted if each == noun]
            for row in model.objects.of(self.request.organisation).filter(slug__in=slugs):
                row.organisation = self.request.organisation
                found[noun, row.slug] = row
        return found

    def _line(self, finding: Finding, row: Owned) -> Line:
        form, standing = finding.form, standing_of(self.request)
        organisation = self.request.organisation.slug
        name = standing.name_apart(row)
        return Line(
            name=name,
            where=self._where(row),
            field=form.field,
            form=_one_field(self.request, form, row, self.data, name),
            happened=form.field in HAPPENED,
            url=kind(form.noun).address(organisation, form.object),
            full_url=mend_url(self.request, finding, done=self.done, shown=self.shown),
            gone_url=kind(form.noun).act_address(organisation, "delete", form.object),
            ask_url=to_colleague(self.request, "ask", [finding], self.shown),
        )

    def _where(self, row: Owned) -> str:
        """What the row belongs to, by name."""
        standing = standing_of(self.request)
        said = standing.said(row)
        refs = [each for each in kind(type(row).__name__).table.refs if each.required and not each.many]
        whole = [found for each in refs for found in standing.found(each.target, [getattr(said, each.name)])]
        return " · ".join(standing.name(each) for each in whole)


def _prefix(form: Form) -> str:
    return f"{form.noun}-{form.object}"


def _with_today(data: QueryDict, forms: Iterable[Form]) -> QueryDict:
    """What was typed; one press says of a row that it was today."""
    sent = data.copy()
    for form in forms:
        if sent.get(TODAY) == _prefix(form) and form.field in HAPPENED:
            sent[f"{_prefix(form)}-{form.field}"] = timezone.localdate().isoformat()
    return sent


def _one_field(request: MemberRequest, form: Form, row: Owned, data: QueryDict | None, name: str) -> OwnedForm:
    """The form of the noun, of which only the field that is asked is left."""
    filled = filling(form.noun)
    of = next((each for each in (filled.form_class, *filled.also) if form.field in each.base_fields), filled.form_class)
    found = of(
        data,
        instance=row,
        organisation=request.organisation,
        by=request.member,
        prefix=_prefix(form),
    )
    for each in list(found.fields):
        if each not in BESIDE | {form.field}:
            del found.fields[each]
    found.template_name = OwnedForm.template_name
    field = found.fields.get(form.field)
    if field is not None:
        field.label = f"{field.label}: {name}"
        field.help_text = ""
        field.widget.attrs["rows"] = 2
    return found

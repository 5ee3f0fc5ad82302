"""The loop in one picture: what we promise, what shows it and who recognises it, group by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Kpi
from ankerpunt.plan.facts import loop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.facts.loop import Line, Whole
    from ankerpunt.plan.nouns import TargetGroup

# As many groups as one sees without scrolling; the matrix has the others.
GROUPS_SHOWN = 4


class LoopLine(Struct, frozen=True):
    """One USP: its places by form and colour, the same in words, and what people say of it."""

    line: Line
    url: str
    says: str
    tone: str
    icon: str

    @property
    def in_words(self) -> str:
        """The drawn places for who hears the page."""
        shown = len(self.line.states) - self.line.states.count("missing")
        return _("%(count)s of %(all)s cells filled in") % {"count": shown, "all": len(self.line.states)}


class LoopGroup(Struct, frozen=True):
    group: TargetGroup
    url: str
    lines: tuple[LoopLine, ...]


class Loop(Struct, frozen=True, kw_only=True):
    whole: Whole
    headline: str
    figures: tuple[Kpi, ...]
    groups: tuple[LoopGroup, ...]
    more: int


def loop_of(standing: Standing) -> Loop:
    found = loop.whole(standing.index)
    groups = loop.with_claims(standing.index)
    return Loop(
        whole=found,
        headline=headline(found),
        figures=tuple(_figures(found)),
        groups=tuple(_group(standing, group) for group in groups[:GROUPS_SHOWN]),
        more=max(0, len(groups) - GROUPS_SHOWN),
    )


def headline(found: Whole) -> str:
    """Blunt, and what is true first."""
    if not found.promised:
        return _("Nothing is promised yet")
    count = {"count": found.promised, "lived": found.lived}
    true = (
        ngettext("The promise is true.", "All %(count)s promises are true.", found.promised) % count
        if found.lived == found.promised
        else ngettext("The promise is not true yet.", "Of %(count)s promises none is true yet.", found.promised) % count
        if not found.lived
        else ngettext("Of %(count)s promises one is true.", "Of %(count)s promises %(lived)s are true.", found.lived)
        % count
    )
    if not found.wrong:
        return true
    wrong = ngettext(
        "At one, somebody says: this is not right.",
        "At %(wrong)s, somebody says: this is not right.",
        found.wrong,
    ) % {"wrong": found.wrong}
    return f"{true} {wrong}"


def _figures(found: Whole) -> Sequence[Kpi]:
    groups = ngettext("to %(count)s group", "to %(count)s groups", found.groups) % {"count": found.groups}
    wrong = ngettext("at %(count)s it is not right", "at %(count)s it is not right", found.contradicted)
    return [
        Kpi(_("we promise"), str(found.promised), note=groups),
        Kpi(_("with proof"), str(found.shown), note=_("of %(all)s cells") % {"all": found.size}),
        Kpi(
            _("people recognise it"),
            str(found.recognised),
            note=wrong % {"count": found.contradicted} if found.contradicted else "",
            tone="positive",
        ),
    ]


def _group(standing: Standing, group: TargetGroup) -> LoopGroup:
    url = address("anchor:matrix", organisation=standing.organisation.slug, group=group.id)
    lines = loop.part(group, standing.index).lines
    return LoopGroup(group, url, tuple(_line(standing, each) for each in lines))


def _line(standing: Standing, line: Line) -> LoopLine:
    says, tone, icon = _heard(line)
    return LoopLine(line, standing.url(line.usp), says, tone, icon)


def _heard(line: Line) -> tuple[str, str, str]:
    """What people say of a USP; somebody who says that it is not right is heard first."""
    at, wrong = {"count": line.recognised}, {"count": line.contradicted}
    if line.contradicted and not line.recognised:
        return _("Not right yet"), "negative", "contradicted"
    if line.contradicted:
        said = ngettext(
            "Not everywhere: in %(count)s cell it is not right",
            "Not everywhere: in %(count)s cells it is not right",
            line.contradicted,
        )
        return said % wrong, "negative", "contradicted"
    if line.recognised:
        said = ngettext("Recognised in %(count)s cell", "Recognised in %(count)s cells", line.recognised)
        return said % at, "positive", "done"
    return _("Nobody said so yet"), "neutral", "dashed"

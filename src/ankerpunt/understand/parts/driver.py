"""The rankings of drivers: group by group with the study behind them, and groups side by side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.facts import driver as drivers
from ankerpunt.plan.facts.research import is_stale
from ankerpunt.plan.nouns import Driver
from ankerpunt.publish.figure import Figure, Series
from ankerpunt.tables.key import key as key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Research, TargetGroup
    from ankerpunt.understand.models import Driver as DriverRow

IN_FIGURE = 6
ROWS_IN_FIGURE = 20
SHARE, RANK = "share", "rank"


@dataclass(frozen=True)
class Row:
    """One driver in the ranking of a group."""

    driver: Driver
    share: float | None
    url: str
    edit_url: str

    @property
    def width(self) -> str:
        return f"{self.share or 0:.1f}"


@dataclass(frozen=True)
class Study:
    """A study in one line: what it is called, when it was and of how many people, and whether it is old."""

    row: Research
    title: str
    url: str
    about: str
    stale: bool
    leaning: int = 0

    @property
    def kind(self) -> str:
        return sentence_case(word("Research", "kind", self.row.kind))

    @property
    def undated(self) -> bool:
        return self.row.conducted_on is None


@dataclass(frozen=True)
class Ranking:
    """The drivers of one group, the most important first, and the studies that they come from."""

    group: TargetGroup
    rows: tuple[Row, ...]
    sources: tuple[Study, ...]
    unsourced: int

    @property
    def has_share(self) -> bool:
        return any(row.share is not None for row in self.rows)

    @property
    def has_mentions(self) -> bool:
        return any(row.driver.mentions is not None for row in self.rows)

    @property
    def best(self) -> Row | None:
        return self.rows[0] if self.rows else None


def study_of(standing: Standing, research: Research) -> Study:
    leaning = standing.index.referring(research.id, by=(Driver, "research"))
    return Study(
        row=research,
        title=standing.name(research),
        url=standing.url(research),
        about=about(research),
        stale=is_stale(research, timezone.localdate()),
        leaning=len(leaning),
    )


def rankings_of(standing: Standing, groups: Iterable[str], *, of: str = "") -> list[Ranking]:
    """The rankings of these groups, or what one study says in them; read from the plan in memory."""
    return [_ranking(standing, group, of) for group in standing.found("TargetGroup", groups)]


def _ranking(standing: Standing, group: TargetGroup, of: str) -> Ranking:
    ordered = [driver for driver in drivers.ranking(group.id, standing.index) if of in {"", driver.research}]
    rows = tuple(
        Row(
            driver,
            drivers.share(driver, standing.index),
            standing.url(driver),
            kind("Driver").act_address(standing.organisation.slug, "edit", driver.id),
        )
        for driver in ordered
    )
    studies = standing.found("Research", dict.fromkeys(driver.research for driver in ordered if driver.research))
    sources = tuple(study_of(standing, study) for study in studies)
    return Ranking(group, rows, sources, sum(driver.research is None for driver in ordered))


def about(research: Research) -> str:
    """When it was done, how many took part, and where it comes from."""
    said = []
    if research.conducted_on:
        said.append(formats.date_format(research.conducted_on, "DATE_FORMAT"))
    if research.respondents:
        said.append(_("n = %(count)s") % {"count": formats.number_format(research.respondents, force_grouping=True)})
    else:
        said.append(_("number of people unknown"))
    if research.source:
        said.append(research.source)
    return " · ".join(said)


@dataclass(frozen=True)
class Comparison:
    """Groups side by side: there is no one size that fits all."""

    rankings: tuple[Ranking, ...]
    measure: str
    can_share: bool

    @property
    def figure(self) -> Figure | None:
        """The figure, of at most six groups and twenty drivers; nothing to compare is no figure."""
        shown = [ranking for ranking in self.rankings if ranking.rows][:IN_FIGURE]
        if len(shown) < 2:
            return None
        names, values = _values(shown, self.measure)
        order = sorted(names, key=lambda key: _place(values[key], self.measure))[:ROWS_IN_FIGURE]
        by_share = self.measure == SHARE
        return Figure(
            "dot",
            _("What draws each group"),
            summary_of(shown),
            tuple(names[key] for key in order),
            tuple(
                Series(ranking.group.name, tuple(values[key].get(ranking.group.id) for key in order))
                for ranking in shown
            ),
            head=word("Driver", capital=True),
            unit="%" if by_share else "",
            together=True,
            start=0 if by_share else 1,
            axis=_("share of the people who took part") if by_share else _("rank; 1 matters most"),
        )

    @property
    def left_out(self) -> int:
        return max(0, sum(bool(ranking.rows) for ranking in self.rankings) - IN_FIGURE)


def compare(rankings: Sequence[Ranking], asked: str) -> Comparison:
    """Compare by share where every group has one, by rank otherwise; `asked` chooses where there is a choice."""
    filled = [ranking for ranking in rankings if ranking.rows]
    can_share = len(filled) > 1 and all(ranking.has_share for ranking in filled)
    measure = SHARE if can_share and asked != RANK else RANK
    return Comparison(tuple(rankings), measure, can_share)


def _values(rankings: Sequence[Ranking], measure: str) -> tuple[dict[str, str], dict[str, dict[str, Any]]]:
    """Names and values of every driver that one of the groups has; drivers with the same name are the same."""
    names: dict[str, str] = {}
    values: dict[str, dict[str, Any]] = defaultdict(dict)
    for ranking in rankings:
        for place, row in enumerate(ranking.rows, start=1):
            key = key_of(row.driver.name)
            value = row.share if measure == SHARE else row.driver.rank or place
            if value is not None:
                names.setdefault(key, row.driver.name)
                values[key].setdefault(ranking.group.id, value)
    return names, values


def _place(values: dict[str, Any], measure: str) -> tuple[float, ...]:
    """What many groups find important stands on top."""
    found = list(values.values())
    best = -max(found) if measure == SHARE else min(found)
    return (best, -len(found))


def summary_of(rankings: Sequence[Ranking]) -> str:
    """What the figure shows, in two sentences."""
    firsts = [key_of(ranking.rows[0].driver.name) for ranking in rankings]
    keys = [{key_of(row.driver.name) for row in ranking.rows} for ranking in rankings]
    shared = set.intersection(*keys)
    several = {key for key in set().union(*keys) if sum(key in each for each in keys) > 1}
    if len(set(firsts)) == 1:
        first = _("All %(count)s groups put “%(driver)s” first.") % {
            "count": len(rankings),
            "driver": rankings[0].rows[0].driver.name,
        }
    elif len(set(firsts)) == len(firsts):
        first = _("Each of the %(count)s groups puts another driver first.") % {"count": len(rankings)}
    else:
        first = _("The groups do not agree on what comes first.")
    if shared:
        count = len(shared)
        second = ngettext("%(count)s driver is on every list.", "%(count)s drivers are on every list.", count)
        return f"{first} {second % {'count': count}}"
    if several:
        count = len(several)
        second = ngettext(
            "%(count)s driver is on more than one list, none on all.",
            "%(count)s drivers are on more than one list, none on all.",
            count,
        )
        return f"{first} {second % {'count': count}}"
    none = _("No driver is on more than one list.")
    return f"{first} {none}"


def its_ranking(_request: MemberRequest, row: DriverRow) -> str:
    """A driver is written beside its ranking, and one goes back to that."""
    return f"{kind('Driver').list_address(row.organisation.slug)}#drivers-{row.target_group.slug}"

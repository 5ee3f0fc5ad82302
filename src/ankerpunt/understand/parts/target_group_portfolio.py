"""The target groups as a portfolio: how many people they are, how much help they need, and how we know (U2).

Welfare work has a rule of thumb: of all people 80 percent manage on their own, 15 percent need some support and 5
percent intensive support. The figures hold the groups against it. A share is the one that was written down, or else
the size out of all residents (outside) or all colleagues (inside); groups may overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.parts import Kpi
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.plan.facts.target_group import lacks_source, share
from ankerpunt.publish.figure import Figure, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.plan.nouns import Organisation, TargetGroup

RULE_OF_THUMB = {"independent": 80.0, "some_support": 15.0, "intensive_support": 5.0}
SHOWN = 12


@dataclass(frozen=True)
class Portfolio:
    """The groups that a page shows, and the people they are a part of."""

    groups: Sequence[TargetGroup]
    organisation: Organisation

    def inside(self) -> list[TargetGroup]:
        return [group for group in self.groups if group.scope == "internal"]

    def outside(self) -> list[TargetGroup]:
        return [group for group in self.groups if group.scope == "external"]

    def share(self, group: TargetGroup) -> float | None:
        return share(group, self.organisation)

    @property
    def kpis(self) -> list[Kpi]:
        inside, outside = self.inside(), self.outside()
        unsourced = [group for group in self.groups if lacks_source(group)]
        wanted = [group for group in self.groups if group.relation == "new"]
        return [
            Kpi(_("Inside"), str(len(inside)), note=_people(inside)),
            Kpi(_("Outside"), str(len(outside)), note=_people(outside)),
            Kpi(_("New, not reached yet"), str(len(wanted)), _("of %(count)s") % {"count": len(self.groups)}),
            Kpi(
                _("Size without a source"),
                str(len(unsourced)),
                _("of %(count)s") % {"count": len(self.groups)},
                share=len(unsourced) / (len(self.groups) or 1),
                tone="warning",
            ),
        ]

    @property
    def figures(self) -> list[Figure]:
        found = (self._by_need(), self._by_share("external"), self._by_share("internal"))
        return [figure for figure in found if figure]

    def _by_need(self) -> Figure | None:
        """The groups outside against the rule of thumb; None where no share is known."""
        held = {need: self._held(need) for need in ("", *RULE_OF_THUMB)}
        if not any(held.values()):
            return None
        needs = [*RULE_OF_THUMB, *([""] if held[""] else [])]
        return Figure(
            "bar",
            _("Who needs how much help? 80, 15 and 5"),
            self._need_sentence(held),
            tuple(_need(need) for need in needs),
            (
                Series(_("Rule of thumb"), tuple(RULE_OF_THUMB.get(need) for need in needs)),
                Series(_("In your groups"), tuple(held[need] for need in needs)),
            ),
            head=word("TargetGroup", "need"),
            unit="%",
            source=_("the rule of thumb of welfare work; your own groups outside, which may overlap"),
        )

    def _held(self, need: str) -> float:
        return min(100.0, sum(self.share(group) or 0 for group in self.outside() if group.need == need))

    def _need_sentence(self, held: dict[str, float]) -> str:
        parts = ", ".join(
            _("%(need)s: %(held)s out of %(rule)s per cent")
            % {"need": _need(need).lower(), "held": round(held[need]), "rule": round(rule)}
            for need, rule in RULE_OF_THUMB.items()
        )
        missing = [_need(need).lower() for need in RULE_OF_THUMB if not held[need]]
        sentence = _("How much of all the people you are there for is in your groups: %(parts)s.") % {"parts": parts}
        if not missing:
            return sentence
        return sentence + " " + _("There is no group yet for: %(missing)s.") % {"missing": ", ".join(missing)}

    def _by_share(self, scope: str) -> Figure | None:
        groups = self.inside() if scope == "internal" else self.outside()
        known = [(share, group) for group in groups if (share := self.share(group)) is not None]
        known.sort(key=lambda pair: (-pair[0], pair[1].id))
        if not known:
            return None
        shown = known[:SHOWN]
        return Figure(
            "bar" if scope == "internal" else "stacked",
            _("Groups inside, by share") if scope == "internal" else _("Groups outside, by share and need"),
            _share_sentence(scope, known, of=len(groups)),
            tuple(group.name for _share, group in shown),
            (Series(word("TargetGroup", "share"), tuple(share for share, _group in shown)),)
            if scope == "internal"
            else _parts(shown),
            head=sentence_case(word("TargetGroup")),
            unit="%",
            decimals=1,
        )


def _parts(shown: Iterable[tuple[float, TargetGroup]]) -> tuple[Series, ...]:
    """One series for each need that is there, so that a bar has the colour of its need."""
    pairs = list(shown)
    needs = [need for need in (*RULE_OF_THUMB, "") if any(group.need == need for _share, group in pairs)]
    return tuple(
        Series(_need(need), tuple(share if group.need == need else None for share, group in pairs)) for need in needs
    )


def _share_sentence(scope: str, known: Sequence[tuple[float, TargetGroup]], *, of: int) -> str:
    share, largest = known[0]
    values = {"group": largest.name, "share": round(share), "shown": min(len(known), SHOWN), "groups": of}
    if scope == "internal":
        told = _("The largest is “%(group)s”, with %(share)s per cent of all colleagues.") % values
    else:
        told = _("The largest is “%(group)s”, with %(share)s per cent of all the people you are there for.") % values
    if values["shown"] == of:
        return told
    return (
        told
        + " "
        + _("You see %(shown)s of %(groups)s groups; the share of the others is smaller or unknown.") % values
    )


def _need(need: str) -> str:
    return sentence_case(word("TargetGroup", "need", need)) if need else _("Help needed: not known yet")


def _people(groups: Iterable[TargetGroup]) -> str:
    sizes = [group.size for group in groups if group.size is not None]
    if not sizes:
        return _("sizes not known yet")
    total = f"{sum(sizes):,}"
    shown = total.replace(",", ".") if language() == "nl" else total
    return ngettext("%(shown)s person in all", "%(shown)s people in all", sum(sizes)) % {"shown": shown}

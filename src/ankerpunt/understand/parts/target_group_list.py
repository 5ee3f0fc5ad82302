"""Which target groups the portfolio shows, and what stands on the card of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.parts import Tab
from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about
from ankerpunt.plan.facts.target_group import lacks_source
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.understand.parts.target_group_sections import counts_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest

MANY = 12
FINDINGS_SHOWN = 5
# What the check says about which groups there are, how big they are and which of them we choose.
ASKED = ("U101", "U102", "U103", "U121")


@dataclass(frozen=True)
class ShownGroups:
    """The groups that the address asks for: by a view, a word, or anything that the noun can be narrowed to."""

    request: MemberRequest

    @cached_property
    def groups(self) -> list[TargetGroup]:
        """All of them, those inside first."""
        rows = standing_of(self.request).index.rows(TargetGroup)
        return sorted(rows, key=lambda group: group.scope, reverse=True)

    @property
    def views(self) -> dict[str, tuple[str, Callable[[TargetGroup], bool]]]:
        return {
            "": (_("All"), lambda _group: True),
            "inside": (_("Inside"), lambda group: group.scope == "internal"),
            "outside": (_("Outside"), lambda group: group.scope == "external"),
            "new": (word("TargetGroup", "relation", "new", capital=True), lambda group: group.relation == "new"),
            "unsourced": (_("Without a source"), lacks_source),
        }

    @property
    def chosen(self) -> str:
        asked = self.request.GET.get("show", "")
        return asked if asked in self.views else ""

    @property
    def found(self) -> list[TargetGroup]:
        """Those of the chosen view; a word and the rest of the address narrow the list by themselves."""
        _label, fits = self.views[self.chosen]
        return [group for group in self.groups if fits(group)]

    @property
    def tabs(self) -> list[Tab]:
        here = kind("TargetGroup").list_address(self.request.organisation.slug)
        return [
            Tab(label, f"{here}?show={code}" if code else here, code == self.chosen, sum(map(fits, self.groups)))
            for code, (label, fits) in self.views.items()
        ]

    @property
    def many(self) -> bool:
        return len(self.groups) > MANY

    def findings(self) -> FindingQuerySet:
        """What the check asks about these groups and about the choice between them."""
        slugs = [group.id for group in self.groups]
        about = findings_about(self.request, TargetGroup=slugs, Organisation=[self.request.organisation.slug])
        return about.filter(code__in=ASKED)


@dataclass(frozen=True)
class Entry:
    """One group as its card shows it."""

    group: TargetGroup
    url: str
    mend_url: str
    counts: list[str]

    @property
    def lacks_source(self) -> bool:
        return lacks_source(self.group)

    @property
    def source(self) -> str:
        day = self.group.size_on
        return ", ".join(filter(None, [self.group.size_source, formats.date_format(day, "DATE_FORMAT") if day else ""]))


def entries_of(standing: Standing, slugs: Iterable[str]) -> list[Entry]:
    act_address, organisation = kind("TargetGroup").act_address, standing.organisation.slug
    return [
        Entry(
            group=group,
            url=standing.url(group),
            mend_url=act_address(organisation, "edit", group.id) + "#id_size_source",
            counts=_told(counts_for(standing, group.id)),
        )
        for group in standing.found("TargetGroup", slugs)
    ]


def _told(counts: dict[str, int]) -> list[str]:
    personas, drivers, talks = (counts.get(name, 0) for name in ("personas", "drivers", "conversations"))
    return [
        ngettext("%(count)s persona", "%(count)s personas", personas) % {"count": personas},
        ngettext("%(count)s work driver", "%(count)s work drivers", drivers) % {"count": drivers},
        ngettext("%(count)s conversation", "%(count)s conversations", talks) % {"count": talks},
    ]

"""Which target groups the portfolio shows, and what stands on the card of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.parts import Tab
from ankerpunt.mirror.forms.object import first_values
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.overviews import findings_about
from ankerpunt.mirror.standing import standing_of
from ankerpunt.understand.gathered import counts_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.understand.models import TargetGroup

MANY = 12
FINDINGS_SHOWN = 5
# What the check says about which groups there are, how big they are and which of them we choose.
ASKED = ("U101", "U102", "U103", "U121")


@dataclass(frozen=True)
class ShownGroups:
    """The groups that the address asks for: by a view, a word, or anything that the noun can be narrowed to."""

    request: MemberRequest
    groups: list[TargetGroup]

    @property
    def views(self) -> dict[str, tuple[str, Callable[[TargetGroup], bool]]]:
        return {
            "": (_("All"), lambda _group: True),
            "inside": (_("Inside"), lambda group: group.scope == "internal"),
            "outside": (_("Outside"), lambda group: group.scope == "external"),
            "new": (_("New"), lambda group: group.relation == "new"),
            "unsourced": (_("Without a source"), lambda group: group.lacks_source),
        }

    @property
    def sought(self) -> str:
        return self.request.GET.get("q", "").strip()

    @property
    def chosen(self) -> str:
        asked = self.request.GET.get("show", "")
        return asked if asked in self.views else ""

    @property
    def found(self) -> list[TargetGroup]:
        _label, fits = self.views[self.chosen]
        wanted = first_values(kind("TargetGroup"), self.request.GET, organisation=self.request.organisation)
        units = set(wanted.pop("units", ()))
        found = [group for group in self.groups if fits(group) and _has(group, wanted)]
        if units:
            found = [group for group in found if units & {unit.pk for unit in group.units.all()}]
        return [group for group in found if self.sought.casefold() in group.name.casefold()]

    @property
    def tabs(self) -> list[Tab]:
        here = reverse("understand:target_groups", kwargs={"organisation": self.request.organisation.slug})
        return [
            Tab(label, f"{here}?show={code}" if code else here, code == self.chosen, sum(map(fits, self.groups)))
            for code, (label, fits) in self.views.items()
        ]

    @property
    def many(self) -> bool:
        return len(self.groups) > MANY

    def findings(self) -> FindingQuerySet:
        """What the check asks about these groups and about the choice between them."""
        slugs = [group.slug for group in self.groups]
        about = findings_about(self.request, TargetGroup=slugs, Organisation=[self.request.organisation.slug])
        return about.filter(code__in=ASKED)[:FINDINGS_SHOWN]


def _has(group: TargetGroup, wanted: dict[str, str]) -> bool:
    return all(getattr(group, name) == value for name, value in wanted.items())


@dataclass(frozen=True)
class Entry:
    """One group as its card shows it."""

    group: TargetGroup
    url: str
    mend_url: str
    counts: list[str]

    @property
    def source(self) -> str:
        day = self.group.size_on
        return ", ".join(filter(None, [self.group.size_source, formats.date_format(day, "DATE_FORMAT") if day else ""]))


def entries_of(request: MemberRequest, groups: list[TargetGroup]) -> list[Entry]:
    noun, organisation = kind("TargetGroup"), request.organisation
    standing = standing_of(request)
    return [
        Entry(
            group=group,
            url=noun.address(organisation.slug, group.slug),
            mend_url=noun.act_address(organisation.slug, "edit", group.slug) + "#id_size_source",
            counts=_told(counts_for(standing, group.slug)),
        )
        for group in groups
    ]


def _told(counts: dict[str, int]) -> list[str]:
    personas, drivers, talks = (counts.get(name, 0) for name in ("personas", "drivers", "conversations"))
    return [
        ngettext("%(count)s persona", "%(count)s personas", personas) % {"count": personas},
        ngettext("%(count)s work driver", "%(count)s work drivers", drivers) % {"count": drivers},
        ngettext("%(count)s conversation", "%(count)s conversations", talks) % {"count": talks},
    ]

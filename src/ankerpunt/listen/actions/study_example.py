"""The example study in the demo: made-up answers, estimated by a command, and it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from ankerpunt.listen.models import Study
from ankerpunt.listen.models.study import StudyItem
from ankerpunt.tables.key import key
from ankerpunt.understand.models import Driver, TargetGroup

if TYPE_CHECKING:
    from pathlib import Path

    from ankerpunt.organisation.models import Organisation

GROUP = "ict"


def show_the_example(organisation: Organisation, kept: Path) -> None:
    """Put what `ankerpunt study keep` wrote of the example in the demo."""
    result = msgspec.json.decode(kept.read_bytes())
    group = TargetGroup.objects.of(organisation).filter(slug=GROUP).first()
    drivers = {key(each.name): each.slug for each in Driver.objects.of(organisation).filter(target_group=group)}
    with translation.override(organisation.language):
        title, note = _("What makes work good?"), _("An example: nobody filled it in, a program made all answers up.")
        question = _("Which of these matters most to you in your work, and which least?")
    Study.objects.create(
        organisation=organisation,
        title=title,
        question=question,
        note=note,
        target_group=group,
        source=Study.Source.FILE,
        items=tuple(
            StudyItem(f"item-{place}", name, drivers.get(key(name), ""))
            for place, name in enumerate(result["items"], start=1)
        ),
        result=result,
        estimated_on=timezone.localdate(),
    )

"""The parts of a round that is prepared bit by bit, and which of them are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from ankerpunt.listen.models import Round


@dataclass(frozen=True)
class Part:
    title: str
    done: bool


def parts_of(round_: Round) -> list[Part]:
    return [
        Part(_("Of whom you ask it"), bool(round_.units)),
        Part(_("What you ask"), round_.is_study or bool(round_.pk and round_.questions.all())),
        Part(_("When: the first day is still to come"), round_.opens_on >= timezone.localdate()),
        Part(_("How people come in"), bool(round_.way)),
        Part(_("Why you ask it"), bool(round_.purpose)),
        Part(_("What happens with what comes out"), bool(round_.afterwards)),
    ]


def is_complete(round_: Round) -> bool:
    return all(part.done for part in parts_of(round_))

"""The six stages of the method, in the one order that they have on screen and in code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Stage:
    code: str  # the room, its address and its URL namespace
    name: _StrPromise
    task: _StrPromise
    icon: str
    prefix: str  # of its lines in the method
    rules: str  # the first figure of its rules' codes: U1xx, P2xx ...


STAGES = (
    Stage("understand", _("Understand"), _("Know for whom you do it"), "understand", "U", "U1"),
    Stage("promise", _("Promise"), _("Say what people may expect"), "promise", "P", "P2"),
    Stage("anchor", _("Anchor"), _("Make the promise true inside"), "anchor", "A", "A3"),
    Stage("activate", _("Activate"), _("Show what is true"), "activate", "C", "C4"),
    Stage("listen", _("Listen"), _("Hear whether people recognise it"), "listen", "L", "L5"),
    Stage("learn", _("Learn"), _("Use it in the next plan"), "learn", "E", "E6"),
)

BY_CODE = {stage.code: stage for stage in STAGES}


def stage(code: str) -> Stage:
    return BY_CODE[code]

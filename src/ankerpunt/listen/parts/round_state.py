"""Where a round stands, in a few words; a study has no words that can be read, but figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.listen.models import Round

if TYPE_CHECKING:
    from collections.abc import Callable

OF_A_STUDY: dict[str, Callable[[], str]] = {
    Round.State.RELEASED: lambda: _("what came out can be read"),
    Round.State.STOPPED: lambda: _("broken off, without figures"),
}


def state_of(round_: Round) -> str:
    said = OF_A_STUDY.get(round_.state) if round_.is_study else None
    return said() if said else round_.get_state_display()

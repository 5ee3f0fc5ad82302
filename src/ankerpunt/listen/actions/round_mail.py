"""Codes by e-mail: confidential, from memory, with no address kept (protocol 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ankerpunt.listen.actions.round import invite
from ankerpunt.listen.models import Round
from ankerpunt.participation.invitations import Letter, mail_in_background
from ankerpunt.participation.store import signs

if TYPE_CHECKING:
    from ankerpunt.listen.brought.roster import Roster
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.participation.invitations import Mailed

TEMPLATE, OF_A_STUDY = "listen/round/code.txt", "listen/study/code.txt"


def send_codes(round_: Round, roster: Roster, standing: Standing, *, site: str) -> None:
    """Count the people of the table, make the groups and the codes, and send each address one, beside the request.

    Raises what `invite` raises.
    """
    made = invite(round_, standing, counted=roster.people)
    groups = {unit: group.called for group in round_.groups.all() for unit in group.units}
    addresses: dict[str, list[str]] = {}
    for unit, people in roster.addresses.items():
        if unit in groups:
            addresses.setdefault(groups[unit], []).extend(people)
    rows = Round.objects.filter(pk=round_.pk)
    rows.update(letters=sum(map(len, addresses.values())), letters_sent=0, letters_done=False)
    mail_in_background(
        addresses,
        made,
        lambda code: _letter(round_, code, site),
        told=lambda sent, _of: _told(round_, sent),
        ended=lambda how: _ended(round_, how),
    )


def _told(round_: Round, sent: int) -> None:
    Round.objects.filter(pk=round_.pk).update(letters_sent=sent)


def _ended(round_: Round, how: Mailed) -> None:
    Round.objects.filter(pk=round_.pk).update(letters_sent=how.sent, letters_done=how.finished)


def _letter(round_: Round, code: str, site: str) -> Letter:
    address = f"{site.rstrip('/')}{reverse('participation:find')}{round_.key}/{signs.shown(code)}/"
    return Letter(
        OF_A_STUDY if round_.is_study else TEMPLATE,
        gettext_lazy("%(organisation)s: what counts for you?")
        if round_.is_study
        else gettext_lazy("%(organisation)s: what is changing?"),
        round_.organisation.language,
        {"organisation": round_.organisation, "round": round_, "url": address},
    )

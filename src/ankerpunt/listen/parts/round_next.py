"""What comes next for a round, in one card; and what else one can do with it, as quiet links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.parts import Link
from ankerpunt.listen.models import Round

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

State = Round.State


@dataclass(frozen=True)
class Next:
    title: str
    text: str
    label: str = ""
    url: str = ""
    icon: str = "arrow-right"
    posts: bool = False
    reminder: str = ""


def next_of(
    round_: Round, urls: Mapping[str, str], *, complete: bool, waits: bool, mine: bool, entry: str
) -> Next | None:
    """What has to be done now; `waits` for a second member, who is not the one that looks where it is `mine`."""
    if round_.is_draft and not complete:
        text = _("What is not ticked below is still missing. Then the works council can read it.")
        return Next(_("Go on preparing it"), text, _("Fill in what is missing"), urls["edit"], "edit")
    if round_.is_draft:
        return _of_a_draft(round_, urls, waits=waits, mine=mine)
    if round_.is_study and (own := _of_a_study(round_, urls, entry)):
        return own
    said: dict[str, Callable[[], Next]] = {
        State.INVITING: lambda: _before_it_opens(round_, urls),
        State.OPEN: lambda: _at_the_end(round_, urls) if round_.is_closing else _while_open(round_, entry),
        State.LOST: lambda: Next(
            _("This round was broken off"),
            _("Its answers are gone, through a restart or a restored backup. There will be no words."),
        ),
        State.STOPPED: lambda: Next(
            _("This round was broken off"), _("All answers are destroyed. There are no words.")
        ),
        State.CALLED_OFF: lambda: Next(_("This round was called off"), _("Nobody was asked anything.")),
    }
    made = said.get(State(round_.state))
    return made() if made else None


def _of_a_study(round_: Round, urls: Mapping[str, str], entry: str) -> Next | None:
    """Where it goes otherwise than a round that asks questions."""
    if round_.state == State.OPEN and round_.is_closing and not round_.is_blocked:
        text = _("What people chose is being estimated. After that all answers are destroyed.")
        return Next(_("The study is closed"), text, _("Look how far it is"), urls["study"], "eye")
    said: dict[str, Callable[[], Next]] = {
        State.OPEN: lambda: _open_study(round_, entry),
        State.RELEASED: lambda: Next(
            _("What came out can be read"),
            _("All answers are destroyed. What stays is about everybody together."),
            _("Read what came out"),
            urls["study"],
            "eye",
        ),
        State.LOST: lambda: Next(
            _("This study was broken off"),
            _("Its answers are gone, through a restart or a restored backup. Nothing will come out."),
        ),
        State.STOPPED: lambda: Next(
            _("This study was broken off"), _("All answers are destroyed. Nothing will come out.")
        ),
        State.CALLED_OFF: lambda: Next(_("This study was called off"), _("Nobody was asked anything.")),
    }
    made = said.get(State(round_.state)) if not round_.is_blocked else None
    return made() if made else None


def _open_study(round_: Round, entry: str) -> Next:
    reminder = (
        _(
            "What counts most for you? You can say so until %(day)s. Taking part is up to you, and nobody sees what"
            " you chose or whether you did. You need the address in your letter."
        )
        if round_.way == Round.Way.MAILED
        else _(
            "What counts most for you? You can say so until %(day)s. Taking part is up to you, and nobody sees what"
            " you chose or whether you did. You need the slip that you drew: %(entry)s"
        )
    )
    said = {"day": date_format(round_.closes_on), "entry": entry}
    text = _("It closes at the end of %(day)s. A reminder goes to everybody: nobody can see who took part.")
    return Next(_("The study is open"), text % said, reminder=reminder % said)


def links_of(round_: Round, urls: Mapping[str, str], *, editing: bool) -> list[Link]:
    links = [Link(_("Paper for the works council"), urls["dossier"])]
    mailed = round_.way == Round.Way.MAILED
    again = [(_("Send all codes again") if mailed else _("Make new slips"), "codes")]
    left = [] if mailed else [(_("Slips that are left"), "spares")]
    agreed = [(_("The works council takes its yes back"), "disagree")] if round_.agreed_on else []
    if round_.is_study:
        away, call_off, break_off = _("Throw this study away"), _("Call this study off"), _("Break this study off")
    else:
        away, call_off, break_off = _("Throw this round away"), _("Call this round off"), _("Break this round off")
    offered = {
        State.DRAFT: [*agreed, (_("Who works where"), "people"), (away, "delete")],
        State.INVITING: [*again, *left, (call_off, "call_off")],
        State.OPEN: [*left, (break_off, "break_off")],
    }
    own = offered.get(State(round_.state), []) if editing else []
    return [*links, *(Link(title, urls[name]) for title, name in own)]


def took_part(round_: Round) -> str:
    """Of the organisation alone, and no more than this (R9)."""
    return {
        "more_than_half": _("More than half of the people took part."),
        "less_than_half": _("Less than half of the people took part."),
    }.get(round_.took_part, "")


def _of_a_draft(round_: Round, urls: Mapping[str, str], *, waits: bool, mine: bool) -> Next:
    if round_.agreed_on is None:
        return Next(
            _("Show it to the works council"),
            _("It can open only when the works council says yes."),
            _("Read the paper for the works council"),
            urls["dossier"],
            "file",
        )
    if waits and mine:
        return Next(
            _("Ask a colleague to look at the teams"),
            _("A team changed a short while ago. Somebody else who may edit opens this page and approves."),
        )
    if waits:
        text = _("A team changed a short while ago. Are these the people who work there, and does nobody stand out?")
        return Next(_("Look at the teams below"), text, _("The teams are right"), urls["approve"], "check", posts=True)
    text = _("The works council said yes. The codes are made shortly before the first day.")
    if round_.way == Round.Way.MAILED:
        return Next(_("Make the codes"), text, _("Send the codes"), urls["codes"], "mail")
    return Next(_("Make the codes"), text, _("Print the slips"), urls["codes"], "print")


def _before_it_opens(round_: Round, urls: Mapping[str, str]) -> Next:
    day = date_format(round_.opens_on)
    if round_.way == Round.Way.MAILED and not round_.letters_done:
        return _letters_under_way(round_, urls)
    if round_.opens_on <= localdate():
        text = _("Everybody can have a code.")
        return Next(_("The first day has come"), text, _("Open it now"), urls["open"], "check", posts=True)
    if round_.way == Round.Way.MAILED:
        text = _("On %(day)s it opens by itself.") % {"day": day}
        return Next(_("All letters are sent"), f"{_refused(round_)} {text}".strip())
    text = _("Have the works council take the slips around. On %(day)s it opens by itself.") % {"day": day}
    return Next(_("Hand out the slips"), text)


def _refused(round_: Round) -> str:
    """Which addresses these were is kept nowhere."""
    refused = round_.letters - round_.letters_sent
    said = ngettext(
        "The mail server refused %(count)s address: nobody there can take part. Is your table right? Send all codes"
        " again.",
        "The mail server refused %(count)s addresses: nobody there can take part. Is your table right? Send all codes"
        " again.",
        refused,
    )
    return said % {"count": refused} if refused else ""


def _letters_under_way(round_: Round, urls: Mapping[str, str]) -> Next:
    said = {"sent": round_.letters_sent, "letters": round_.letters}
    text = _("%(sent)s of %(letters)s letters were taken by the mail server. It opens once all are sent.") % said
    again = _("Does it not go on? Everybody gets a new code then.")
    return Next(_("Letters are on their way"), f"{text} {again}", _("Send all codes again"), urls["codes"], "mail")


def _at_the_end(round_: Round, urls: Mapping[str, str]) -> Next:
    if round_.is_blocked:
        text = _("The second program that looks at every round did not let the words out. Read above why.")
        return Next(_("Nothing is shown"), text, _("Try once more"), urls["close_again"], "check", posts=True)
    text = _("Words are drawn, and a second program looks at them. This takes a few minutes.")
    return Next(_("The round is being closed"), text)


def _while_open(round_: Round, entry: str) -> Next:
    said = {"day": date_format(round_.closes_on), "entry": entry}
    reminder = (
        _(
            "A few questions about what is changing with us are open until %(day)s. Taking part is up to you, and"
            " nobody sees what you chose or whether you did. You need the address in your letter."
        )
        if round_.way == Round.Way.MAILED
        else _(
            "A few questions about what is changing with us are open until %(day)s. Taking part is up to you, and"
            " nobody sees what you chose or whether you did. You need the slip that you drew: %(entry)s"
        )
    )
    text = _("It closes at the end of %(day)s. A reminder goes to everybody: nobody can see who took part.")
    return Next(_("The round is open"), text % said, reminder=reminder % said)

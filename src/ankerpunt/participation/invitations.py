"""Codes by e-mail: sent from memory, in no order, with nothing kept of who got which.

A queue would keep addresses and codes, so this is no job. A process that is killed on its way leaves nothing to go on
with: the round is still inviting, and everybody gets a new code. That is why the round only opens once all are sent.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from random import SystemRandom
from threading import Thread
from typing import TYPE_CHECKING

from django.db import connections

from ankerpunt.organisation import mail as post

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from django.utils.functional import Promise

    Telling = Callable[[int, int], None]

PAUSES = (1, 10, 60)
"""Seconds after which a mail server that went away is tried again."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Letter:
    """What one person gets: a template with its context, in their language."""

    template: str
    subject: Promise
    language: str
    context: Mapping[str, object]


@dataclass
class Mailed:
    """How it went: how many letters the mail server took, which addresses it refused, and whether all were tried."""

    sent: int = 0
    refused: list[str] = field(default_factory=list)
    finished: bool = False


def mail_in_background(
    addresses: Mapping[str, Sequence[str]],
    codes: Mapping[str, Sequence[str]],
    letter: Callable[[str], Letter],
    *,
    told: Telling,
    ended: Callable[[Mailed], None],
) -> Thread:
    """Send beside the request that asked for it; `told` hears how many went of how many, `ended` how it went."""

    def act() -> None:
        mailed = Mailed()
        try:
            mailed = mail(addresses, codes, letter, told=told)
        except Exception as error:  # noqa: BLE001 -- its words may have an address
            log.error("Codes could not be sent by e-mail: %s", type(error).__name__)
        finally:
            ended(mailed)
            connections.close_all()

    thread = Thread(target=act, daemon=True, name="codes by e-mail")
    thread.start()
    return thread


def mail(
    addresses: Mapping[str, Sequence[str]],
    codes: Mapping[str, Sequence[str]],
    letter: Callable[[str], Letter],
    *,
    told: Telling = lambda _done, _of: None,
) -> Mailed:
    """Send each address of a group one of the codes of that group, all groups mixed; gives how it went."""
    waiting = _paired(addresses, codes)
    mailed, all_of_them = Mailed(), len(waiting)
    for pause in (0, *PAUSES):
        time.sleep(pause)
        try:
            with post.connection() as line:
                while waiting:
                    _send(*waiting[-1], letter, mailed, line)
                    waiting.pop()
                    told(all_of_them - len(waiting), all_of_them)
        except post.NOT_SENT as error:
            log.warning("The mail server does not take codes: %s", type(error).__name__)
        else:
            mailed.finished = True
            break
    return mailed


def _paired(addresses: Mapping[str, Sequence[str]], codes: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Who gets which code, drawn anew and shuffled: neither list says anything of the other."""
    chance = SystemRandom()
    pairs: list[tuple[str, str]] = []
    for group, people in addresses.items():
        drawn = chance.sample(list(codes[group]), len(people))
        pairs += zip(people, drawn, strict=True)
    chance.shuffle(pairs)
    return pairs


def _send(address: str, code: str, letter: Callable[[str], Letter], mailed: Mailed, line: post.Line) -> None:
    what = letter(code)
    try:
        post.send(what.template, what.subject, to=address, language=what.language, context=what.context, line=line)
    except post.REFUSED:
        mailed.refused.append(address)
    else:
        mailed.sent += 1

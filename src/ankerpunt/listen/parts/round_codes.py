"""The page on which codes are made, and the slips themselves: set in memory, and forgotten there."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from ankerpunt.kit.wording import language
from ankerpunt.listen.actions.round import invite
from ankerpunt.listen.actions.round_release import group_titles
from ankerpunt.listen.parts.round import asking_of, called, crumbs_of, to_page, url_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.participation.store import signs
from ankerpunt.publish.listening.slips import PER_PAPER, papers_of, slips_of
from ankerpunt.publish.paper import let_go

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ankerpunt.listen.models import Round
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.listening.asking import Asking
    from ankerpunt.text import Language

CODE = "{code}"
SIGNS = 6  # of the key: few to type, and a coarser drawing to scan


def codes_page(request: MemberRequest, round_: Round, *, refused: str) -> dict[str, Any]:
    asking = asking_of(round_, standing_of(request))
    return {
        "round": round_,
        "crumbs": crumbs_of(request.organisation.slug, to_page(round_), of=round_),
        "back": url_of(round_),
        "called": called(round_),
        "refused": refused,
        "groups": asking.groups,
        "codes": asking.codes,
        "per_paper": PER_PAPER if asking.codes > PER_PAPER else 0,
        "again": not round_.is_draft,
    }


def printed(request: MemberRequest, round_: Round) -> Papers:
    """Make the codes, to be set on paper one paper after another: groups and slips in an order that chance gives."""
    standing, draw = standing_of(request), secrets.SystemRandom()
    made = invite(round_, standing)
    round_.refresh_from_db()
    titles = group_titles(round_)
    groups = list(made)
    draw.shuffle(groups)
    for codes in made.values():
        draw.shuffle(codes)
    begin = f"{request.build_absolute_uri(reverse('participation:find'))}{round_.key[:SIGNS]}/"
    shown = {titles[group]: [signs.shown(code) for code in made[group]] for group in groups}
    return Papers(asking_of(round_, standing), shown, begin, language())


class Papers:
    """The slips of a round, set when they are asked for: at most so many of them are in memory as one paper has."""

    def __init__(self, asking: Asking, codes: Mapping[str, Sequence[str]], begin: str, language: Language) -> None:
        self._asking, self._begin, self._language = asking, begin, language
        self._all_of = {group: len(made) for group, made in codes.items()}
        self._parts = papers_of(codes)

    def __len__(self) -> int:
        return len(self._parts)

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        for at, codes in enumerate(self._parts, 1):
            yield f"codes-{at}.pdf", self._set(codes)

    def _set(self, codes: Mapping[str, Sequence[str]]) -> bytes:
        try:
            return slips_of(
                self._asking,
                codes,
                address=f"{self._begin}{CODE}/",
                short=self._begin.partition("://")[2],
                language=self._language,
                all_of=self._all_of,
            )
        finally:
            let_go()

"""What the page of a search shows: groups of rows in the order of the stages, and a way on where nothing was found."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from msgspec import Struct

from ankerpunt.kit.stages import BY_CODE
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.overview.search.fragments import Pieces, fragment, marked
from ankerpunt.overview.search.hits import hits_of
from ankerpunt.overview.search.index import is_behind
from ankerpunt.overview.search.keeper import keeper
from ankerpunt.overview.search.texts import Texts, texts_of
from ankerpunt.plan.tables import tables
from ankerpunt.science.stems import ask, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import QueryDict

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.overview.search.hits import Hit
    from ankerpunt.plan.index import Index
    from ankerpunt.science.stems import Question

FEW, MANY = 5, 50
BEST = 5
LONGEST_QUESTION = 200
ROWS_READ = 20_000
ALIKE = 0.75


class Asked(Struct, frozen=True):
    """What somebody typed, and of which noun they want to see all."""

    text: str
    noun: str = ""
    page: int = 1

    @classmethod
    def read(cls, query: QueryDict) -> Asked:
        text = " ".join(query.get("q", "")[:LONGEST_QUESTION].split())
        noun, page = query.get("noun", ""), query.get("page", "")
        return cls(
            text=text,
            noun=noun if noun in tables() else "",
            page=max(1, int(page)) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
        )

    def url(self, **changed: str) -> str:
        return "?" + urlencode({"q": self.text, **changed})


class Found(Struct, frozen=True):
    """One row that answers."""

    kind: str
    title: Pieces
    fragment: Pieces
    url: str
    archived: bool


class Group(Struct, frozen=True):
    """The rows of one noun; `all_url` where there are more of them."""

    code: str
    name: str
    icon: str
    total: int
    rows: tuple[Found, ...]
    all_url: str = ""
    earlier_url: str = ""
    later_url: str = ""


class Results(Struct, frozen=True):
    """What was found, kind by kind, and the best of it all where there are several kinds.

    `some_words`: no row holds every word, these hold some of them. `behind`: what was changed last may be missing.
    """

    groups: tuple[Group, ...] = ()
    best: tuple[Found, ...] = ()
    some_words: bool = False
    suggestion: str = ""
    behind: bool = False

    @property
    def suggestion_url(self) -> str:
        return Asked(self.suggestion).url()

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)


def find(asked: Asked, standing: Standing) -> Results:
    """Three queries at most, at any size: is the index behind, every word, any word. It writes nothing."""
    question = ask(asked.text)
    if not question.wanted:
        return Results()
    organisation = standing.organisation
    if behind := is_behind(organisation):
        keeper.hear(organisation)
    found, some_words = _hits(asked, organisation, question), False
    if not found and len(question.wanted) > 1:
        found, some_words = _hits(asked, organisation, question, every=False), True
    if not found:
        return Results(suggestion=suggestion(question, standing.whole), behind=behind)
    groups = {hit.noun: [other for other in found if other.noun == hit.noun] for hit in found}
    shown = tuple(_group(asked, hits, standing, question) for hits in groups.values())
    best = tuple(_rows(_best(found), standing, question)) if len(groups) > 1 and len(found) > BEST else ()
    return Results(shown, best=best, some_words=some_words, behind=behind)


def _best(found: list[Hit]) -> list[Hit]:
    """The best of every kind together; each is among the first of its own kind."""
    return sorted((hit for hit in found if hit.overall <= BEST), key=lambda hit: hit.overall)


def _hits(asked: Asked, organisation: Organisation, question: Question, *, every: bool = True) -> list[Hit]:
    if not asked.noun:
        return hits_of(organisation, question, every=every, first=FEW)
    past = MANY * (asked.page - 1)
    return hits_of(organisation, question, every=every, first=MANY, past=past, noun=asked.noun)


def _group(asked: Asked, hits: list[Hit], standing: Standing, question: Question) -> Group:
    noun, total = hits[0].noun, hits[0].total
    stage = BY_CODE.get(kind(noun).room)
    turned = {}
    if asked.noun and asked.page > 1:
        turned["earlier_url"] = asked.url(noun=noun, page=str(asked.page - 1))
    if asked.noun and asked.page * MANY < total:
        turned["later_url"] = asked.url(noun=noun, page=str(asked.page + 1))
    return Group(
        code=noun,
        name=sentence_case(word(noun, many=True)),
        icon=stage.icon if stage else "users",
        total=total,
        rows=tuple(_rows(hits, standing, question)),
        all_url=asked.url(noun=noun) if not asked.noun and total > len(hits) else "",
        **turned,
    )


def _rows(hits: list[Hit], standing: Standing, question: Question) -> Iterator[Found]:
    slug = standing.organisation.slug
    for hit in hits:
        row = standing.whole.get(tables()[hit.noun].noun, hit.slug)
        if row is not None:
            name, texts = standing.name_apart(row), texts_of(row)
            yield Found(
                kind=sentence_case(word(hit.noun)),
                title=marked(name, question),
                fragment=fragment(_beside(name, texts), question),
                url=kind(hit.noun).address(slug, hit.slug),
                archived=hit.archived,
            )


def _beside(name: str, texts: Texts) -> tuple[str, ...]:
    """What the row says and its name does not say already."""
    return tuple(text for text in (texts.title, *texts.bodies) if text and text.rstrip(". ") not in name)


def suggestion(question: Question, index: Index) -> str:
    """The question with each word that no name in the plan holds replaced by the nearest that one does."""
    known = set(islice(_named(index), ROWS_READ))
    near = [_nearest(wanted.word, known) for wanted in question.wanted]
    changed = [word for word, wanted in zip(near, question.wanted, strict=True) if word != wanted.word]
    return " ".join(near) if changed else ""


def _nearest(word: str, known: set[str]) -> str:
    if word in known:
        return word
    return next(iter(get_close_matches(word, known, n=1, cutoff=ALIKE)), word)


def _named(index: Index) -> Iterator[str]:
    """The words of the names in the plan."""
    for table in tables().values():
        for row in index.rows(table.noun):
            for match in words(texts_of(row).title):
                yield match.group().casefold()

"""Which earlier lessons a campaign should hear: those with its tags first, words as a help (METHOD E3).

Tags are one tap, and tell more than words: on labelled pairs they find nearly twice as many. Words add where tags are
missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import log

from msgspec import Struct

from ankerpunt.science.stems import PASSED_OVER, terms_of, words

SAME_PROCESS, SAME_GROUP, SHARED_MEANS, FOR_ALL, OTHER_PROCESS = 3.0, 1.0, 0.5, 0.75, -1.0
WORDS = 0.5
"""What words weigh beside tags, both over their highest."""
K1, B = 1.2, 0.5
OTHERS = 3
"""How many lessons of other processes a campaign owes an answer."""


class Tags(Struct, frozen=True):
    """What a lesson or a campaign is about, by key.

    Parameters
    ----------
    processes, groups, means
        None or several of each.
    """

    processes: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()


class Asking(Struct, frozen=True):
    """A campaign that begins: its tags, its words, and the campaigns that it follows, by key."""

    tags: Tags = Tags()
    text: str = ""
    follows: frozenset[str] = frozenset()


class Lesson(Struct, frozen=True):
    """A lesson of earlier, with the campaign that it came from, by key.

    Parameters
    ----------
    key
        Which.
    tags, text
        What it is about.
    for_all
        Whether it is for every campaign.
    campaign
        Where it comes from; empty where from none.
    """

    key: str
    tags: Tags = Tags()
    text: str = ""
    for_all: bool = False
    campaign: str = ""


class Owed(Struct, frozen=True):
    """What a campaign owes an answer, by key; none of them is in two of these.

    Parameters
    ----------
    same
        Lessons of its own process, the best first.
    followed
        Lessons of the campaigns that it follows.
    others
        The best three others.
    for_all
        Lessons for every campaign: answered once for a plan.
    """

    same: tuple[str, ...]
    followed: tuple[str, ...]
    others: tuple[str, ...]
    for_all: tuple[str, ...]

    @property
    def own(self) -> tuple[str, ...]:
        """All that the campaign itself answers."""
        return self.same + self.followed + self.others


def tag_score(asked: Tags, lesson: Lesson) -> float:
    """Say how much the tags of a lesson have to do with what is asked.

    Examples
    --------
    >>> moving = Tags(processes=frozenset({"moving"}), means=frozenset({"letter"}))
    >>> tag_score(moving, Lesson("a", moving)), tag_score(moving, Lesson("b", Tags(processes=frozenset({"passport"}))))
    (3.5, -1.0)
    """
    same = bool(asked.processes & lesson.tags.processes)
    apart = bool(asked.processes) and bool(lesson.tags.processes) and not same
    return (
        SAME_PROCESS * same
        + SAME_GROUP * bool(asked.groups & lesson.tags.groups)
        + SHARED_MEANS * len(asked.means & lesson.tags.means)
        + FOR_ALL * lesson.for_all
        + OTHER_PROCESS * apart
    )


def word_scores(text: str, texts: Sequence[str]) -> list[float]:
    """Say how much the words of each text have to do with those asked: BM25 over stems and the parts of compounds.

    Parameters
    ----------
    text
        What is asked.
    texts
        Where it is looked for.

    Returns
    -------
    list of float, at least 0, in the order of the texts.

    References
    ----------
    Robertson, S. and Zaragoza, H. (2009). The probabilistic relevance framework: BM25 and beyond. Foundations and
    Trends in Information Retrieval, 3(4), 333-389.

    Examples
    --------
    >>> [score > 0 for score in word_scores("een brief", ["Brieven helpen.", "Een poster niet."])]
    [True, False]
    """
    counted = [Counter(_terms(each)) for each in texts]
    within = Counter(term for each in counted for term in each)
    usual = sum(each.total() for each in counted) / max(len(counted), 1) or 1.0
    rare = {
        term: log(1 + (len(texts) - within[term] + 0.5) / (within[term] + 0.5))
        for term in sorted(set(_terms(text)))
        if term in within
    }
    return [
        sum(
            weight * each[term] * (K1 + 1) / (each[term] + K1 * (1 - B + B * each.total() / usual))
            for term, weight in rare.items()
        )
        for each in counted
    ]


def rank(asked: Asking, lessons: Sequence[Lesson], *, words_weigh: float = WORDS) -> list[tuple[str, float]]:
    """Order lessons by what they have to do with a campaign: its tags, and half as much its words.

    Parameters
    ----------
    asked
        The campaign.
    lessons
        All there are.
    words_weigh
        What words weigh beside tags; 0 for tags alone.

    Returns
    -------
    list of (key, score), the best first; those that score the same as they were given.

    References
    ----------
    METHOD E3.

    Examples
    --------
    >>> letter = Lesson("letter", Tags(processes=frozenset({"passport"})), "Put the date on the letter.")
    >>> general = Lesson("general", text="Nobody reads a letter in summer.", for_all=True)
    >>> asked = Asking(Tags(processes=frozenset({"passport"})), "A letter in May")
    >>> [key for key, _ in rank(asked, [general, letter])]
    ['letter', 'general']
    """
    tags = _over_highest([tag_score(asked.tags, each) for each in lessons])
    said = _over_highest(word_scores(asked.text, [each.text for each in lessons]))
    scores = [one + words_weigh * other for one, other in zip(tags, said, strict=True)]
    order = sorted(range(len(lessons)), key=lambda at: -scores[at])
    return [(lessons[at].key, scores[at]) for at in order]


def owed(asked: Asking, lessons: Sequence[Lesson]) -> Owed:
    """Say which lessons a campaign owes an answer: not all there are, for a campaign that owes twenty reads none.

    Parameters
    ----------
    asked
        The campaign.
    lessons
        All there are, without its own.

    References
    ----------
    METHOD E3.

    Examples
    --------
    >>> moving = Tags(processes=frozenset({"moving"}))
    >>> lessons = [Lesson("a", moving), Lesson("b", for_all=True), Lesson("c", campaign="c1"), Lesson("d")]
    >>> found = owed(Asking(moving, follows=frozenset({"c1"})), lessons)
    >>> found.same, found.followed, found.others, found.for_all
    (('a',), ('c',), ('d',), ('b',))
    """
    by_key = {each.key: each for each in lessons}
    ranked = [by_key[key] for key, _ in rank(asked, lessons)]
    own = [each for each in ranked if not each.for_all]
    same = [each.key for each in own if asked.tags.processes & each.tags.processes]
    followed = [each.key for each in own if each.campaign in asked.follows and each.key not in same]
    others = [each.key for each in own if each.key not in {*same, *followed}]
    for_all = [each.key for each in ranked if each.for_all]
    return Owed(tuple(same), tuple(followed), tuple(others[:OTHERS]), tuple(for_all))


def found_of(ranked: Sequence[tuple[str, float]], labelled: Collection[str], most: int = 5) -> float:
    """Say which share of the lessons that belong to a campaign are among the first five (R@5).

    Of more than five labelled ones five are all that can be found.

    Examples
    --------
    >>> found_of([("a", 2.0), ("b", 1.0)], {"b", "c"})
    0.5
    """
    first = {key for key, _ in ranked[:most]}
    return len(first & set(labelled)) / min(most, len(labelled))


def _terms(text: str) -> Iterable[str]:
    """Every term of a text, as often as it is there, without the words that are passed over."""
    for match in words(text):
        word = match.group()
        if word.casefold() not in PASSED_OVER:
            yield from terms_of(word)


def _over_highest(scores: list[float]) -> list[float]:
    """Give scores over the highest of them; as they are where none is above 0."""
    highest = max(scores, default=0.0)
    return [each / highest for each in scores] if highest > 0 else scores

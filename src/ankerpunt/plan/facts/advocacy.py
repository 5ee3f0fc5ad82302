"""What colleagues can pass on about a promise: their own words first, and only where it holds (C11, A5)."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts import theme as themes
from ankerpunt.plan.facts.sharing import Why, why_not
from ankerpunt.plan.facts.usp import group_of, holding, saying
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Activity, CommunicationPlan, Message, Noun, Story, TargetGroup, Theme, Usp

Kind = Literal["own_words", "message", "example", "stretch"]
Unsaid = Why | Literal["unlabelled"]
Subject = CommunicationPlan | Activity | Usp
# For somebody who asks, or when something goes wrong: nothing to begin with oneself.
ANSWERS = frozenset({"question", "reactive"})


class Piece(Struct, frozen=True):
    """One text to pass on.

    Attributes
    ----------
    id
        By which it is asked for again.
    kind
        Whose words they are.
    text
        As it was said; nothing is left out.
    usp
        What it is about; None for a message about a process.
    group
        Whom it is promised to.
    source
        The row that it comes from.
    """

    id: str
    kind: Kind
    text: str
    usp: Usp | None
    group: TargetGroup | None
    source: Noun


class Withheld(Struct, frozen=True):
    """A USP or message that is not offered, and why not."""

    row: Usp | Message
    why: Unsaid


class Kit(Struct, frozen=True):
    """The texts of one subject: the one of this month, the others, and what is not offered."""

    featured: Piece | None
    theme: Theme | None
    others: tuple[Piece, ...]
    withheld: tuple[Withheld, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All of them, the one of this month first."""
        return (*([self.featured] if self.featured else []), *self.others)


def kit(subject: Subject, index: Index, today: date) -> Kit:
    """Gather what colleagues can pass on about a plan, an activity or a USP.

    Parameters
    ----------
    subject
        What it is about; of a plan the USPs of its activities and themes.
    index
        What of the plan counts.
    today
        The day by which a USP is overdue, and that says which month it is.

    References
    ----------
    C11, A5

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Anchoring, Organisation, Plan, Proposition
    >>> usp = Usp(id="u", proposition="p", claim="Je leert hier.", state="lived")
    >>> told = Story(
    ...     id="s", text="Ik leer elke vrijdag.", told_on=date(2026, 5, 1), usp="u", stance="for", audience="outside"
    ... )
    >>> plan = Plan(
    ...     organisation=Organisation(id="o", name="O"), usps=(usp,), stories=(told,),
    ...     propositions=(Proposition(id="p", target_group="g", promise="Hier leer je.", status="adopted"),),
    ...     anchorings=(Anchoring(id="c", usp="u", touchpoint="t", state="in_practice"),),
    ... )
    >>> kit(usp, Index(plan), date(2026, 11, 30)).featured.text
    'Ik leer elke vrijdag.'
    """
    usps, messages = usps_of(subject, index), _messages(subject, index)
    known = {usp.id: why_not(usp, index, today) for usp in index.rows(Usp)}
    found = [piece for usp in usps if not known[usp.id] for piece in _about(usp, index, today)]
    # A message may be about several USPs: it is there once.
    said = {message.id: message for usp in usps for message in index.referring(usp.id, by=(Message, "usps"))}
    said |= {message.id: message for message in messages}
    fine = [message for message in said.values() if message.kind not in ANSWERS]
    unsaid = {message.id: _why_no_message(message, index, known) for message in fine}
    found += [_of_message(message, index) for message in fine if not unsaid[message.id]]
    theme = themes.coming(index, today)
    theme = theme if theme is not None and themes.is_now(theme, today) else None
    featured = _of_the_month(found, theme, today)
    return Kit(
        featured,
        theme if featured and theme and featured.usp and featured.usp.id in theme.usps else None,
        tuple(_others(found, featured, one_each=len(usps) > 1)),
        (
            *(Withheld(usp, known[usp.id]) for usp in usps if known[usp.id]),
            *(Withheld(message, unsaid[message.id]) for message in fine if unsaid[message.id] == "unlabelled"),
        ),
    )


def usps_of(subject: Subject, index: Index) -> tuple[Usp, ...]:
    """List the USPs of a subject that are claimed, each once."""
    if isinstance(subject, Usp):
        ids: Iterable[str] = (subject.id,)
    elif isinstance(subject, Activity):
        ids = (*subject.usps, *(usp for message in _messages(subject, index) for usp in message.usps))
    else:
        planned = (each.usps for each in index.referring(subject.id, by=(Activity, "plan")))
        named = (each.usps for each in index.referring(subject.id, by=(Theme, "plan")))
        ids = chain.from_iterable((*planned, *named))
    claimed = holding(index)
    found = (index.get(Usp, each) for each in dict.fromkeys(ids) if each in claimed)
    return tuple(usp for usp in found if usp is not None)


def _messages(subject: Subject, index: Index) -> tuple[Message, ...]:
    """The messages of an activity; those of a USP or plan are found by their USPs."""
    if not isinstance(subject, Activity):
        return ()
    found = (index.get(Message, each) for each in subject.messages)
    return tuple(message for message in found if message is not None)


def _about(usp: Usp, index: Index, today: date) -> Iterator[Piece]:
    """What colleagues told and let go outside; where nobody did, its example; of stretch its honest wording alone."""
    group = group_of(usp, index)
    if usp.state == "stretch":
        yield Piece(f"usp-{usp.id}", "stretch", saying(usp, today).text, usp, group, usp)
        return
    told = [
        story
        for story in index.referring(usp.id, by=(Story, "usp"))
        if (story.teller, story.stance, story.audience) == ("employee", "for", "outside") and story.archived_on is None
    ]
    told.sort(key=lambda story: (story.told_on, story.id), reverse=True)
    for story in told:
        yield Piece(f"story-{story.id}", "own_words", story.text, usp, group, story)
    if not told and usp.examples:
        yield Piece(f"usp-{usp.id}", "example", usp.examples[0], usp, group, usp)


def _why_no_message(message: Message, index: Index, known: dict[str, Why]) -> Unsaid:
    found = [usp for each in message.usps if (usp := index.get(Usp, each)) is not None]
    for usp in found:
        if why := known[usp.id]:
            return why
    return "unlabelled" if any(usp.state == "stretch" for usp in found) and not message.stretch_label else ""


def _of_message(message: Message, index: Index) -> Piece:
    usp = next((usp for each in message.usps if (usp := index.get(Usp, each)) is not None), None)
    group = index.get(TargetGroup, message.target_group) or (group_of(usp, index) if usp else None)
    kind: Kind = "stretch" if message.stretch_label else "message"
    return Piece(f"message-{message.id}", kind, message.text, usp, group, message)


def _of_the_month(found: list[Piece], theme: Theme | None, today: date) -> Piece | None:
    """Own words about what this quarter is about, another one each month."""
    own = [piece for piece in found if piece.kind == "own_words"]
    now = [piece for piece in own if theme and piece.usp and piece.usp.id in theme.usps]
    among = now or own or [piece for piece in found if piece.kind != "stretch"] or found
    return among[today.month % len(among)] if among else None


def _others(found: list[Piece], featured: Piece | None, *, one_each: bool) -> Iterator[Piece]:
    """Own words first, what is not true yet last; beside other USPs each has the words of one colleague, the newest."""
    order: dict[Kind, int] = {"own_words": 0, "message": 1, "example": 1, "stretch": 2}
    told = {featured.usp.id} if featured and featured.usp else set()
    for piece in sorted(found, key=lambda piece: order[piece.kind]):
        if piece is featured:
            continue
        if one_each and piece.kind == "own_words" and piece.usp:
            if piece.usp.id in told:
                continue
            told.add(piece.usp.id)
        yield piece

"""How sure a channel choice is: kept as whole numbers with the job that worked it out, and said in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.check.channelling import about
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import euros, language
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.nouns import Channel, Instrument
from ankerpunt.plan.speech import say_list, say_number

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.science.channels.asked import Aim
    from ankerpunt.science.channels.choice import Interval
    from ankerpunt.science.channels.doubt import Doubt

DONE, OFTEN, ALMOST, REGRET, JOINS, WORTH = "worlds", "often", "almost", "regret", "joins", "worth"
BETWEEN = "~"
OF_A_CHANNEL = frozenset({"cost", "minutes"})
"""The parts that are of a channel; a channel and an instrument may be called the same."""
SHOWN = 3
THOUSAND = 1_000
NARROW = "\u00a0"
"""Keeps an amount on one line."""


def count(number: float) -> str:
    """A number of which nobody is sure, rounded as people do."""
    return say_number(about(number), language())


def amount(euro: float) -> str:
    """An estimate of money: to hundreds from a thousand on, else to tens."""
    step = 100 if euro >= THOUSAND else 10
    return euros(round(euro / step) * step * 100).replace(" ", NARROW)


def range_of(around: Interval) -> str:
    return _("%(low)s to %(high)s") % {"low": count(around.low), "high": count(around.high)}


class Counted(Struct, frozen=True):
    """An assumption at one end of its range: what another choice would then bring more."""

    key: str
    part: str
    end: str
    regret: int
    joins: bool
    worth: int


class Doubts(Struct, frozen=True):
    """What was worked out in the background, as the page shows it."""

    often: dict[str, int]
    almost: tuple[str, ...]
    counted: tuple[Counted, ...]


def written(found: Doubt, gained: float) -> dict[str, int]:
    """As whole numbers by name, so that it can be kept with the job: ids of instruments and channels, nothing else."""
    kept = {DONE: 1}
    kept |= {BETWEEN.join((OFTEN, key)): round(share * 100) for key, share in found.often.items()}
    kept |= {BETWEEN.join((ALMOST, key)): 1 for key in found.almost_equal(gained)}
    for each in found.otherwise[: 4 * SHOWN]:
        key, part = each.assumption.key, each.assumption.part
        if each.regret >= 1:
            kept[BETWEEN.join((REGRET, key, part, each.end))] = round(each.regret)
            kept[BETWEEN.join((JOINS, key, part, each.end))] = int(key in each.added)
            kept[BETWEEN.join((WORTH, key, part))] = round(found.worth.get(each.assumption, 0.0))
    return kept


def read(kept: dict[str, int]) -> Doubts | None:
    """None where the job ended without an answer: what it was asked about had changed."""
    if DONE not in kept:
        return None
    told = [(name.split(BETWEEN), value) for name, value in kept.items()]
    counted = [_counted(names[1:], value, kept) for names, value in told if names[0] == REGRET]
    most = {each.key: each for each in sorted(counted, key=lambda each: each.regret)}
    return Doubts(
        often={names[1]: value for names, value in told if names[0] == OFTEN},
        almost=tuple(names[1] for names, _value in told if names[0] == ALMOST),
        counted=tuple(sorted(most.values(), key=lambda each: (-each.regret, each.key)))[:SHOWN],
    )


def _counted(names: list[str], regret: int, kept: dict[str, int]) -> Counted:
    key, part, end = names
    joins, worth = kept.get(BETWEEN.join((JOINS, *names))), kept.get(BETWEEN.join((WORTH, key, part)), 0)
    return Counted(key=key, part=part, end=end, regret=regret, joins=bool(joins), worth=worth)


@dataclass(frozen=True)
class Question:
    """An assumption that counts, as a question: what would have been better, and the form on which it is changed."""

    title: str
    text: str
    way: Link | None


def questions(doubts: Doubts, standing: Standing, aim: Aim, *, may_edit: bool) -> list[Question]:
    return [found for each in doubts.counted if (found := _question(each, standing, aim, may_edit=may_edit))]


def _question(each: Counted, standing: Standing, aim: Aim, *, may_edit: bool) -> Question | None:
    noun: type[Channel | Instrument] = Channel if each.part in OF_A_CHANNEL else Instrument
    row: Channel | Instrument | None = standing.index.get(noun, each.key)
    if row is None:
        return None
    name = standing.name(row)
    titles = {
        "shift": _("How much does “%(name)s” bring online?"),
        "questions": _("How many questions does “%(name)s” save?"),
        "price": _("What does “%(name)s” cost?"),
        "cost": _("What does a contact by “%(name)s” cost?"),
        "minutes": _("How long does a contact by “%(name)s” take?"),
    }
    way = Link(_("Change this assumption"), _form(standing, row, each.part), about=name) if may_edit else None
    return Question(titles[each.part] % {"name": name}, f"{_if_it_is_so(each)} {_then(each, aim)}", way)


def _form(standing: Standing, row: Channel | Instrument, part: str) -> str:
    field = {"shift": "effect", "questions": "questions", "price": "cost_cents", "cost": "cost_cents"}.get(part, part)
    noun = kind(type(row).__name__)
    return f"{noun.act_address(standing.organisation.slug, 'edit', row.id)}?field={field}"


def _if_it_is_so(each: Counted) -> str:
    said = {
        ("shift", "low"): _("Suppose that it does less than thought."),
        ("shift", "high"): _("Suppose that it does more than thought."),
        ("questions", "low"): _("Suppose that it saves more questions than thought."),
        ("questions", "high"): _("Suppose that it saves fewer questions than thought."),
        ("price", "low"): _("Suppose that it is cheaper than thought."),
        ("price", "high"): _("Suppose that it is dearer than thought."),
        ("cost", "low"): _("Suppose that this is less than thought."),
        ("cost", "high"): _("Suppose that this is more than thought."),
        ("minutes", "low"): _("Suppose that this is shorter than thought."),
        ("minutes", "high"): _("Suppose that this is longer than thought."),
    }
    return said[each.part, each.end]


def _then(each: Counted, aim: Aim) -> str:
    much = {"much": _much(each.regret, aim)}
    then = _("Then it belongs in the choice, which brings about %(much)s more.")
    if not each.joins:
        then = _("Then another choice would have brought about %(much)s more.")
    told = then % much
    if not each.worth:
        return told
    worth = _("To know this beforehand is worth about %(much)s a year.") % {"much": _much(each.worth, aim)}
    return f"{told} {worth}"


def _much(number: float, aim: Aim) -> str:
    if aim != "goals":
        return amount(number)
    return ngettext("%(count)s case", "%(count)s cases", about(number)) % {"count": count(number)}


def almost(doubts: Doubts, standing: Standing) -> str:
    """The instruments that may as well be left or taken; empty where there are no two."""
    names = [f"“{standing.name(each)}”" for each in standing.found("Instrument", doubts.almost)]
    return say_list(names, language()) if len(names) > 1 else ""

"""Listening: a naive floor of five, the first design and ours on the same made-up organisations, over twelve rounds.

./run bench listening
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

import numpy as np
from msgspec.structs import asdict

from ankerpunt.science.auditor import before_commit
from ankerpunt.science.auditor.neighbours import neighbours
from ankerpunt.science.auditor.rhythm import Past
from ankerpunt.science.listening.register import Register, Unit
from ankerpunt.science.listening.release import release
from ankerpunt.science.listening.rounds import Asked, Question, Round, open_round, remembered
from ankerpunt.science.listening.words import WORDS, Counts, word_of
from benchmarks._side_by_side import Table, clocked, publish

ROUNDS = 12
QUESTIONS = 3
BETWEEN = timedelta(days=183)
CRITICAL = 0.2
SAYS = np.array([[0.2, 0.45, 0.35], [0.7, 0.2, 0.1]])
"""[2, 3] what others answer, and what critical people answer."""
ANSWERS = 0.6
TURNOVER = 0.04
HANDFUL = 8
VICTIMS = 600
A_OURS, A_FIRST = np.exp(-0.5), np.exp(-1.0)
"""Noise of epsilon 1, and of the 2 that the first design had for each question."""
NAMES = {"naive": "floor of 5", "first": "first design", "ours": "ours"}
NOTES = f"""
AUC: of {VICTIMS} people, half of them critical, how often colleagues who know all other answers of the group rank
a critical one above another (chance .50). All answer, and nobody moves: the worst case.

Handfuls: groups under {HANDFUL} people whose figure follows by subtracting figures of a round, or of one unit in two
rounds when people came only or went only, noise left aside. Ours shows no figure.

Covered: people whose team has a figure, or whose group has a word. Told: those whose figure or word says something,
with 60 % taking part.

First design, as far as it is described: a mean from 8 answers, epsilon 2 for each question, no rule over rounds.

CPU seconds of the first two are for finding who is in which figure.
"""
QUESTION = [Question(kind="evolution", about=f"value {at}") for at in range(QUESTIONS)]


@dataclass
class Organisation:
    """People by team; teams lie in departments of ten, and those in directorates of ten."""

    rng: np.random.Generator
    teams: int

    def __post_init__(self):
        sizes = np.clip(self.rng.lognormal(np.log(9), 0.5, self.teams).round(), 3, 40).astype(int)
        self.team = np.repeat(np.arange(self.teams), sizes)
        self.critical = self.rng.random(len(self.team)) < CRITICAL
        self.takes_part = self.rng.random(len(self.team)) < ANSWERS
        self.person = np.arange(len(self.team))

    def half_a_year_on(self):
        """Some go, and others come in their place."""
        gone = np.flatnonzero(self.rng.random(len(self.team)) < TURNOVER)
        self.person[gone] = self.person.max() + 1 + np.arange(len(gone))
        self.team[gone] = self.rng.integers(0, self.teams, len(gone))
        self.critical[gone] = self.rng.random(len(gone)) < CRITICAL
        self.takes_part[gone] = self.rng.random(len(gone)) < ANSWERS

    def register(self) -> Register:
        people = np.bincount(self.team, minlength=self.teams).tolist()
        departments = -(-self.teams // 10)
        directorates = [Unit(id=f"d{at}", parent="all") for at in range(-(-departments // 10))]
        middle = [Unit(id=f"a{at}", parent=f"d{at // 10}") for at in range(departments)]
        teams = [Unit(id=f"t{at}", parent=f"a{at // 10}", people=size) for at, size in enumerate(people)]
        return Register((Unit(id="all"), *directorates, *middle, *teams))


def words(counts: np.ndarray) -> np.ndarray:
    """[...] the word of each [..., 3] of noisy counts, many at once; `agrees` holds it against the rule itself."""
    less, more = counts[..., 0], counts[..., 2]
    number = np.maximum(counts, 0).sum(-1)
    return np.select(
        [number < 20, 4 * (more - less) >= number, 4 * (less - more) >= number, 4 * np.minimum(less, more) >= number],
        [WORDS.index(word) for word in ("too_few", "more_often", "less_often", "divided")],
        WORDS.index("about_as_often"),
    )


def agrees(rng) -> bool:
    drawn = rng.integers(-4, 30, (2_000, 3))
    return [WORDS[word] for word in words(drawn)] == [word_of(Counts(*each)) for each in drawn.tolist()]


def two_sided(rng, a: float, size) -> np.ndarray:
    return rng.geometric(1 - a, size) - rng.geometric(1 - a, size)


def drawn_answers(rng, critical: np.ndarray) -> np.ndarray:
    """Draw 0, 1 or 2 for each person."""
    steps = SAYS.cumsum(1)[critical.astype(int)]
    return (rng.random(len(critical))[:, None] > steps[:, :2]).sum(1)


# What somebody learns who knows every answer but one.


def told_by_counts(rng, answer: int) -> np.ndarray:
    """[2] how likely the exact counts are if the last one is not, or is, critical."""
    return SAYS[:, answer]


def told_by_noisy_mean(rng, answer: int) -> np.ndarray:
    left = answer + two_sided(rng, A_FIRST, ())
    return SAYS @ A_FIRST ** np.abs(left - np.arange(3))


def told_by_words(rng, answer: int, others: np.ndarray, noise: np.ndarray) -> np.ndarray:
    word = words(others + np.eye(3, dtype=int)[answer] + two_sided(rng, A_OURS, 3))
    said = [(np.count_nonzero(words(others + one + noise) == word) + 1) for one in np.eye(3, dtype=int)]
    return SAYS @ np.array(said)


def auc(scores: np.ndarray, critical: np.ndarray) -> float:
    order = np.concatenate([scores[critical], scores[~critical]])
    ranks = np.empty(len(order))
    ranks[np.argsort(order, kind="stable")] = np.arange(1, len(order) + 1)
    for value in np.unique(order):
        ranks[order == value] = ranks[order == value].mean()
    ours = critical.sum()
    return float((ranks[:ours].sum() - ours * (ours + 1) / 2) / (ours * (len(order) - ours)))


def coalition(rng, sizes: np.ndarray, design: str) -> list[float]:
    """Give the AUC after 1, 4 and 12 rounds, of colleagues who pool their answers about the last of their group."""
    noise = two_sided(rng, A_OURS, (5_000, 3))
    critical = np.arange(VICTIMS) % 2 == 0
    scores = np.zeros((VICTIMS, ROUNDS))
    for victim in range(VICTIMS):
        size = int(rng.choice(sizes))
        colleagues = rng.random(size - 1) < CRITICAL
        for at in range(ROUNDS):
            for _ in range(QUESTIONS):
                answer = int(drawn_answers(rng, critical[victim : victim + 1])[0])
                if design == "ours":
                    others = np.bincount(drawn_answers(rng, colleagues), minlength=3)
                    likely = told_by_words(rng, answer, others, noise)
                else:
                    likely = (told_by_counts if design == "naive" else told_by_noisy_mean)(rng, answer)
                scores[victim, at] += np.log(likely[1] / likely[0])
    total = scores.cumsum(1)
    return [auc(total[:, at - 1], critical) for at in (1, 4, ROUNDS)]


# What follows by subtraction.


def figures(people: Organisation, floor: int) -> dict[str, frozenset[int]]:
    """Give who is counted in each figure that a floor lets through, at each level."""
    who, team = people.person[people.takes_part], people.team[people.takes_part]
    shown = {"all": frozenset(who.tolist())}
    for level, ids in (("t", team), ("a", team // 10), ("d", team // 100)):
        order = np.argsort(ids, kind="stable")
        for part in np.split(order, np.flatnonzero(np.diff(ids[order])) + 1):
            if len(part) >= floor:
                shown[f"{level}{ids[part[0]]}"] = frozenset(who[part].tolist())
    return shown


def above(unit: str) -> str:
    level, number = unit[0], unit[1:]
    return {"t": f"a{int(number) // 10}", "a": f"d{int(number) // 10}"}.get(level, "all") if number != "ll" else ""


def derivable(now: dict[str, frozenset[int]], before: dict[str, frozenset[int]]) -> set[frozenset[int]]:
    """Give each handful of people that is a figure less others of its round, or less itself a round ago."""
    left = dict(now)
    for unit, who in now.items():
        if (parent := above(unit)) in left:
            left[parent] -= who
    found = set(left.values())
    for unit in now.keys() & before.keys():
        came, went = now[unit] - before[unit], before[unit] - now[unit]
        if not came or not went:
            found.add(came or went)
    return {who for who in found if 0 < len(who) < HANDFUL}


# Each design on one organisation.


def by_floor(teams: int, design: str) -> list[object]:
    floor = 5 if design == "naive" else HANDFUL
    rng = np.random.default_rng(60)
    people = Organisation(rng, teams)
    before: dict[str, frozenset[int]] = {}
    found: set[frozenset[int]] = set()
    covered, seconds = [], 0.0
    for _ in range(ROUNDS):
        with clocked() as clock:
            shown = figures(people, floor)
        seconds += clock.cpu
        found |= derivable(shown, before)
        with_figure = [int(unit[1:]) for unit in shown if unit[0] == "t"]
        covered.append(np.isin(people.team, with_figure).mean())
        before = shown
        people.half_a_year_on()
    sizes = np.array([len(who) for unit, who in shown.items() if unit[0] == "t"])
    aucs = coalition(rng, sizes, design)
    alone = sum(len(who) == 1 for who in found)
    return [*aucs, len(found), alone, np.mean(covered), np.mean(covered), seconds / ROUNDS]


def ours(teams: int) -> list[object]:
    rng = np.random.default_rng(60)
    people = Organisation(rng, teams)
    past: list[Asked] = []
    covered, telling, seconds = [], [], 0.0
    for at in range(ROUNDS):
        register, day = people.register(), date(2027, 3, 1) + at * BETWEEN
        wanted = Round(
            id=f"r{at}",
            opens_on=day,
            closes_on=day + timedelta(days=13),
            questions=tuple(QUESTION),
            units=("all",),
            opened_by="one",
            approved_by="another",
        )
        with clocked() as clock:
            groups = open_round(wanted, register, past)
            this = remembered(wanted, register)
        seconds += clock.cpu
        place = {unit: number for number, group in enumerate(groups) for unit in group.units}
        group = np.array([place.get(f"t{team}", -1) for team in range(teams)])[people.team]
        tally = {}
        for question in QUESTION:
            answers = drawn_answers(rng, people.critical[people.takes_part])
            counts = np.bincount(3 * group[people.takes_part] + answers, minlength=3 * len(groups)).reshape(-1, 3)
            tally |= {(str(number), question.about): Counts(*each) for number, each in enumerate(counts.tolist())}
        with clocked() as clock:
            said = release(tally, invited=len(people.team))
            before_commit(
                map(asdict, said.cells),
                questions={question.about for question in QUESTION},
                groups={str(number): each.units for number, each in enumerate(groups)},
                roster={unit.id: unit.people for unit in register.units},
                formed_on=day,
                this=Past(**asdict(this)),
                took_part=said.took_part,
                others=[Past(**asdict(other)) for other in past],
            )
        seconds += clock.cpu
        past.append(this)
        covered.append(np.mean(group >= 0))
        spoken = [cell for cell in said.cells if cell.group != "*" and cell.word != "too_few"]
        telling.append(sum(groups[int(cell.group)].invited for cell in spoken) / QUESTIONS / len(people.team))
        people.half_a_year_on()
    sizes = np.array([each.invited for each in groups])
    aucs = coalition(rng, sizes, "ours")
    return [*aucs, None, None, np.mean(covered), np.mean(telling), seconds / ROUNDS]


def side_by_side() -> Table:
    head = ["teams", "design", "AUC after 1", "after 4", "after 12", "handfuls", "of one person", "covered", "told"]
    table = Table("Twelve rounds of three questions", [*head, "CPU s a round"])
    for teams in (500, 5_000):
        rows = {"naive": by_floor(teams, "naive"), "first": by_floor(teams, "first"), "ours": ours(teams)}
        for design, (one, four, twelve, handfuls, alone, covered, told, seconds) in rows.items():
            counted = ["none: no figures", "none"] if handfuls is None else [handfuls, alone]
            cells = [f"{one:.2f}", f"{four:.2f}", f"{twelve:.2f}", *counted, f"{covered:.0%}", f"{told:.0%}"]
            table.add(f"{teams:,}", NAMES[design], *cells, f"{seconds:.2f}")
        _, four, _, _, _, covered, _, seconds = rows["ours"]
        safe = four <= min(0.72, rows["first"][1])
        short = table.target(f"{teams} teams: AUC", met=safe)
        heard = table.target(f"{teams} teams: covered", met=covered > 0.999)
        quick = table.target(f"{teams} teams: time", met=seconds <= 5)
        table.notes.append(
            f"{teams:,} teams: AUC after 4 at most .72: {short}; all covered: {heard}; 5 CPU s: {quick}."
        )
    table.notes += [" ".join(note.split()) for note in NOTES.split("\n\n")]
    return table


def of_twenty_five() -> Table:
    table = Table(
        "Twenty-four colleagues and one more", ["design", "AUC after 1", "after 4", "known after 4", "after 12"]
    )
    for design, known in (("naive", None), ("first", 0.87), ("ours", 0.65)):
        one, four, twelve = coalition(np.random.default_rng(25), np.array([25]), design)
        said = str(known or "")
        if design == "ours":
            said += ": " + table.target("24 of 25: within .05 of what is known", met=abs(four - known) <= 0.05)
        table.add(NAMES[design], f"{one:.2f}", f"{four:.2f}", said, f"{twelve:.2f}")
    return table


def faithful() -> Table:
    """Say how often a word is what it would be without noise."""
    table = Table("A word with noise beside the word without", ["answers", "same", "known", "opposite", "too few"])
    rng = np.random.default_rng(7)
    known = {20: 0.72, 25: 0.76, 40: 0.82, 60: 0.86, 120: 0.92, 300: 0.97}
    for number, expected in known.items():
        bare = rng.multinomial(number, rng.dirichlet([2, 2, 2], 200_000))
        one, other = words(bare), words(bare + two_sided(rng, A_OURS, bare.shape))
        says = other != WORDS.index("too_few")
        turned = {WORDS.index("less_often"), WORDS.index("more_often")}
        opposite = says & (one != other) & np.isin(one, list(turned)) & np.isin(other, list(turned))
        same = (one == other)[says].mean()
        near = table.target(f"{number} answers: within .015 of what is known", met=abs(same - expected) < 0.015)
        cells = f"{opposite.sum() / says.sum():.4f}", f"{1 - says.mean():.2f}"
        table.add(number, f"{same:.3f}: {near}", f"{expected:.2f}", *cells)
    table.notes.append(
        "200 000 draws each, shares Dirichlet(2, 2, 2); the first three among releases that give a word."
    )
    return table


def exactly(number: int, far: int = 40) -> float:
    """Work out the largest log ratio of a word of a group, over everything that so many others can answer."""
    z = np.arange(-far, far + 1)
    one = (1 - A_OURS) / (1 + A_OURS) * A_OURS ** np.abs(z)
    weights = (one[:, None, None] * one[:, None] * one).ravel()
    around = np.stack(np.meshgrid(z, z, z, indexing="ij"), -1).reshape(-1, 3)
    chances = {}

    def chance(counts: tuple[int, ...]) -> np.ndarray:
        if counts not in chances:
            found = np.bincount(words(np.array(counts) + around), weights, minlength=len(WORDS))
            chances[counts] = np.log(np.maximum(found, 1e-300)), found
        return chances[counts]

    worst = 0.0
    for less in range(number + 1):
        for more in range(number + 1 - less):
            counts = np.array([less, number - less - more, more])
            near = [
                chance(tuple((counts + step).tolist()))
                for step in np.vstack([np.zeros((1, 3), int), np.eye(3, dtype=int)])
            ]
            for (here, often), (there, other) in combinations(near, 2):
                enough = np.maximum(often, other) > 1e-4
                worst = max(worst, np.abs(here - there)[enough].max())
    return worst


def held() -> Table:
    table = Table(
        "How far one answer moves a word", ["others who answer", "largest log ratio", "known", "at most 1.01"]
    )
    for number, known in ((20, 0.971), (25, 0.987)):
        worst = exactly(number)
        table.add(number, f"{worst:.3f}", known, table.target(f"{number} others: log ratio", met=worst <= 1.01))
    with clocked() as clock:
        neighbours(released)
    table.notes += [
        "Worked out over every way to answer, of a person who says less, the same, more, or nothing.",
        f"The auditor on made-up answers before each closing: {clock.cpu:.1f} CPU s.",
    ]
    return table


def released(counts):
    said = release({(group, "q"): Counts(*each) for group, each in counts.items()}, invited=100)
    return {cell.group: cell.word for cell in said.cells}


def main() -> int:
    if not agrees(np.random.default_rng(1)):
        raise SystemExit("the words of this benchmark are not those of the rule")
    return publish("listening", "Listening in words", [side_by_side(), of_twenty_five(), faithful(), held()])


if __name__ == "__main__":
    sys.exit(main())

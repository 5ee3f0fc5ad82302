"""The options that the study commands share, and reading what they ask for."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.plan.usage import UsageError
from ankerpunt.publish.study.careless import Noticed, leave_out, note
from ankerpunt.publish.study.how_read import HowRead, how_read
from ankerpunt.science.floor import FLOOR, counts_as
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.hierarchical.cluster import dask_executor
from ankerpunt.science.logit.class_choice import components
from ankerpunt.science.longtable import check_table
from ankerpunt.science.problems import Problem
from ankerpunt.science.reading.answers import Layout, limits, read_answers
from ankerpunt.science.reading.roles import NAMES
from ankerpunt.tables.reading import read_text
from ankerpunt.tables.table import IGNORED
from ankerpunt.text import Number, Refusal, Text, language_of_computer

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.hierarchical.posterior import MixturePosterior

    Progress = Callable[[float, str], None]


NO_COMPONENTS = Text(
    nl="geef een getal vanaf 1, of auto, niet '{typed}'", en="expected a number from 1, or auto, not '{typed}'"
)
NO_SEED = Text(nl="geef een heel getal vanaf 0, niet '{typed}'", en="expected a whole number from 0, not '{typed}'")
NO_ROLE = Text(nl="geef ROL=KOP, met een rol uit {roles}", en="expected ROLE=HEADING with a role out of {roles}")
ROLES = (*NAMES, IGNORED)

ABOUT_ITEMS = frozenset({"never_shown", "always_best", "always_worst"})
"""Problems that concern an item in every answer, and so every figure about it."""


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add what every command has: language, JSON, silence."""
    parser.add_argument("--lang", choices=("nl", "en"), default=language_of_computer(), help="language of the output")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON instead of tables")
    parser.add_argument("--quiet", action="store_true", help="show no progress bar")


def add_figure(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the wish for a picture."""
    parser.add_argument("--figure", type=Path, metavar="FILE", help=f"draw {what} as .svg or .png")


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add the file of answers and how to read it."""
    parser.add_argument(
        "answers", type=Path, help="file of answers: CSV, Excel, Parquet, a Qualtrics export, Sawtooth .cho"
    )
    reading = parser.add_argument_group("reading the file")
    reading.add_argument("--source", choices=("auto", "long", "qualtrics", "sawtooth"), default="auto")
    reading.add_argument("--design", type=Path, metavar="FILE", help="Sawtooth's design (Version, Set, Item1, …)")
    reading.add_argument(
        "--column",
        action="append",
        type=role_and_name,
        default=[],
        metavar="ROLE=HEADING",
        help=f"which column is what; roles: {', '.join(ROLES)}",
    )
    reading.add_argument("--sheet", default="", metavar="NAME", help="sheet of an Excel file with several tables")
    kind = reading.add_mutually_exclusive_group()
    kind.add_argument(
        "--positions",
        dest="by_position",
        action="store_true",
        default=None,
        help="best and worst are positions in the task",
    )
    kind.add_argument(
        "--item-numbers", dest="by_position", action="store_false", help="best and worst are numbers of items"
    )
    reading.add_argument("--best-code", metavar="CODE", help="Qualtrics: what is in the cell of the best item")
    reading.add_argument("--worst-code", metavar="CODE", help="Qualtrics: the same for the worst")
    reading.add_argument(
        "--items", type=Path, metavar="FILE", help="names of the items, one per line, in order of number"
    )
    reading.add_argument(
        "--leave-out", action="store_true", help="leave out people who show signs of careless answers (see check)"
    )
    reading.add_argument("--anchor", metavar="ITEM", help="item that stands for 'not important enough'; its value is 0")


def add_estimating(parser: argparse.ArgumentParser, kinds: int | None = None) -> None:
    """Add how the values are estimated, and of how many kinds people are if nobody says so; None chooses."""
    model = parser.add_argument_group("estimating")
    model.add_argument(
        "--components",
        type=number_of_kinds,
        default=kinds,
        metavar="K",
        help=f"kinds of people in the population, or auto: the number that predicts best (default {kinds or 'auto'})",
    )
    model.add_argument("--seed", type=seed, default=1, help="same seed, same numbers (default 1)")
    model.add_argument("--threads", type=int, default=1, help="threads; the numbers do not depend on it")
    model.add_argument("--scheduler", metavar="ADDRESS", help="Dask scheduler to estimate on; the same numbers")


def number_of_kinds(text: str) -> int | None:
    """Read a number of components; None stands for auto.

    Examples
    --------
    >>> number_of_kinds("3"), number_of_kinds("auto")
    (3, None)
    """
    if text == "auto":
        return None
    if not text.isdigit() or int(text) < 1:
        raise UsageError(NO_COMPONENTS, typed=text)
    return int(text)


def seed(text: str) -> int:
    """Read a seed.

    Examples
    --------
    >>> seed("2026")
    2026
    """
    if not text.isdigit():
        raise UsageError(NO_SEED, typed=text)
    return int(text)


def role_and_name(text: str) -> tuple[str, str]:
    """Take ROLE=HEADING apart.

    Examples
    --------
    >>> role_and_name("respondent=pid")
    ('respondent', 'pid')
    """
    role, sign, name = text.partition("=")
    if not sign or role not in ROLES:
        raise UsageError(NO_ROLE, roles=", ".join(ROLES))
    return role, name


def item_names(path: Path) -> list[str]:
    """Read names, one per line; empty lines and lines with # are left out."""
    lines = [line.strip() for line in read_text(path, limits()).splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


@dataclass(frozen=True, slots=True)
class Judged:
    """A file of answers: what can be used, what is wrong with it, and how it was read."""

    data: ChoiceData | None
    problems: list[Problem]
    reading: HowRead


def judged(options: argparse.Namespace) -> Judged:
    """Read the answers and everything that is wrong with them, in the order of the file."""
    names = item_names(options.items) if options.items else []
    layout = Layout(
        source=options.source,
        design=options.design,
        names=options.column,
        by_position=options.by_position,
        best_code=options.best_code,
        worst_code=options.worst_code,
        items=names,
        sheet=options.sheet,
    )
    answers = read_answers(options.answers, layout)
    checked = check_table(answers.mapping(), items=names or None, anchor=options.anchor)
    problems = [Problem(row, code, sentence) for row, code, sentence in answers.unread] + list(checked.problems)
    reading = how_read(answers.tables, answers.notices)
    return Judged(checked.data, sorted(problems, key=lambda problem: problem.row or 0), reading)


def group_sizes(data: ChoiceData) -> dict[str, int]:
    """Count who answered in each group, for what their weights leave."""
    return {name: counts_as(data.weight[data.group == at]) for at, name in enumerate(data.groups)}


def few(data: ChoiceData) -> Text:
    """Say what is too few to show, as these people are counted."""
    weighed = np.ptp(data.weight) > 0
    return Text(
        nl=f"minder dan {FLOOR} mensen" + (", naar gewicht geteld" if weighed else ""),
        en=f"fewer than {FLOOR} people" + (", counted by weight" if weighed else ""),
    )


def small_groups(data: ChoiceData) -> list[Text]:
    """Name the groups that are too small to say anything about."""
    if small := ", ".join(name for name, size in group_sizes(data).items() if 0 < size < FLOOR):
        return [
            Text(
                nl=f"Te klein om te tonen ({few(data).nl}): {small}.",
                en=f"Too small to show ({few(data).en}): {small}.",
            )
        ]
    return []


def small_segments(data: ChoiceData) -> Text:
    """Say that there is nothing to show, as no segment is large enough."""
    return Text(
        nl=f"Te klein om te tonen ({few(data).nl}): elk segment. Kies minder segmenten, of vraag meer mensen.",
        en=f"Too small to show ({few(data).en}): every segment. Choose fewer segments, or ask more people.",
    )


def usable(options: argparse.Namespace, progress: Progress) -> tuple[ChoiceData, list[Text], HowRead]:
    """Read the answers that can be used, with a note where some could not or seem careless, and how the file was read.

    Raises
    ------
    Refusal
        When nothing is left.
    """
    found = judged(options)
    data, problems = found.data, found.problems
    if data is None:
        raise Refusal(
            nl="In dit bestand is geen enkel antwoord bruikbaar. Zie: ankerpunt study check.",
            en="Not one answer in this file can be used. See: ankerpunt study check.",
        )
    notes = []
    if left_out := sum(problem.row is not None for problem in problems):
        notes.append(
            Text(
                nl=f"Let op: {Number(left_out):n regel of antwoord is|regels of antwoorden zijn} niet gebruikt. "
                "Zie: ankerpunt study check.",
                en=f"Note: {Number(left_out):n row or answer was|rows or answers were} not used. "
                "See: ankerpunt study check.",
            )
        )
    notes += [problem.sentence for problem in problems if problem.code in ABOUT_ITEMS]
    noticed = Noticed.of(data, seed=options.seed, progress=progress)
    if options.leave_out:
        data, told = leave_out(data, noticed)
        return data, notes + told, found.reading
    return data, notes + note(noticed), found.reading


UNSETTLED = Text(
    nl="Let op: de schatting kwam niet tot rust, dus deze cijfers kunnen nog schuiven. Dat kan als mensen zichzelf "
    "bijna nooit tegenspreken, of als er te veel groepen in de verdeling zijn (--components).",
    en="Note: the estimate did not settle, so these figures may still shift. That can happen when people hardly "
    "ever contradict themselves, or when there are too many components (--components).",
)


THIN = Text(
    nl="Let op: de antwoorden zeggen te weinig over hoe mensen verschillen om te zeggen hoe zeker deze cijfers zijn. "
    "Laat iedereen elk item vaker zien (meer vragen of minder items), of vraag meer mensen.",
    en="Note: the answers tell too little of how people differ to say how sure these figures are. Show everybody each "
    "item more often (more screens or fewer items), or ask more people.",
)


def kinds_of_people(
    data: ChoiceData, options: argparse.Namespace, progress: Progress, notes: list[Text], *, smallest: int = 1
) -> int:
    """Give the number of components that is asked for, or choose one and say so."""
    if options.components is not None:
        return int(options.components)
    kinds = components(data, seed=options.seed, smallest=smallest, progress=progress)
    notes.append(
        Text(
            nl="Mensen zijn hier van één soort." if kinds == 1 else f"Mensen zijn hier van {kinds} soorten.",
            en="People are of one kind here." if kinds == 1 else f"People are of {kinds} kinds here.",
        )
    )
    return kinds


def estimated(
    data: ChoiceData, kinds: int, options: argparse.Namespace, progress: Progress, notes: list[Text]
) -> MixturePosterior:
    """Estimate everybody's values as the options ask: here, or on a cluster; note it when that did not settle."""
    executor = dask_executor(options.scheduler) if options.scheduler else None
    found = estimate(
        data,
        components=kinds,
        sure=options.components is None,
        seed=options.seed,
        threads=options.threads,
        progress=progress,
        executor=executor,
    )
    if not found.settled and not found.thin and UNSETTLED not in notes:
        notes.append(UNSETTLED)
    return found

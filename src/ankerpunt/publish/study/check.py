"""`ankerpunt study check`: everything that is wrong with a file of answers, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.publish.study.asking import add_output, add_reading, judged
from ankerpunt.publish.study.careless import Noticed, leave_out, note
from ankerpunt.publish.study.report import Grid, Report
from ankerpunt.publish.study.words import number, percent, pick, say
from ankerpunt.science.counts import count
from ankerpunt.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from ankerpunt.publish.study.asking import Progress
    from ankerpunt.publish.study.report import Language
    from ankerpunt.science.careless import Places
    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.problems import Problem

OF_ONE = frozenset({"duplicate_task", "missing_task", "weight_changes", "group_changes"})
"""Problems whose sentence tells of whom: alike all the same."""

SEED = 1
"""Of the estimates behind the signs of careless answers."""

SHOWN = 3
"""Rows named of problems that are alike; with --json all are."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_reading(parser)
    add_output(parser)


def report(options: argparse.Namespace, progress: Progress) -> Report:
    """Read the file, list what cannot be used and why, and say what was noticed about the rest."""
    progress(0.0, "pack")
    found = judged(options)
    data, problems = found.data, found.problems
    made = Report(reading=found.reading)
    made.data = {"respondents": 0, "tasks": 0, "items": [], "groups": {}, "signs": {}, "noticed": []}
    if problems:
        made.grids.append(_problems(problems, options.lang))
    wrong = data is not None and _told(data, options, progress, made)
    if not problems and not wrong:
        made.notes.append(Text(nl="Alle antwoorden zijn bruikbaar.", en="All answers can be used."))
    made.exit_code = 1 if problems or wrong else 0
    made.data["problems"] = [
        {"row": problem.row, "code": problem.code, "sentence": say(problem.sentence, options.lang)}
        for problem in problems
    ]
    return made


def _told(data: ChoiceData, options: argparse.Namespace, progress: Progress, made: Report) -> bool:
    """Add the tables about the answers that can be used; return whether something seems wrong with them."""
    noticed = Noticed.of(data, seed=SEED, progress=progress)
    made.notes += note(noticed)
    if options.leave_out:
        data, more = leave_out(data, noticed)
        made.notes += more
    made.grids += [_sizes(data, noticed, options.lang), _places(noticed.places, options.lang)]
    made.grids.append(_counted(data, options.lang))
    made.data = {
        "respondents": data.n_respondents,
        "tasks": data.n_tasks,
        "items": list(data.items),
        "groups": _groups(data),
        "signs": noticed.people(),
        "noticed": [say(sentence, options.lang) for sentence in noticed.sentences()],
    }
    return noticed.wrong


def _problems(problems: Sequence[Problem], language: Language) -> Grid:
    """Show equal problems in one line, the kind of which there are most first."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for found in problems:
        alike.setdefault((found.code, "" if found.code in OF_ONE else found.sentence.en), []).append(found)
    rows = [
        [number(len(found), language, 0), _rows(found), found[0].code, _reason(found, language)]
        for found in sorted(alike.values(), key=lambda found: -len(found))
    ]
    one = len(problems) == 1
    title = f"{number(len(problems), language, 0)} "
    title += pick(language, "probleem" if one else "problemen", "problem" if one else "problems")
    return Grid(title, pick(language, "aantal rijen soort reden", "number rows kind reason").split(), rows)


def _rows(found: Sequence[Problem]) -> str:
    rows = [str(problem.row) for problem in found if problem.row is not None]
    return ", ".join([*rows[:SHOWN], *(["…"] if len(rows) > SHOWN else [])]) or "–"


def _reason(found: Sequence[Problem], language: Language) -> str:
    first = say(found[0].sentence, language)
    if all(problem.sentence == found[0].sentence for problem in found):
        return first
    return pick(language, "bijvoorbeeld: ", "for example: ") + first


def _groups(data: ChoiceData) -> dict[str, int]:
    return {name: int((data.group == place).sum()) for place, name in enumerate(data.groups)}


def _sizes(data: ChoiceData, noticed: Noticed, language: Language) -> Grid:
    rows = [
        [pick(language, "mensen", "people"), number(data.n_respondents, language, 0)],
        [pick(language, "vragen", "tasks"), number(data.n_tasks, language, 0)],
        [pick(language, "items", "items"), number(data.n_items, language, 0)],
    ]
    average, least, most = (number(times, language, 1) for times in noticed.shown)
    rows.append([pick(language, "keer dat iemand een item zag", "times a person saw an item"), average])
    rows.append([pick(language, "  het minst getoonde item", "  the item shown least"), least])
    rows.append([pick(language, "  het meest getoonde item", "  the item shown most"), most])
    rows += [[f"  {name}", number(people, language, 0)] for name, people in _groups(data).items()]
    return Grid(
        pick(language, "Bruikbaar", "Usable"), [pick(language, "wat", "what"), pick(language, "aantal", "number")], rows
    )


def _places(places: Places, language: Language) -> Grid:
    """Show how often each place of a screen was chosen, beside what the items on it would make of that."""
    columns = places.best, places.by_items[0], places.worst, places.by_items[1]
    rows = [
        [str(at + 1), *(percent(float(share), language, 0) for share in shares)]
        for at, shares in enumerate(zip(*columns, strict=True))
    ]
    head = pick(
        language,
        "plek,beste %,door de items,slechtste %,door de items",
        "place,best %,by the items,worst %,by the items",
    ).split(",")
    return Grid(pick(language, "Plekken op het scherm", "Places on the screen"), head, rows)


def _counted(data: ChoiceData, language: Language) -> Grid:
    found = count(data)
    order = sorted(range(data.n_items), key=lambda item: -found.score[item])
    rows = [
        [
            data.items[item],
            number(found.shown[item], language, 0),
            number(found.best[item], language, 0),
            number(found.worst[item], language, 0),
            percent(found.score[item], language, 0),
        ]
        for item in order
    ]
    title = pick(
        language,
        "Geteld (score = beste min slechtste, per keer getoond, in %)",
        "Counted (score = best minus worst, per time shown, in %)",
    )
    head = pick(language, "item getoond beste slechtste score", "item shown best worst score").split()
    return Grid(title, head, rows)

"""`ankerpunt study turf`: which few items together reach most people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.publish.figure import Figure, Series
from ankerpunt.publish.study.asking import (
    THIN,
    add_estimating,
    add_figure,
    add_output,
    add_reading,
    estimated,
    kinds_of_people,
    usable,
)
from ankerpunt.publish.study.how_read import how_read
from ankerpunt.publish.study.report import Grid, Report
from ankerpunt.publish.study.words import number, percent, pick, span
from ankerpunt.science.floor import refuse_few
from ankerpunt.science.progress import part
from ankerpunt.science.reading.answers import limits, refuse_unknown
from ankerpunt.science.reading.people import from_people
from ankerpunt.science.reading.roles import PEOPLE
from ankerpunt.science.turf import turf, turf_over_draws
from ankerpunt.science.turf.found import plan
from ankerpunt.science.turf.rule import ReachRule
from ankerpunt.tables.reading import read, sheet_for
from ankerpunt.text import Number, Refusal, Text

if TYPE_CHECKING:
    import argparse

    from ankerpunt.publish.study.asking import Progress
    from ankerpunt.publish.study.how_read import HowRead
    from ankerpunt.publish.study.report import Language
    from ankerpunt.science.reading.people import People
    from ankerpunt.science.turf.found import Turf

SIZES = re.compile(r"(\d)(?:-(\d))?")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_reading(parser)
    add_estimating(parser)
    reach = parser.add_argument_group("reach")
    reach.add_argument(
        "--table",
        choices=("yes-no", "values"),
        help="the file is no list of answers but a table: a row per person, a column per item",
    )
    reach.add_argument("--yes-code", metavar="CODE", help="what stands for yes in the table, such as 1")
    reach.add_argument("--no-code", metavar="CODE", help="what stands for no in the table, such as 2")
    reach.add_argument("--size", default="1-5", help="items in a set, such as 3 or 1-5 (default)")
    reach.add_argument("--top", type=int, metavar="M", help="reached by an item among one's best M (default 3)")
    reach.add_argument(
        "--above", type=float, metavar="VALUE", help="reached by an item above this value; 0 is the anchor"
    )
    reach.add_argument("--must", action="append", default=[], metavar="ITEM", help="item that every set has (repeat)")
    reach.add_argument("--never", action="append", default=[], metavar="ITEM", help="item that no set has (repeat)")
    reach.add_argument("--group", metavar="NAME", help="count only this group")
    reach.add_argument("--keep", type=int, default=5, help="sets to show per size (default 5)")
    reach.add_argument("--draws", type=int, default=100, help="draws to average over (default 100)")
    add_figure(parser, "reach against the number of items")
    add_output(parser)


def sizes(text: str) -> list[int]:
    """Read 3 or 1-5.

    Raises
    ------
    Refusal
        When it is neither.

    Examples
    --------
    >>> sizes("2-4")
    [2, 3, 4]
    """
    hit = SIZES.fullmatch(text.strip())
    if hit is None:
        raise Refusal(
            nl=f"'{text}' is geen aantal. Geef een getal zoals 3, of een reeks zoals 1-5.",
            en=f"'{text}' is no number of items. Give a number such as 3, or a range such as 1-5.",
        )
    return list(range(int(hit.group(1)), int(hit.group(2) or hit.group(1)) + 1))


def report(options: argparse.Namespace, progress: Progress) -> Report:
    """Estimate, then count the reach of every set; or count a table that is there already."""
    wanted = sizes(options.size)
    if options.table is None:
        top = 3 if options.top is None and options.above is None else options.top
        rule = ReachRule(top=top, above=options.above)
        found, notes, reading = _from_answers(options, wanted, rule, progress)
    else:
        above = 0.5 if options.table == "yes-no" else options.above
        top = 3 if above is None and options.top is None else options.top
        rule = ReachRule(top=None if options.table == "yes-no" else top, above=above)
        found, notes, reading = _from_table(options, wanted, rule, progress)
    ahead = plan(found.people, len(found.items), max(wanted), draws=found.draws, threads=options.threads)
    counted = sum(one.looked_at for one in found.sizes)
    memory = f"{ahead.memory_bytes >> 20} MB"
    nl, en = (f"Alle {number(counted, 'nl', 0)} sets zijn", f"All {number(counted, 'en', 0)} sets were")
    if counted == 1:
        nl, en = "De enige set is", "The only set was"
    notes.append(
        Text(nl=f"{nl} geteld in hoogstens {memory} geheugen.", en=f"{en} counted, in at most {memory} of memory.")
    )
    return Report(
        data=_json(found),
        grids=[_grid(found, options.lang)],
        notes=notes,
        figure=_figure(found, options.lang),
        reading=reading,
    )


def _from_answers(
    options: argparse.Namespace, wanted: list[int], rule: ReachRule, progress: Progress
) -> tuple[Turf, list[Text], HowRead]:
    """Estimate everybody's values and average the reach over draws."""
    data, notes, reading = usable(options, part(progress, 0.0, 0.1))
    if options.group is not None:
        data = data.of_group(options.group)
    refuse_few(data.weight)
    kinds = kinds_of_people(data, options, part(progress, 0.1, 0.2), notes)
    posterior = estimated(data, kinds, options, part(progress, 0.2, 0.3), notes)
    found = turf_over_draws(
        posterior,
        wanted,
        rule=rule,
        draws=options.draws,
        seed=options.seed,
        must=options.must,
        never=options.never,
        keep=options.keep,
        threads=options.threads,
        progress=part(progress, 0.3, 1.0),
    )
    if posterior.thin:
        notes.append(THIN)
        found = found.without_intervals()
    notes.append(
        Text(
            nl=f"Bereikt: het item staat {rule.sentence.nl}. "
            f"Gemiddelde van {Number(found.draws):n trekking|trekkingen}, {Number(found.people):n mens|mensen}.",
            en=f"Reached: the item is {rule.sentence.en}. "
            f"Averaged over {Number(found.draws):n draw|draws}, {Number(found.people):n person|people}.",
        )
    )
    return found, notes, reading


def _from_table(
    options: argparse.Namespace, wanted: list[int], rule: ReachRule, progress: Progress
) -> tuple[Turf, list[Text], HowRead]:
    """Count a table of yes and no, or of values that another program estimated."""
    people, reading = _people(options)
    members = np.array([options.group in (None, group) for group in people.group])
    weight = np.ones(len(members)) if people.weight is None else people.weight
    refuse_few(weight[members])
    found = turf(
        rule.reached(people.values[members]),
        wanted,
        items=people.items,
        weight=weight[members],
        must=options.must,
        never=options.never,
        keep=options.keep,
        threads=options.threads,
        progress=progress,
    )
    notes = [Text(nl=f"Rij {row}: {sentence.nl}", en=f"Row {row}: {sentence.en}") for row, sentence in people.unread]
    if options.table == "values":
        notes.append(
            Text(
                nl=f"Bereikt: het item staat {rule.sentence.nl}. Geschatte waarden doen alsof zij zeker zijn: het "
                "echte bereik ligt meestal enkele procenten lager. Met de antwoorden zelf is het beter te schatten.",
                en=f"Reached: the item is {rule.sentence.en}. Estimated values pretend to be certain: true reach is "
                "mostly some per cent lower. With the answers themselves it can be estimated better.",
            )
        )
    return found, notes, reading


def _people(options: argparse.Namespace) -> tuple[People, HowRead]:
    sheet, remarks = sheet_for(read(options.answers, limits()), PEOPLE, name=options.sheet)
    people = from_people(
        sheet,
        options.column,
        held=options.table,
        anchor=options.anchor,
        yes_code=options.yes_code,
        no_code=options.no_code,
    )
    refuse_unknown(options.column, [people.table])
    return people, how_read([people.table], remarks)


def _json(found: Turf) -> dict[str, object]:
    return {
        "people": found.people,
        "draws": found.draws,
        "level": found.level,
        "sizes": [
            {
                "size": one.size,
                "looked_at": one.looked_at,
                "tied": one.tied,
                "sets": [
                    {
                        "items": list(chosen.items),
                        "reach": chosen.reach,
                        "low": chosen.low,
                        "high": chosen.high,
                        "frequency": chosen.frequency,
                    }
                    for chosen in one.sets
                ],
            }
            for one in found.sizes
        ],
    }


def _grid(found: Turf, language: Language) -> Grid:
    rows = []
    for one in found.sizes:
        for place, chosen in enumerate(one.sets):
            tie = pick(language, f"gedeeld door {one.tied}", f"shared by {one.tied}") if one.tied > 1 else ""
            rows.append(
                [
                    str(one.size),
                    percent(chosen.reach, language),
                    span(chosen.low, chosen.high, language, share=True),
                    number(chosen.frequency, language),
                    " + ".join(chosen.items),
                    tie if place == 0 else "",
                ]
            )
    head = pick(language, "items,bereik %,90%-interval,keer,set,", "items,reach %,90% interval,times,set,").split(",")
    return Grid(pick(language, "Wie de sets bereiken", "Whom the sets reach"), head, rows)


def _figure(found: Turf, language: Language) -> Figure:
    best = [one.sets[0] for one in found.sizes]
    last = best[-1]
    series = Series(
        pick(language, "bereik", "reach"),
        tuple(100 * chosen.reach for chosen in best),
        tuple(None if chosen.low is None else 100 * chosen.low for chosen in best),
        tuple(None if chosen.high is None else 100 * chosen.high for chosen in best),
    )
    told = f"{percent(last.reach, language, 0)}%"
    return Figure(
        "line",
        pick(language, "Bereik van de beste set", "Reach of the best set"),
        pick(
            language,
            f"De beste set van {Number(len(last.items)):n item|items} bereikt {told}: {', '.join(last.items)}.",
            f"The best set of {Number(len(last.items)):n item|items} reaches {told}: {', '.join(last.items)}.",
        ),
        tuple(str(one.size) for one in found.sizes),
        (series,),
        head=pick(language, "items in de set", "items in the set"),
        unit="%",
        decimals=0,
        axis=pick(language, "items in de set", "items in the set"),
    )

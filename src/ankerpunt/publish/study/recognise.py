"""`ankerpunt study recognise`: who recognises the present promises, and who the new ones (METHOD U4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.publish.study.asking import (
    THIN,
    add_estimating,
    add_figure,
    add_output,
    add_reading,
    estimated,
    few,
    group_sizes,
    kinds_of_people,
    small_groups,
    small_segments,
    usable,
)
from ankerpunt.publish.study.figures import recognition_figure
from ankerpunt.publish.study.report import Grid, Report
from ankerpunt.publish.study.words import percent, pick, span
from ankerpunt.science.floor import FLOOR, refuse_few
from ankerpunt.science.progress import part
from ankerpunt.science.recognition import recognise
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from ankerpunt.publish.study.asking import Progress
    from ankerpunt.publish.study.report import Language
    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.results import Recognition


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_reading(parser)
    add_estimating(parser)
    test = parser.add_argument_group("the test")
    test.add_argument(
        "--present", action="append", required=True, metavar="ITEM", help="item that we promise now (repeat)"
    )
    test.add_argument(
        "--new", action="append", required=True, metavar="ITEM", help="item that we want to promise (repeat)"
    )
    test.add_argument(
        "--by", choices=("segment", "group"), default="group", help="compare per group (default) or segment"
    )
    rule = test.add_mutually_exclusive_group()
    rule.add_argument("--top", type=int, default=3, metavar="M", help="recognised when among one's best M (default 3)")
    rule.add_argument("--above", type=float, metavar="VALUE", help="recognised when above this value; 0 is the anchor")
    test.add_argument("--draws", type=int, default=200, help="draws to average over (default 200)")
    add_figure(parser, "who recognises the present and the new set")
    add_output(parser)


def report(options: argparse.Namespace, progress: Progress) -> Report:
    """Estimate, then compare the two sets."""
    data, notes, reading = usable(options, part(progress, 0.0, 0.1))
    refuse_few(data.weight)
    if options.by == "group":
        notes += small_groups(data)
        _refuse_groups(data)
    smallest = FLOOR if options.by == "segment" else 1
    kinds = kinds_of_people(data, options, part(progress, 0.1, 0.2), notes, smallest=smallest)
    posterior = estimated(data, kinds, options, part(progress, 0.2, 0.3), notes)
    found = recognise(
        posterior,
        present=options.present,
        new=options.new,
        top=options.top,
        threshold=options.above,
        by=options.by,
        seed=options.seed,
        draws=options.draws,
        threads=options.threads,
        progress=part(progress, 0.3, 1.0),
    )
    if not found:
        notes.append(small_segments(data))
    if posterior.thin:
        notes.append(THIN)
    elif any(one.wording == "indication" for one in found):
        notes.append(
            Text(
                nl="Dit is een aanwijzing: de onzekerheid van deze cijfers is niet betrouwbaar te schatten.",
                en="This is an indication: the uncertainty of these figures cannot be estimated reliably.",
            )
        )
    return Report(
        data={"present": options.present, "new": options.new, "by": options.by, "found": [_json(one) for one in found]},
        grids=[_grid(found, options.lang)] if found else [],
        notes=notes,
        figure=recognition_figure(found, options.lang) if found else None,
        reading=reading,
    )


def _refuse_groups(data: ChoiceData) -> None:
    """Refuse to compare groups of which none is large enough, before the work starts."""
    sizes = group_sizes(data)
    if sizes and max(sizes.values()) < FLOOR:
        raise Refusal(
            nl=f"Te klein om te tonen ({few(data).nl}): elke groep. Voeg groepen samen, of vergelijk segmenten met "
            "--by segment.",
            en=f"Too small to show ({few(data).en}): every group. Combine groups, or compare segments with "
            "--by segment.",
        )


def _json(one: Recognition) -> dict[str, object]:
    return {
        "name": one.segment,
        "present": one.present,
        "new": one.new,
        "change": one.change,
        "change_low": one.change_low,
        "change_high": one.change_high,
        "wording": one.wording,
    }


def _grid(found: Sequence[Recognition], language: Language) -> Grid:
    rows = [
        [
            one.segment,
            percent(one.present, language, 0),
            percent(one.new, language, 0),
            percent(one.change, language, 0),
            span(one.change_low, one.change_high, language, share=True),
        ]
        for one in found
    ]
    head = pick(language, "wie,nu %,nieuw %,verschil,90%-interval", "who,now %,new %,difference,90% interval").split(
        ","
    )
    title = pick(language, "Wie zich in de beloften herkent", "Who recognises the promises")
    return Grid(title, head, rows)

"""`ankerpunt study segments`: kinds of people who want different things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.publish.study.asking import (
    add_estimating,
    add_figure,
    add_output,
    add_reading,
    estimated,
    few,
    small_segments,
    usable,
)
from ankerpunt.publish.study.figures import Line, kinds_figure
from ankerpunt.publish.study.report import Grid, Report
from ankerpunt.publish.study.words import number, percent, pick, span
from ankerpunt.science.floor import refuse_few
from ankerpunt.science.logit.class_choice import choose_classes
from ankerpunt.science.progress import part
from ankerpunt.science.segments import segments
from ankerpunt.text import Text

if TYPE_CHECKING:
    import argparse

    from ankerpunt.publish.figure import Figure
    from ankerpunt.publish.study.asking import Progress
    from ankerpunt.publish.study.report import Language
    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.logit.class_choice import ClassChoice
    from ankerpunt.science.results import Segments

SHAKY = 0.6
DUST = 0.0005


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_reading(parser)
    add_estimating(parser)
    parser.add_argument(
        "--refits", type=int, default=20, help="fits on resampled people that judge stability (default 20)"
    )
    add_figure(parser, "the values of each segment")
    add_output(parser)


def report(options: argparse.Namespace, progress: Progress) -> Report:
    """Estimate a mixture and describe its components."""
    data, notes, reading = usable(options, part(progress, 0.0, 0.1))
    refuse_few(data.weight)
    made, kinds = Report(reading=reading), options.components
    if kinds is None:
        tried = choose_classes(data, seed=options.seed, progress=part(progress, 0.1, 0.5))
        kinds = tried.proposed
        made.grids.append(_tried(tried, options.lang))
    posterior = estimated(data, kinds, options, part(progress, 0.5, 0.6), notes)
    found = segments(
        posterior,
        seed=options.seed,
        refits=options.refits,
        threads=options.threads,
        progress=part(progress, 0.6, 1.0),
    )
    notes += _warnings(found, data)
    made.data, made.notes = _json(found), notes
    if found.segments:
        made.grids += _grids(found, options.lang)
        made.figure = _figure(found, options.anchor, options.lang)
    return made


def _warnings(found: Segments, data: ChoiceData) -> list[Text]:
    """Say what is not shown, and what not to build on."""
    notes = []
    if not found.segments:
        notes.append(small_segments(data))
    elif found.left_out_share > DUST:
        share = found.left_out_share
        notes.append(
            Text(
                nl=f"{percent(share, 'nl')}% zit in segmenten die te klein zijn om te tonen ({few(data).nl}).",
                en=f"{percent(share, 'en')}% is in segments too small to show ({few(data).en}).",
            )
        )
    if any(segment.stability < SHAKY for segment in found.segments):
        notes.append(
            Text(
                nl="Een segment met een stabiliteit onder 60% komt niet steeds terug: bouw er niet op.",
                en="A segment with a stability below 60% does not come back every time: do not build on it.",
            )
        )
    return notes


def _tried(tried: ClassChoice, language: Language) -> Grid:
    """Show what every number of segments would give, and which is proposed."""
    head = pick(
        language,
        "segmenten,voorspelt beter,stabiliteit %,kleinste,BIC,voorstel",
        "segments,predicts better,stability %,smallest,BIC,proposed",
    ).split(",")
    rows = [
        [
            str(line.classes),
            "–" if line.classes == 1 else f"{number(line.gain, language, 3)} ± {number(line.gain_error, language, 3)}",
            percent(line.stability, language, 0),
            number(line.smallest, language, 0),
            number(line.bic, language, 0),
            "←" if line.classes == tried.proposed else "",
        ]
        for line in tried.lines
    ]
    return Grid(pick(language, "Hoeveel segmenten", "How many segments"), head, rows)


def _name(place: int, language: Language) -> str:
    return f"{pick(language, 'segment', 'segment')} {place + 1}"


def _json(found: Segments) -> dict[str, object]:
    return {
        "left_out_share": found.left_out_share,
        "segments": [
            {
                "share": one.share,
                "share_low": one.share_low,
                "share_high": one.share_high,
                "people": one.people,
                "stability": one.stability,
                "apart": [{"item": item, "difference": difference} for item, difference in one.apart],
                "items": [
                    {"item": item, "utility": float(mean), "low": float(low), "high": float(high)}
                    for item, mean, low, high in zip(found.items, one.mean, one.low, one.high, strict=True)
                ],
            }
            for one in found.segments
        ],
    }


def _grids(found: Segments, language: Language) -> list[Grid]:
    head = pick(
        language,
        "segment,aandeel %,90%-interval,stabiliteit %,belangrijker dan voor anderen,minder belangrijk",
        "segment,share %,90% interval,stability %,more important than to others,less important",
    ).split(",")
    rows = []
    for place, one in enumerate(found.segments):
        more = [item for item, difference in one.apart if difference > 0][:3]
        less = [item for item, difference in one.apart if difference < 0][:3]
        rows.append(
            [
                _name(place, language),
                percent(one.share, language, 0),
                span(one.share_low, one.share_high, language, share=True),
                percent(one.stability, language, 0),
                ", ".join(more),
                ", ".join(less),
            ]
        )
    values = [
        [item, *(number(one.mean[at], language) for one in found.segments)] for at, item in enumerate(found.items)
    ]
    names = [_name(place, language) for place in range(len(found.segments))]
    return [
        Grid(pick(language, "Segmenten", "Segments"), head, rows),
        Grid(
            pick(language, "Wat elk segment belangrijk vindt", "What each segment finds important"),
            ["item", *names],
            values,
        ),
    ]


def _figure(found: Segments, anchor: str | None, language: Language) -> Figure:
    kinds = [
        (
            Line(_name(place, language), one.mean, one.low, one.high),  # type: ignore[arg-type]
            percent(one.share, language, 0),
            next((item for item, by in one.apart if by > 0), "–"),
        )
        for place, one in enumerate(found.segments)
    ]
    return kinds_figure(found.items, kinds, anchor=anchor, language=language)

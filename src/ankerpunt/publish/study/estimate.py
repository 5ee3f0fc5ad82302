"""`ankerpunt study estimate`: what each group finds important, with intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.publish.study.asking import (
    add_estimating,
    add_figure,
    add_output,
    add_reading,
    estimated,
    group_sizes,
    kinds_of_people,
    small_groups,
    usable,
)
from ankerpunt.publish.study.figures import Line, values_figure
from ankerpunt.publish.study.report import Grid, Report
from ankerpunt.publish.study.words import number, pick
from ankerpunt.science.averages import average
from ankerpunt.science.floor import FLOOR, refuse_few
from ankerpunt.science.logit import conditional_logit
from ankerpunt.science.progress import part
from ankerpunt.text import Text

if TYPE_CHECKING:
    import argparse

    from numpy.typing import NDArray

    from ankerpunt.publish.figure import Figure
    from ankerpunt.publish.study.asking import Progress
    from ankerpunt.publish.study.report import Language
    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.results import Utilities

LEVEL = 0.90
MODELS = ("hierarchical", "sequential", "marginal", "paired")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_reading(parser)
    add_estimating(parser, kinds=1)
    parser.add_argument(
        "--model",
        choices=MODELS,
        default="hierarchical",
        help="hierarchical lets people differ; the others are one logit for everybody",
    )
    add_figure(parser, "the values with their intervals")
    add_output(parser)


def report(options: argparse.Namespace, progress: Progress) -> Report:
    """Estimate the values of everybody and of each group that is large enough."""
    data, notes, reading = usable(options, part(progress, 0.0, 0.1))
    refuse_few(data.weight)
    found = _utilities(data, options, progress, notes)
    notes += small_groups(data)
    notes.append(
        Text(
            nl="Eén punt meer: een item is e ≈ 2,7 keer zo vaak 'beste' van een taak. Achter ±: 90%-interval.",
            en="One point more: an item is e ≈ 2.7 times as often 'best' of a task. Behind ±: 90% interval.",
        )
    )
    everybody = next(iter(found.values()))
    order = np.argsort(-everybody.mean, kind="stable")
    return Report(
        data={"model": options.model, "level": LEVEL, "groups": {name: _json(one) for name, one in found.items()}},
        grids=[_grid(found, order, options.lang)],
        notes=notes,
        figure=_figure(found, order, options.anchor, options.lang),
        reading=reading,
    )


def _utilities(
    data: ChoiceData, options: argparse.Namespace, progress: Progress, notes: list[Text]
) -> dict[str, Utilities]:
    """Estimate everybody first, then each group of 50 people or more, on its own answers."""
    everybody = pick(options.lang, "iedereen", "everybody")
    if everybody in data.groups:
        everybody += pick(options.lang, " (alle groepen)", " (all groups)")
    parts = {everybody: data}
    parts |= {name: data.of_group(name) for name, size in group_sizes(data).items() if size >= FLOOR}
    if options.model != "hierarchical":
        return {name: conditional_logit(own, model=options.model) for name, own in parts.items()}
    found = {}
    for place, (name, own) in enumerate(parts.items()):
        step = part(progress, 0.1 + 0.9 * place / len(parts), 0.1 + 0.9 * (place + 1) / len(parts))
        kinds = kinds_of_people(own, options, part(step, 0.0, 0.5), [])
        posterior = estimated(own, kinds, options, part(step, 0.5, 1.0), notes)
        found[name] = average(posterior, seed=options.seed)
    return found


def _json(one: Utilities) -> dict[str, object]:
    low, high = one.interval(LEVEL)
    return {
        "people": one.n_respondents,
        "log_likelihood": one.log_likelihood,
        "items": [
            {"item": item, "utility": float(mean), "low": float(lowest), "high": float(highest)}
            for item, mean, lowest, highest in zip(one.items, one.mean, low, high, strict=True)
        ],
    }


def _grid(found: dict[str, Utilities], order: NDArray[np.intp], language: Language) -> Grid:
    head, columns = ["item"], []
    for name, one in found.items():
        low, high = one.interval(LEVEL)
        head.append(f"{name} (n = {one.n_respondents})")
        pairs = zip(one.mean, (high - low) / 2, strict=True)
        columns.append([f"{number(mean, language)} ± {number(half, language)}" for mean, half in pairs])
    items = next(iter(found.values())).items
    rows = [[items[item], *(column[item] for column in columns)] for item in order]
    return Grid(pick(language, "Wat mensen belangrijk vinden", "What people find important"), head, rows)


def _figure(found: dict[str, Utilities], order: NDArray[np.intp], anchor: str | None, language: Language) -> Figure:
    groups = dict(list(found.items())[1:]) or found
    items = next(iter(groups.values())).items
    lines = [Line(name, one.mean, *one.interval(LEVEL)) for name, one in groups.items()]  # type: ignore[arg-type]
    return values_figure(items, lines, order.tolist(), anchor=anchor, language=language)

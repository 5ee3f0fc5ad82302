"""`ankerpunt study keep`: all that may be kept of a study once its answers are destroyed (LISTENING R12)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ankerpunt.publish.study.asking import add_output, add_reading, usable
from ankerpunt.publish.study.report import Report
from ankerpunt.science.kept import written
from ankerpunt.science.progress import part
from ankerpunt.science.sheet import to_choices, to_sheets
from ankerpunt.science.studied import study
from ankerpunt.text import Text

if TYPE_CHECKING:
    import argparse

    from ankerpunt.publish.study.asking import Progress


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_reading(parser)
    parser.add_argument("--out", type=Path, metavar="FILE", help="write it as JSON")
    add_output(parser)
    parser.set_defaults(seed=1)


def report(options: argparse.Namespace, progress: Progress) -> Report:
    """Estimate everything that a page shows, and keep that alone."""
    data, notes, reading = usable(options, part(progress, 0.0, 0.1))
    found = study(to_choices(to_sheets(data), data.items), progress=part(progress, 0.1, 1.0))
    kept = written(found)
    made = Report(data=msgspec.json.decode(kept), notes=notes, reading=reading)
    made.notes.append(
        Text(
            nl="Dit blijft over: cijfers over 50 mensen of meer, en een verdeling. Geen antwoord van iemand.",
            en="This is what is left: figures of 50 people or more, and a distribution. Nobody's answers.",
        )
    )
    if options.out is not None:
        made.files[options.out] = msgspec.json.format(kept.encode(), indent=1) + b"\n"
    return made

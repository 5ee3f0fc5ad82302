"""The command `ankerpunt study`: design, check, estimate, segments, turf, recognise, keep."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

from ankerpunt.publish.paper import note_of
from ankerpunt.publish.study.files import check_figure_path, lost_in, picture, write_all
from ankerpunt.publish.study.progress import Bar
from ankerpunt.publish.study.words import pick, say
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    import argparse

    from ankerpunt.publish.study.report import Report

COMMANDS = {
    "design": "make a balanced questionnaire",
    "check": "say what in a file of answers cannot be used, and why",
    "estimate": "estimate what each group finds important",
    "segments": "find kinds of people who want different things",
    "turf": "find the few items that together reach most people",
    "recognise": "compare who recognises the present promises and the new ones",
    "keep": "keep what is known of everybody together, and no answer of anybody",
}
TOO_LARGE = Text(
    nl="Dit past niet in het geheugen. Neem minder mensen, items of trekkingen.",
    en="This does not fit in memory. Take fewer people, items or draws.",
)
UNUSABLE = 2
STOPPED = 130


def configure_study(parser: argparse.ArgumentParser) -> None:
    """Add the subcommands; what one of them needs is imported only when it runs."""
    subparsers = parser.add_subparsers(metavar="WHAT", required=True)
    for name, summary in COMMANDS.items():
        module = importlib.import_module(f"ankerpunt.publish.study.{name}")
        subparser = subparsers.add_parser(name, help=summary, description=summary)
        module.configure(subparser)
        subparser.set_defaults(run=run, report=module.report)


def run(options: argparse.Namespace) -> int:
    """Run one study command: progress and errors to standard error, the answer to standard output.

    Returns
    -------
    int
        0 fine, 1 something is wrong with the answers, 2 the input cannot be used, 130 stopped by the user.
    """
    bar = Bar(sys.stderr, options.lang)
    try:
        check_figure_path(getattr(options, "figure", None))
        report: Report = options.report(options, (lambda _share, _what: None) if options.quiet else bar)
        files, lost = dict(report.files), tuple[str, ...]()
        if getattr(options, "figure", None) and report.figure is not None:
            files[options.figure] = picture(report.figure, options.figure, options.lang)
            lost = lost_in(report.figure, options.figure, options.lang)
        write_all(files)
    except Refusal as no:
        bar.clear()
        print(say(no.sentence, options.lang), file=sys.stderr)
        return UNUSABLE
    except MemoryError:
        bar.clear()
        print(say(TOO_LARGE, options.lang), file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        bar.clear()
        print(pick(options.lang, "Gestopt. Er is niets geschreven.", "Stopped. Nothing was written."), file=sys.stderr)
        return STOPPED
    bar.clear()
    print(report.json(options.lang) if options.json else report.text(options.lang), end="")
    for path in files:
        print(pick(options.lang, f"Geschreven: {path}", f"Written: {path}"), file=sys.stderr)
    if lost:
        print(say(note_of(lost), options.lang), file=sys.stderr)
    return report.exit_code

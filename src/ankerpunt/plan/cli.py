"""The command `ankerpunt plan`: validate, format or generate a plan document, or print its schema."""

import argparse
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TextIO

from ankerpunt.plan.comments import comments
from ankerpunt.plan.docs import pages
from ankerpunt.plan.document import dump, dumps, load, written
from ankerpunt.plan.folder import files_of
from ankerpunt.plan.generate import generate
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.problem import DocumentError, shorten
from ankerpunt.plan.tables import tables
from ankerpunt.text import Language, Text, language_of_computer

FINE, CHANGED, UNUSABLE = 0, 1, 2

VALID = Text(
    nl="{path} is een plan van {name}, met {rows:n regel|regels}.",
    en="{path} is a plan of {name}, with {rows:n row|rows}.",
)
UNCHANGED = Text(nl="{path} staat al goed.", en="{path} is in order already.")
WOULD = Text(
    nl="{path} staat niet in de vaste volgorde. Herstel het met: ankerpunt plan format {path}",
    en="{path} is not in canonical order. Mend it with: ankerpunt plan format {path}",
)
FORMATTED = Text(nl="{path} staat nu in de vaste volgorde.", en="{path} is now in canonical order.")
GENERATED = Text(
    nl="{rows:n regel|regels} in {seconds:.1f} seconden geschreven naar {path}.",
    en="{rows:n row|rows} written to {path} in {seconds:.1f} seconds.",
)
COMMENTED = Text(
    nl="{path} heeft opmerkingen die in de vaste volgorde geen plek hebben. Zet ze bovenaan het bestand, of laat ze "
    "vervallen met --drop-comments:",
    en="{path} has comments that have no place in the canonical order. Put them at the top of the file, or let them go "
    "with --drop-comments:",
)
MORE = Text(nl="en nog {count:n opmerking|opmerkingen}", en="and {count:n more comment|more comments}")
SHOWN = 10  # comments that are named


def configure_plan(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)

    validate = actions.add_parser("validate", help="say everything that keeps a document from being a plan")
    validate.set_defaults(run=run_validate)

    form = actions.add_parser("format", help="put a document in canonical order; comments at its top are kept")
    form.add_argument("--check", action="store_true", help="write nothing; fail if it is not in order")
    form.add_argument("--drop-comments", action="store_true", help="let go of the comments that are not at the top")
    form.set_defaults(run=run_format)

    for action in (validate, form):
        action.add_argument("path", type=Path, help="a YAML or JSON file, or a folder of them")
        action.add_argument("--lang", choices=("nl", "en"), help="the language of the answer (that of your computer)")

    made = actions.add_parser("generate", help="make up a realistic plan, for tests and measurements")
    made.add_argument("--scale", type=int, default=1, help="how large; 100 is about 8 100 cells (1)")
    made.add_argument("--seed", type=int, default=1, help="the same seed makes the same plan (1)")
    made.add_argument("--lang", choices=("nl", "en"), help=argparse.SUPPRESS)
    made.add_argument("--out", type=Path, help="file or folder to write; the plan is printed without it")
    made.set_defaults(run=run_generate)

    actions.add_parser("schema", help="print the JSON Schema of a plan").set_defaults(run=run_schema)


def run_validate(options: argparse.Namespace) -> int:
    """Tell whether a document is a plan."""
    plan = _load(options)
    if plan is None:
        return UNUSABLE
    _say(VALID.say(_language(options), path=options.path, name=plan.organisation.name, rows=_rows(plan)))
    return FINE


def run_format(options: argparse.Namespace) -> int:
    """Put a document in canonical order."""
    plan = _load(options)
    if plan is None:
        return UNUSABLE
    language = _language(options)
    files = files_of(options.path)
    before = {file: file.read_text(encoding="utf-8-sig") for file in files}
    after = written(plan, options.path)
    lost = [] if options.drop_comments else list(_lost(before, after))
    if lost:
        more = [f"  {MORE.say(language, count=len(lost) - SHOWN)}"] if len(lost) > SHOWN else []
        _say(COMMENTED.say(language, path=options.path), *lost[:SHOWN], *more, to=sys.stderr)
        return CHANGED if options.check else UNUSABLE
    if before == after:
        _say(UNCHANGED.say(language, path=options.path))
        return FINE
    if options.check:
        _say(WOULD.say(language, path=options.path))
        return CHANGED
    dump(plan, options.path, instead_of=files)
    _say(FORMATTED.say(language, path=options.path))
    return FINE


def _lost(before: Mapping[Path, str], after: Mapping[Path, str]) -> Iterator[str]:
    """Say which comments would be gone: all but those at the top of a file that stays."""
    for file, text in before.items():
        if file.suffix.lower() != ".json":
            for comment in comments(text, top=file not in after):
                yield f"  {file.as_posix()}:{comment.line} {shorten(comment.text)}"


def run_generate(options: argparse.Namespace) -> int:
    """Make up a plan."""
    began = time.monotonic()
    plan = generate(scale=options.scale, seed=options.seed)
    if options.out is None:
        sys.stdout.write(dumps(plan))
        return FINE
    try:
        dump(plan, options.out)
    except DocumentError as error:
        return _refuse(error, options)
    seconds = time.monotonic() - began
    _say(GENERATED.say(_language(options), rows=_rows(plan), seconds=seconds, path=options.out))
    return FINE


def run_schema(_: argparse.Namespace) -> int:
    """Print the schema."""
    sys.stdout.write(pages()["plan.schema.json"])
    return FINE


def _load(options: argparse.Namespace) -> Plan | None:
    try:
        return load(options.path)
    except DocumentError as error:
        _refuse(error, options)
        return None


def _refuse(error: DocumentError, options: argparse.Namespace) -> int:
    _say(*(problem.line_of_text(_language(options)) for problem in error.problems), to=sys.stderr)
    return UNUSABLE


def _language(options: argparse.Namespace) -> Language:
    given: Language | None = options.lang
    return given or language_of_computer()


def _rows(plan: Plan) -> int:
    return sum(len(getattr(plan, table.name)) for table in tables().values())


def _say(*sentences: str, to: TextIO | None = None) -> None:
    (to or sys.stdout).write("".join(f"{sentence}\n" for sentence in sentences))

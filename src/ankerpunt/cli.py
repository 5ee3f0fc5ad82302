"""The command `ankerpunt`. A command's module is imported only when that command is asked for."""

from __future__ import annotations

import argparse
import atexit
import gc
import importlib
import io
import os
import sys
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence


# What a shell reports of a program whose reader left (128 + SIGPIPE), and of one that was stopped (128 + SIGINT).
STOPPED, INTERRUPTED = 141, 130
MISUSED = 2


class Parser(argparse.ArgumentParser):
    """Says what is wrong with its arguments in the language asked for; what that takes is loaded only then."""

    given: Sequence[str] = ()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self.given = sys.argv[1:] if args is None else args
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        usage = importlib.import_module("ankerpunt.plan.usage")
        self.exit(MISUSED, usage.refusal(message, sys.exc_info()[1], self.given, self.prog))


class Command(NamedTuple):
    """One subcommand; `configure_<name>` in its module gives the parser its arguments and its `run`."""

    name: str
    module: str
    summary: str
    needs_django: bool = False

    def configure(self, parser: argparse.ArgumentParser) -> None:
        if self.needs_django:
            importlib.import_module("ankerpunt.web.start").load_django()
        getattr(importlib.import_module(self.module), f"configure_{self.name}")(parser)


COMMANDS = (
    Command("check", "ankerpunt.check.cli", "say what in a plan is not (yet) true, why, and how to mend it"),
    Command("explain", "ankerpunt.check.cli", "explain one rule of the check"),
    Command("plan", "ankerpunt.plan.cli", "format a plan document, generate one, or print its schema"),
    Command("study", "ankerpunt.publish.study.cli", "design and estimate a preference study"),
    Command(
        "publish",
        "ankerpunt.publish.cli",
        "print a communication plan, or conversation partners, out of a plan document",
    ),
    Command("docs", "ankerpunt.web.docs", "write the generated pages of docs/, or check that they are in step"),
    Command("import", "ankerpunt.exchange.cli", "load a plan document into the database", needs_django=True),
    Command("export", "ankerpunt.exchange.cli", "write an organisation as a plan document", needs_django=True),
    Command("backup", "ankerpunt.web.backup.cli", "write the whole database to one file", needs_django=True),
    Command("restore", "ankerpunt.web.backup.cli", "bring a backup back", needs_django=True),
    Command("demo", "ankerpunt.web.demo", "open the demo municipality in a browser"),
    Command("serve", "ankerpunt.web.serve", "serve the workbench"),
    Command("doctor", "ankerpunt.web.doctor.cli", "say what is wrong with an installation, and how to mend it"),
    Command("manage", "ankerpunt.web.manage", "run one of Django's management commands", needs_django=True),
)


# New objects before Python looks for cycles among them: a command that reads a plan makes no more, and ends.
MANY = 200_000


def main(arguments: Sequence[str] | None = None) -> int:
    gc.set_threshold(MANY)
    # At the end the memory goes back as a whole: nobody has to look for cycles in it first.
    atexit.register(gc.freeze)
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        # Ctrl-C while the command was still being loaded: nothing was done, so there is nothing to tell.
        return INTERRUPTED


def _run(given: Sequence[str]) -> int:
    parser = Parser(prog="ankerpunt", description="Promise, make it true, show it, listen, learn.")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        subparser = subparsers.add_parser(command.name, help=command.summary, description=command.summary)
        if command.name in given[:1]:
            command.configure(subparser)
            subparser.set_defaults(needs_django=command.needs_django)
    options = parser.parse_args(given)
    for stream in (sys.stdout, sys.stderr):
        # A terminal without “ or ✖ shows a question mark there, and everything else.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = int(options.run(options) or 0)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read along (head, less) has seen enough; nothing more may be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return STOPPED
    except Exception as error:
        if not options.needs_django:
            raise
        importlib.import_module("ankerpunt.web.start").tell_trouble(error)
        raise
    return code


if __name__ == "__main__":
    sys.exit(main())

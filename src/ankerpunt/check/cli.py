"""`ankerpunt check` and `ankerpunt explain`: the check at a terminal, without a database."""

import argparse
import ctypes
import importlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from ankerpunt.check.engine import Report, UnknownCodeError, check, chosen
from ankerpunt.check.formats import wording
from ankerpunt.check.formats.text import to_text
from ankerpunt.check.registry import RULES
from ankerpunt.plan.document import load
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.problem import DocumentError
from ankerpunt.plan.speech import say_list
from ankerpunt.plan.usage import day
from ankerpunt.text import Language, Text, language_of_computer

OUT, ERR = 1, 2
CLEAN, FINDINGS, UNUSABLE = 0, 1, 2
FORMATS = ("text", "json", "sarif", "markdown")
WIDEST = 100

UNKNOWN_CODE = Text(nl="Er is geen regel {code}.{hint}", en="There is no rule {code}.{hint}")
HINT = Text(nl=" Bedoel je {near}?", en=" Do you mean {near}?")
NOT_A_PLAN = Text(
    nl="{path} kan niet worden nagekeken. Los eerst dit op:",
    en="{path} cannot be checked. Mend this first:",
)
INTRODUCTION = Text(
    nl="Alle regels van de geloofwaardigheidscheck. Uitleg over één regel: ankerpunt explain U101",
    en="Every rule of the credibility check. To explain one: ankerpunt explain U101",
)


def configure_check(parser: argparse.ArgumentParser) -> None:
    """Give the command `check` its arguments."""
    parser.add_argument("path", type=Path, help="the plan: a YAML or JSON file, or a folder of them")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to show what is found (text)")
    parser.add_argument("--select", action="append", metavar="CODES", help="only these rules: A306,C4 or U")
    parser.add_argument("--ignore", action="append", metavar="CODES", help="not these rules")
    parser.add_argument("--today", type=day, metavar="DATE", help="judge on this day, 2026-11-15 (today)")
    _add_language(parser)
    parser.epilog = "Exit code 0: nothing found; 1: findings; 2: the plan cannot be read or a code is unknown."
    parser.set_defaults(run=run_check)


def configure_explain(parser: argparse.ArgumentParser) -> None:
    """Give the command `explain` its arguments."""
    parser.add_argument("code", nargs="?", help="a code such as U108; without one, all rules are listed")
    _add_language(parser)
    parser.set_defaults(run=run_explain)


@contextmanager
def _only_ours() -> Iterator[None]:
    """Keep what compiled code prints out of what a program reads: HiGHS has a line of its own now and then."""
    sys.stdout.flush()
    kept = os.dup(OUT)
    os.dup2(ERR, OUT)
    try:
        yield
    finally:
        ctypes.CDLL(None).fflush(None)
        os.dup2(kept, OUT)
        os.close(kept)


def run_check(options: argparse.Namespace) -> int:
    """Check a plan and show what was found; return the exit code."""
    language = _language(options)
    try:
        plan = load(options.path)
        today = options.today or datetime.now().astimezone().date()
        with _only_ours():
            report = check(plan, today=today, select=_codes(options.select), ignore=_codes(options.ignore))
    except DocumentError as error:
        lines = [NOT_A_PLAN.say(language, path=options.path.as_posix())]
        lines += [f"  {problem.line_of_text(language)}" for problem in error.problems]
        sys.stderr.write("\n".join(lines) + "\n")
        return UNUSABLE
    except UnknownCodeError as error:
        return _refuse(error, language)
    sys.stdout.write(_show(report, plan, options, language))
    return FINDINGS if report.open else CLEAN


def run_explain(options: argparse.Namespace) -> int:
    """Explain the rules whose code begins as given, or list them all; return the exit code."""
    language = _language(options)
    if options.code is None:
        sys.stdout.write(_list_rules(language))
        return CLEAN
    try:
        rules = list(chosen(select=[options.code]))
    except UnknownCodeError as error:
        return _refuse(error, language)
    explain = _format("explain").explain_rule
    sys.stdout.write("\n\n\n".join(explain(rule, language) for rule in rules) + "\n")
    return CLEAN


def _show(report: Report, plan: Plan, options: argparse.Namespace, language: Language) -> str:
    if options.format == "json":
        return str(_format("data").to_json(report, plan, language=language))
    if options.format == "markdown":
        return str(_format("markdown").to_markdown(report, plan, language=language))
    if options.format == "sarif":
        sarif = _format("sarif")
        places = sarif.find_places(options.path)
        return str(sarif.to_sarif(report, language=language, places=places, home=options.path.as_posix()))
    width = min(WIDEST, shutil.get_terminal_size().columns)
    return to_text(report, plan, language=language, colour=_colour(), width=width)


def _format(name: str) -> Any:
    """Load a format when it is asked for: SARIF needs modules of mail and of cryptography, which take long."""
    return importlib.import_module(f"ankerpunt.check.formats.{name}")


def _list_rules(language: Language) -> str:
    lines = [INTRODUCTION.say(language)]
    stage = None
    for rule in RULES.values():
        if rule.stage != stage:
            stage = rule.stage
            lines += ["", wording.STAGE_NAMES[stage].say(language).upper()]
        severity = wording.SEVERITY_NAMES[rule.severity].say(language)
        lines.append(f"  {rule.code}  {severity:<12}  {rule.title.say(language)}")
    return "\n".join(lines) + "\n"


def _refuse(error: UnknownCodeError, language: Language) -> int:
    hint = HINT.say(language, near=say_list(list(error.nearest), language)) if error.nearest else ""
    sys.stderr.write(UNKNOWN_CODE.say(language, code=error.code, hint=hint) + "\n")
    return UNUSABLE


def _codes(given: Iterable[str] | None) -> list[str] | None:
    return None if given is None else [code for part in given for code in part.split(",") if code.strip()]


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=("nl", "en"), help="the language of the answer (that of your computer)")


def _language(options: argparse.Namespace) -> Language:
    given: Language | None = options.lang
    return given or language_of_computer()


def _colour() -> bool:
    """Tell whether to use colour: at a terminal, unless the reader asked for none (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

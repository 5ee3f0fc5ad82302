"""The command `ankerpunt publish plan`: a communication plan as a PDF or a Word file, whole or on one page."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from ankerpunt.plan.document import load
from ankerpunt.plan.problem import DocumentError
from ankerpunt.plan.usage import day
from ankerpunt.publish.booklet.brief import brief_of
from ankerpunt.publish.booklet.pdf import as_booklet, as_page, unprintable_of
from ankerpunt.publish.booklet.whole import booklet_of
from ankerpunt.publish.booklet.word.writer import as_word
from ankerpunt.publish.handing import hand_over, refuse
from ankerpunt.publish.paper import PaperError
from ankerpunt.text import Language, Refusal, Text, language_of_computer

PDF, WORD = ".pdf", ".docx"

NO_ENDING = Text(
    nl="Geef een naam die op .pdf of .docx eindigt, niet {path}.",
    en="Give a name that ends in .pdf or .docx, not {path}.",
)
STYLE_IS_FOR_WORD = Text(
    nl="Een huisstijl hoort bij een Word-bestand. Geef een naam die op .docx eindigt.",
    en="A house style goes with a Word file. Give a name that ends in .docx.",
)
PAGE_IS_A_PDF = Text(
    nl="Op één bladzijde is het plan er alleen als pdf. Geef een naam die op .pdf eindigt.",
    en="On one page the plan is a PDF only. Give a name that ends in .pdf.",
)
UNREAD = Text(nl="Lezen van {path} lukte niet: {why}.", en="Reading {path} failed: {why}.")


def configure_booklet(papers: Any) -> None:
    """Give the command its options."""
    plan = papers.add_parser("plan", help="a communication plan for the board, as a PDF or a Word file")
    plan.add_argument("plan", type=Path, help="a YAML or JSON file, or a folder of them")
    plan.add_argument("--id", default="", help="the communication plan; without it the one that ends last")
    plan.add_argument("--one-page", action="store_true", help="on one page, as a PDF")
    plan.add_argument("--to", type=Path, required=True, metavar="FILE", help="the .pdf or .docx to write")
    plan.add_argument("--house-style", type=Path, metavar="FILE", help="a .docx or .dotx to take the styles from")
    plan.add_argument("--today", type=day, metavar="DATE", help="as of this day, 2026-11-15 (today)")
    plan.add_argument("--lang", choices=("nl", "en"), help="the language of the document (that of your computer)")
    plan.set_defaults(run=run_plan)


def run_plan(options: argparse.Namespace) -> int:
    """Write one communication plan."""
    language: Language = options.lang or language_of_computer()
    ending = options.to.suffix.lower()
    if ending not in {PDF, WORD}:
        return refuse(NO_ENDING.say(language, path=options.to))
    if options.house_style and ending != WORD:
        return refuse(STYLE_IS_FOR_WORD.say(language))
    if options.one_page and ending != PDF:
        return refuse(PAGE_IS_A_PDF.say(language))
    try:
        made, lost = _made(options, language, word=ending == WORD)
    except DocumentError as error:
        return refuse(*(problem.line_of_text(language) for problem in error.problems))
    except Refusal as refusal:
        return refuse(refusal.sentence.say(language))
    except (LookupError, PaperError) as error:
        return refuse(str(error.args[0]))
    except OSError as error:
        return refuse(UNREAD.say(language, path=error.filename, why=error.strerror))
    return hand_over(made, options.to, language=language, lost=lost)


def _made(options: argparse.Namespace, language: Language, *, word: bool) -> tuple[bytes, Sequence[str]]:
    """Make the file, and name the characters that it cannot show."""
    work_out = brief_of if options.one_page else booklet_of
    today = options.today or datetime.now().astimezone().date()
    told = work_out(load(options.plan), options.id, today=today, language=language)
    if word:
        return as_word(told, house_style=options.house_style.read_bytes() if options.house_style else None), ()
    return (as_page if options.one_page else as_booklet)(told), unprintable_of(told)

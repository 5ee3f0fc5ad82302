"""The command `ankerpunt publish`: out of a plan document to paper, without a database."""

import argparse
from pathlib import Path

from ankerpunt.plan.document import load
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.problem import DocumentError
from ankerpunt.publish.booklet.cli import configure_booklet
from ankerpunt.publish.handing import hand_over, refuse
from ankerpunt.publish.paper import PaperError
from ankerpunt.publish.persona import card_of, sheets_of, unprintable_of
from ankerpunt.text import Language, Text, language_of_computer

PDF = ".pdf"

NOBODY = Text(
    nl="Er is geen persona “{wanted}”. Er zijn: {known}.", en="There is no persona “{wanted}”. There are: {known}."
)
EMPTY = Text(nl="In dit plan staat niemand om te printen.", en="There is nobody to print in this plan.")
NO_PDF = Text(nl="Geef een naam die op .pdf eindigt, niet {path}.", en="Give a name that ends in .pdf, not {path}.")


def configure_publish(parser: argparse.ArgumentParser) -> None:
    """Give the command its papers."""
    papers = parser.add_subparsers(metavar="PAPER", required=True)
    persona = papers.add_parser("persona", help="one conversation partner as an A6 card, or several on A4 to cut")
    persona.add_argument("plan", type=Path, help="a YAML or JSON file, or a folder of them")
    persona.add_argument("--id", help="the persona to print; without it all of them come on sheets of four")
    persona.add_argument("--group", metavar="ID", help="only the people of this target group, on sheets of four")
    persona.add_argument("--to", type=Path, required=True, metavar="FILE", help="the PDF to write")
    persona.add_argument("--lang", choices=("nl", "en"), help="the language of the paper (that of your computer)")
    persona.set_defaults(run=run_persona)
    configure_booklet(papers)


def run_persona(options: argparse.Namespace) -> int:
    """Print one persona, or a set."""
    language: Language = options.lang or language_of_computer()
    if options.to.suffix.lower() != PDF:
        return refuse(NO_PDF.say(language, path=options.to))
    try:
        plan = load(options.plan)
        people = _chosen(plan, options, language)
        pdf = card_of(plan, people[0], language=language) if options.id else sheets_of(plan, people, language=language)
        lost = unprintable_of(plan, people, language=language)
    except DocumentError as error:
        return refuse(*(problem.line_of_text(language) for problem in error.problems))
    except (LookupError, PaperError) as error:
        return refuse(str(error.args[0]))
    return hand_over(pdf, options.to, language=language, lost=lost)


def _chosen(plan: Plan, options: argparse.Namespace, language: Language) -> list[str]:
    people = [row for row in plan.personas if row.archived_on is None]
    if options.id:
        if options.id not in {row.id for row in people}:
            known = ", ".join(row.id for row in people)
            raise LookupError(NOBODY.say(language, wanted=options.id, known=known))
        return [options.id]
    chosen = [row.id for row in people if options.group in {None, row.target_group}]
    if not chosen:
        raise LookupError(EMPTY.say(language))
    return chosen

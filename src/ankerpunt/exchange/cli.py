"""`ankerpunt import` and `ankerpunt export`: an organisation in the database, from and to a plan document."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from ankerpunt.exchange.files import Beside, beside, give_files, missing, take_files
from ankerpunt.exchange.zipped import SUFFIX, pack, unpacked
from ankerpunt.mirror.mapper import RefusedError, Written, read, write
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.models.slug import is_slug, refuse_reserved
from ankerpunt.plan.addresses import ORGANISATION_WORDS
from ankerpunt.plan.document import dump, dumps, load
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.problem import DocumentError
from ankerpunt.text import Language, language_of_computer

DONE, UNUSABLE = 0, 2


def configure_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="the plan: a YAML or JSON file, a folder or a ZIP of them")
    parser.add_argument("--into", metavar="SLUG", help="the organisation to write into (the id in the document)")
    parser.add_argument("--merge", action="store_true", help="keep what the document does not have")
    add_language(parser)
    parser.set_defaults(run=run_import)


def configure_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("organisation", metavar="SLUG", help="the organisation, as in its address")
    parser.add_argument(
        "--to", type=Path, metavar="PATH", help="a file (.yaml, .json), a ZIP or a folder; else it is printed"
    )
    add_language(parser)
    parser.set_defaults(run=run_export)


def run_import(options: argparse.Namespace) -> int:
    """Load a document and make an organisation's rows say the same; nothing is written when anything is wrong."""
    language = language_of(options)
    with override(language):
        try:
            with loaded(options.path, language) as (found, lying):
                slug = options.into or found.organisation.id
                is_slug(slug)
                refuse_reserved(slug, ORGANISATION_WORDS)
                call_command("migrate", interactive=False, verbosity=0)
                with transaction.atomic():
                    organisation = _found_or_made(slug, found.organisation.name)
                    plan = take_files(found, lying, organisation=organisation)
                    written = write(plan, into=organisation, mode="merge" if options.merge else "replace")
        except ValidationError as error:
            return refuse(error.messages)
        except CommandError as error:
            return refuse([str(error)])
        except RefusedError as error:
            return refuse(error.problems)
        _tell(organisation, written, lacking=missing(plan, organisation=organisation))
    return DONE


@contextmanager
def loaded(path: Path, language: Language) -> Iterator[tuple[Plan, Beside]]:
    """A plan, and what lies beside it, from a ZIP or from where else plans lie."""
    if path.suffix.lower() == SUFFIX and not path.is_dir():
        with unpacked(path, language=language) as found:
            yield found.plan, found.beside
        return
    try:
        plan = load(path)
    except DocumentError as error:
        raise RefusedError([problem.line_of_text(language) for problem in error.problems]) from error
    yield plan, beside(path)


def _tell(organisation: Organisation, written: Written, *, lacking: int) -> None:
    sys.stderr.write(f"{organisation}: {summary(written)}\n")
    if lacking:
        said = ngettext(
            "%(count)d file is not beside the plan, in the folder “files”: it is named, and cannot be seen.",
            "%(count)d files are not beside the plan, in the folder “files”: they are named, and cannot be seen.",
            lacking,
        )
        sys.stderr.write(said % {"count": lacking} + "\n")
    if not organisation.has_admin:
        nobody = _("Nobody can sign in yet. Invite the first admin: ankerpunt manage found %(slug)s E-MAIL")
        sys.stderr.write(nobody % {"slug": organisation.slug} + "\n")


def run_export(options: argparse.Namespace) -> int:
    language = language_of(options)
    with override(language):
        try:
            call_command("migrate", check_unapplied=True, verbosity=0)
        except CommandError as error:
            return refuse([str(error)])
        organisation = Organisation.objects.filter(slug=options.organisation).first()
        if organisation is None:
            known = ", ".join(Organisation.objects.values_list("slug", flat=True)) or "–"
            missing = _("There is no organisation “%(slug)s”. There is: %(known)s.")
            return refuse([missing % {"slug": options.organisation, "known": known}])
        plan = read(organisation)
        if options.to is None:
            sys.stdout.write(dumps(plan))
            if plan.attachments:
                sys.stderr.write(_("What is printed does not include photos and files. Name a folder: --to") + "\n")
            return DONE
        try:
            _put(plan, options.to)
        except DocumentError as error:
            return refuse([problem.line_of_text(language) for problem in error.problems])
    return DONE


def _put(plan: Plan, to: Path) -> None:
    if to.suffix.lower() == SUFFIX and not to.is_dir():
        pack(plan, to)
        return
    dump(plan, to)
    give_files(plan, to)


def summary(written: Written) -> str:
    parts = [
        ngettext("%d row added", "%d rows added", written.created) % written.created,
        ngettext("%d row changed", "%d rows changed", written.changed) % written.changed,
        ngettext("%d row removed", "%d rows removed", written.removed) % written.removed,
        ngettext("%d row was already so", "%d rows were already so", written.unchanged) % written.unchanged,
    ]
    return ", ".join(parts) + "."


def _found_or_made(slug: str, name: str) -> Organisation:
    organisation, _made = Organisation.objects.get_or_create(slug=slug, defaults={"name": name})
    return organisation


def refuse(problems: Iterable[str]) -> int:
    sys.stderr.write(
        "\n".join([_("Nothing was done. Mend this first:"), *(f"  {problem}" for problem in problems), ""])
    )
    return UNUSABLE


def add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=("nl", "en"), help="the language of the answer (that of your computer)")


def language_of(options: argparse.Namespace) -> Language:
    given: Language | None = options.lang
    return given or language_of_computer()

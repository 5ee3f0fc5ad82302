"""`ankerpunt backup FILE` and `ankerpunt restore FILE`: the whole database in one file, and back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.management import CommandError, call_command
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from ankerpunt.exchange.cli import DONE, add_language, language_of, refuse
from ankerpunt.kit.trouble import trouble_of
from ankerpunt.web.backup.actions import back_up, restore
from ankerpunt.web.backup.problem import BackupError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from ankerpunt.web.backup.manifest import Manifest


def configure_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="where to write it; readable by you alone")
    parser.add_argument("--replace", action="store_true", help="write over a file that is there")
    add_language(parser)
    parser.set_defaults(run=run_backup)


def configure_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a file that `ankerpunt backup` wrote")
    parser.add_argument("--replace", action="store_true", help="also where there is content; that is kept in a file")
    add_language(parser)
    parser.set_defaults(run=run_restore)


def run_backup(options: argparse.Namespace) -> int:
    def act() -> None:
        call_command("migrate", check_unapplied=True, verbosity=0)
        manifest = back_up(options.file, replace=options.replace)
        _say(_("Backed up to %(file)s: %(what)s.") % {"file": options.file, "what": _rows(manifest)})

    return _carefully(options, act)


def run_restore(options: argparse.Namespace) -> int:
    def act() -> None:
        manifest, kept = restore(options.file, replace=options.replace)
        when = date_format(timezone.localtime(manifest.made_at), "DATETIME_FORMAT")
        _say(_("Restored the backup of %(when)s: %(what)s.") % {"when": when, "what": _rows(manifest)})
        if kept is not None:
            _say(_("What was here is kept in %(file)s.") % {"file": kept})
        _say(_("Everybody signs in again."))

    return _carefully(options, act)


def _carefully(options: argparse.Namespace, act: Callable[[], None]) -> int:
    """Say in the language asked for what stands in the way; what we have no words for is a fault and stays one."""
    with override(language_of(options)):
        try:
            act()
        except BackupError as error:
            return refuse(error.sentences)
        except CommandError as error:
            return refuse([str(error)])
        except Exception as error:
            trouble = trouble_of(error)
            if trouble is None:
                raise
            return refuse([trouble.value.say(language_of(options))])
    return DONE


def _rows(manifest: Manifest) -> str:
    organisations = manifest.tables["organisation_organisation"].rows
    counted = ngettext("%d organisation", "%d organisations", organisations) % organisations
    return ngettext("%(what)s, %(rows)d row", "%(what)s, %(rows)d rows", manifest.rows) % {
        "what": counted,
        "rows": manifest.rows,
    }


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")

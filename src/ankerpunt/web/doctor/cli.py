"""`ankerpunt doctor`: what is wrong with an installation, in sentences, and how to mend it.

It changes nothing, and ends with 1 when something is wrong and 0 when nothing is.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import TYPE_CHECKING

import django
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import ngettext, override

from ankerpunt.text import Language, Text, language_of_computer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.web.doctor.finding import Finding

FINE, WRONG = 0, 1

NO_SETTINGS = Text(nl="✖ Een instelling klopt niet: {why}", en="✖ A setting is not right: {why}")
NO_FOLDER = Text(
    nl="✖ De datamap kan niet worden gelezen of geschreven: {why}. Van wie is die map, en is de schijf vol?",
    en="✖ The data folder cannot be read or written: {why}. Whose folder is it, and is the disk full?",
)


def configure_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mail", metavar="ADDRESS", default="", help="send a test letter to this address")
    parser.add_argument("--lang", choices=("nl", "en"), help="the language of the answer (that of your computer)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    language: Language = options.lang or language_of_computer()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    try:
        django.setup()
    except ImproperlyConfigured as error:
        print(NO_SETTINGS.say(language, why=error))
        return WRONG
    except OSError as error:
        print(NO_FOLDER.say(language, why=error.strerror or type(error).__name__))
        return WRONG
    bad = 0
    with override(language):
        for finding in findings(options.mail):
            print(finding, flush=True)
            bad += finding.level == "wrong"
        if bad:
            sys.stderr.write(ngettext("%d thing is wrong.", "%d things are wrong.", bad) % bad + "\n")
    return WRONG if bad else FINE


def findings(mail: str) -> Iterator[Finding]:
    """One part after the other; each is loaded once Django is."""
    part = importlib.import_module
    machine, door = part("ankerpunt.web.doctor.machine"), part("ankerpunt.web.doctor.door")
    yield from machine.secret()
    yield from machine.disk()
    yield from part("ankerpunt.web.doctor.store").database()
    yield from part("ankerpunt.web.doctor.store").files()
    yield from part("ankerpunt.web.doctor.rounds").rounds()
    yield from machine.static_files()
    yield from machine.clock()
    yield from part("ankerpunt.web.doctor.letters").letters(mail)
    yield from door.door()

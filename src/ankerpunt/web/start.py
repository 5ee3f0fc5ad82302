"""Loads Django for a command; what is wrong with the settings or the data folder is a sentence, and no traceback."""

import os
import sys

import django
from django.core.exceptions import ImproperlyConfigured

from ankerpunt.kit.trouble import trouble_of
from ankerpunt.text import language_of_computer
from ankerpunt.web.exit_codes import IN_TROUBLE, MISCONFIGURED


def load_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    try:
        django.setup()
    except ImproperlyConfigured as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(MISCONFIGURED)
    except OSError as error:
        tell_trouble(error)


def tell_trouble(error: BaseException) -> None:
    """End with a sentence if the database or the disk is the matter; what we have no words for stays a fault."""
    trouble = trouble_of(error)
    if trouble is None:
        raise error
    sys.stderr.write(f"{trouble.value.say(language_of_computer())}\n")
    sys.exit(IN_TROUBLE)

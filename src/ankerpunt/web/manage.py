"""`ankerpunt manage …`: Django's management commands, with Ankerpunt's settings, in the language of the computer."""

import argparse
import os

from django.core.management import execute_from_command_line
from django.utils.translation import override

from ankerpunt.text import language_of_computer

OTHERS = 0o077  # what is made here is nobody else's on this machine


def configure_manage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="a management command and its arguments")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    os.umask(OTHERS)
    with override(language_of_computer()):
        execute_from_command_line(["ankerpunt manage", *options.arguments])
    return 0

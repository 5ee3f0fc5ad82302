"""`ankerpunt manage …`: Django's management commands, with Ankerpunt's settings."""

import argparse
import os

from django.core.management import execute_from_command_line


def configure_manage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="a management command and its arguments")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    execute_from_command_line(["ankerpunt manage", *options.arguments])
    return 0

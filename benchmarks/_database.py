"""Django on a database in memory, for benchmarks of one process."""

from __future__ import annotations

import importlib
import os


def prepare() -> None:
    """Start Django on a database in memory, with its tables."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    settings = importlib.import_module("django.conf").settings
    settings.DATABASES["default"]["NAME"] = ":memory:"
    settings.ALLOWED_HOSTS = ["*"]
    importlib.import_module("django").setup()
    importlib.import_module("django.core.management").call_command("migrate", verbosity=0)

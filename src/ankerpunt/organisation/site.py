"""The address of this installation, for links in mail that no request starts."""

from django.conf import settings


def site() -> str:
    return f"https://{settings.HOSTS[0]}" if settings.HOSTS else "http://localhost:8000"

"""The address of this installation, for links that no request starts: in mail, and in what a command prints."""

from django.conf import settings

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared, not listened on


def address(host: str, port: int) -> str:
    """Where a browser on this machine finds a server that listens there."""
    shown = EVERYWHERE.get(host, host)
    return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"


def site() -> str:
    return f"https://{settings.HOSTS[0]}" if settings.HOSTS else address(settings.LISTEN, settings.PORT)

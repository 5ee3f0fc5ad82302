"""How the settings read the environment."""

import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
    "timeout": 20,
}


def words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def database(url: str, data: Path) -> dict[str, Any]:
    """Settings for the embedded SQLite, or for the PostgreSQL that the address names."""
    if not url:
        data.mkdir(parents=True, exist_ok=True)
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": data / "ankerpunt.sqlite3", "OPTIONS": SQLITE_OPTIONS}
    address = urlsplit(url)
    if address.scheme not in {"postgres", "postgresql"}:
        message = f"DATABASE_URL starts with {address.scheme!r}; Ankerpunt speaks postgresql://user:password@host/name."
        raise ImproperlyConfigured(message)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": address.path.lstrip("/"),
        "USER": unquote(address.username or ""),
        "PASSWORD": unquote(address.password or ""),
        "HOST": unquote(address.hostname or "") or parse_qs(address.query).get("host", [""])[0],
        "PORT": address.port or "",
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8, "timeout": 20}},
    }


def secret_key(data: Path) -> str:
    """The key of an embedded installation: made once, kept in its data folder, readable by its owner only."""
    file = data / "secret-key"
    if not file.exists():
        data.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text().strip()

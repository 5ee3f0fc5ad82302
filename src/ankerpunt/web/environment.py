"""How the settings read the environment."""

import os
import secrets
import stat
from collections.abc import Mapping
from contextlib import suppress
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# What was acknowledged is on the disk, also when the power fails: FULL, which costs less than a millisecond a commit.
# What is deleted is overwritten: somebody who takes their words back can count on it (organisation/wiping.py).
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA secure_delete=ON;",
    "timeout": 20,
}

# A connection that has to be opened for each page costs some milliseconds of it.
CONNECTED = 60

OWN_FOLDER, OWN_FILE = 0o700, 0o600
OTHERS = 0o077

PORT = 8000

IDLE_MINUTES, MOST_MINUTES = 120, 1440

FILES_QUOTA_MB, MOST_QUOTA_MB = 1024, 1024 * 1024

LOGS = {"text": "ankerpunt.web.log.TextFormatter", "json": "ankerpunt.web.log.JsonFormatter"}
LINES = {"text": "ankerpunt.web.lines.TextLine", "json": "ankerpunt.web.lines.JsonLine"}

# The port that mail usually goes through, by how the connection is locked.
PORTS = {"starttls": 587, "tls": 465, "none": 25}


def words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def port(text: str) -> int:
    """The port to listen on: a number between 1 and 65535, and 8000 where none is named."""
    if not text:
        return PORT
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise ImproperlyConfigured(f"ANKERPUNT_PORT is {text!r}; it is a whole number from 1 to 65535.")
    return int(text)


def minutes(text: str) -> int:
    """How long one may do nothing and stay signed in: two hours where nothing is said."""
    if not text:
        return IDLE_MINUTES
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= MOST_MINUTES):
        message = f"ANKERPUNT_IDLE_MINUTES is {text!r}; it is a whole number from 1 to {MOST_MINUTES}."
        raise ImproperlyConfigured(message)
    return int(text)


def megabytes(text: str) -> int:
    """How much of files an organisation may keep: a gigabyte where nothing is said."""
    if not text:
        return FILES_QUOTA_MB
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= MOST_QUOTA_MB):
        message = f"ANKERPUNT_FILES_QUOTA_MB is {text!r}; it is a whole number from 1 to {MOST_QUOTA_MB}."
        raise ImproperlyConfigured(message)
    return int(text)


def contact(text: str) -> str:
    """Where people tell of a leak: an e-mail address, or a page that begins with https://."""
    if not text or text.startswith(("https://", "mailto:")):
        return text
    if "@" in text and text.isascii() and not set(text) & set(" \r\n"):
        return f"mailto:{text}"
    message = f"ANKERPUNT_SECURITY_CONTACT is {text!r}; it is an e-mail address, or a page at https://."
    raise ImproperlyConfigured(message)


# Where nothing is named, the proxy of a public site runs on the machine itself.
THIS_MACHINE = ("127.0.0.0/8", "::1/128")


def networks(text: str | None, *, public: bool) -> list[IPv4Network | IPv6Network]:
    """The proxies that are believed about who asks: addresses, or networks such as 10.0.0.0/8."""
    named = words(text) if text is not None else THIS_MACHINE if public else ()
    try:
        return [ip_network(each) for each in named]
    except ValueError as error:
        message = f"ANKERPUNT_PROXIES is {text!r}; it has addresses and networks, as in 127.0.0.1, 10.0.0.0/8."
        raise ImproperlyConfigured(message) from error


def logging(kind: str) -> dict[str, Any]:
    """How everything is told: by one handler, on standard error, under one filter."""
    told = _logging(kind, LOGS)
    told["filters"] = {"worth_telling": {"()": "ankerpunt.web.log.WorthTelling"}}
    told["handlers"]["stderr"]["filters"] = ["worth_telling"]
    return told


def logging_of_server(kind: str) -> dict[str, Any]:
    """The same lines, where no Django is loaded: in the process that starts the workers, and in those until it is."""
    return _logging(kind, LINES)


def _logging(kind: str, lines: Mapping[str, str]) -> dict[str, Any]:
    if kind not in lines:
        raise ImproperlyConfigured(f"ANKERPUNT_LOG is {kind!r}; choose text or json.")
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": lines[kind]}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": [], "level": "WARNING"},
            "django.server": {"handlers": [], "propagate": True},
            "django_tasks_db": {"level": "ERROR"},  # its warnings say that it was asked to stop
            "_granian": {"handlers": [], "level": "WARNING", "propagate": True},
        },
    }


def database(url: str, data: Path) -> dict[str, Any]:
    """Settings for the embedded SQLite, or for the PostgreSQL that the address names."""
    if not url:
        file = data / "ankerpunt.sqlite3"
        keep_private(data)
        if not file.exists():
            file.touch(mode=OWN_FILE)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": file,
            "CONN_MAX_AGE": CONNECTED,
            "OPTIONS": SQLITE_OPTIONS,
        }
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


def listening(url: str, main: str) -> dict[str, Any]:
    """The PostgreSQL database for answers of rounds where one is named; else it is beside the main one."""
    if not url:
        return {}
    if not main:
        message = "ANKERPUNT_LISTENING goes with DATABASE_URL; without that, rounds have files in the data folder."
        raise ImproperlyConfigured(message)
    if urlsplit(url).scheme not in {"postgres", "postgresql"}:
        message = "ANKERPUNT_LISTENING is not right; it is written as postgresql://user:password@host/name."
        raise ImproperlyConfigured(message)
    named, other = database(url, Path()), database(main, Path())
    if all(named[each] == other[each] for each in ("NAME", "HOST", "PORT")):
        message = "ANKERPUNT_LISTENING names the database of DATABASE_URL; rounds need one that no backup copies."
        raise ImproperlyConfigured(message)
    return named


def mail(environment: Mapping[str, str]) -> dict[str, Any]:
    """Settings for mail: printed where no server is named, and with TLS unless that is turned off."""
    host = environment.get("ANKERPUNT_SMTP_HOST", "")
    lock = environment.get("ANKERPUNT_SMTP_TLS", "starttls" if "ANKERPUNT_SMTP_USER" in environment else "none")
    if lock not in PORTS:
        message = f"ANKERPUNT_SMTP_TLS is {lock!r}; choose starttls, tls or none."
        raise ImproperlyConfigured(message)
    return {
        "EMAIL_BACKEND": f"django.core.mail.backends.{'smtp' if host else 'console'}.EmailBackend",
        "EMAIL_HOST": host or "localhost",
        "EMAIL_PORT": int(environment.get("ANKERPUNT_SMTP_PORT") or PORTS[lock]),
        "EMAIL_HOST_USER": environment.get("ANKERPUNT_SMTP_USER", ""),
        "EMAIL_HOST_PASSWORD": environment.get("ANKERPUNT_SMTP_PASSWORD", ""),
        "EMAIL_USE_TLS": lock == "starttls",
        "EMAIL_USE_SSL": lock == "tls",
        "EMAIL_TIMEOUT": 30,
        "DEFAULT_FROM_EMAIL": environment.get("ANKERPUNT_MAIL_FROM", "Ankerpunt <ankerpunt@localhost>"),
    }


def keep_private(data: Path) -> None:
    """Make the data folder, or close one that is ours and stood open: nobody else on this machine reads along.

    A folder that is shared on purpose (one with the sticky bit, such as /tmp) is left as it is, its files are not.
    """
    data.mkdir(parents=True, exist_ok=True, mode=OWN_FOLDER)
    for path in (data, *files_of(data)):
        with suppress(FileNotFoundError):  # what closes a round removes its files
            now = path.stat()
            shared = path == data and now.st_mode & stat.S_ISVTX
            if now.st_mode & stat.S_IRWXG + stat.S_IRWXO and not shared and now.st_uid == os.getuid():
                path.chmod(stat.S_IMODE(now.st_mode) & ~OTHERS)


def files_of(data: Path) -> list[Path]:
    return [*data.glob("*.sqlite3*"), *data.glob("secret-key"), *data.glob("listening/*")]


def secret_key(data: Path) -> str:
    """The key of an embedded installation: made once, kept in its data folder, readable by its owner only."""
    file = data / "secret-key"
    if not file.exists():
        keep_private(data)
        file.touch(mode=OWN_FILE)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text().strip()

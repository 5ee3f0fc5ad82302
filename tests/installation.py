"""An installation of its own for a test: a data folder, an empty database, and the command `ankerpunt`."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

ROOT = Path(__file__).resolve().parent.parent


class Installation:
    """SQLite in the data folder; where the tests run on PostgreSQL, a database of its own on that server."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.environment = {**os.environ, "ANKERPUNT_DATA": str(data), "LANG": "en_GB.UTF-8", "LC_ALL": ""}
        self.environment.pop("ANKERPUNT_SECRET_KEY", None)  # it makes one, as any installation does
        self.server = os.environ.get("DATABASE_URL", "")
        if self.server:
            self.name = f"installation_{os.getpid()}_{id(self)}"
            self._on_server(f"CREATE DATABASE {self.name}")
            self.url = self.environment["DATABASE_URL"] = urlsplit(self.server)._replace(path=f"/{self.name}").geturl()

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ankerpunt.cli", *words]
        full = {**self.environment, **environment}
        return subprocess.run(command, env=full, cwd=ROOT, capture_output=True, text=True, check=False)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "ankerpunt.cli", *words]
        return subprocess.Popen(command, env=self.environment, cwd=ROOT, stderr=subprocess.DEVNULL)

    def execute(self, *statements: str) -> None:
        if self.server:
            with psycopg.connect(self.url) as connection:
                for statement in statements:
                    connection.execute(statement)
            return
        with closing(sqlite3.connect(self.data / "ankerpunt.sqlite3")) as file, file:
            for statement in statements:
                file.execute(statement)

    def ask(self, question: str) -> list[tuple[object, ...]]:
        if self.server:
            with psycopg.connect(self.url) as connection:
                return connection.execute(question).fetchall()
        with closing(sqlite3.connect(self.data / "ankerpunt.sqlite3")) as file:
            return file.execute(question).fetchall()

    def copy(self, to: Path) -> "Installation":
        """One more like this, to spoil; of SQLite, where copying the folder is all it takes."""
        shutil.copytree(self.data, to)
        other = Installation.__new__(Installation)
        other.data, other.server, other.environment = to, "", {**self.environment, "ANKERPUNT_DATA": str(to)}
        return other

    def shut(self) -> None:
        """Let nobody in any more, and send away who is there."""
        self._on_server(f"ALTER DATABASE {self.name} WITH ALLOW_CONNECTIONS false")
        self._on_server(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{self.name}'")

    def remove(self) -> None:
        if self.server:
            self._on_server(f"DROP DATABASE {self.name} WITH (FORCE)")

    def _on_server(self, statement: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(statement)


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    found = Installation(tmp_path)
    yield found
    found.remove()

"""A start does what is left to do and no more; what is wrong with the folder or the database is one sentence."""

import ctypes
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from ankerpunt.web.exit_codes import IN_TROUBLE, MISCONFIGURED, NOT_YET
from tests.installation import Installation

READY = 0
DROP_A_CAPABILITY, BESIDE_THE_RIGHTS = 24, 1  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE


def look(of: Installation, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ankerpunt.web.prepared"]
    full = {**of.environment, **environment}
    return subprocess.run(command, env=full, capture_output=True, text=True, check=False, preexec_fn=keep_to_rights)


def keep_to_rights() -> None:
    """In a child: root, too, may only write where the rights of a file say so."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(DROP_A_CAPABILITY, BESIDE_THE_RIGHTS, 0, 0, 0)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    here = Installation(tmp_path_factory.mktemp("once"))
    assert look(here).returncode == NOT_YET
    assert here.run("manage", "prepare", ANKERPUNT_STATIC="collected").returncode == 0
    yield here
    here.remove()


@pytest.fixture
def prepared(once: Installation, tmp_path: Path) -> Installation:
    """A copy to spoil, of what was prepared once."""
    return once.copy(tmp_path / "copy")


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    folder.chmod(0o555)
    for file in folder.glob("*"):
        file.chmod(0o555 if file.is_dir() else 0o444)
    yield
    folder.chmod(0o755)


@pytest.mark.postgres
def test_what_was_prepared_is_seen_without_loading_django(once: Installation) -> None:
    assert look(once).returncode == READY
    question = "import sys, ankerpunt.web.prepared; print('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", question], capture_output=True, check=True).stdout == b"False\n"


@pytest.mark.postgres
def test_another_table_or_another_setting_is_prepared_again(once: Installation) -> None:
    assert look(once, ANKERPUNT_HOSTS="example.org").returncode == NOT_YET
    once.execute("CREATE TABLE guest (id integer)")
    assert look(once).returncode == NOT_YET
    once.execute("DROP TABLE guest")
    assert look(once).returncode == READY


def away(name: str) -> Callable[[Path], None]:
    return lambda data: (data / name).unlink()


@pytest.mark.parametrize("spoil", [away("static/staticfiles.json"), away("ankerpunt.sqlite3"), away("prepared")])
def test_what_is_not_there_is_prepared_again(prepared: Installation, spoil: Callable[[Path], None]) -> None:
    spoil(prepared.data)
    found = look(prepared)
    assert (found.returncode, found.stderr) == (NOT_YET, "")


def test_a_database_without_our_tables_is_prepared_again(prepared: Installation) -> None:
    prepared.execute("DROP TABLE django_migrations")
    found = look(prepared)
    assert (found.returncode, found.stderr) == (NOT_YET, "")


def test_a_database_that_does_not_answer_is_told_in_one_sentence(installation: Installation) -> None:
    nobody = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing", "LANG": "nl_NL.UTF-8"}
    done = installation.run("serve", "--port", "0", **nobody)
    assert (done.returncode, done.stderr.count("\n")) == (IN_TROUBLE, 1), done.stderr
    assert done.stderr.startswith("De database is niet te bereiken.")


def test_a_start_is_not_held_up_by_somebody_who_writes(prepared: Installation) -> None:
    with closing(sqlite3.connect(prepared.data / "ankerpunt.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert look(prepared).returncode == READY


def garbage(data: Path) -> None:
    (data / "ankerpunt.sqlite3").write_bytes(b"no database at all" * 1000)


def half(data: Path) -> None:
    file = data / "ankerpunt.sqlite3"
    os.truncate(file, file.stat().st_size // 2)


def page_overwritten(data: Path) -> None:
    file = data / "ankerpunt.sqlite3"
    content = file.read_bytes()
    file.write_bytes(content[:40960] + b"\xff" * 4096 + content[45056:])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("spoil", [garbage, half, page_overwritten])
def test_serving_a_damaged_database_is_refused_in_one_sentence(
    prepared: Installation, spoil: Callable[[Path], None], language: str
) -> None:
    spoil(prepared.data)
    done = prepared.run("serve", "--port", "0", LANG=language)
    said = {"nl": "De database is beschadigd", "en": "The database is damaged"}[language]
    assert (done.returncode, done.stderr.startswith(said), done.stderr.count("\n")) == (IN_TROUBLE, True, 1), done


def test_a_damaged_database_is_also_told_where_it_was_never_prepared(installation: Installation) -> None:
    if installation.server:
        pytest.skip("this is about SQLite's file")
    garbage(installation.data)
    done = installation.run("serve", "--port", "0")
    assert (done.returncode, done.stderr.count("\n")) == (IN_TROUBLE, 1)
    assert done.stderr.startswith("The database is damaged")


@pytest.mark.parametrize("new", [True, False], ids=["an empty folder", "a prepared folder"])
def test_a_folder_that_can_only_be_read_is_told_in_one_sentence(prepared: Installation, *, new: bool) -> None:
    if new:
        shutil.rmtree(prepared.data)
        prepared.data.mkdir()
    with read_only(prepared.data):
        command = [sys.executable, "-m", "ankerpunt.cli", "serve", "--port", "0"]
        done = subprocess.run(
            command, env=prepared.environment, capture_output=True, text=True, check=False, preexec_fn=keep_to_rights
        )
    assert (done.returncode, done.stderr.count("\n")) == (IN_TROUBLE, 1), done.stderr
    assert done.stderr.startswith("The database or its folder can only be read.")


def test_a_setting_that_cannot_be_used_is_told_in_one_sentence(installation: Installation) -> None:
    done = installation.run("serve", ANKERPUNT_LOG="xml")
    assert done.returncode == MISCONFIGURED
    assert done.stderr == "ANKERPUNT_LOG is 'xml'; choose text or json.\n"

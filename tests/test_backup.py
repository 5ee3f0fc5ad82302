"""The whole database in one file, and back: the same plan, nothing of participants, and no surprise on the way."""

import json
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from ankerpunt.web.backup.file import DATABASE, MANIFEST, unpacked
from ankerpunt.web.backup.manifest import Manifest, Table
from ankerpunt.web.backup.problem import BackupError
from ankerpunt.web.other_version import Tables
from tests.installation import ROOT, Installation

EXAMPLE = ROOT / "examples" / "waterrijk"
UNUSABLE = 2
SECONDS = 180  # on a busy machine
# Two rows that belong together, again and again; what it says was committed.
WRITER = """
import django
django.setup()
from itertools import count
from django.db import transaction
from ankerpunt.organisation.models import Organisation, Unit
there = Organisation.objects.get(slug="waterrijk")
for number in count():
    with transaction.atomic():
        Unit.objects.create(organisation=there, name=f"Left {number}")
        Unit.objects.create(organisation=there, name=f"Right {number}")
    print(number, flush=True)
"""


@pytest.fixture(scope="module")
def waterrijk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with a plan, a session, and what somebody answered."""
    here = Installation(tmp_path_factory.mktemp("waterrijk"))
    assert here.run("import", str(EXAMPLE)).returncode == 0
    here.execute(
        "CREATE TABLE participation_code (hash text PRIMARY KEY, grp integer)",
        "INSERT INTO participation_code VALUES ('a secret that nobody may keep', 1)",
        "INSERT INTO django_session VALUES ('a key that lets somebody in', '', '2030-01-01')",
    )
    yield here
    here.remove()


@pytest.fixture(scope="module")
def backup(waterrijk: Installation) -> Path:
    """Return a backup; beside it lies the export of that moment, for others go on writing there."""
    file = waterrijk.data / "a.ankerpunt"
    done = waterrijk.run("backup", str(file))
    assert (done.returncode, "1 organisation" in done.stderr) == (0, True), done.stderr
    file.with_suffix(".yaml").write_text(waterrijk.run("export", "waterrijk").stdout)
    return file


@pytest.mark.postgres
def test_what_is_restored_exports_the_same_without_sessions_and_answers_and_is_only_replaced_when_asked(
    waterrijk: Installation, backup: Path, installation: Installation
) -> None:
    done = installation.run("restore", str(backup))
    assert (done.returncode, done.stderr.startswith("Restored the backup of ")) == (0, True), done.stderr
    there = backup.with_suffix(".yaml").read_text()
    assert len(there) > 100_000
    assert installation.run("export", "waterrijk").stdout == there
    for table in ("participation_code", "django_session"):
        assert installation.ask(f"SELECT count(*) FROM {table}") == [(0,)]
        assert waterrijk.ask(f"SELECT count(*) FROM {table}") == [(1,)]
    (photo,) = EXAMPLE.joinpath("files").iterdir()
    brought_back = installation.data / "files" / photo.name[:2] / photo.name[2:]
    assert brought_back.read_bytes() == photo.read_bytes()
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with zipfile.ZipFile(backup) as packed:
        assert b"a secret that nobody may keep" not in packed.read(DATABASE)
    assert_replaced_when_asked_and_then_kept(installation, backup)


def assert_replaced_when_asked_and_then_kept(installation: Installation, backup: Path) -> None:
    installation.execute("UPDATE organisation_organisation SET slug = 'gemeente-elders'")
    refused = installation.run("restore", str(backup), "--lang", "nl")
    assert (refused.returncode, "--replace" in refused.stderr) == (UNUSABLE, True)
    assert installation.ask("SELECT slug FROM organisation_organisation") == [("gemeente-elders",)]
    assert installation.run("restore", str(backup), "--replace").returncode == 0
    assert installation.ask("SELECT slug FROM organisation_organisation") == [("waterrijk",)]
    (kept,) = installation.data.glob("before-restore-*.ankerpunt")
    installation.run("restore", str(kept), "--replace")
    assert installation.ask("SELECT slug FROM organisation_organisation") == [("gemeente-elders",)]


@pytest.mark.postgres
def test_a_backup_among_writers_is_of_one_moment(
    waterrijk: Installation, installation: Installation, tmp_path: Path
) -> None:
    environment = {**waterrijk.environment, "DJANGO_SETTINGS_MODULE": "ankerpunt.web.settings"}
    writer = subprocess.Popen([sys.executable, "-c", WRITER], env=environment, stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    before = {next(writer.stdout).strip() for _ in range(5)}
    done = waterrijk.run("backup", str(tmp_path / "busy.ankerpunt"))
    writer.terminate()
    written = before | {line.strip() for line in writer.stdout}
    writer.stdout.close()
    writer.wait()
    assert done.returncode == 0, done.stderr
    assert installation.run("restore", str(tmp_path / "busy.ankerpunt")).returncode == 0
    names = [str(name).split() for (name,) in installation.ask("SELECT name FROM organisation_unit")]
    left, right = ({name[1] for name in names if name[0] == side} for side in ("Left", "Right"))
    assert before <= left == right < written
    (revision,) = installation.ask("SELECT plan_revision FROM organisation_organisation")[0]
    assert installation.ask("SELECT max(number) FROM mirror_revision") == [(revision,)]
    assert installation.run("export", "waterrijk").stdout.count("name: Left ") == len(left)


def test_a_database_that_cannot_be_read_is_set_aside(installation: Installation, backup: Path) -> None:
    if installation.server:
        pytest.skip("this is about SQLite's file")
    file = installation.data / "ankerpunt.sqlite3"
    file.write_bytes(b"no database at all" * 1000)
    refused = installation.run("restore", str(backup))
    assert (refused.returncode, "--replace" in refused.stderr) == (UNUSABLE, True)
    assert installation.run("restore", str(backup), "--replace").returncode == 0
    assert installation.ask("SELECT slug FROM organisation_organisation") == [("waterrijk",)]
    (aside,) = installation.data.glob("damaged-*.sqlite3")
    assert aside.read_bytes().startswith(b"no database at all")


def test_a_backup_writes_over_nothing_unless_asked(waterrijk: Installation, tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("mine")
    refused = waterrijk.run("backup", str(file))
    assert (refused.returncode, "is there already" in refused.stderr, file.read_text()) == (UNUSABLE, True, "mine")
    nowhere = waterrijk.run("backup", str(tmp_path / "nowhere" / "b"))
    assert (nowhere.returncode, "There is no folder" in nowhere.stderr) == (UNUSABLE, True)
    assert waterrijk.run("backup", str(file), "--replace").returncode == 0
    assert zipfile.is_zipfile(file)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_damaged_file_changes_nothing(installation: Installation, backup: Path) -> None:
    installation.data.joinpath("b").write_bytes(backup.read_bytes()[:-5000])
    done = installation.run("restore", str(installation.data / "b"))
    assert (done.returncode, "Traceback" in done.stderr) == (UNUSABLE, False)
    assert "it is damaged" in done.stderr
    assert not installation.ask("SELECT name FROM sqlite_master") or installation.server


MANIFEST_OF_A_SMALL_ONE = Manifest(
    engine="sqlite",
    engine_version="3",
    size=4,
    sha256="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    migrations=[],
    tables={},
)
CONTENT = b"test"


def packed(file: Path, *, manifest: bytes | None = None, content: bytes | None = CONTENT) -> Path:
    with zipfile.ZipFile(file, "w") as into:
        into.writestr(MANIFEST, msgspec.json.encode(MANIFEST_OF_A_SMALL_ONE) if manifest is None else manifest)
        if content is not None:
            into.writestr(DATABASE, content)
    return file


PHOTO = "files/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
WITH_A_PHOTO = msgspec.json.encode(msgspec.structs.replace(MANIFEST_OF_A_SMALL_ONE, files=1, files_size=4))


def with_photo(file: Path, *, name: str = PHOTO, content: bytes = CONTENT) -> Path:
    packed(file, manifest=WITH_A_PHOTO)
    with zipfile.ZipFile(file, "a") as into:
        into.writestr(name, content)
    return file


def a_bit_turned(file: Path) -> Path:
    packed(file)
    bytes_of_it = bytearray(file.read_bytes())
    bytes_of_it[bytes_of_it.index(CONTENT)] ^= 1
    file.write_bytes(bytes_of_it)
    return file


def plain_text(file: Path) -> Path:
    file.write_text("This is a letter.")
    return file


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda file: file, "There is no file"),
        (plain_text, "it is damaged"),
        (a_bit_turned, "it is damaged"),
        (lambda file: packed(file, content=b"tost"), "it is damaged"),
        (lambda file: packed(file, content=b"tes"), "it is damaged"),
        (lambda file: packed(file, content=b"test and more"), "it is damaged"),
        (lambda file: packed(file, content=None), "it is damaged"),
        (lambda file: packed(file, manifest=WITH_A_PHOTO), "it is damaged"),
        (lambda file: with_photo(file, content=b"tost"), "it is damaged"),
        (lambda file: with_photo(file, content=b"test and more"), "it is damaged"),
        (lambda file: with_photo(file, name="files/../../evil"), "it is damaged"),
        (lambda file: packed(file, manifest=b"{"), "it is damaged"),
        (lambda file: packed(file, manifest=b"[]"), "it is damaged"),
        (lambda file: packed(file, manifest=b'{"format": 3, "ankerpunt": "7.0"}'), r"Another version .*\(7\.0\)"),
    ],
)
def test_a_file_that_is_not_whole_is_told_apart(make: Callable[[Path], Path], sentence: str, tmp_path: Path) -> None:
    file = make(tmp_path / "b.ankerpunt")
    with pytest.raises(BackupError, match=sentence), unpacked(file, beside=tmp_path):
        raise AssertionError
    assert set(tmp_path.iterdir()) <= {file}


def test_a_whole_file_gives_what_went_in_and_cleans_up(tmp_path: Path) -> None:
    file = packed(tmp_path / "b.ankerpunt")
    with unpacked(file, beside=tmp_path) as (manifest, copy):
        assert (manifest, copy.read_bytes()) == (MANIFEST_OF_A_SMALL_ONE, CONTENT)
    assert list(tmp_path.iterdir()) == [file]


def test_another_version_or_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tables, "are_ours", lambda tables: "promise_usp" in tables.columns)
    ours = msgspec.structs.replace(MANIFEST_OF_A_SMALL_ONE, tables={"promise_usp": Table(["id"], 3)})
    ours.refuse_elsewhere("sqlite")
    for theirs in (MANIFEST_OF_A_SMALL_ONE, msgspec.structs.replace(ours, ankerpunt="99.0")):
        with pytest.raises(BackupError, match="Another version of Ankerpunt"):
            theirs.refuse_elsewhere("sqlite")
    with pytest.raises(BackupError, match="a backup of SQLite, and this installation uses PostgreSQL"):
        ours.refuse_elsewhere("postgresql")


def test_the_manifest_says_what_made_it_when_and_of_what(backup: Path, waterrijk: Installation) -> None:
    with zipfile.ZipFile(backup) as file:
        told = json.loads(file.read(MANIFEST))
    assert {"ankerpunt", "made_at", "engine", "engine_version", "sha256", "size", "left_out"} <= told.keys()
    assert told["tables"]["promise_usp"]["rows"] == waterrijk.ask("SELECT count(*) FROM promise_usp")[0][0]

"""Sixty people answer a round, or a study; nothing that is kept joins one of them and an answer, then or later (L10).

The store, its journal, the database with its log and its free pages, the log of the server, backups and history are
read byte by byte, with what only the test knows: every code, whose it was, and what was said with it.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.installation import ROOT, Installation

EXAMPLE = ROOT / "examples" / "waterrijk"
KEY = "5f" * 16
# What happens in the round, in processes as the server has them; the auditor draws less, for it never sees an answer.
ROUND = f"""
import json, secrets, sys
import django
django.setup()
from datetime import date
from functools import partial
from ankerpunt.participation import life, store
from ankerpunt.participation.asked import Facts, Running, ask_by
from ankerpunt.participation.store import secret, signs
from ankerpunt.science.auditor.rhythm import Past

life.neighbours = partial(life.neighbours, draws=100)
KEY, DAY = "{KEY}", date(2027, 3, 1)
ROSTER = {{"noord": 30, "zuid": 30}}

class Above:
    words = None
    def sheet(self, key): return None
    def facts(self, key):
        past = Past(opens_on=DAY, closes_on=DAY, subjects=set(), roster=set(ROSTER))
        return Facts({{name: (name,) for name in ROSTER}}, ROSTER, ("q:a", "q:b"), DAY, past, ())
    def running(self): return [Running(KEY, DAY, "open")]
    def keep(self, key, release): self.words = [[cell.group, cell.question, cell.word] for cell in release.cells]

above = Above()
ask_by(above)
if sys.argv[1] == "answer":
    codes = store.invite(KEY, questions=["q:a", "q:b"], codes={{"noord": 36, "zuid": 36}})
    store.open_now(KEY)
    used, own = [], secret.read(KEY)
    for group, each in codes.items():
        for code in each[:30]:
            said = {{each: secrets.choice(["less_often", "the_same", "more_often", None]) for each in ("q:a", "q:b")}}
            assert store.answer(KEY, code, said) == "stored"
            used.append(code)
    left = [code for each in codes.values() for code in each[30:]]
    marks = {{code: signs.mark(code, own).hex() for code in used + left}}
    print(json.dumps({{"used": used, "left": left, "marks": marks, "own": own.hex()}}))
elif sys.argv[1] == "sweep":
    life.resume(DAY)
else:
    life.resume(date(2027, 3, 2))
    print(json.dumps(above.words))
"""

# A study asks sixty as well, and its answers are estimated by a job, as a worker does.
STUDY = f"""
import json, secrets, sys
import django
django.setup()
from datetime import date
from ankerpunt.jobs.worker import work_off
from ankerpunt.listen.models import Round, Study, StudyItem
from ankerpunt.organisation.models import Organisation
from ankerpunt.participation import life, store
from ankerpunt.participation.store import secret, sheets, signs
from ankerpunt.science.sheet import Choice, Sheet, encode

KEY, DAY, AFTER = "{KEY}", date(2027, 3, 1), date(2027, 3, 2)

def drawn():
    screens = (tuple(secrets.SystemRandom().sample(range(6), 4)) for _ in range(9))
    return encode(Sheet(tuple(Choice(shown, shown[0], shown[1]) for shown in screens)))

if sys.argv[1] == "answer":
    organisation, days = Organisation.objects.get(), dict(opens_on=DAY, closes_on=DAY, words_on=AFTER)
    round_ = Round.objects.create(organisation=organisation, key=KEY, state="open", **days)
    items = tuple(StudyItem(f"i{{at}}", f"Item {{at}}") for at in range(6))
    Study.objects.create(organisation=organisation, title="Wat telt?", round=round_, items=items)
    codes, said = sheets.invite(KEY, group="everybody", codes=72)["everybody"], [drawn() for _ in range(60)]
    store.open_now(KEY)
    for code, sheet in zip(codes, said):
        assert sheets.answer(KEY, code, sheet) == "stored"
    own = secret.read(KEY)
    marks = {{code: signs.mark(code, own).hex() for code in codes}}
    print(json.dumps({{"used": codes[:60], "left": codes[60:], "marks": marks, "own": own.hex(), "said": said}}))
elif sys.argv[1] == "sweep":
    life.resume(DAY)
else:
    life.resume(AFTER)
    work_off()
    life.resume(AFTER)
    print(json.dumps(Study.objects.get().result["type"]))
"""


class Round:
    """A round in an installation, and everything that its machine keeps."""

    def __init__(self, installation: Installation) -> None:
        self.installation, self.logged, self.script = installation, b"", ROUND

    def act(self, what: str) -> Any:
        command = [sys.executable, "-c", self.script, what]
        environment = {**self.installation.environment, "DJANGO_SETTINGS_MODULE": "ankerpunt.web.settings"}
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        self.logged += done.stderr
        return json.loads(done.stdout) if done.stdout else None

    def back_up(self, name: str) -> dict[str, bytes]:
        """What a backup has, unpacked."""
        file = self.installation.data / name
        done = self.installation.run("backup", str(file))
        assert done.returncode == 0, done.stderr
        self.logged += done.stderr.encode()
        with zipfile.ZipFile(file) as packed:
            return {f"{name}/{each}": packed.read(each) for each in packed.namelist()}

    def kept(self) -> dict[str, bytes]:
        """Every file of the data folder, and the log."""
        files = [path for path in self.installation.data.rglob("*") if path.is_file()]
        return {"the log": self.logged} | {
            str(path.relative_to(self.installation.data)): path.read_bytes() for path in files
        }

    def of_the_server(self) -> dict[str, bytes]:
        """What PostgreSQL has of us: tables and indexes, its log of changes, and everything that is no database."""
        with psycopg.connect(self.installation.url, autocommit=True) as own:
            own.execute("CHECKPOINT")
            [(named,)] = own.execute("SHOW data_directory").fetchall()
            others = own.execute(
                "SELECT oid::text FROM pg_database WHERE datname NOT LIKE %s", [f"{self.installation.name}%"]
            )
            not_ours = {oid for (oid,) in others.fetchall()}
        folder, found = Path(named), {}
        for path in [folder.parent / "log", *folder.rglob("*")]:  # where tools/postgres.py lets it write
            parts = path.relative_to(folder.parent).parts[1:] or ("log",)
            if parts[0] == "base" and not_ours.intersection(parts[1:2]):
                continue
            try:
                found["/".join(parts)] = path.read_bytes()
            except OSError:  # a folder, a socket, or gone meanwhile
                continue
        return found


def where(files: dict[str, bytes], codes: list[str], told: dict[str, Any]) -> set[str]:
    """The files that have one of these codes: as it is typed or printed, or its mark in any of its spellings."""
    return {name for name, content in files.items() if any(each in content for each in spelled(codes, told))}


def spelled(codes: list[str], told: dict[str, Any]) -> Iterator[bytes]:
    for code in codes:
        mark = bytes.fromhex(told["marks"][code])
        yield from (mark, base64.b64encode(mark)[:-1], mark.hex().encode(), code.encode())
        yield f"{code[:4]}-{code[4:]}".encode()


def where_said(files: dict[str, bytes], told: dict[str, Any]) -> set[str]:
    """The files that have one of the sheets, whole or its choices alone."""
    sheets = [each.encode() for said in told["said"] for each in (said, said.removeprefix('{"tasks":').rstrip("}"))]
    return {name for name, content in files.items() if any(each in content for each in sheets)}


def has_key(files: dict[str, bytes], told: dict[str, Any]) -> set[str]:
    own = bytes.fromhex(told["own"])
    spelled = (own, told["own"].encode(), base64.b64encode(own))
    return {name for name, content in files.items() if any(each in content for each in spelled)}


@pytest.fixture
def round_(installation: Installation) -> Iterator[Round]:
    assert installation.run("import", str(EXAMPLE)).returncode == 0
    yield Round(installation)
    if installation.server:
        with psycopg.connect(installation.server, autocommit=True) as own:
            own.execute(f"DROP DATABASE {installation.name}_listening WITH (FORCE)")


def test_with_a_file_nothing_of_a_used_code_is_left_for_a_moment(installation: Installation, round_: Round) -> None:
    if installation.server:
        pytest.skip("a file is of SQLite")
    told = round_.act("answer")
    store, key = f"listening/{KEY}.sqlite3", f"listening/{KEY}.key"

    open_now = round_.kept()
    backup = round_.back_up("open.ankerpunt")
    assert where(open_now, told["left"], told) == {store}  # the search finds what is there
    assert has_key(open_now, told) == {key}
    assert where(open_now | backup, told["used"], told) == set()
    assert (where(backup, told["left"], told), has_key(backup, told)) == (set(), set())
    assert not any(KEY in name for name in backup)
    assert open_now.get(f"{store}-journal", b"") == b""

    words = round_.act("close")
    assert {group for group, _, _ in words} == {"*", "noord", "zuid"}
    closed = round_.kept() | round_.back_up("closed.ankerpunt")
    assert where(closed, told["used"] + told["left"], told) == set()
    assert has_key(closed, told) == set()
    assert list((installation.data / "listening").iterdir()) == []


@pytest.mark.postgres
def test_with_a_server_nothing_joins_a_used_code_and_an_answer(installation: Installation, round_: Round) -> None:
    if not installation.server:
        pytest.skip("a server is of PostgreSQL")
    told = round_.act("answer")
    own = f"{installation.name}_listening"
    assert joined(installation, own) > 0  # the search finds what joins, until it is swept
    round_.act("sweep")
    assert joined(installation, own) == 0

    open_now = round_.kept()
    backup = round_.back_up("open.ankerpunt")
    everything = told["used"][::5] + told["left"][::4]  # a server's files are large, and what leaks leaks for all
    assert where(open_now | backup, everything, told) == set()
    assert has_key(open_now | backup, told) == {f"listening/{KEY}.key"}
    assert not any(KEY in name or KEY.encode() in content for name, content in backup.items())

    words = round_.act("close")
    assert {group for group, _, _ in words} == {"*", "noord", "zuid"}
    closed = round_.kept() | round_.back_up("closed.ankerpunt") | round_.of_the_server()
    assert has_key(closed, told) == set()
    # Its log of changes is written over in its time. What it has are marks, which without the key are nobody's code.
    assert {name for name in where(closed, everything, told) if not name.startswith("pg_wal/")} == set()
    clear = [each.encode() for code in everything for each in (code, f"{code[:4]}-{code[4:]}")]
    assert {name for name, content in closed.items() if any(each in content for each in clear)} == set()
    with psycopg.connect(installation.server, dbname=own) as line:
        assert line.execute("SELECT FROM pg_namespace WHERE nspname LIKE 'r\\_%'").fetchall() == []


def test_with_a_file_nothing_of_a_sheet_is_left_once_it_is_estimated(installation: Installation, round_: Round) -> None:
    if installation.server:
        pytest.skip("a file is of SQLite")
    round_.script = STUDY
    told = round_.act("answer")
    store, key = f"listening/{KEY}.sqlite3", f"listening/{KEY}.key"

    open_now = round_.kept() | round_.back_up("open.ankerpunt")
    assert where_said(open_now, told) == {store}  # the search finds what is there
    assert (where(open_now, told["used"], told), where(open_now, told["left"], told)) == (set(), {store})
    assert has_key(open_now, told) == {key}

    assert round_.act("close") == "studied"
    closed = round_.kept() | round_.back_up("closed.ankerpunt")
    assert (where_said(closed, told), has_key(closed, told)) == (set(), set())
    assert where(closed, told["used"] + told["left"], told) == set()
    assert list((installation.data / "listening").iterdir()) == []


@pytest.mark.postgres
def test_with_a_server_nothing_joins_a_used_code_and_a_sheet(installation: Installation, round_: Round) -> None:
    if not installation.server:
        pytest.skip("a server is of PostgreSQL")
    round_.script = STUDY
    told = round_.act("answer")
    own = f"{installation.name}_listening"
    assert joined(installation, own, "sheet") > 0  # the search finds what joins, until it is swept
    round_.act("sweep")
    assert joined(installation, own, "sheet") == 0

    open_now = round_.kept() | round_.back_up("open.ankerpunt")
    assert (where_said(open_now, told), has_key(open_now, told)) == (set(), {f"listening/{KEY}.key"})
    assert round_.act("close") == "studied"
    closed = round_.kept() | round_.back_up("closed.ankerpunt") | round_.of_the_server()
    assert has_key(closed, told) == set()
    # Its log of changes has sheets until it is written over, as it has marks: without the key they are nobody's.
    assert {name for name in where_said(closed, told) if not name.startswith("pg_wal/")} == set()
    clear = [each.encode() for code in told["used"] for each in (code, f"{code[:4]}-{code[4:]}")]
    assert {name for name, content in closed.items() if any(each in content for each in clear)} == set()
    with psycopg.connect(installation.server, dbname=own) as line:
        assert line.execute("SELECT FROM pg_namespace WHERE nspname LIKE 'r\\_%'").fetchall() == []


def joined(installation: Installation, name: str, answers: str = "tally") -> int:
    """How many rows, living or dead, say that the transaction that took this code wrote that count or sheet."""
    url = urlsplit(installation.server)._replace(path=f"/{name}").geturl()
    items = "heap_page_items(get_raw_page('r_{key}.{table}', page))"
    pages = "generate_series(0, pg_relation_size('r_{key}.{table}') / 8192 - 1)"
    rows = "SELECT DISTINCT {what} AS xid FROM {pages} AS page, {items} WHERE t_data IS NOT NULL"
    asked = [
        rows.format(what=what, pages=pages.format(key=KEY, table=table), items=items.format(key=KEY, table=table))
        for table, what in (("code", "t_xmax"), (answers, "t_xmin"))
    ]
    with closing(psycopg.connect(url, autocommit=True)) as own:
        own.execute("CREATE EXTENSION IF NOT EXISTS pageinspect")
        question = f"SELECT count(*) FROM ({asked[0]}) a JOIN ({asked[1]}) b USING (xid) WHERE xid::text <> '0'"
        [(found,)] = own.execute(question.encode()).fetchall()
    return int(found)

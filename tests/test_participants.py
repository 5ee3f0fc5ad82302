"""Six hundred people take part over real HTTP, by slips and by letters: each is counted once, and the words fit.

Fewer take part in a study: what is counted there is that each leaves one sheet.
"""

from __future__ import annotations

import http.client
import json
import re
import signal
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from ankerpunt.web.serve import a_free_port
from tests.installation import Installation

HOST, SECONDS = "127.0.0.1", 180
PEOPLE, AT_ONCE = 150, 8
IN_A_STUDY, SCREENS = 64, 9
GROUPS = ("balie", "beheer", "buiten", "zorg")
QUESTIONS = ("evolution:lef", "evolution:nabij")
# What people of each team choose in turn, and the word that follows; the noise of one of 150 does not reach that far.
CHOICES = {
    "balie": ("more_often",),
    "beheer": ("less_often",),
    "buiten": ("more_often", "less_often"),
    "zorg": ("the_same", "the_same", "the_same", "cannot_say"),
}
WORDS = {"balie": "more_often", "beheer": "less_often", "buiten": "divided", "zorg": "about_as_often"}

PREPARED = """
import json
from datetime import timedelta
from django.utils import timezone
from ankerpunt.listen.actions.round import agree, approve, invite, open_due
from ankerpunt.listen.actions.round_mail import send_codes
from ankerpunt.listen.brought.roster import Roster
from ankerpunt.listen.models import Round, RoundQuestion
from ankerpunt.listen.models.round import new_key
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member, Organisation, Unit, User

organisation = Organisation.objects.create(name="Gemeente Test", slug="test")
for name in {groups}:
    Unit.objects.create(organisation=organisation, name=name, slug=name, size={people})
today = timezone.localdate()
round_ = Round.objects.create(
    organisation=organisation, key=new_key(), units=list({groups}), opens_on=today, closes_on=today,
    words_on=today + timedelta(days=1), way="{way}", purpose="Horen.", afterwards="Praten.",
)
{asked}
agree(round_, by="De voorzitter")
colleague = User.objects.create(name="Colleague", email="colleague@test.example")
approve(round_, by=Member.objects.create(organisation=organisation, user=colleague, role="editor"))
round_.refresh_from_db()
standing = Standing(organisation)
"""
QUESTIONS_ASKED = """
for name in ("lef", "nabij"):
    RoundQuestion.objects.create(round=round_, kind="evolution", about=name, name=name)
"""
STUDY_ASKED = """
from ankerpunt.listen.models import Study, StudyItem
items = tuple(StudyItem(f"own-{{at}}", f"Ding {{at}}") for at in range(6))
Study.objects.create(organisation=organisation, title="Wat telt?", question="Wat telt?", round=round_, items=items)
"""
DRAWN = """
codes = invite(round_, standing)
"""
MAILED = """
import re, threading
from django.conf import settings
settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = "django.core.mail.backends.filebased.EmailBackend", "{letters}"
addresses = {{name: tuple(f"{{name}}-{{at}}@test.example" for at in range({people})) for name in {groups}}}
send_codes(round_, Roster(dict.fromkeys({groups}, {people}), addresses), standing, site="http://test.example/")
[each.join() for each in threading.enumerate() if each.name == "codes by e-mail"]
codes = {{}}
"""
OPENED = """
opened = open_due()
print("made", json.dumps({{"key": round_.key, "codes": codes, "opened": opened}}))
"""
CLOSED = """
import json
from ankerpunt.listen.models import RoundWord, Round
from ankerpunt.participation import life, store
life.neighbours = lambda _releases: None  # ten seconds of made-up answers, tested by itself
life.close("{key}")
words = list(RoundWord.objects.values_list("group", "question", "word"))
took_part, left = Round.objects.get().took_part, store.state_of("{key}")
print("closed", json.dumps({{"words": words, "took_part": took_part, "left": left}}))
"""

ESTIMATED = """
import json
from datetime import timedelta
from django.utils import timezone
from ankerpunt.jobs.worker import work_off
from ankerpunt.listen.models import Round, Study
from ankerpunt.participation import life, store
from ankerpunt.participation.store import sheets
kept = sheets.left("{key}")
life.close("{key}")
work_off()
study = Study.objects.get()
found = dict(type=study.result["type"], state=Round.objects.get().state, left=store.state_of("{key}"), kept=kept)
print("estimated", json.dumps(found))
"""


def said_by(installation: Installation, code: str, word: str) -> dict[str, Any]:
    done = installation.run("manage", "shell", "-v", "0", "-c", code)
    line = next((each for each in done.stdout.splitlines() if each.startswith(f"{word} ")), None)
    assert line is not None, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(line.removeprefix(f"{word} "))
    return found


def prepared(
    installation: Installation, way: str, letters: Path, asked: str = QUESTIONS_ASKED
) -> tuple[str, dict[str, list[str]]]:
    """A round that is open; its codes are those that were printed, or those that stood in letters."""
    installation.run("manage", "migrate")
    code = PREPARED.replace("{asked}", asked) + (MAILED if way == "mailed" else DRAWN) + OPENED
    made = said_by(installation, code.format(groups=GROUPS, people=PEOPLE, way=way, letters=letters), "made")
    assert made["opened"] == 1
    return made["key"], made["codes"] or codes_of(letters)


def codes_of(letters: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in letters.iterdir():
        for letter in file.read_text().split("-" * 79):
            to = re.search(r"^To: (\w+)-\d+@", letter, re.MULTILINE)
            address = re.search(r"/l/\w+/([A-Z0-9-]{9})/", letter.replace("=\n", ""))
            if to and address:
                found.setdefault(to[1], []).append(address[1])
    return found


@pytest.fixture
def served(installation: Installation) -> Iterator[Any]:
    """Starts the server once there is something to serve: two workers where the database is PostgreSQL."""
    port, started = a_free_port(HOST, preferred=0), []

    def serve() -> int:
        workers = ("--workers", "2") if installation.server else ()
        started.append(installation.start("serve", *workers, "--port", str(port)))
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                ask(port, "GET", "/l/")
            except OSError:
                assert started[0].poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.1)
            else:
                return port

    yield serve
    for server in started:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=30)
        finally:
            server.kill()


def ask(port: int, method: str, path: str, values: dict[str, str] | None = None) -> tuple[int, str, str]:
    """The status, where it leads, and any cookie: none may ever be set."""
    connection = http.client.HTTPConnection(HOST, port, timeout=SECONDS)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if values is not None else {}
        connection.request(method, path, urlencode(values) if values is not None else None, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers.get("Location", ""), answer.headers.get("Set-Cookie", "")
    finally:
        connection.close()


def takes_part(port: int, key: str, code: str, choices: dict[str, str], *, walks: bool) -> list[int]:
    """Send an answer; some go through every screen first. What a browser holds travels along each time."""
    path = f"/l/{key}/"
    held = {"code": code, **choices}
    screens = [{**held, "at": at, "go": "next"} for at in ("what", "1", "2")] if walks else []
    statuses = [ask(port, "GET", f"{path}{code}/")[0]] if walks else []
    statuses += [ask(port, "POST", path, screen)[0] for screen in screens]
    status, to, cookie = ask(port, "POST", path, {**held, "at": "look", "go": "send"})
    assert cookie == ""
    assert status != 303 or (code not in to and urlsplit(to).path == f"{path}thanks")
    return [*statuses, status]


@pytest.mark.postgres
@pytest.mark.parametrize("way", ["drawn", "mailed"])
def test_six_hundred_people_take_part_and_the_words_are_those_of_their_answers(
    installation: Installation, served: Any, tmp_path: Path, way: str
) -> None:
    key, codes = prepared(installation, way, tmp_path / "letters")
    port = served()
    people = [
        (code, dict.fromkeys(QUESTIONS, CHOICES[group][at % len(CHOICES[group])]), at)
        for group in GROUPS
        for at, code in enumerate(codes[group][:PEOPLE])
    ]
    assert len(people) == PEOPLE * len(GROUPS)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        sent = pool.map(lambda one: takes_part(port, key, one[0], one[1], walks=one[2] % 15 == 0), people)
        assert Counter(status for statuses in sent for status in statuses).keys() == {200, 303}
        # Whoever sends twice, or comes back with a slip that was used, is not counted again.
        again = pool.map(lambda one: takes_part(port, key, one[0], one[1], walks=False), people[::30])
        assert {status for statuses in again for status in statuses} == {410}

    closed = said_by(installation, CLOSED.format(key=key), "closed")
    words = {(group, question): word for group, question, word in closed["words"]}
    assert {
        group: word for (group, question), word in words.items() if question == QUESTIONS[0] and group != "*"
    } == WORDS
    assert closed["took_part"] == "more_than_half"
    assert closed["left"] is None


def chooses(port: int, key: str, code: str) -> tuple[str, dict[str, str]]:
    """Walk through every screen as a phone does: the least of its numbers counts most, the greatest least."""
    path, held = f"/l/{key}/", {"code": code}
    page = read(port, path, {**held, "at": "what", "go": "next"})
    held["version"] = re.findall(r'name="version" value="(\d+)"', page)[0]
    page = read(port, path, {**held, "at": "what", "go": "next"})
    for at in range(1, SCREENS + 1):
        shown = sorted(re.findall(rf'name="best-{at}" value="(\d+)"', page))
        held |= {f"best-{at}": shown[0], f"worst-{at}": shown[-1]}
        page = read(port, path, {**held, "at": str(at), "go": "next"})
    return path, held


def read(port: int, path: str, values: dict[str, str]) -> str:
    connection = http.client.HTTPConnection(HOST, port, timeout=SECONDS)
    try:
        connection.request("POST", path, urlencode(values), {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        assert answer.status == 200
        return answer.read().decode()
    finally:
        connection.close()


def test_everybody_who_takes_part_in_a_study_leaves_one_sheet_until_it_is_estimated(
    installation: Installation, served: Any, tmp_path: Path
) -> None:
    key, codes = prepared(installation, "drawn", tmp_path / "letters", STUDY_ASKED)
    assert len(codes) == 1  # one group
    port, people = served(), next(iter(codes.values()))[:IN_A_STUDY]

    def takes(code: str) -> tuple[int, str, str]:
        path, held = chooses(port, key, code)
        return ask(port, "POST", path, {**held, "at": "look", "go": "send"})

    with ThreadPoolExecutor(AT_ONCE) as pool:
        sent = list(pool.map(takes, people))
    assert {(status, urlsplit(to).path, cookie) for status, to, cookie in sent} == {(303, f"/l/{key}/thanks", "")}
    again = {"code": people[0], "at": "look", "go": "send", "version": "0", "best-1": "0"}
    assert ask(port, "POST", f"/l/{key}/", again)[0] in {410, 422}

    found = said_by(installation, ESTIMATED.format(key=key), "estimated")
    assert found["kept"][0] == IN_A_STUDY
    assert (found["type"], found["state"], found["left"]) == ("studied", "released", None)

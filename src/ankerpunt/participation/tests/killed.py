"""Closings, answers and invitations that are killed, each in a process of its own; says what was seen, as JSON.

`python -m ankerpunt.participation.tests.killed FOLDER STEPS MOMENTS`: killed at so many steps of the code, evenly
spread over a closing, and at so many moments, wherever the code then is, also within the database.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import django
import msgspec

ANSWERED, OPENED, AFTER = 4, date(2027, 3, 1), date(2027, 3, 15)
ROSTER = {"noord": 25, "zuid": 26}
COUNTED = ("/participation/", "/psycopg/")
Seen = dict[str, Any]


class OnDisk:
    """A room above that keeps rounds in a file: the part of the main database."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def read(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.file.read_text())
        return found

    def write(self, key: str, **said: object) -> None:
        whole = self.read() if self.file.exists() else {}
        whole[key] = {**whole.get(key, {}), **said}
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(whole))
        new.replace(self.file)

    def sheet(self, key: str) -> object:
        return self.read().get(key)

    def facts(self, _key: str) -> Any:
        past = Past(opens_on=OPENED, closes_on=OPENED, subjects=set(), roster=set(ROSTER))
        return Facts({name: (name,) for name in ROSTER}, ROSTER, ("q:a", "q:b"), OPENED, past, ())

    def running(self) -> list[Any]:
        states = {key: said["state"] for key, said in self.read().items()}
        return [Running(key, OPENED, state) for key, state in states.items() if state in {"inviting", "open"}]

    def keep(self, key: str, release: Any) -> None:
        before = self.read()[key]
        if before["state"] == "open":  # ON CONFLICT DO NOTHING
            self.write(key, state="released", words=msgspec.to_builtins(release))

    def blocked(self, key: str, why: Any) -> None:
        self.write(key, state="blocked", why=why.en)

    def estimate(self, key: str) -> None:
        estimated(key)

    def keep_result(self, key: str, result: str) -> None:
        if self.read()[key]["state"] == "open":
            self.write(key, state="released", result=result)

    def lost(self, key: str) -> None:
        if self.read()[key]["state"] == "open":
            self.write(key, state="lost")


def begun(main: OnDisk) -> str:
    key = uuid.uuid4().hex
    codes = store.invite(key, questions=("q:a", "q:b"), codes=ROSTER)
    main.write(key, state="open")
    store.open_now(key)
    for code in codes["noord"][:ANSWERED]:
        assert store.answer(key, code, {"q:a": "more_often", "q:b": "the_same"}) == "stored"
    return key


def begun_study(main: OnDisk) -> str:
    """A study that is closed, with as many sheets."""
    key = uuid.uuid4().hex
    codes = sheets.invite(key, group="everybody", codes=ANSWERED + 3)["everybody"]
    main.write(key, state="open")
    store.open_now(key)
    for code in codes[:ANSWERED]:
        assert sheets.answer(key, code, "a sheet") == "stored"
    closing.shut(key)
    return key


def estimated(key: str) -> None:
    """What a job does with the sheets of a study that is closed."""
    sheets.finish(key, f"of {len(sheets.sheets(key))}")
    life.close(key)


def in_a_child(act: Callable[[], object]) -> int:
    child = os.fork()
    if not child:
        act()
        os._exit(0)
    return child


def status_of(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def steps(act: Callable[[], object], *, killed_at: int = -1) -> int:
    """Do it, and count the steps of our code and of the database's; at the one that is named it is killed."""
    done = 0

    def step(frame: FrameType, _event: str, _value: object) -> None:
        nonlocal done
        if any(place in frame.f_code.co_filename for place in COUNTED):
            done += 1
            if done == killed_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(step)
    act()
    sys.setprofile(None)
    return done


def spread(whole: int, number: int, of: int) -> int:
    """The step at which one of so many is killed: from the first to the last."""
    return 1 + (whole - 1) * number // (of - 1)


def look(main: OnDisk, key: str) -> Seen:
    """What is there of a round now: in its store, and in the room above."""
    seen: Seen = {"main": main.read()[key], "names": key in places.names(), "state": store.state_of(key)}
    if seen["state"]:
        with places.place().reading(key) as line:
            [(counted,)] = line("SELECT sum(less + same + more) FROM tally")
            seen |= {"counted": int(counted or 0), "codes": line("SELECT count(*) FROM code")[0][0]}
        seen["words"] = msgspec.to_builtins(closing.words(key)) if seen["state"] == "released" else {}
        seen["drawn"] = len(closing.words(key).cells)
    return seen


def rounds(main: OnDisk, at_steps: int, at_moments: int) -> Iterator[dict[str, Any]]:
    life.close(begun(main))  # what a first time does besides
    key = begun(main)
    began = time.monotonic()
    whole = steps(partial(life.close, key))
    took = time.monotonic() - began
    kills: list[tuple[int, float]] = [(spread(whole, each, at_steps), 0.0) for each in range(at_steps)]
    kills += [(-1, took * each / at_moments) for each in range(at_moments)]
    for step, moment in kills:
        key = begun(main)
        child = in_a_child(partial(steps, partial(life.close, key), killed_at=step))
        if step < 0:
            time.sleep(moment)
            os.kill(child, signal.SIGKILL)
        was = status_of(child)
        after = look(main, key)
        resumed = status_of(in_a_child(partial(life.resume, AFTER)))
        yield {"step": step, "was": was, "killed": after, "resumed": resumed, "then": look(main, key)}


def answers(main: OnDisk, at_steps: int) -> Iterator[dict[str, Any]]:
    """Killed while an answer comes in: whether its code is still there, and how much was counted."""
    key = uuid.uuid4().hex
    codes = iter(store.invite(key, questions=("q:a", "q:b"), codes={"noord": at_steps + 2})["noord"])
    main.write(key, state="open")
    store.open_now(key)

    def answered(code: str) -> str:
        return store.answer(key, code, {"q:a": "more_often", "q:b": "the_same"})

    answered(next(codes))  # what a first time does besides
    whole = steps(partial(answered, next(codes)))
    before = look(main, key)["counted"]
    for each, code in enumerate(codes):
        was = status_of(in_a_child(partial(steps, partial(answered, code), killed_at=spread(whole, each, at_steps))))
        counted = look(main, key)["counted"]
        yield {"was": was, "left": store.group_of(key, code) is not None, "counted": counted - before}
        before = counted


def look_at_study(main: OnDisk, key: str) -> Seen:
    state = store.state_of(key)
    left = sheets.left(key) if state else ()
    return {"main": main.read()[key].get("result"), "state": state, "left": left, "result": sheets.result(key)}


def studies(main: OnDisk, at_steps: int) -> Iterator[dict[str, Any]]:
    """Killed between its sheets and its result, then taken up by the clock."""
    estimated(begun_study(main))  # what a first time does besides
    whole = steps(partial(estimated, begun_study(main)))
    for each in range(at_steps):
        key = begun_study(main)
        was = status_of(in_a_child(partial(steps, partial(estimated, key), killed_at=spread(whole, each, at_steps))))
        after = look_at_study(main, key)
        resumed = status_of(in_a_child(partial(life.resume, AFTER)))
        left = key in places.names()
        yield {"was": was, "killed": after, "resumed": resumed, "then": look_at_study(main, key), "names": left}


def sheets_sent(main: OnDisk, at_steps: int) -> Iterator[dict[str, Any]]:
    """Killed while a sheet comes in: whether its code is still there, and how many sheets there are."""
    key = uuid.uuid4().hex
    codes = iter(sheets.invite(key, group="everybody", codes=at_steps + 2)["everybody"])
    main.write(key, state="open")
    store.open_now(key)
    sheets.answer(key, next(codes), "a sheet")  # what a first time does besides
    whole = steps(partial(sheets.answer, key, next(codes), "a sheet"))
    before = sheets.left(key)[0]
    for each, code in enumerate(codes):
        sent = partial(sheets.answer, key, code, "a sheet")
        was = status_of(in_a_child(partial(steps, sent, killed_at=spread(whole, each, at_steps))))
        kept = sheets.left(key)[0]
        yield {"was": was, "left": store.group_of(key, code) is not None, "counted": kept - before}
        before = kept


def invitations(main: OnDisk, at_steps: int) -> Iterator[dict[str, Any]]:
    """Killed while codes are made, the first time and once there are some; then made after all."""
    again = uuid.uuid4().hex
    main.write(again, state="inviting")

    def invited(key: str) -> dict[str, list[str]]:
        return store.invite(key, questions=("q:a",), codes={"noord": 25})

    whole = steps(partial(invited, again))
    for each in range(at_steps):
        key = uuid.uuid4().hex if each % 2 else again
        main.write(key, state="inviting")
        was = status_of(in_a_child(partial(steps, partial(invited, key), killed_at=spread(whole, each, at_steps))))
        life.resume(AFTER)
        state, codes = store.state_of(key), invited(key)["noord"]
        yield {"was": was, "state": state, "codes": look(main, key)["codes"], "works": store.group_of(key, codes[0])}


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    django.setup()

    from ankerpunt.participation import life, store
    from ankerpunt.participation.asked import Facts, Running, ask_by
    from ankerpunt.participation.store import closing, places, sheets
    from ankerpunt.science.auditor.rhythm import Past

    setattr(life, "neighbours", lambda _releases: None)  # noqa: B010 -- ten seconds of made-up answers
    above = OnDisk(Path(sys.argv[1]) / "main.json")
    ask_by(above)  # type: ignore[arg-type]
    of_steps, of_moments = int(sys.argv[2]), int(sys.argv[3])
    seen = {
        "closings": list(rounds(above, of_steps, of_moments)),
        "answers": list(answers(above, of_steps // 2)),
        "invitations": list(invitations(above, of_steps // 4)),
        "studies": list(studies(above, of_steps // 2)),
        "sheets": list(sheets_sent(above, of_steps // 4)),
    }
    print(json.dumps(seen))

"""What a round of tests says about its own price, in processor seconds."""

import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import pytest

from tools import processor

BUSY = "import sys, time\nwhile time.process_time() < 0.4: pass\nprint(flush=True)\nsys.stdin.read()"


def report(test: str, *seconds: float) -> pytest.TestReport:
    properties: list[tuple[str, object]] = [("processor", each) for each in seconds]
    return pytest.TestReport(test, ("", 0, ""), {}, "passed", None, "call", user_properties=properties)


def bill_of(**tests: float) -> processor.Bill:
    bill = processor.Bill(None)
    for test, seconds in tests.items():
        bill.pytest_runtest_logreport(report(test, seconds))
    return bill


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells what a running child has spent")
def test_a_child_counts_while_it_runs_and_once_when_it_is_gone() -> None:
    clock = processor.Clock()
    with subprocess.Popen([sys.executable, "-c", BUSY], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        assert clock.since_last() >= 0.3
        child.communicate()
    assert clock.since_last() < 0.3


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells what a running child has spent")
def test_a_bill_is_read_while_a_test_pretends_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> int:
        raise ValueError(name)

    monkeypatch.setattr("os.sysconf", unknown)
    with subprocess.Popen([sys.executable, "-c", BUSY], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        assert processor.spent_by(child.pid)
        child.communicate()


def test_a_child_that_came_and_went_counts() -> None:
    clock = processor.Clock()
    subprocess.run([sys.executable, "-c", BUSY], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    assert clock.since_last() >= 0.3


class Pretended(processor.Clock):
    """A clock that is told what runs."""

    told: ClassVar[dict[int, float]] = {}

    def running(self) -> dict[int, float]:
        return dict(self.told)


def test_the_account_of_a_process_that_nobody_waited_for_is_not_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Pretended()
    monkeypatch.setattr(Pretended, "told", {1: 2.0, 2: 5.0})
    assert clock.since_last() == pytest.approx(7.0, abs=0.2)
    monkeypatch.setattr(Pretended, "told", {1: 3.0})
    assert clock.since_last() == pytest.approx(1.0, abs=0.2)


@pytest.mark.parametrize(
    ("test", "room"),
    [
        ("src/ankerpunt/plan/tests/test_writer.py::test_it[x/y]", "plan"),
        ("src/ankerpunt/science/kernels/turf.py::ankerpunt.science.kernels.turf", "science"),
        ("tests/browser/test_menu.py::test_it", "tests/browser"),
        ("tests/test_run.py::test_it", "tests"),
    ],
)
def test_a_test_belongs_to_its_room(test: str, room: str) -> None:
    assert processor.room_of(test) == room


def test_setting_up_and_clearing_away_belong_to_the_test() -> None:
    bill = bill_of(**{"src/ankerpunt/plan/tests/test_x.py::a": 1.0})
    bill.pytest_runtest_logreport(report("src/ankerpunt/plan/tests/test_x.py::a", 2.0))
    assert bill.rooms() == {"plan": 3.0}


def test_the_dearest_come_first_and_are_ten() -> None:
    lines = list(processor.dearest({f"test_{number}": number for number in range(20)}))
    assert len(lines) == 10
    assert lines[0].split() == ["19.0", "test_19"]


def test_rounds_are_added_up() -> None:
    together = processor.added([{"plan": 1.0, "web": 2.0}, {"plan": 3.0}])
    assert together == {"plan": 4.0, "web": 2.0}
    assert list(processor.table(together))[-1].split() == ["6.0", "together"]


def test_a_room_over_a_minute_says_why_or_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processor, "DEAR", {"science": "numbers are proved by estimating"})
    rooms = {"science": 90.0, "plan": 61.0, "web": 60.0, processor.BEFORE_TESTS: 99.0}
    assert processor.unexplained(rooms) == ["plan takes over a minute and does not say why"]
    assert [line.split(":")[0] for line in processor.reasons(rooms)] == [
        "science is over a minute",
        "plan is over a minute",
    ]

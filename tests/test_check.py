"""`./run check`: several steps share one process, and none of them can hide in it."""

import json

from django.core.management import CommandError

from tools import check, in_django


def line(name: str, *, passed: bool) -> str:
    return json.dumps({"name": name, "passed": passed, "seconds": 1.0, "output": f"{name} said this"})


def test_every_step_of_a_shared_process_has_its_own_outcome() -> None:
    output = "\n".join([line("settings", passed=True), line("migrations", passed=False)])
    outcomes = list(check.told(check.in_django("settings", "migrations"), output))
    assert [(each.step, each.passed) for each in outcomes] == [("settings", True), ("migrations", False)]


def test_a_step_that_left_nothing_has_failed_with_what_the_process_said() -> None:
    output = "\n".join([line("settings", passed=True), "ImportError: no such room"])
    outcomes = list(check.told(check.in_django("settings", "architecture"), output))
    assert [(each.step, each.passed) for each in outcomes] == [("settings", True), ("architecture", False)]
    assert outcomes[1].output == "ImportError: no such room"


def test_every_step_that_needs_django_is_one_of_check_and_stands_in_two_processes() -> None:
    shared = [process for process in check.processes() if process.command == check.IN_DJANGO]
    assert len(shared) == 2
    assert {name for process in shared for name in process.steps} == set(in_django.STEPS)


def test_only_the_named_steps_are_taken() -> None:
    process = check.only({"migrations"}, check.in_django("settings", "migrations"))
    assert process.steps == ("migrations",)


def falls_over() -> None:
    raise ZeroDivisionError


def complains() -> None:
    raise CommandError("2 texts need attention")


def leaves(code: int) -> None:
    raise SystemExit(code)


def test_a_step_that_falls_over_complains_or_leaves_with_a_code_has_failed() -> None:
    assert not in_django.take(falls_over)
    assert not in_django.take(complains)
    assert not in_django.take(lambda: leaves(1))
    assert in_django.take(lambda: leaves(0))
    assert in_django.take(lambda: None)

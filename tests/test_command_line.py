"""The command `ankerpunt` and its subcommands."""

import subprocess
import sys

import pytest

from ankerpunt.cli import COMMANDS, Command, main

HELP = """
import sys, ankerpunt.cli
try:
    ankerpunt.cli.main(["--help"])
except SystemExit:
    print(sorted(sys.modules))
"""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_explains_itself(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command.name, "--help"])
    assert stopped.value.code == 0
    assert command.summary[:20] in capsys.readouterr().out


def test_a_command_that_is_not_there_is_answered_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["dance"])
    assert stopped.value.code == 2
    assert "check" in capsys.readouterr().err


def test_asking_for_help_loads_none_of_the_rooms() -> None:
    question = (
        "import sys, ankerpunt.cli as c\ntry: c.main(['--help'])\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    )
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert "'ankerpunt.cli'" in answer.stdout
    assert "'ankerpunt.plan'" not in answer.stdout
    assert "'numpy'" not in answer.stdout

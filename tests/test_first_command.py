"""Whatever command is the first on an empty folder: it works, or says what must be done before it."""

import re

import pytest

from tests.installation import ROOT, Installation

EXAMPLE = ROOT / "examples" / "waterrijk"


@pytest.mark.postgres
def test_an_organisation_can_be_founded_on_nothing(installation: Installation) -> None:
    done = installation.run("manage", "found", "Gemeente Test", "a@b.nl", ANKERPUNT_PORT="9003")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"http://127\.0\.0\.1:9003/invitations/\S+/", done.stdout)
    assert installation.ask("SELECT slug FROM organisation_organisation") == [("gemeente-test",)]


def test_a_plan_can_be_imported_into_nothing_and_its_first_admin_invited(installation: Installation) -> None:
    done = installation.run("import", str(EXAMPLE), "--lang", "en")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    command = re.search(r"ankerpunt (manage found waterrijk) E-MAIL", done.stderr)
    assert command is not None
    invited = installation.run(*command[1].split(), "a@b.nl")
    assert "/waterrijk/" in invited.stdout
    assert installation.ask("SELECT email FROM organisation_invitation") == [("a@b.nl",)]


@pytest.mark.parametrize("words", ["export waterrijk", "manage worker", "manage reindex"])
def test_what_needs_tables_says_how_they_are_made(installation: Installation, words: str) -> None:
    done = installation.run(*words.split())
    assert done.returncode != 0
    assert "`ankerpunt manage prepare` makes them" in done.stderr
    assert "Traceback" not in done.stderr

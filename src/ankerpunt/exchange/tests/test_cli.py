from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from msgspec.structs import replace

from ankerpunt.cli import main
from ankerpunt.organisation.models import Invitation, Organisation
from ankerpunt.plan.document import dump, load

WATERRIJK = Path(__file__).resolve().parents[4] / "examples" / "waterrijk"

pytestmark = pytest.mark.django_db


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_what_goes_in_comes_out_the_same(tmp_path: Path) -> None:
    assert run("import", WATERRIJK) == 0
    assert run("export", "waterrijk", "--to", tmp_path / "out") == 0
    assert load(tmp_path / "out") == load(WATERRIJK)


def test_an_import_into_nothing_says_how_the_first_admin_comes_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("organisation: {id: oeverwijk, name: Gemeente Oeverwijk}\n")
    assert run("import", path, "--lang", "en") == 0
    assert "manage found oeverwijk" in capsys.readouterr().err
    call_command("found", "oeverwijk", "anna@oeverwijk.example", stdout=StringIO())
    assert Invitation.objects.get().organisation == Organisation.objects.get(slug="oeverwijk")


def test_without_a_place_to_go_the_plan_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("import", WATERRIJK)
    capsys.readouterr()
    assert run("export", "waterrijk") == 0
    (tmp_path / "printed.yaml").write_text(capsys.readouterr().out)
    assert load(tmp_path / "printed.yaml") == load(WATERRIJK)


def test_a_folder_with_plan_files_of_others_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("import", WATERRIJK)
    (tmp_path / "docker-compose.yml").write_text("services: {}\n")
    assert run("export", "waterrijk", "--to", tmp_path, "--lang", "nl") == 2
    assert "andere planbestanden: docker-compose.yml" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["docker-compose.yml"]


def test_a_second_import_has_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    run("import", WATERRIJK)
    capsys.readouterr()
    run("import", WATERRIJK, "--lang", "en")
    assert "0 rows added, 0 rows changed, 0 rows removed" in capsys.readouterr().err


def test_the_answer_is_in_the_language_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    run("import", WATERRIJK, "--lang", "nl")
    assert "regels toegevoegd" in capsys.readouterr().err


def test_a_document_goes_into_another_organisation_when_that_is_named() -> None:
    assert run("import", WATERRIJK, "--into", "elders") == 0
    assert list(Organisation.objects.values_list("slug", flat=True)) == ["elders"]


def test_a_broken_document_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.yaml").write_text("organisation: {id: waterrijk}")
    assert run("import", tmp_path / "plan.yaml", "--lang", "en") == 2
    assert "Nothing was done" in capsys.readouterr().err
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("slug", ["accounts", "invitations", "kit", "unsubscribe", "static", "health", "Elders", "a b"])
def test_a_document_goes_into_no_organisation_whose_address_is_another_page(
    slug: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", WATERRIJK, "--into", slug, "--lang", "nl") == 2
    assert "Er is niets gedaan" in capsys.readouterr().err
    assert not Organisation.objects.exists()


def test_merging_keeps_what_the_document_does_not_have(tmp_path: Path) -> None:
    run("import", WATERRIJK)
    (tmp_path / "plan.yaml").write_text(
        "organisation: {id: waterrijk, name: Gemeente Waterrijk}\nunits: [{id: griffie, name: Griffie}]"
    )
    assert run("import", tmp_path / "plan.yaml", "--merge") == 0
    run("export", "waterrijk", "--to", tmp_path / "out.json")
    units = {unit.id for unit in load(tmp_path / "out.json").units}
    assert units == {"griffie", *(unit.id for unit in load(WATERRIJK).units)}


def test_an_organisation_that_is_not_there_is_said_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    run("import", WATERRIJK)
    assert run("export", "elders", "--lang", "en") == 2
    assert "There is: waterrijk" in capsys.readouterr().err


def test_it_does_not_reword_what_was_adopted_and_says_how_it_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", WATERRIJK)
    before = load(WATERRIJK)
    adopted = next(row for row in before.propositions if row.status == "adopted")
    claim = next(row for row in before.usps if row.proposition == adopted.id)
    usps = tuple(replace(row, claim="Iets heel anders") if row == claim else row for row in before.usps)
    dump(replace(before, usps=usps), tmp_path / "plan.yaml")
    capsys.readouterr()
    assert run("import", tmp_path / "plan.yaml", "--lang", "en") == 2
    said = capsys.readouterr().err
    assert f"Usp {claim.id}:" in said
    assert "the document rewords it" in said
    assert "write a second one that names it in “replaces”" in said
    assert run("import", tmp_path / "plan.yaml", "--into", "elders") == 0

"""Photos and files travel beside a plan: out, in, and not at all where they are not what their name says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from ankerpunt.cli import main
from ankerpunt.files import store
from ankerpunt.files.models import StoredFile
from ankerpunt.files.tests import made
from ankerpunt.mirror.mapper import read
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.document import dump, load
from ankerpunt.plan.nouns import Anchoring, Attachment, Evidence, Plan, Proposition, TargetGroup, Touchpoint, Usp
from ankerpunt.plan.nouns import Organisation as OrganisationNoun

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> None:
    settings.FILES = tmp_path / "kept"


def plan_with(content: bytes, name: str = "bord.jpg") -> Plan:
    digest, size = store.digest_of(content), len(content)
    return Plan(
        organisation=OrganisationNoun(id="oeverwijk", name="Oeverwijk"),
        target_groups=(TargetGroup(id="balie", name="Balie", scope="internal"),),
        propositions=(Proposition(id="p", target_group="balie", promise="Je beslist zelf."),),
        usps=(Usp(id="u", proposition="p", claim="Je beslist zelf.", state="lived"),),
        touchpoints=(Touchpoint(id="overleg", name="Overleg"),),
        anchorings=(Anchoring(id="c", usp="u", touchpoint="overleg", text="Er hangt een bord."),),
        evidence=(Evidence(id="e", anchoring="c", text="Het bord hangt er."),),
        attachments=(Attachment(id="a", evidence="e", name=name, sha256=digest, size=size, alt="Bord."),),
    )


def laid(plan: Plan, content: bytes | None, into: Path) -> Path:
    dump(plan, into)
    if content is not None:
        (into / "files").mkdir()
        (into / "files" / plan.attachments[0].sha256).write_bytes(content)
    return into


def run(*arguments: object) -> int:
    return main([*(str(argument) for argument in arguments), "--lang", "en"])


def test_what_goes_in_with_its_files_comes_out_with_them(tmp_path: Path) -> None:
    content = made.word()
    plan = plan_with(content, "rooster.docx")
    assert run("import", laid(plan, content, tmp_path / "in")) == 0
    assert run("export", "oeverwijk", "--to", tmp_path / "out") == 0
    assert load(tmp_path / "out") == plan
    assert (tmp_path / "out" / "files" / store.digest_of(content)).read_bytes() == content
    assert {path.name for path in (tmp_path / "out").iterdir()} == {path.name for path in (tmp_path / "in").iterdir()}


def test_a_photo_that_says_where_it_was_taken_is_drawn_again_on_its_way_in(tmp_path: Path) -> None:
    taken = made.photo()
    assert run("import", laid(plan_with(taken), taken, tmp_path / "in")) == 0
    row = read(Organisation.objects.get()).attachments[0]
    kept = store.read(row.sha256) or b""
    assert (row.size, row.sha256 != store.digest_of(taken)) == (len(kept), True)
    assert not made.opened(kept).getexif()


def test_a_plan_without_its_files_comes_in_and_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", laid(plan_with(b"x"), None, tmp_path / "in")) == 0
    assert "1 file is not beside the plan" in capsys.readouterr().err
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    ("named", "lies", "said"),
    [
        (b"a text", b"another text", "does not hold what its name says"),
        (b"MZ\x00", b"MZ\x00", "This kind of file is not kept here"),
    ],
)
def test_a_file_that_is_not_what_it_should_be_keeps_the_plan_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], named: bytes, lies: bytes, said: str
) -> None:
    assert run("import", laid(plan_with(named), lies, tmp_path / "in")) == 2
    assert said in capsys.readouterr().err
    assert not Organisation.objects.exists()


def test_what_is_printed_has_no_files_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = made.word()
    run("import", laid(plan_with(content), content, tmp_path / "in"))
    capsys.readouterr()
    assert run("export", "oeverwijk") == 0
    assert "What is printed does not include photos and files" in capsys.readouterr().err


def test_a_plan_without_files_is_the_text_that_it_was(tmp_path: Path) -> None:
    plan = replace(plan_with(b"x"), attachments=())
    run("import", laid(plan, None, tmp_path / "in"))
    run("export", "oeverwijk", "--to", tmp_path / "out")
    texts = [{path.name: path.read_bytes() for path in (tmp_path / each).iterdir()} for each in ("in", "out")]
    assert texts[0] == texts[1]

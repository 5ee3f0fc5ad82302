"""What the documents say about the repository is so."""

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOMS, ROOT, own_files

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
COMMAND = re.compile(r"\./run (\w+)")
DOCUMENTS = own_files(".md")
RUN = (ROOT / "run").read_text(encoding="utf-8")


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


@pytest.mark.parametrize("room", ROOMS)
def test_the_map_shows_the_room(room: str) -> None:
    assert f"`{room}/`" in (ROOT / "docs" / "map.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=names(DOCUMENTS))
def test_every_link_in_a_document_leads_somewhere(document: Path) -> None:
    targets = LINK.findall(document.read_text(encoding="utf-8"))
    own = [target for target in targets if "://" not in target and not target.startswith("mailto:")]
    assert [target for target in own if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=names(DOCUMENTS))
def test_every_command_in_a_document_exists(document: Path) -> None:
    mentioned = set(COMMAND.findall(document.read_text(encoding="utf-8")))
    assert {name for name in mentioned if f"./run {name}" not in RUN} == set()


@pytest.mark.parametrize("decision", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=lambda path: path.name)
def test_a_decision_fits_on_one_page_and_says_what_would_change_it(decision: Path) -> None:
    lines = decision.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 40
    headings = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    assert headings == ["Status", "Context", "Decision", "Consequences", "What would change our mind"]

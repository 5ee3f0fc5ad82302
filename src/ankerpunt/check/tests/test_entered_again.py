"""Ten plans in the shape of real ones: as they were entered first, and again with everything in its own noun."""

from pathlib import Path

import pytest

from ankerpunt.plan.document import dumps, load, parse
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.tables import tables

PRACTICE = Path(__file__).parent / "practice"
BEFORE = sorted(PRACTICE.glob("*.yaml"))
AFTER = sorted((PRACTICE / "entered_again").glob("*.yaml"))

# What a plan of that name says in its own nouns, and said in a summary, a title or a wrong noun before.
SAYS = {
    "01-wijkteams-zes-partners": {"phases", "risks"},
    "04-programma-klant-centraal": {"phases", "risks"},
    "09-afvalcampagne-evaluatie": {"results"},
    "11-oasis-winter": {"phases", "risks"},
    "12-personas-klantreizen": {"plans"},
    "14-verhalen-werkvorm": {"phases"},
}
# A phase that had to be the theme of a quarter.
BECAME_PHASES = {"themes"}


def tables_of(plan: Plan) -> set[str]:
    return {table.name for table in tables().values() if getattr(plan, table.name)}


def test_there_are_ten_and_each_was_entered_again() -> None:
    assert [path.name for path in BEFORE] == [path.name for path in AFTER]
    assert len(BEFORE) == 10


@pytest.mark.parametrize("path", [*BEFORE, *AFTER], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_was_read_is_written_and_read_back_the_same(path: Path) -> None:
    plan = load(path)
    for suffix in (".yaml", ".json"):
        text = dumps(plan, suffix=suffix)
        again = parse([(f"plan{suffix}", text.encode())])
        assert again == plan
        assert dumps(again, suffix=suffix) == text


@pytest.mark.parametrize("path", AFTER, ids=lambda path: path.stem)
def test_entered_again_it_says_its_kind_and_loses_no_row(path: Path) -> None:
    before, after = load(PRACTICE / path.name), load(path)
    assert all(plan.kind for plan in after.plans)
    assert tables_of(after) - tables_of(before) == SAYS.get(path.stem, set())
    assert tables_of(before) - tables_of(after) <= BECAME_PHASES
    for name in tables_of(before) - BECAME_PHASES:
        assert {row.id for row in getattr(before, name)} <= {row.id for row in getattr(after, name)}, name


@pytest.mark.parametrize("path", AFTER, ids=lambda path: path.stem)
def test_the_summary_no_longer_holds_the_colophon(path: Path) -> None:
    for plan in load(path).plans:
        assert not any(word in plan.summary.lower() for word in ("versie", "version", "opsteller", "author", "risico"))

"""`./run test --changed`: which tests a change asks for, and why."""

import pytest

from tools import changed
from tools.changed import Change, Reasons

SOURCES = {
    "src/ankerpunt/plan/nouns.py": "",
    "src/ankerpunt/plan/tests/test_nouns.py": "",
    "src/ankerpunt/mirror/facts.py": "from ankerpunt.plan import nouns",
    "src/ankerpunt/mirror/tests/test_facts.py": 'ROOT / "examples" / "rankings"',
    "src/ankerpunt/understand/views/persona.py": "",
    "src/ankerpunt/understand/tests/test_persona.py": "",
    "src/ankerpunt/play/apps.py": "",
    "tests/access/test_access.py": "",
    "tests/browser/journey.py": "",
    "tests/browser/test_personas.py": '"/waterrijk/understand/personas/"',
    "tests/browser/test_menu.py": "",
    "tests/test_run.py": 'ROOT / "run"',
    "tests/architecture/test_sizes.py": "from ankerpunt.plan import nouns",
    "tools/guide_output.py": 'ROOT / "docs" / "science.md"',
    "tests/test_guide.py": 'ROOT / "tools" / "guide_output.py"',
}
NOBODY: dict[str, set[str]] = {room: set() for room in changed.ROOMS}
BY_CODE = {**NOBODY, "plan": {"mirror"}, "mirror": {"understand"}}
BY_TESTS = {**NOBODY, "understand": {"plan"}}
JOURNEYS = {"tests/browser/test_menu.py", "tests/browser/test_personas.py"}


def asked_by(*files: str) -> Reasons:
    return dict(Change(SOURCES, BY_CODE, BY_TESTS).chosen(files))


def test_a_room_brings_in_all_that_stand_on_it_and_says_by_which_way() -> None:
    assert asked_by("src/ankerpunt/plan/nouns.py") == {
        "src/ankerpunt/plan": "src/ankerpunt/plan/nouns.py changed",
        "src/ankerpunt/mirror": "stands on plan",
        "src/ankerpunt/understand": "stands on mirror",
        "tests/access/test_access.py": "walks every address",
        "tests/browser/test_personas.py": "names understand",
    }


def test_a_template_or_catalogue_counts_as_its_room_and_tests_that_use_a_room_run_with_it() -> None:
    asked = asked_by("src/ankerpunt/understand/templates/understand/persona/detail.html")
    assert asked["src/ankerpunt/plan"] == "its tests use understand"
    assert "src/ankerpunt/mirror" not in asked


def test_a_test_that_changed_brings_in_its_own_room_alone() -> None:
    file = "src/ankerpunt/plan/tests/test_nouns.py"
    assert asked_by(file) == {"src/ankerpunt/plan": f"{file} changed"}


def test_what_the_tests_of_a_room_share_brings_in_the_rooms_above_it() -> None:
    assert "src/ankerpunt/understand" in asked_by("src/ankerpunt/mirror/tests/factories.py")


def test_a_model_is_kept_by_the_mirror_whichever_room_it_is_of() -> None:
    asked = asked_by("src/ankerpunt/understand/models/persona.py")
    assert asked["src/ankerpunt/mirror"] == "it keeps the rows of src/ankerpunt/understand/models/persona.py"


def test_what_stands_around_every_page_brings_in_the_rooms_with_pages_and_the_journeys() -> None:
    asked = asked_by("src/ankerpunt/web/templates/base.html")
    assert {"src/ankerpunt/mirror", "src/ankerpunt/understand", *JOURNEYS} <= set(asked)
    assert "src/ankerpunt/plan" not in asked


def test_a_file_outside_the_rooms_belongs_to_whoever_names_it() -> None:
    assert set(asked_by("examples/rankings/peiling.csv")) == {"src/ankerpunt/mirror"}
    assert set(asked_by("docs/science.md")) == {"tests/test_guide.py"}
    assert set(asked_by("tools/guide_output.py")) == {"tests/test_guide.py"}
    assert asked_by("docs/guide/nl/start.md") == {}
    assert asked_by("CHANGELOG.md") == {}


@pytest.mark.parametrize("file", ["frontend/css/shell.css", "examples/waterrijk/plan.yaml", "tests/browser/journey.py"])
def test_journeys_run_for_what_they_stand_on_without_naming_it(file: str) -> None:
    assert set(asked_by(file)) == JOURNEYS


@pytest.mark.parametrize("file", [*sorted(changed.FOR_ALL), "src/ankerpunt/__init__.py", "src/ankerpunt/begun/x.py"])
def test_what_decides_how_every_test_runs_asks_for_every_test(file: str) -> None:
    tests = {path for path in SOURCES if changed.is_test(path) and "architecture" not in path}
    asked = set(asked_by(file))
    assert all(any(path.startswith(folder) for folder in asked) for path in tests)


def test_the_one_command_has_a_test_of_its_own() -> None:
    assert set(asked_by("run")) == {"tests/test_run.py"}


def test_a_room_without_tests_still_brings_in_the_walk_of_every_address() -> None:
    assert asked_by("src/ankerpunt/play/urls.py") == {"tests/access/test_access.py": "walks every address"}


def test_the_house_itself_is_read_by_its_imports() -> None:
    by_code, by_tests = changed.imports_between_rooms()
    assert "check" in by_code["plan"]
    assert "plan" not in by_code["check"]
    assert "exchange" in by_tests["cli"]
    assert not by_code["cli"]


def test_a_base_that_is_not_there_gets_a_sentence() -> None:
    with pytest.raises(SystemExit, match="There is no no-such-commit here"):
        changed.chosen_since("no-such-commit")

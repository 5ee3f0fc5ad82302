"""The house keeps the shape that docs/map.md draws."""

import ast
import re
import subprocess
import sys

import pytest

from ankerpunt.plan.tables import tables
from tests.architecture.tree import DJANGO_WING, HOUSE, PURE_WING, ROOMS

DRAWERS_WITHOUT_A_NAME = {"utils", "helpers", "common", "misc", "util", "tools", "lib"}
ONE_FILE_PER_NOUN = ["models", "forms", "views", "actions"]
WORD = re.compile(r"(?<!^)(?=[A-Z])")
# What pages show and nothing keeps a row of, with what it is.
NOUNS_WITHOUT_ROWS = {
    "stage": "a room of the method; its page, and its line around every page",
    "calendar": "the activities of a plan by day; its page, and what is proposed for it",
    "reward": "what somebody really gets, of which nothing is kept",
    "advocacy": "what colleagues can pass on, worked out of messages, stories and USPs",
    "sheet": "what a phone is told of a round and what is chosen on it, of which nothing is kept but a count",
}
# The rooms whose pages are read and written by users; those below make pages possible.
STAGES_AND_ABOVE = [room for room in DJANGO_WING if room not in {"web", "pages", "mirror", "organisation", "kit"}]
PLACES = {
    "__init__", "actions", "apps", "forms", "jobs", "management", "migrations", "models", "pages", "panels", "parts",
    "tests", "urls", "views",
}  # fmt: skip
# What else a room has, and why it is no part of a page.
OF_ITS_OWN = {
    "activate": {
        "brought": "what people bring about processes, and what it would change",
        "library": "plans to begin with",
    },
    "anchor": {
        "brought": "what people bring into a matrix, and what it would change",
        "library": "touchpoints to begin a matrix with, and reading them",
    },
    "learn": {"library": "examples of others to begin with"},
    "exchange": {
        "cli": "its commands",
        "erasing": "lets go of plans on their way, with a row that is taken away for good",
        "files": "the photos and files beside a plan",
        "zipped": "a plan as a ZIP",
    },
    "files": {
        "formats": "which files are taken in",
        "pictures": "drawing a picture again",
        "refusal": "why a file is not taken in",
        "serving": "sending a file to a member",
        "store": "where files lie",
    },
    "jobs": {
        "due": "what the clock begins",
        "work": "what can be queued, and asking for it",
        "worker": "the process that does it",
    },
    "listen": {
        "brought": "tables that are counted and forgotten",
        "asking": "what a phone is told of a call for stories, and what becomes of a published one",
        "own_data": "which calls the reader made",
    },
    "overview": {
        "own_data": "what the reader changed",
        "retention": "what is kept and for how long, on a page and in the documents",
        "search": "the index of all words, and questions to it",
        "shell": "supplies what is around every page",
    },
    "participation": {
        "asked": "what a round asks, said by the room above",
        "brake": "slows down who guesses codes",
        "hearing": "what a door for conversations asks, said by the room above",
        "keys": "the key of what is asked, short enough to type",
        "telling": "what a call for stories asks, and what becomes of one, said by the room above",
        "invitations": "codes by e-mail, of which nothing is kept",
        "life": "the close of a round, step by step",
        "store": "what people answer until a round closes",
        "sharing": "what a team shares, and the room above that keeps it, by registration",
        "tables": "the base of answers, and tables that number nothing",
        "traces": "what a table must not have",
    },
    "play": {
        "converters": "the key of a game in an address",
        "library": "the twelve steps in our own wording, and reading them",
        "live": "streams, and what is told over them",
        "phone_urls": "the addresses of phones, outside those of an organisation",
        "yields": "what the cards of a step say in the fields of a noun",
    },
    "promise": {
        "canvas": "the questions of the five canvases, on paper too",
        "library": "channels, rates and limits to begin with, and reading them",
        "writing": "looks at words while they are written",
    },
    "showing": {
        "quiet": "a page that leaves nothing behind",
        "leaving": "ends the links of who leaves",
        "showable": "what a secret link can open",
        "own_data": "what is kept about the reader",
    },
    "together": {
        "own_data": "what is kept about the reader",
        "shell": "supplies what waits for the reader, around every page",
        "signals": "hears that a gate was opened in writing, and that a member leaves",
        "subject": "the row of the plan that something is about",
    },
    "understand": {
        "hearing": "what a phone is told of a door for conversations",
        "own_data": "what the reader sent in",
        "library": "example conversation partners, and reading them",
        "ranking": "reads a table that people bring",
    },
}


def test_every_directory_is_a_room_in_the_import_order() -> None:
    found = {path.name for path in HOUSE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert found == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_introduces_itself_in_six_lines(room: str) -> None:
    lines = (HOUSE / room / "__init__.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 6
    assert [line.split(":")[0] for line in lines[2:5]] == ["Nouns", "Method", "May use"]


@pytest.mark.parametrize("room", DJANGO_WING)
def test_a_room_of_the_django_wing_names_its_own_label(room: str) -> None:
    assert f'label = "{room}"' in (HOUSE / room / "apps.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("room", DJANGO_WING)
def test_a_room_keeps_one_file_per_noun(room: str) -> None:
    drawers = [f"{kind}.py" for kind in ONE_FILE_PER_NOUN if (HOUSE / room / f"{kind}.py").exists()]
    assert drawers == []


def nouns() -> set[str]:
    """What the plan and the database keep rows of, as files are named after them."""
    kept = {path.stem for path in HOUSE.glob("*/models/*.py")}
    return kept | {WORD.sub("_", name).lower() for name in tables()} | set(NOUNS_WITHOUT_ROWS)


def test_what_pages_show_is_worked_out_under_the_name_of_a_noun() -> None:
    """`parts/persona.py`, or `parts/persona_list.py` where one file would be too long."""
    known = nouns()
    modules = [path for path in HOUSE.glob("*/parts/*.py") if path.stem != "__init__"]
    invented = [
        path.relative_to(HOUSE).as_posix()
        for path in modules
        if not any(path.stem == noun or path.stem.startswith(f"{noun}_") for noun in known)
    ]
    assert invented == []


@pytest.mark.parametrize("room", STAGES_AND_ABOVE)
def test_a_room_with_pages_has_no_other_place_for_what_they_show(room: str) -> None:
    found = {path.stem for path in (HOUSE / room).iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert found - PLACES == set(OF_ITS_OWN.get(room, {}))


def test_a_view_only_fetches_calls_and_renders() -> None:
    classes = [
        f"{path.relative_to(HOUSE)}: {node.name}"
        for path in HOUSE.glob("*/views/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert classes == []


def test_no_module_is_a_drawer_without_a_name() -> None:
    named = [path for path in HOUSE.rglob("*.py") if DRAWERS_WITHOUT_A_NAME & {path.stem, path.parent.name}]
    assert named == []


@pytest.mark.parametrize("module", ["ankerpunt.cli", *(f"ankerpunt.{room}" for room in PURE_WING)])
def test_the_pure_wing_and_the_command_line_start_without_django(module: str) -> None:
    question = f"import {module}, sys; print([name for name in sys.modules if name.split('.')[0] == 'django'])"
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"

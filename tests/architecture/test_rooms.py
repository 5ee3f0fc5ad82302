"""The house keeps the shape that docs/map.md draws."""

import subprocess
import sys

import pytest

from tests.architecture.tree import DJANGO_WING, HOUSE, PURE_WING, ROOMS

DRAWERS_WITHOUT_A_NAME = {"utils", "helpers", "common", "misc", "util", "tools", "lib"}
ONE_FILE_PER_NOUN = ["models", "forms", "views", "actions"]


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


def test_no_module_is_a_drawer_without_a_name() -> None:
    named = [path for path in HOUSE.rglob("*.py") if DRAWERS_WITHOUT_A_NAME & {path.stem, path.parent.name}]
    assert named == []


@pytest.mark.parametrize("module", ["ankerpunt.cli", *(f"ankerpunt.{room}" for room in PURE_WING)])
def test_the_pure_wing_and_the_command_line_start_without_django(module: str) -> None:
    question = f"import {module}, sys; print([name for name in sys.modules if name.split('.')[0] == 'django'])"
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"

"""The lock knows every library that pyproject.toml asks for, in a version that fits, and names no address."""

import re
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT, SETTINGS

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = {
    canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.MULTILINE)
}
ASKED = [*SETTINGS["project"]["dependencies"], *SETTINGS["dependency-groups"]["dev"]]


@pytest.mark.parametrize("asked", ASKED)
def test_a_library_is_locked_in_a_version_that_fits(asked: str) -> None:
    requirement = Requirement(asked)
    assert requirement.specifier.contains(LOCKED[canonicalize_name(requirement.name)])


def test_every_locked_version_has_a_hash_and_no_address() -> None:
    assert "http" not in LOCK
    assert len(re.findall(r"^[\w.-]+==", LOCK, re.MULTILINE)) == len(re.findall(r"^[\w.-]+==.*\\$", LOCK, re.MULTILINE))


def test_the_installed_package_asks_what_pyproject_asks() -> None:
    installed = {Requirement(text).name for text in requires("ankerpunt") or [] if "extra ==" not in text}
    assert installed == {Requirement(text).name for text in SETTINGS["project"]["dependencies"]}

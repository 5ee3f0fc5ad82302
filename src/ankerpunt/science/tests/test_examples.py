import doctest
import importlib
import pkgutil

import pytest

from ankerpunt import science

MODULES = [m.name for m in pkgutil.walk_packages(science.__path__, "ankerpunt.science.") if ".tests" not in m.name]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_run(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0

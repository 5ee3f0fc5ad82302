"""Nothing in the repository ties it to one machine, one registry, or work left undone."""

import re

import pytest

from tests.architecture.tree import ROOT, own_files

# Written in pieces, so that this file does not find itself.
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.:/-])/(?:wo" + r"rk|ro" + r"ot|ho" + r"me)/[\w.]"),
    "a registry host": re.compile("|".join(["py" + r"pi\.org", "npm" + r"js\.(?:org|com)", "pythonhos" + r"ted\.org"])),
    "work left undone": re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b"),
    "a conflict left behind": re.compile(r"^(?:<{7} |>{7} )", re.MULTILINE),
}
BINARY = {".png", ".ico", ".woff2", ".npz", ".pdf", ".docx", ".xlsx", ".pptx"}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    found = []
    for path in own_files():
        if path.suffix not in BINARY:
            matches = FORBIDDEN[what].finditer(path.read_text(encoding="utf-8", errors="replace"))
            found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in matches]
    assert found == []

"""A class has one file of styles: two parts of the page under one name change each other unseen."""

import re
from collections import defaultdict

from tests.architecture.tree import ROOT

STYLES = ROOT / "frontend" / "css"
ELSEWHERE = {"print.css", "preferences.css"}  # every class on paper, and where people ask for more contrast
OWN = re.compile(r"^\.(ank-[a-z]+(?:-[a-z]+)*) (?:\{|(?:ul|ol|li)\b)", re.MULTILINE)


def test_a_class_is_styled_in_one_file() -> None:
    homes = defaultdict(set)
    for file in STYLES.glob("*.css"):
        if file.name not in ELSEWHERE:
            for name in OWN.findall(file.read_text()):
                homes[name].add(file.name)
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}

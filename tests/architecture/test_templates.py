"""A template is read at a glance: a longer line or a deeper `if` becomes a tag, a block or an include."""

import re
from collections.abc import Iterator

from tests.architecture.tree import HOUSE

SIGNS = 160
DEEP = 3
# What has no room of its own around it, put in a card without a body, touches the edge of that card.
ON_THE_EDGE = re.compile(
    r"{% card(?![^%]*\btitle=)[^%_]*%}\s*<(?:p|h\d|\w+ class=\"ank-(?:lines|stack|plain|links|facts)\")"
)
IF = re.compile(r"{%-?\s*(if|endif)\b")
DEEPER = "{% if a %}{% if b %}{% if c %}{% if d %}{% endif %}{% endif %}{% endif %}{% endif %}{% if e %}{% endif %}"


def over(text: str) -> Iterator[str]:
    """What a template has too much of, a line each."""
    depth = 0
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > SIGNS:
            yield f"line {number} has {len(line)} signs"
        for tag in IF.findall(line):
            depth += 1 if tag == "if" else -1
            if tag == "if" and depth > DEEP:
                yield f"line {number} has an if {depth} deep"


def test_lines_of_templates_are_short_and_ifs_are_shallow() -> None:
    paths = sorted(HOUSE.glob("*/templates/**/*.html"))
    found = {path.relative_to(HOUSE).as_posix(): list(over(path.read_text(encoding="utf-8"))) for path in paths}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_long_lines_and_deep_ifs_are_found() -> None:
    assert list(over(f"{'x' * 161}\nshort\n{DEEPER}")) == ["line 1 has 161 signs", "line 3 has an if 4 deep"]


def test_nothing_touches_the_edge_of_its_card() -> None:
    paths = sorted(HOUSE.glob("*/templates/**/*.html"))
    found = [path.relative_to(HOUSE).as_posix() for path in paths if ON_THE_EDGE.search(path.read_text("utf-8"))]
    assert found == []


def test_what_touches_the_edge_of_its_card_is_found() -> None:
    assert ON_THE_EDGE.search('{% card %}\n  <ul class="ank-lines">')
    assert not ON_THE_EDGE.search('{% card %}{% card_body %}\n  <ul class="ank-lines">')
    assert not ON_THE_EDGE.search("{% card title=heading %}<p>")

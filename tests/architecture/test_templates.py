"""Templates come closer to their rule and never further from it: tools/templates.py says how that is counted."""

from tools import templates
from tools.templates import Over

LONG = "x" * 161
NESTED = "{% if a %}{% if b %}{% if c %}{% if d %}{% endif %}{% endif %}{% endif %}{% endif %}{% if e %}{% endif %}"


def test_no_template_is_further_from_the_rule_than_it_was() -> None:
    assert list(templates.grown(templates.kept(), templates.found())) == []


def test_what_came_closer_is_written_down() -> None:
    assert templates.kept() == templates.lowered(templates.kept(), templates.found()), "./run fix writes it down"


def test_long_lines_and_deep_ifs_are_counted() -> None:
    assert templates.over(f"{LONG}\nshort\n{LONG}") == Over(lines=2)
    assert templates.over(NESTED) == Over(ifs=1)


def test_the_count_never_rises() -> None:
    before = {"a.html": Over(2, 1), "gone.html": Over(1, 0), "clean.html": Over(3, 0)}
    now = {"a.html": Over(5, 0), "new.html": Over(1, 0)}
    assert templates.lowered(before, now) == {"a.html": Over(2, 0)}
    assert len(list(templates.grown(before, now))) == 2

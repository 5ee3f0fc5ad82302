"""What units, themes and stories say, on tiny plans."""

from datetime import date

from ankerpunt.plan.facts import attachment, owner, story, theme, unit
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Anchoring,
    Attachment,
    Evidence,
    Instrument,
    Organisation,
    Plan,
    Story,
    Theme,
    Touchpoint,
    Unit,
)
from ankerpunt.plan.sequence import moved

WATERRIJK = Organisation(id="waterrijk", name="Gemeente Waterrijk")


def test_units_lie_within_each_other_and_are_read_by_name() -> None:
    """METHOD L5"""
    units = (
        Unit(id="zuid", name="Wijkteam Zuid", parent="sociaal"),
        Unit(id="noord", name="wijkteam Noord", parent="sociaal"),
        Unit(id="sociaal", name="Sociaal domein"),
        Unit(id="balie", name="Balie", parent="is-weg"),
    )
    index = Index(Plan(organisation=WATERRIJK, units=units))
    assert [each.id for each in unit.roots(index)] == ["balie", "sociaal"]
    assert [each.id for each in unit.parts(units[2], index)] == ["noord", "zuid"]
    assert unit.parts(units[0], index) == ()


def test_the_theme_of_this_quarter_comes_before_the_next_one() -> None:
    """METHOD C8"""
    themes = [
        Theme(id=f"t{year}-{quarter}", plan="p", title="Samen roosteren", year=year, quarter=quarter)
        for year, quarter in ((2027, 1), (2026, 4), (2026, 3))
    ]
    index = Index(Plan(organisation=WATERRIJK, themes=tuple(themes)))
    now, next_year, later = date(2026, 12, 31), date(2027, 1, 1), date(2027, 4, 1)
    assert [getattr(theme.coming(index, day), "id", None) for day in (now, next_year, later)] == [
        "t2026-4", "t2027-1", None,
    ]  # fmt: skip
    assert theme.is_now(themes[1], now)
    assert not theme.is_now(themes[0], now)


def test_the_newest_stories_come_first() -> None:
    """METHOD L6"""
    stories = [Story(id=f"s{day}", text="Zo ging het.", told_on=date(2026, 11, day)) for day in (3, 9, 5)]
    index = Index(Plan(organisation=WATERRIJK, stories=tuple(stories)))
    assert [each.id for each in story.newest(index, 2)] == ["s9", "s5"]


def test_photos_come_before_other_files_and_what_was_put_away_does_not_come() -> None:
    """METHOD A4"""
    seen = Evidence(id="e", anchoring="c", text="Het bord hangt er.")
    files = [
        Attachment(id=name, evidence="e", name=f"{name}.{kind}", sha256="0" * 64, size=1, archived_on=away)
        for name, kind, away in (("rooster", "pdf", None), ("bord", "jpg", None), ("oud", "png", date(2026, 1, 1)))
    ]
    index = Index(Plan(organisation=WATERRIJK, evidence=(seen,), attachments=tuple(files)))
    assert [each.id for each in attachment.attachments_of(seen, index)] == ["bord", "rooster"]


def test_owners_are_listed_most_often_named_first() -> None:
    plan = Plan(
        organisation=WATERRIJK,
        instruments=(
            Instrument(id="a", name="A", kind="product", owner="teamleider"),
            Instrument(id="b", name="B", kind="product", owner=" teamleider "),
            Instrument(id="c", name="C", kind="product"),
        ),
        activities=(Activity(id="d", title="D", owners=("redactie", "hr")),),
    )
    assert owner.owners(Index(plan)) == ("teamleider", "hr", "redactie")


def test_an_owner_is_found_by_name_alone_or_among_others_with_the_evidence_of_a_cell() -> None:
    """METHOD A2"""
    cells = (
        Anchoring(id="c1", usp="u", touchpoint="t1", owner="Anke Kramer"),
        Anchoring(id="c2", usp="u", touchpoint="t2", owner="teamleider, anke  kramer en HR"),
        Anchoring(id="c3", usp="u", touchpoint="t3", owner="Anke Kramers"),
        Anchoring(id="c4", usp="u", touchpoint="t4"),
    )
    seen = (Evidence(id="e1", anchoring="c2", text="Het rooster."), Evidence(id="e2", anchoring="c3", text="Niets."))
    index = Index(Plan(organisation=WATERRIJK, anchorings=cells, evidence=seen))
    assert owner.owned("anke kramer", index) == {("Anchoring", "c1"), ("Anchoring", "c2")}
    assert owner.owned("", index) == frozenset()
    assert owner.with_evidence([("Anchoring", "c2")], index) == {("Anchoring", "c2"), ("Evidence", "e1")}


def test_a_row_that_moves_leaves_the_numbers_of_the_others_among_them() -> None:
    """METHOD A1"""
    points = [Touchpoint(id=name, name=name, order=order) for name, order in (("a", 3), ("b", 7), ("c", 9))]
    assert moved(points, "c", 0) == {"c": 3, "a": 7, "b": 9}
    assert moved(points, "b", 1) == {}
    full = [Touchpoint(id=name, name=name, order=10_000) for name in "ab"]
    assert moved(full, "b", 0) == {"b": 0, "a": 1}

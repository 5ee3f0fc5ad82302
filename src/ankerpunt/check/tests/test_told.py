from datetime import date
from typing import Any

from ankerpunt.check.tests.tiny import activity, campaign, found, group, objects, outside, year
from ankerpunt.plan.nouns import Activity

SCHOOLS = outside("scholen", name="Middelbare scholen")
TEAMS, COUNTER = group("teams", name="Wijkteams"), group("balie", name="Collega's van de balie")


def letter(row_id: str = "brief", **fields: Any) -> Activity:
    started = {"scope": "external", "starts_on": date(2027, 3, 1), "target_groups": ("verhuizers",)}
    return activity(row_id, **{"title": "Brief", "plan": "jaarplan", **started, **fields})


def session(row_id: str = "sessie", **fields: Any) -> Activity:
    started = {"starts_on": date(2027, 3, 8), "target_groups": ("teams",)}
    return activity(row_id, **{"title": "Sessie", "plan": "jaarplan", **started, **fields})


def named(*groups: str, **fields: Any) -> Any:
    return year(target_groups=groups, **fields)


def test_c422_asks_what_is_done_for_each_group_that_a_plan_names() -> None:
    rows = (outside(), SCHOOLS, named("verhuizers", "scholen", "weg"))
    [finding] = found("C422", *rows, letter())
    assert (finding.object, finding.values) == ("scholen", {"plan": "Jaarplan 2027"})
    assert objects("C422", *rows, letter(target_groups=("verhuizers", "scholen"))) == []
    assert objects("C422", *rows) == []
    assert objects("C422", *rows, letter(status="cancelled")) == []
    assert objects("C422", outside(), SCHOOLS, named("scholen", status="closed"), letter()) == []
    assert objects("C422", *rows, letter(), today=date(2028, 1, 1)) == []


def test_c422_counts_what_a_campaign_of_the_plan_does() -> None:
    rows = (outside(), SCHOOLS, named("verhuizers", "scholen"), campaign(plan="jaarplan"))
    through = letter("ronde-brief", plan=None, campaign="ronde", target_groups=("scholen",))
    assert objects("C422", *rows, letter(), through) == []
    assert objects("C422", *rows, letter(), letter("elders", plan="anders", target_groups=("scholen",))) == ["scholen"]


def test_c424_asks_for_all_colleagues_once_some_are_told() -> None:
    rows = (TEAMS, COUNTER, outside(), named("teams", "balie", "verhuizers"))
    [finding] = found("C424", *rows, session(), letter())
    assert finding.object == "balie"
    assert finding.message("nl") == (
        "In “Jaarplan 2027” horen Wijkteams het wel, maar gebeurt er niets voor “Collega's van de balie”."
    )
    assert objects("C422", *rows, session(), letter()) == []
    assert objects("C424", *rows, session(target_groups=("teams", "balie")), letter()) == []
    # Where no colleague is told, the group is one for whom nothing is done.
    assert objects("C424", *rows, letter()) == []
    assert objects("C422", *rows, letter()) == ["balie", "teams"]
    assert objects("C424", *rows, session()) == ["balie"]


def test_c423_wants_inside_told_before_outside() -> None:
    rows = (TEAMS, outside(), named("teams", "verhuizers"))
    [finding] = found("C423", *rows, letter(), session())
    assert finding.message("nl") == "“Brief” begint op 1 maart 2027. Pas op 8 maart 2027 horen Wijkteams het."
    assert objects("C423", *rows, letter(), session(starts_on=date(2027, 3, 1))) == []
    assert objects("C423", *rows, letter(), session(), session("eerder", starts_on=date(2027, 1, 4))) == []
    assert objects("C423", *rows, letter(starts_on=None), session()) == []
    assert objects("C423", *rows, letter(), session(starts_on=None)) == []


def test_c423_looks_at_what_can_still_wait() -> None:
    rows = (TEAMS, outside(), named("teams", "verhuizers"))
    assert objects("C423", *rows, letter(status="done"), session()) == []
    assert objects("C423", *rows, letter(), session(), today=date(2027, 3, 2)) == []
    assert objects("C423", TEAMS, named("teams", status="closed"), letter(), session()) == []
    assert objects("C423", *rows, letter(scope="internal"), session()) == []


def test_c423_compares_what_is_about_the_same() -> None:
    rows = (TEAMS, outside(), named("teams", "verhuizers"))
    assert objects("C423", *rows, letter(process="paspoort"), session()) == []
    assert objects("C423", *rows, letter(process="paspoort"), session(process="paspoort")) == ["brief"]
    assert objects("C423", *rows, letter(usps=("a", "b")), session(usps=("b",))) == ["brief"]
    assert objects("C423", *rows, letter(usps=("a",)), session(usps=("b",))) == []


def test_c423_does_not_wait_for_a_council() -> None:
    council = group("raad", name="Gemeenteraad")
    rows = (council, outside(), named("raad", "verhuizers"))
    assert objects("C423", *rows, letter(), session(target_groups=("raad",))) == []

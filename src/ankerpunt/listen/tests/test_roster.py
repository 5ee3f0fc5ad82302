from __future__ import annotations

import pytest

from ankerpunt.listen.brought.roster import LIMITS, ROLES, Roster, roster_of
from ankerpunt.plan.nouns import Unit
from ankerpunt.tables.reading import read
from ankerpunt.tables.table import table_of
from ankerpunt.text import Refusal

UNITS = (Unit(id="desk", name="Klantcontact"), Unit(id="care", name="Wijkteams"))


def roster(text: str, *, mailed: bool = False) -> Roster:
    return roster_of(table_of(read(text, LIMITS).sheets[0], ROLES), UNITS, mailed=mailed)


def test_a_row_for_each_team_gives_its_number() -> None:
    assert roster("team;aantal\nKlantcontact;46\nwijkteams;1.027\n").people == {"desk": 46, "care": 1_027}


def test_a_row_for_each_person_is_counted_and_somebody_twice_in_one_team_counts_once() -> None:
    people = roster("personeelsnummer;afdeling\n1;Klantcontact\n2;Klantcontact\n2;Klantcontact\n3;care\n").people
    assert people == {"desk": 2, "care": 1}


def test_rows_without_a_number_or_name_are_people_too() -> None:
    assert roster("afdeling;functie\nKlantcontact;a\nKlantcontact;b\nWijkteams;c\n").people == {"desk": 2, "care": 1}


def test_somebody_in_two_teams_is_refused_until_one_is_the_main_one() -> None:
    with pytest.raises(Refusal, match="Row 3 has somebody who is in another team too"):
        roster("nummer;team\n1;Klantcontact\n1;Wijkteams\n")
    told = roster("nummer;team;hoofdteam\n1;Klantcontact;\n1;Wijkteams;ja\n2;Klantcontact;\n").people
    assert told == {"care": 1, "desk": 1}


def test_a_team_that_is_not_in_the_register_is_named() -> None:
    with pytest.raises(Refusal) as refused:
        roster("team;aantal\nZwembad;4\nHaven;3\n")
    assert refused.value.sentence.nl.startswith("“Zwembad” staat niet in het register van teams.")
    assert refused.value.sentence.nl.endswith("Dat geldt ook voor: Haven.")


def test_what_is_no_number_of_people_is_refused() -> None:
    with pytest.raises(Refusal, match="In row 2 “veel” is no number of people"):
        roster("team;aantal\nKlantcontact;veel\n")


def test_addresses_are_kept_by_unit_where_codes_go_by_mail() -> None:
    told = roster(
        "e-mail;team\nA@x.example;Klantcontact\nb@x.example;Wijkteams\na@x.example;Klantcontact\n", mailed=True
    )
    assert told.addresses == {"desk": ("a@x.example",), "care": ("b@x.example",)}
    with pytest.raises(Refusal, match="Row 2 has no e-mail address"):
        roster("e-mail;team\nnog niet;Klantcontact\n", mailed=True)

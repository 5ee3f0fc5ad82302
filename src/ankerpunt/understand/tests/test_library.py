"""The examples to start from: well written, in two languages, and nothing is kept before it is saved (U5, U8)."""

from datetime import date

import msgspec
import pytest

from ankerpunt.check.engine import check
from ankerpunt.check.reading import LONGEST_SENTENCE, read
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.nouns import Claim, Motivation, Organisation, Persona, Plan, TargetGroup
from ankerpunt.text import Language
from ankerpunt.understand import models
from ankerpunt.understand.library import SECTORS, TEXTS, Example, example, examples
from ankerpunt.understand.tests.factories import TargetGroupFactory

LIBRARY = "/waterrijk/understand/library/"
PERSONAS = "/waterrijk/understand/personas/"
LANGUAGES: tuple[Language, ...] = ("nl", "en")
each_example = pytest.mark.parametrize("found", examples(), ids=lambda found: found.id)


def test_every_sector_has_its_examples() -> None:
    assert len(examples()) >= 12
    assert {each.sector for each in examples()} == set(SECTORS)
    assert len({each.id for each in examples()}) == len(examples())
    assert all(2 <= len(each.motivations) <= 3 for each in examples())


@each_example
def test_an_example_breaks_no_rule_but_that_it_is_assumed(found: Example) -> None:
    for language in LANGUAGES:
        codes = {finding.code for finding in check(_plan(found, language), today=date(2026, 11, 22)).findings}
        about = {code for code in codes if code in {"U108", "U109", "U110", "U111", "U112", "U113", "U115"}}
        assert about == set()
        assert "U114" in codes


@each_example
def test_an_example_reads_easily(found: Example) -> None:
    for language in LANGUAGES:
        for name in TEXTS:
            text = getattr(found, name).say(language)
            assert read(text).longest <= LONGEST_SENTENCE + 1, text


def test_the_library_is_narrowed_to_a_sector(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    assert "Noor, 27" in client.get(LIBRARY).content.decode()
    page = client.get(f"{LIBRARY}?sector=care").content.decode()
    assert "Fatima, 44" in page
    assert "Noor, 27" not in page
    assert "Start from" not in page


def test_an_example_fills_in_the_form_and_is_kept_only_when_saved(editor: Member, client_of: ClientOf) -> None:
    group, client = TargetGroupFactory(organisation=editor.organisation), client_of(editor)
    noor, url = example("noor-verhuizer"), f"{PERSONAS}new/?example=noor-verhuizer"
    assert noor is not None
    form = client.get(url).context["form"]
    assert form["name"].value() == "Noor"
    assert not models.Persona.objects.exists()
    values = {**noor.values("en"), "channels": "phone", "target_group": group.pk, "taken": ["1"]}
    client.post(url, values)
    persona = models.Persona.objects.get()
    assert persona.quote == noor.quote.en
    assert {each.basis for each in persona.claims.all()} == {"assumption"}
    assert persona.claims.count() == len(noor.claims)
    taken = persona.motivations.get()
    assert (taken.goal, taken.kinds) == (noor.motivations[1].goal.en, noor.motivations[1].kinds)


def test_an_unknown_example_is_an_empty_form(editor: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get(f"{PERSONAS}new/?example=niemand").context["form"]["name"].value() is None


def test_the_group_comes_along_to_the_form(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(f"{LIBRARY}?target_group=balie").content.decode()
    assert "example=noor-verhuizer&amp;target_group=balie" in page


def test_the_outsider_does_not_find_it(outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(LIBRARY).status_code == 404


def _plan(found: Example, language: Language) -> Plan:
    values = found.values(language)
    about = {name: value for name, value in values.items() if name not in {"assumed", "taken", "channels"}}
    persona = Persona(id="p", target_group="g", channels=tuple(values["channels"]), **about)
    claims = [Claim(id=f"c{at}", persona="p", text=each.say(language)) for at, each in enumerate(found.claims)]
    motives = [
        msgspec.convert(
            {"id": f"m{at}", "persona": "p", "kinds": each.kinds}
            | {"goal": each.goal.say(language), "answer": each.answer.say(language)},
            type=Motivation,
        )
        for at, each in enumerate(found.motivations)
    ]
    return Plan(
        organisation=Organisation(id="w", name="W"),
        target_groups=(TargetGroup(id="g", name="Net verhuisd", scope="external"),),
        personas=(persona,),
        claims=tuple(claims),
        motivations=tuple(motives),
    )

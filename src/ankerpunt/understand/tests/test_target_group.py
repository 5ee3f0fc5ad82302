"""Target groups: the portfolio, the page of one group, and the form in steps (U1, U2, U5)."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.plan import nouns
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.parts.target_group_portfolio import Portfolio
from ankerpunt.understand.tests.factories import (
    ChoiceArgumentFactory,
    ConversationFactory,
    DriverFactory,
    PersonaFactory,
    ResearchFactory,
    TargetGroupChoiceFactory,
    TargetGroupFactory,
)

GROUPS = "/waterrijk/understand/target-groups/"
FILLED = {"name": "Baliemedewerkers", "scope": "internal", "relation": "existing"}


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="balie", name="Baliemedewerkers", size=46)


# ── The portfolio ──


def test_an_empty_organisation_is_taught_what_a_group_is(reader: Member, editor: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(GROUPS).content.decode()
    assert "by their work or by their question" in page
    assert "Add the first" not in page
    assert "Add the first" in client_of(editor).get(GROUPS).content.decode()


def test_a_size_without_a_source_is_marked_with_the_way_out(
    group: TargetGroup, reader: Member, editor: Member, client_of: ClientOf
) -> None:
    assert "No source" in client_of(reader).get(GROUPS).content.decode()
    assert f"{GROUPS}balie/edit/#id_size_source" in client_of(editor).get(GROUPS).content.decode()
    group.size_source, group.size_on = "personeelsbestand", date(2026, 10, 1)
    group.save()
    page = client_of(reader).get(GROUPS).content.decode()
    assert "No source" not in page
    assert "personeelsbestand, 1 October 2026" in page


@pytest.mark.postgres
def test_the_portfolio_is_narrowed(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    unit = UnitFactory(organisation=group.organisation, slug="balie")
    group.units.add(unit)
    wanted = {"relation": "new", "size_source": "telling", "size": 900}
    TargetGroupFactory(organisation=group.organisation, name="Net verhuisd", scope="external", **wanted)
    client = client_of(reader)

    def names(query: str) -> list[str]:
        return [entry.group.name for entry in client.get(f"{GROUPS}?{query}").context["entries"]]

    assert names("") == ["Baliemedewerkers", "Net verhuisd"]
    assert names("show=inside") == names("show=unsourced") == names("units=balie") == ["Baliemedewerkers"]
    assert names("show=outside") == names("show=new") == names("relation=new") == names("q=verh") == ["Net verhuisd"]
    assert names("show=sideways") == ["Baliemedewerkers", "Net verhuisd"]
    assert "Nothing was found" in client.get(f"{GROUPS}?q=zwemmers").content.decode()


def test_the_figures_hold_the_groups_against_80_15_and_5() -> None:
    town = nouns.Organisation(id="w", name="Waterrijk", residents=1000, employees=100)
    outside = [
        TargetGroupFactory.build(name="Verhuizers", scope="external", size=290, need="independent"),
        TargetGroupFactory.build(name="Zorgvragers", scope="external", share=4.7, need="intensive_support"),
        TargetGroupFactory.build(name="Onbekend", scope="external", size=10),
    ]
    inside = [TargetGroupFactory.build(name="Balie", size=9), TargetGroupFactory.build(name="ICT")]
    need, external, internal = Portfolio([*outside, *inside], town).figures
    assert [series.values for series in need.series] == [(80.0, 15.0, 5.0, None), (29.0, 0, 4.7, 1.0)]
    assert "There is no group yet for: needs some support." in need.summary
    assert external.labels == ("Verhuizers", "Zorgvragers", "Onbekend")
    assert [series.values for series in external.series] == [(29.0, None, None), (None, 4.7, None), (None, None, 1.0)]
    assert internal.labels == ("Balie",)
    assert "You see 1 of 2 groups" in internal.summary


def test_without_a_known_share_there_is_no_figure() -> None:
    town = nouns.Organisation(id="w", name="Waterrijk")
    assert Portfolio([TargetGroupFactory.build(size=9)], town).figures == []


# ── The page of one group ──


def test_the_page_gathers_what_hangs_on_the_group(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    own = {"organisation": group.organisation, "target_group": group}
    study = ResearchFactory(
        organisation=group.organisation, title="Peiling", respondents=31, conducted_on=date(2026, 3, 17)
    )
    DriverFactory(**own, name="Salaris", rank=2, research=study, mentions=12)
    DriverFactory(**own, name="Zeggenschap", rank=1, research=study, mentions=19)
    DriverFactory(**own, name="Collega's", mentions=3)
    PersonaFactory(**own, name="Samira", one_line="Gelooft niets meer.")
    ConversationFactory(**own, words="Als ík het maar kies.")
    chosen = TargetGroupChoiceFactory(
        organisation=group.organisation, route="both", decided_by="directie", target_groups=[group]
    )
    ChoiceArgumentFactory(**own, choice=chosen, text="Zij dragen ons.")
    page = client_of(reader).get(f"{GROUPS}balie/")
    drivers = page.context["sections"][0]
    assert [line.text for line in drivers.lines] == ["Zeggenschap", "Salaris", "Collega's"]
    assert drivers.lines[0].note == "named by 19 of 31 · Peiling · 17 March 2026"
    assert drivers.lines[2].note == "named 3 times · no research yet"
    arguments = page.context["sections"][3]
    assert [(line.text, line.note) for line in arguments.lines] == [
        ("Both", "Chosen on 2 November 2026"),
        ("Zij dragen ons", "Both"),
    ]
    text = page.content.decode()
    for words in ("Samira", "Gelooft niets meer.", "Als ík het maar kies.", "Zij dragen ons"):
        assert words in text


def test_every_empty_section_teaches_and_adds_for_this_group(
    group: TargetGroup, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).get(f"{GROUPS}{group.slug}/").content.decode()
    for noun in ("drivers", "personas", "conversations", "choice-arguments"):
        assert f"/waterrijk/understand/{noun}/new/?target_group=balie" in page
    assert "new/?target_group=balie" not in client_of(reader).get(f"{GROUPS}balie/").content.decode()


def test_what_else_points_at_the_group_is_named(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    ResearchFactory(organisation=group.organisation, title="Peiling werkwaarden", target_groups=[group])
    assert "Peiling werkwaarden" in client_of(reader).get(f"{GROUPS}balie/").content.decode()


def test_the_number_of_queries_does_not_grow(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    choice = TargetGroupChoiceFactory(organisation=group.organisation, decided_by="directie", target_groups=[group])
    for size in (1, 8):
        for _each in range(size):
            other = TargetGroupFactory(organisation=group.organisation)
            for each in (group, other):
                own = {"organisation": group.organisation, "target_group": each}
                DriverFactory(**own, research=ResearchFactory(organisation=group.organisation))
                PersonaFactory(**own)
                ConversationFactory(**own)
                ChoiceArgumentFactory(**own, choice=choice)
        counts.append([_queries(client, url) for url in (GROUPS, f"{GROUPS}balie/")])
    assert counts[0] == counts[1]


def _queries(client: object, url: str) -> int:
    client.get(url)  # type: ignore[attr-defined]
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200  # type: ignore[attr-defined]
    return len(asked)


def test_the_outsider_does_not_find_it(group: TargetGroup, outsider: Member, client_of: ClientOf) -> None:
    for url in (GROUPS, f"{GROUPS}balie/", f"{GROUPS}new/", f"{GROUPS}balie/edit/"):
        assert client_of(outsider).get(url).status_code == 404


# ── The form in steps ──


def test_a_group_is_added_in_two_answers(editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(f"{GROUPS}new/", FILLED)
    assert answer["Location"] == f"{GROUPS}baliemedewerkers/"
    assert TargetGroup.objects.get().organisation == editor.organisation


@pytest.mark.parametrize("name", ["De klant", "Medewerkers", "Iedereen", "Inwoners van Waterrijk"])
def test_everyone_is_kindly_refused_and_what_was_typed_stays(name: str, editor: Member, client_of: ClientOf) -> None:
    values = {**FILLED, "name": name, "description": "Alle mensen die bellen.", "size": "300"}
    page = client_of(editor).post(f"{GROUPS}new/", values)
    text = page.content.decode()
    assert page.status_code == 422
    assert "nobody recognises themselves in it" in text
    assert "Alle mensen die bellen." in text
    assert 'value="300"' in text
    assert not TargetGroup.objects.exists()


def test_a_name_that_was_there_before_may_stay(organisation: Organisation, editor: Member, client_of: ClientOf) -> None:
    TargetGroupFactory(organisation=organisation, slug="klanten", name="Klanten")
    client, url = client_of(editor), f"{GROUPS}klanten/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    client.post(url, {**FILLED, "name": "Klanten", "size": "300", "opened": opened})
    assert TargetGroup.objects.get().size == 300


def test_what_can_wait_is_folded_in_until_it_says_something(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    folded = [step.folded for step in client_of(editor).get(f"{GROUPS}new/").context["form"].shown_steps()]
    assert folded == [False, False, True, True, True]
    folded = [step.folded for step in client_of(editor).get(f"{GROUPS}balie/edit/").context["form"].shown_steps()]
    assert folded == [False, False, True, False, True]


def test_the_address_fills_in_where_the_group_stands(editor: Member, client_of: ClientOf) -> None:
    form = client_of(editor).get(f"{GROUPS}new/?scope=external").context["form"]
    assert form["scope"].value() == "external"


def test_somebody_who_saved_first_is_not_overwritten(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{GROUPS}balie/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    group.name = "Balie en telefoon"
    group.save()
    page = client.post(url, {**FILLED, "name": "Balie", "opened": opened})
    assert page.status_code == 409
    assert "Balie en telefoon" in page.content.decode()


def test_a_stakeholder_is_chosen_and_is_no_part_of_the_portfolio(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    raad = {**FILLED, "name": "Gemeenteraad", "scope": "external", "kind": "council", "size": "31", "stance": "divided"}
    client.post(f"{GROUPS}new/", raad)
    made = TargetGroup.objects.get(slug="gemeenteraad")
    assert (made.kind, made.stance) == ("council", "divided")
    page = client.get(GROUPS)
    assert "Gemeenteraad" in page.content.decode()
    assert [each.id for each in page.context["portfolio"].groups] == ["balie"]


def test_groups_out_of_a_list_are_read_as_their_form_reads_them(editor: Member, client_of: ClientOf) -> None:
    client, several = client_of(editor), "/waterrijk/several/understand/target-groups/"
    asked = client.post(several, {"table": "Baliemedewerkers\nAlle medewerkers", "scope": "internal", "step": "look"})
    assert "takes in everyone" in asked.content.decode()
    form = asked.context["form"]
    sent = {"table": form.data["table"], "seen": form.data["seen"], "scope": "internal", "step": "take"}
    client.post(several, sent)
    assert [(group.name, group.scope) for group in TargetGroup.objects.all()] == [("Baliemedewerkers", "internal")]
    missing = client.post(several, {"table": "Wijkteams", "step": "look"})
    assert missing.status_code == 422

"""The menu of a group: its options, what is shown to everyone, and the rates that hold (P8)."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.mirror.kept import forget
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Change, Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.models import CafeteriaOption
from ankerpunt.promise.parts.fiscal_parameter import rates_on
from ankerpunt.promise.tests.factories import CafeteriaOptionFactory, FiscalParameterFactory
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import ResearchFactory, TargetGroupFactory

pytestmark = pytest.mark.django_db
URL = "/waterrijk/promise/cafeteria-options/"
PUBLIC = "/waterrijk/promise/choices/kcc/"


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="kcc", name="Klantcontact", scope="internal", size=46)


def option(group: TargetGroup, **values: object) -> CafeteriaOption:
    made: CafeteriaOption = CafeteriaOptionFactory(organisation=group.organisation, **values)
    made.target_groups.add(group)
    return made


def test_it_shows_what_an_option_costs_who_pays_and_who_asked(
    group: TargetGroup, reader: Member, client_of: ClientOf
) -> None:
    research = ResearchFactory(organisation=group.organisation, title="Peiling klantcontact")
    option(
        group, name="Fiets", cost_cents=18000, cost_basis="per year", fiscal="choice_budget", research=research,
        uptake_low=8, uptake_middle=15, uptake_high=25, uptake_source="aanvragen 2025", rules="Eén per drie jaar.",
    )  # fmt: skip
    page = client_of(reader).get(URL).content.decode()
    for said in ("€180 per year", "8% – 15% – 25%", "aanvragen 2025", "Peiling klantcontact", "Eén per drie jaar."):
        assert said in page
    assert "Choice budget" in page
    assert "Show to everyone" not in page


def test_what_nobody_wrote_down_is_said_so(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    option(group, name="Studietijd")
    page = client_of(reader).get(URL).content.decode()
    for said in ("Nobody wrote down what it costs", "Nobody decided yet", "Nobody estimated it", "No research yet"):
        assert said in page


def test_the_check_speaks_about_these_options(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    option(group, name="Studietijd")
    assert [line.code for line in client_of(reader).get(URL).context["findings"]] == ["P219"]


def test_each_group_has_its_own_menu(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    ict = TargetGroupFactory(organisation=group.organisation, slug="ict", name="ICT", scope="internal")
    option(group, name="Fiets")
    option(ict, name="Studietijd")
    CafeteriaOptionFactory(organisation=group.organisation, name="Los")
    client = client_of(reader)

    def shown(asked: str) -> list[str]:
        return [line.option.name for line in client.get(f"{URL}?target_groups={asked}").context["lines"]]

    assert (shown("kcc"), shown("ict"), shown("")) == (["Fiets"], ["Studietijd"], ["Los"])
    assert [tab.count for tab in client.get(URL).context["tabs"]] == [1, 1, 1]


def test_of_many_groups_one_is_picked_from_a_list(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    for _number in range(9):
        TargetGroupFactory(organisation=group.organisation, scope="internal")
    assert '<select class="utrecht-select' in client_of(reader).get(URL).content.decode()


def test_an_empty_menu_teaches_where_to_begin(reader: Member, editor: Member, client_of: ClientOf) -> None:
    assert "Begin with what research says" in client_of(reader).get(URL).content.decode()
    assert "Add a choice" in client_of(editor).get(URL).content.decode()
    assert "Add a choice" not in client_of(reader).get(URL).content.decode()


def test_the_outsider_does_not_find_it(group: TargetGroup, outsider: Member, client_of: ClientOf) -> None:
    found = option(group)
    assert client_of(outsider).get(URL).status_code == 404
    assert client_of(outsider).post(f"{URL}{found.slug}/publish/").status_code == 404


def test_the_number_of_queries_does_not_grow(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for size in (1, 6):
        for _each in range(size):
            option(group, research=ResearchFactory(organisation=group.organisation))
            FiscalParameterFactory(organisation=group.organisation)
        client.get(URL)
        with CaptureQueriesContext(connection) as queries:
            client.get(URL)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_editor_shows_an_option_to_everyone_and_takes_it_back(
    group: TargetGroup, editor: Member, visitor: Client, client_of: ClientOf
) -> None:
    found, client = option(group, name="Fiets"), client_of(editor)
    assert visitor.get(PUBLIC).status_code == 404
    answer = client.post(f"{URL}{found.slug}/publish/", follow=True)
    assert "Everyone can see “Fiets” now." in answer.content.decode()
    assert "http://testserver/waterrijk/promise/choices/kcc/" in answer.content.decode()
    assert visitor.get(PUBLIC).status_code == 200
    client.post(Change.objects.latest("made_at").undo_url)
    assert visitor.get(PUBLIC).status_code == 404
    client.post(f"{URL}{found.slug}/publish/")
    client.post(f"{URL}{found.slug}/withdraw/")
    assert visitor.get(PUBLIC).status_code == 404


def test_a_reader_cannot_show_anything(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    assert client_of(reader).post(f"{URL}{option(group).slug}/publish/").status_code == 403


def test_employees_read_it_without_signing_in_and_leave_no_trace(group: TargetGroup, visitor: Client) -> None:
    today = timezone.localdate()
    research = ResearchFactory(organisation=group.organisation, title="Peiling", conducted_on=date(2026, 3, 17))
    option(group, name="Fiets", description="Naar keuze.", cost_cents=18000, cost_basis="per jaar", published_on=today,
           fiscal="choice_budget", rules="Eén per drie jaar.", research=research, uptake_low=8,
           uptake_source="geheim")  # fmt: skip
    FiscalParameterFactory(organisation=group.organisation, name="Vakantiegeld", kind="choice_budget", percent=8,
                           source="Cao", url="https://example.org/cao")  # fmt: skip
    answer = visitor.get(PUBLIC)
    page = answer.content.decode()
    for said in ("Fiets", "Naar keuze.", "€180 per jaar", "From your own choice budget", "Eén per drie jaar.",
                 "Peiling, March 2026", "Vakantiegeld", "https://example.org/cao", "€280"):  # fmt: skip
        assert said in page
    assert "geheim" not in page
    assert not answer.cookies
    assert not visitor.cookies
    assert "<form" not in page


def test_what_the_employer_pays_has_a_worth_and_no_price(group: TargetGroup, visitor: Client) -> None:
    today = timezone.localdate()
    option(group, name="Sport", cost_cents=15000, fiscal="work_cost_scheme", published_on=today)
    page = visitor.get(PUBLIC).content.decode()
    assert "What it is worth" in page
    assert "you pay no tax on it" in page
    assert "What it costs" not in page


def test_only_what_is_shown_to_everyone_stands_on_that_page(group: TargetGroup, visitor: Client) -> None:
    today = timezone.localdate()
    option(group, name="Nu", published_on=today)
    option(group, name="Straks", published_on=today + timedelta(days=1))
    option(group, name="Nooit")
    option(group, name="Weg", published_on=today, archived_on=today)
    page = visitor.get(PUBLIC).content.decode()
    assert "Nu" in page
    assert not {"Straks", "Nooit", "Weg"} & set(page.replace("<", " ").replace(">", " ").split())


def test_the_public_page_speaks_both_languages_without_a_cookie(group: TargetGroup) -> None:
    option(group, published_on=timezone.localdate())
    assert "Wat kun je kiezen?" in Client().get(PUBLIC).content.decode()
    answer = Client().get(f"{PUBLIC}?language=en")
    assert "What can you choose?" in answer.content.decode()
    assert (answer["Content-Language"], len(answer.cookies)) == ("en", 0)
    assert "Wat kun je kiezen?" in Client().get(f"{PUBLIC}?language=xx").content.decode()


def test_an_external_or_unknown_group_has_no_public_page(organisation: Organisation, visitor: Client) -> None:
    outside = TargetGroupFactory(organisation=organisation, slug="inwoners", scope="external")
    option(outside, published_on=timezone.localdate())
    for path in ("waterrijk/promise/choices/inwoners", "waterrijk/promise/choices/x", "nergens/promise/choices/x"):
        assert visitor.get(f"/{path}/").status_code == 404


def test_the_public_page_reads_no_whole_plan_when_a_process_has_just_begun(group: TargetGroup, visitor: Client) -> None:
    research = ResearchFactory(organisation=group.organisation, title="Peiling klantcontact")
    option(group, published_on=timezone.localdate(), research=research)
    forget()
    with CaptureQueriesContext(connection) as queries:
        page = visitor.get(PUBLIC).content.decode()
    assert "Peiling klantcontact" in page
    assert len(queries) <= 12
    asked = " ".join(query["sql"] for query in queries)
    assert "understand_conversation" not in asked


def test_the_public_page_asks_as_often_for_many_options(group: TargetGroup, visitor: Client) -> None:
    counts = []
    for size in (1, 5):
        for _each in range(size):
            option(group, published_on=timezone.localdate(), research=ResearchFactory(organisation=group.organisation))
        visitor.get(PUBLIC)
        with CaptureQueriesContext(connection) as queries:
            visitor.get(PUBLIC)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def parameter(organisation: Organisation, kind: str, percent: float | None, since: date, **more: object) -> None:
    FiscalParameterFactory(organisation=organisation, kind=kind, percent=percent, valid_from=since, **more)


def test_the_rates_are_those_of_the_day(organisation: Organisation) -> None:
    parameter(organisation, "free_space", 1.92, date(2024, 1, 1), valid_until=date(2024, 12, 31))
    parameter(organisation, "free_space", 2.0, date(2025, 1, 1), valid_until=date(2026, 12, 31))
    parameter(organisation, "free_space", 2.16, date(2027, 1, 1))
    parameter(organisation, "free_space_limit", None, date(2025, 1, 1), amount_cents=40_000_000)
    parameter(organisation, "choice_budget", 8, date(2017, 1, 1), name="Vakantiegeld")
    parameter(organisation, "choice_budget", 6, date(2017, 1, 1), name="Eindejaar")
    parameter(organisation, "choice_budget", 6.75, date(2018, 1, 1), name="Eindejaar")
    index = Standing(organisation).index
    rates = {year: rates_on(index, date(year, 6, 1)) for year in (2023, 2024, 2026, 2027)}
    assert [rates[year].free_space for year in rates] == [None, 1.92, 2.0, 2.16]
    assert rates[2026].choice_budget == 14.75
    assert rates[2026].free_space_limit_cents == 40_000_000
    assert rates[2026].levy is None


def test_an_expired_rate_is_marked(organisation: Organisation, reader: Member, client_of: ClientOf) -> None:
    parameter(organisation, "levy", 80, date(2015, 1, 1), valid_until=date(2020, 12, 31))
    parameter(organisation, "levy", 75, timezone.localdate() + timedelta(days=30))
    page = client_of(reader).get(URL).content.decode()
    assert "Expired" in page
    assert "Fiscal parameter expired" in page
    assert "Not yet in force" in page

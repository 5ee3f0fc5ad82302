"""Work drivers (METHOD U11): rankings with their studies, groups side by side, and tables taken over or not at all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.mirror.standing import Standing
from ankerpunt.understand.models import Driver, Research, TargetGroup
from ankerpunt.understand.parts.driver import Ranking, compare, rankings_of
from ankerpunt.understand.tests.factories import (
    ConversationFactory,
    DriverFactory,
    ResearchFactory,
    TargetGroupFactory,
)

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

LIST = "/waterrijk/understand/drivers/"
IMPORT = "/waterrijk/understand/ranking/"
STUDIES = "/waterrijk/understand/research/"
EXAMPLES = Path(__file__).parents[4] / "examples" / "rankings"
TABLE = "driver;rank;share\nsalaris;1;55%\nwerksfeer;2;44%\n"


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="ict", name="Ontwikkelaars")


@pytest.fixture
def study(organisation: Organisation) -> Research:
    day = timezone.localdate() - timedelta(days=30)
    return ResearchFactory(
        organisation=organisation,
        slug="peiling",
        title="Peiling",
        conducted_on=day,
        respondents=40,
        source="eigen peiling",
    )


def driver(group: TargetGroup, name: str, rank: int | None = None, **values: Any) -> Driver:
    return DriverFactory(organisation=group.organisation, target_group=group, name=name, rank=rank, **values)


def ranked(*groups: TargetGroup) -> list[Ranking]:
    return rankings_of(Standing(groups[0].organisation), [group.slug for group in groups])


def sent(group: TargetGroup, study: Research | None, **values: Any) -> dict[str, Any]:
    return {"target_group": group.pk, "table": TABLE, "research": study.pk if study else "", **values}


def test_a_ranking_stands_with_its_study(
    group: TargetGroup, study: Research, reader: Member, client_of: ClientOf
) -> None:
    driver(group, "salaris", 2, mentions=10, research=study)
    driver(group, "tijd om te leren", 1, mentions=30, research=study)
    page = client_of(reader).get(LIST)
    (ranking,) = page.context["rankings"]
    assert [(row.driver.name, row.share) for row in ranking.rows] == [("tijd om te leren", 75.0), ("salaris", 25.0)]
    text = page.content.decode()
    for shown in ("Peiling", "n = 40", "eigen peiling", "75%", "30<span"):
        assert shown in text
    assert "over two years old" not in text
    assert "Import a ranking" not in text


def test_old_research_is_marked_as_the_check_does(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    today = timezone.localdate()
    old = ResearchFactory(organisation=group.organisation, slug="oud", conducted_on=today - timedelta(days=731))
    driver(group, "salaris", 1, research=old)
    assert "over two years old" in client_of(reader).get(LIST).content.decode()
    assert "over two years old" in client_of(reader).get(STUDIES).content.decode()
    assert "over two years old" in client_of(reader).get(f"{STUDIES}oud/").content.decode()


def test_a_driver_without_research_says_so(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    driver(group, "salaris", 1)
    assert "no research" in client_of(reader).get(LIST).content.decode()


@pytest.mark.postgres
def test_groups_stand_side_by_side_by_rank_where_shares_are_missing(group: TargetGroup, study: Research) -> None:
    other = TargetGroupFactory(organisation=group.organisation, name="Baliemedewerkers")
    driver(group, "tijd om te leren", 1, share=60)
    driver(group, "Salaris", 2, share=30)
    driver(other, "zeggenschap", 1)
    driver(other, "salaris", 2)
    found = compare(ranked(group, other), "")
    figure = found.figure
    assert figure
    assert (found.measure, found.can_share) == ("rank", False)
    assert figure.labels == ("tijd om te leren", "zeggenschap", "Salaris")
    assert [series.values for series in figure.series] == [(1, None, 2), (None, 1, 2)]
    assert figure.summary == "Each of the 2 groups puts another driver first. 1 driver is on every list."


def test_groups_stand_side_by_side_by_share_where_all_have_one(group: TargetGroup) -> None:
    other = TargetGroupFactory(organisation=group.organisation, name="Baliemedewerkers")
    third = TargetGroupFactory(organisation=group.organisation, name="Zonder")
    driver(group, "salaris", 1, share=60)
    driver(other, "salaris", 1, share=30)
    rankings = ranked(group, other, third)
    assert compare(rankings, "").measure == "share"
    assert compare(rankings, "rank").measure == "rank"
    figure = compare(rankings, "").figure
    assert figure
    assert figure.unit == "%"
    assert "All 2 groups put “salaris” first." in figure.summary
    assert compare(rankings[:1], "").figure is None


def test_the_sentence_says_what_groups_share(group: TargetGroup) -> None:
    groups: list[TargetGroup] = [group]
    groups += [TargetGroupFactory(organisation=group.organisation) for _ in range(2)]
    for each, names in zip(groups, (("a", "b"), ("a", "c"), ("d", "c")), strict=True):
        for rank, name in enumerate(names, start=1):
            driver(each, name, rank)
    figure = compare(ranked(*groups), "").figure
    assert figure
    assert (
        figure.summary
        == "The groups do not agree on what comes first. 2 drivers are on more than one list, none on all."
    )
    apart = compare(ranked(groups[0], groups[2]), "").figure
    assert apart
    assert apart.summary.endswith("No driver is on more than one list.")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Ontwikkelaars", "Baliemedewerkers"]),
        ("?target_group=ict", ["Ontwikkelaars"]),
        ("?target_group=leeg", ["Leeg"]),
        ("?q=zeggen", ["Baliemedewerkers"]),
        ("?q=zeggen&target_group=ict", []),
        ("?research=peiling", ["Ontwikkelaars"]),
        ("?conversations=g1", ["Baliemedewerkers"]),
    ],
)
def test_the_page_shows_the_rankings_that_the_address_asks_for(
    group: TargetGroup, study: Research, reader: Member, client_of: ClientOf, *, query: str, names: list[str]
) -> None:
    organisation = group.organisation
    TargetGroupFactory(organisation=organisation, slug="leeg", name="Leeg")
    other = TargetGroupFactory(organisation=organisation, slug="balie", name="Baliemedewerkers")
    driver(group, "salaris", 1, research=study)
    driver(other, "zeggenschap", 1).conversations.add(ConversationFactory(organisation=organisation, slug="g1"))
    page = client_of(reader).get(LIST + query)
    assert [ranking.group.name for ranking in page.context["rankings"]] == names
    assert ("Nothing was found" in page.content.decode()) is (not names)


def test_what_is_in_the_archive_does_not_count(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    driver(group, "salaris", 1, archived_on=timezone.localdate())
    page = client_of(reader).get(LIST).content.decode()
    assert "No work drivers yet" in page


def test_pages_ask_the_database_as_often_for_more_groups(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client, counts = client_of(editor), []
    for _ in range(2):
        for _each in range(4):
            each = TargetGroupFactory(organisation=group.organisation)
            driver(each, "salaris", 1, research=ResearchFactory(organisation=group.organisation))
        asked = {}
        for url in (LIST, STUDIES, f"{STUDIES}peiling/"):
            client.get(url)
            with CaptureQueriesContext(connection) as queries:
                client.get(url)
            asked[url] = len(queries)
        counts.append(asked)
    assert counts[0] == counts[1]


def test_a_driver_is_added_and_changed_beside_its_ranking(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    form = client.get(f"{LIST}new/?target_group=ict").context["form"]
    assert form["target_group"].value() == group.pk
    answer = client.post(f"{LIST}new/", {"target_group": group.pk, "name": "salaris", "rank": 1})
    assert answer["Location"] == f"{LIST}#drivers-ict"
    made = Driver.objects.get()
    url = f"{LIST}{made.slug}/edit/"
    opened = client.get(url).context["form"]["opened"].value()
    client.post(url, {"target_group": group.pk, "name": "goed salaris", "rank": 1, "opened": opened})
    made.refresh_from_db()
    assert made.name == "goed salaris"


def test_first_one_sees_what_would_happen(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    driver(group, "Salaris", 3, mentions=5)
    driver(group, "thuiswerken", 2)
    page = client_of(editor).post(IMPORT, sent(group, study))
    assert page.status_code == 200
    proposal = page.context["form"].proposal
    assert (proposal.added, proposal.changed, proposal.same, proposal.untouched) == (1, 1, 0, ("thuiswerken",))
    assert proposal.rows[0].changes == (("Rank", "3", "1"), ("Named by", "–", "55%"), ("Research", "–", "Peiling"))
    assert Driver.objects.count() == 2


def test_then_all_of_it_is_taken_over_as_one_act_that_can_be_undone(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    driver(group, "Salaris", 3, mentions=5)
    client = client_of(editor)
    seen = client.post(IMPORT, sent(group, study)).context["form"]["seen"].value()
    page = client.post(IMPORT, sent(group, study, seen=seen, step="take"), follow=True)
    assert page.redirect_chain == [(f"{LIST}?target_group=ict", 303)]
    assert sorted(Driver.objects.values_list("name", "rank", "share", "mentions", "research__title")) == [
        ("Salaris", 1, 55.0, 5, "Peiling"),
        ("werksfeer", 2, 44.0, None, "Peiling"),
    ]
    undo = page.content.decode().split("/undo/")[1].split("/")[0]
    client.post(f"/waterrijk/undo/{undo}/")
    left = Driver.objects.get()
    assert (left.name, left.rank, left.share, left.mentions, left.research) == ("Salaris", 3, None, 5, None)


def test_the_study_may_be_new_and_comes_along(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    asked = client.post(IMPORT, sent(group, None))
    assert asked.status_code == 422
    assert "Choose a study, or say below what the new one is called." in asked.content.decode()
    new = {
        "study-title": "Peiling 2026",
        "study-kind": "survey",
        "study-conducted_on": "2026-10-01",
        "study-respondents": "31",
    }
    seen = client.post(IMPORT, sent(group, None, **new)).context["form"]["seen"].value()
    assert not Research.objects.exists()
    client.post(IMPORT, sent(group, None, seen=seen, step="take", **new))
    made = Research.objects.get()
    assert (made.title, made.respondents, list(made.target_groups.all())) == ("Peiling 2026", 31, [group])
    assert set(Driver.objects.values_list("research", flat=True)) == {made.pk}


def test_a_table_with_one_mistake_is_not_taken_over_at_all(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    wrong = SimpleUploadedFile("met-fouten.csv", (EXAMPLES / "met-fouten.csv").read_bytes())
    page = client_of(editor).post(IMPORT, {**sent(group, study, table="", step="take"), "file": wrong})
    assert page.status_code == 422
    text = page.content.decode()
    for sentence in (
        "Row 3: “Salaris” is already in row 2",
        "Row 4: “=A1+1” is a formula",
        "Row 6: “240%” is not a share",
    ):
        assert sentence in text
    assert "Import this" not in text
    assert "werksfeer;vierde;34%" in page.context["form"]["table"].value()
    assert not Driver.objects.exists()


@pytest.mark.parametrize("name", ["pullfactoren-nederland-2020.csv", "peiling-klantcontact.csv"])
def test_the_example_files_can_be_taken_over(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf, *, name: str
) -> None:
    file = SimpleUploadedFile(name, (EXAMPLES / name).read_bytes())
    page = client_of(editor).post(IMPORT, {**sent(group, study, table=""), "file": file})
    assert page.context["form"].proposal.added >= 5


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "The submitted file is empty."), (b"%PDF-1.7 x", "not a table but"), (b"x" * 3_000_000, "larger than 2 MB")],
)
def test_a_file_that_is_no_table_keeps_the_rest_of_the_form(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf, *, content: bytes, sentence: str
) -> None:
    file = SimpleUploadedFile("x.csv", content)
    page = client_of(editor).post(IMPORT, {**sent(group, study, table=""), "file": file})
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert page.context["form"]["target_group"].value() == str(group.pk)


def test_what_changed_since_it_was_looked_at_is_shown_again(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    seen = client.post(IMPORT, sent(group, study)).context["form"]["seen"].value()
    driver(group, "salaris", 9)
    page = client.post(IMPORT, sent(group, study, seen=seen, step="take"))
    assert "Something changed meanwhile." in page.content.decode()
    assert Driver.objects.count() == 1


@pytest.mark.postgres
def test_taking_over_the_same_table_twice_changes_nothing(
    group: TargetGroup, study: Research, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    for _ in range(2):
        seen = client.post(IMPORT, sent(group, study)).context["form"]["seen"].value()
        client.post(IMPORT, sent(group, study, seen=seen, step="take"))
    assert Driver.objects.count() == 2
    assert client.post(IMPORT, sent(group, study)).context["form"].proposal.same == 2


def test_a_group_of_another_organisation_cannot_be_chosen(
    study: Research, editor: Member, outsider: Member, client_of: ClientOf
) -> None:
    foreign = TargetGroupFactory(organisation=outsider.organisation)
    assert client_of(editor).post(IMPORT, sent(foreign, study)).status_code == 422
    assert not Driver.objects.exists()


def test_a_study_shows_its_rankings_and_what_leans_on_it(
    group: TargetGroup, study: Research, reader: Member, client_of: ClientOf
) -> None:
    driver(group, "salaris", 1, research=study)
    driver(group, "werksfeer", 2)
    page = client_of(reader).get(f"{STUDIES}peiling/")
    assert [row.driver.name for ranking in page.context["rankings"] for row in ranking.rows] == ["salaris"]
    assert "1 work driver is based on it" in client_of(reader).get(STUDIES).content.decode()


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("query", "count"), [("", 2), ("?q=peil", 1), ("?q=niets", 0), ("?target_groups=ict", 1), ("?kind=interviews", 1)]
)
def test_studies_are_found_by_words_and_group(
    group: TargetGroup, study: Research, reader: Member, client_of: ClientOf, *, query: str, count: int
) -> None:
    study.target_groups.add(group)
    ResearchFactory(organisation=group.organisation, title="Steekproef", kind="interviews")
    assert len(client_of(reader).get(STUDIES + query).context["studies"]) == count


def test_without_research_the_page_teaches(reader: Member, client_of: ClientOf) -> None:
    assert "No research yet" in client_of(reader).get(STUDIES).content.decode()


def test_the_outsider_does_not_find_them(
    group: TargetGroup, study: Research, outsider: Member, client_of: ClientOf
) -> None:
    for url in (LIST, IMPORT, STUDIES, f"{STUDIES}peiling/"):
        assert client_of(outsider).get(url).status_code == 404

"""Searching the plan: what is found, in which order, and what it costs (E5)."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.anchor.tests.factories import AnchoringFactory
from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.tests.sample import write_afresh
from ankerpunt.organisation.actions.change import changing, undo
from ankerpunt.organisation.actions.removal import remove
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.overview.models import SearchEntry, SearchIndex
from ankerpunt.overview.search.hits import hits_of
from ankerpunt.overview.search.index import is_behind, keep_up, reindex
from ankerpunt.overview.search.keeper import Keeper, follow
from ankerpunt.overview.search.results import Results
from ankerpunt.overview.search.tables import make_index
from ankerpunt.plan.generate import generate
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.science.stems import ask, terms
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import ConversationFactory, TargetGroupFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
URL = "/waterrijk/search/"


def results(member: Member, client_of: ClientOf, question: str, **more: str) -> Results:
    keep_up(member.organisation)
    answer = client_of(member).get(URL, {"q": question, **more})
    assert answer.status_code == 200
    found: Results = answer.context["results"]
    return found


def names(found: Results) -> list[str]:
    return ["".join(piece.text for piece in row.title) for group in found.groups for row in group.rows]


def slugs(organisation: Organisation, question: str, *, every: bool = True) -> list[tuple[str, str]]:
    keep_up(organisation)
    return [(hit.noun, hit.slug) for hit in hits_of(organisation, ask(question), every=every, first=50)]


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(
        organisation=organisation, slug="kcc", name="Het klantcontactcentrum", description="Zij bellen."
    )


def test_a_part_of_a_compound_finds_the_group(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    found = results(reader, client_of, "contacten")
    assert names(found) == ["Het klantcontactcentrum"]
    assert found.groups[0].rows[0].url == "/waterrijk/understand/target-groups/kcc/"
    assert [piece.text for piece in found.groups[0].rows[0].title if piece.marked] == ["klantcontactcentrum"]


def test_groups_stand_in_the_order_of_the_stages(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    UspFactory(organisation=group.organisation, claim="Je hebt altijd contact met je team")
    ConversationFactory(organisation=group.organisation, words="Ik mis het contact")
    keep_up(group.organisation)
    page = client_of(reader).get(URL, {"q": "contact"})
    assert [each.code for each in page.context["results"].groups] == ["TargetGroup", "Conversation", "Usp"]
    assert "<mark>contact</mark>" in page.content.decode()


def test_what_is_in_the_title_comes_first_and_what_is_in_the_archive_last(organisation: Organisation) -> None:
    archived = timezone.localdate()
    TargetGroupFactory(organisation=organisation, slug="oud", name="Roosters", archived_on=archived)
    TargetGroupFactory(organisation=organisation, slug="kort", name="Ploeg", description="Zij vragen een rooster.")
    TargetGroupFactory(organisation=organisation, slug="titel", name="De mensen van het rooster en de planning")
    assert [slug for _noun, slug in slugs(organisation, "rooster")] == ["titel", "kort", "oud"]


def test_an_archived_row_says_so(organisation: Organisation, reader: Member, client_of: ClientOf) -> None:
    TargetGroupFactory(organisation=organisation, name="Roosters", archived_on=timezone.localdate())
    keep_up(organisation)
    assert "In the archive" in client_of(reader).get(URL, {"q": "rooster"}).content.decode()


def test_another_organisation_is_never_found(
    group: TargetGroup, outsider: Member, reader: Member, client_of: ClientOf
) -> None:
    TargetGroupFactory(organisation=outsider.organisation, name="Contactpersonen van elders")
    assert names(results(reader, client_of, "contact")) == ["Het klantcontactcentrum"]
    assert client_of(outsider).get(URL, {"q": "contact"}).status_code == 404


def test_a_change_is_found_at_once_and_what_it_replaced_no_more(group: TargetGroup) -> None:
    assert slugs(group.organisation, "klantcontact")
    group.name = "De balie"
    group.save()
    assert slugs(group.organisation, "balies") == [("TargetGroup", "kcc")]
    assert not slugs(group.organisation, "klantcontact")


def test_a_removed_row_is_found_no_more_until_it_is_undone(group: TargetGroup, editor: Member) -> None:
    assert slugs(group.organisation, "contact")
    change = remove(group, by=editor)
    assert not slugs(group.organisation, "contact")
    undo(change, by=editor)
    assert slugs(group.organisation, "contact") == [("TargetGroup", "kcc")]


def test_what_goes_along_with_a_removed_row_is_found_no_more(organisation: Organisation, editor: Member) -> None:
    cell = AnchoringFactory(organisation=organisation, text="Je fietst naar je werk.")
    assert slugs(organisation, "fietsen")
    remove(cell.usp, by=editor)
    assert not slugs(organisation, "fietsen")


def test_writes_past_the_forms_are_found(group: TargetGroup) -> None:
    keep_up(group.organisation)
    TargetGroup.objects.of(group.organisation).update(name="De buitendienst")
    assert slugs(group.organisation, "buitendienst") == [("TargetGroup", "kcc")]
    Usp.objects.bulk_create(
        [
            UspFactory.build(
                organisation=group.organisation,
                slug="nieuw",
                claim="Een eigen bus",
                proposition=PropositionFactory(organisation=group.organisation),
            )
        ]
    )
    assert ("Usp", "nieuw") in slugs(group.organisation, "bussen")


def test_an_import_is_found_whole(organisation: Organisation) -> None:
    plan = generate(scale=1, seed=1)
    write(plan, into=organisation)
    keep_up(organisation)
    rows = sum(len(getattr(plan, name)) for name in plan.__struct_fields__[1:])
    assert SearchEntry.objects.filter(organisation=organisation).count() == rows


def test_only_what_changed_is_written(organisation: Organisation) -> None:
    write(generate(scale=1, seed=1), into=organisation)
    keep_up(organisation)
    kept = set(SearchEntry.objects.values_list("pk", flat=True))
    usp = Usp.objects.of(organisation)[0]
    usp.claim = "Iets heel anders"
    usp.save()
    keep_up(organisation)
    assert len(kept - set(SearchEntry.objects.values_list("pk", flat=True))) == 1


def test_a_change_that_is_rolled_back_is_not_found(group: TargetGroup, editor: Member) -> None:
    keep_up(group.organisation)
    with transaction.atomic():
        with changing(by=editor):
            TargetGroupFactory(organisation=group.organisation, name="De postkamer")
        transaction.set_rollback(True)
    assert not slugs(group.organisation, "postkamer")


def test_entries_of_another_routine_are_made_anew(group: TargetGroup) -> None:
    keep_up(group.organisation)
    SearchEntry.objects.update(terms="iets anders", title_terms="")
    SearchIndex.objects.update(routine="an earlier one")
    assert slugs(group.organisation, "klant") == [("TargetGroup", "kcc")]


def test_a_log_that_no_longer_reaches_back_makes_every_row_be_compared(group: TargetGroup) -> None:
    keep_up(group.organisation)
    SearchIndex.objects.update(token="gone")
    group.name = "De balie"
    group.save()
    assert slugs(group.organisation, "balie") == [("TargetGroup", "kcc")]


def test_the_hits_are_those_of_the_routine_itself_whatever_the_database(organisation: Organisation) -> None:
    """FTS5 and PostgreSQL are both held beside the pure routine, so that they give the same hits."""
    write(generate(scale=1, seed=1), into=organisation)
    keep_up(organisation)
    stored = {(each.noun, each.slug): each.terms.split() for each in SearchEntry.objects.all()}
    for question in (
        "rooster",
        "huizen team",
        "klantcontactcentrum",
        "meelopen",
        "wer",
        "werk*",
        "o'neill 'x' \"y\" (",
        "story",
        "één",
        "2026",
        "verhuiz",
        "de",
    ):
        for every in (True, False):
            asked = ask(question)
            wanted = {key for key, found in stored.items() if asked.found_in(found, every=every)}
            hits = hits_of(organisation, asked, every=every, first=10_000)
            assert {(hit.noun, hit.slug) for hit in hits} == wanted, question


def test_some_words_are_enough_where_no_row_holds_them_all(
    group: TargetGroup, reader: Member, client_of: ClientOf
) -> None:
    keep_up(group.organisation)
    page = client_of(reader).get(URL, {"q": "contact zwembad"})
    assert names(page.context["results"]) == ["Het klantcontactcentrum"]
    assert "Nothing holds all of these words" in page.content.decode()


def test_a_word_that_is_typed_wrong_gets_a_suggestion(group: TargetGroup, reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(URL, {"q": "klantcontactcentrm"})
    assert page.context["results"].suggestion == "klantcontactcentrum"
    assert "?q=klantcontactcentrum" in page.content.decode()


def test_nothing_found_says_so_kindly(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(URL, {"q": "<b>zwembad</b>"}).content.decode()
    assert "Nothing found for “&lt;b&gt;zwembad&lt;/b&gt;”" in page
    assert "Did you mean" not in page


@pytest.mark.parametrize("question", ["", "   ", "?!", "\x00", "a" * 5000])
def test_any_question_gets_a_page(reader: Member, client_of: ClientOf, question: str) -> None:
    assert not results(reader, client_of, question).groups


def test_all_rows_of_a_noun_are_shown_in_pages(organisation: Organisation, reader: Member, client_of: ClientOf) -> None:
    for number in range(53):
        TargetGroupFactory(organisation=organisation, name=f"Ploeg {number}")
    some = results(reader, client_of, "ploegen").groups[0]
    assert (some.total, len(some.rows), some.all_url) == (53, 5, "?q=ploegen&noun=TargetGroup")
    first = results(reader, client_of, "ploegen", noun="TargetGroup").groups[0]
    assert (len(first.rows), first.earlier_url, first.later_url) == (50, "", "?q=ploegen&noun=TargetGroup&page=2")
    last = results(reader, client_of, "ploegen", noun="TargetGroup", page="2").groups[0]
    assert (len(last.rows), bool(last.earlier_url), last.later_url) == (3, True, "")
    assert not results(reader, client_of, "ploegen", noun="TargetGroup", page="9").groups
    assert results(reader, client_of, "ploegen", noun="Nothing", page="x").total == 53


def test_a_search_asks_three_queries_at_most_at_any_size(
    organisation: Organisation, reader: Member, client_of: ClientOf
) -> None:
    client, counts = client_of(reader), []
    for scale in (1, 4):
        write_afresh(generate(scale=scale, seed=1), into=organisation)
        keep_up(organisation)
        for question in ("team", "team zwembad", "zwembad springplank"):
            client.get(URL, {"q": question})
            with CaptureQueriesContext(connection) as asked:
                client.get(URL, {"q": question})
            with CaptureQueriesContext(connection) as around:
                client.get(URL)
            counts.append(len(asked) - len(around))
    assert counts == [2, 3, 3, 2, 3, 3]


def test_where_no_row_holds_every_word_rare_words_weigh_most_and_of_two_alike_the_shorter_comes_first(
    organisation: Organisation,
) -> None:
    for number in range(8):
        TargetGroupFactory(
            organisation=organisation, slug=f"team-{number}", name=f"Ploeg {number}", description="Team."
        )
    rare = "Wij zoeken een traplift, en dat staat in een lange tekst over van alles en nog wat."
    TargetGroupFactory(organisation=organisation, slug="zeldzaam", name="Ouderen", description=rare)
    ConversationFactory(
        organisation=organisation, slug="beide", words=f"{rare} Het team belde, en daarna niemand meer."
    )
    keep_up(organisation)
    hits = hits_of(organisation, ask("team traplift zwembad"), every=False, first=50)
    best = [hit.slug for hit in sorted(hits, key=lambda hit: hit.overall)]
    assert best[:3] == ["beide", "zeldzaam", "team-0"]
    assert len(best) == 10


def test_the_best_of_all_kinds_comes_before_the_kinds(
    organisation: Organisation, reader: Member, client_of: ClientOf
) -> None:
    for number in range(6):
        TargetGroupFactory(organisation=organisation, name=f"Ploeg {number}", description="Een rooster voor iedereen.")
    UspFactory(organisation=organisation, claim="Je maakt samen je rooster")
    found = results(reader, client_of, "rooster")
    assert len(found.best) == 5
    assert "".join(piece.text for piece in found.best[0].title) == "Je maakt samen je rooster"
    assert [group.code for group in found.groups] == ["TargetGroup", "Usp"]
    assert "Best matches" in client_of(reader).get(URL, {"q": "rooster"}).content.decode()
    assert not results(reader, client_of, "rooster", noun="TargetGroup").best


def test_a_search_writes_nothing_says_that_it_is_behind_and_finds_what_there_is(
    group: TargetGroup, reader: Member, client_of: ClientOf
) -> None:
    keep_up(group.organisation)
    TargetGroupFactory(organisation=group.organisation, name="De contactpersonen")
    client = client_of(reader)
    client.get(URL)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(URL, {"q": "contact"})
    assert names(page.context["results"]) == ["Het klantcontactcentrum"]
    assert "still being brought up to date" in page.content.decode()
    assert all(query["sql"].lstrip().startswith(("SELECT", "WITH")) for query in asked)
    keep_up(group.organisation)
    assert "still being brought up to date" not in client.get(URL, {"q": "contact"}).content.decode()


def test_before_the_first_entry_nothing_is_found_and_the_page_says_why(
    group: TargetGroup, reader: Member, client_of: ClientOf
) -> None:
    page = client_of(reader).get(URL, {"q": "contact"})
    assert not page.context["results"].groups
    assert "still being brought up to date" in page.content.decode()


@pytest.mark.django_db(transaction=True)
def test_an_import_can_be_searched_as_soon_as_it_is_stored(organisation: Organisation) -> None:
    write(generate(scale=1, seed=1), into=organisation)
    assert not is_behind(organisation)


@pytest.mark.django_db(transaction=True)
def test_where_pages_are_served_the_keeper_follows_after_a_change(
    group: TargetGroup, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    monkeypatch.setattr(Keeper, "at_work", True)
    monkeypatch.setattr(Keeper, "hear", lambda _keeper, organisation: heard.append(organisation.pk))
    group.name = "De balie"
    group.save()
    assert heard == [group.organisation_id]
    assert is_behind(group.organisation)
    follow(heard)
    assert slugs(group.organisation, "balie") == [("TargetGroup", "kcc")]


def test_the_keeper_hears_each_organisation_once_and_follows_in_its_own_time(
    group: TargetGroup, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: list[set[int]] = []

    def enough(keys: set[int]) -> None:
        followed.append(keys)
        raise SystemExit

    monkeypatch.setattr("ankerpunt.overview.search.keeper.AFTER_SECONDS", 0)
    monkeypatch.setattr("ankerpunt.overview.search.keeper.follow", enough)
    one = Keeper()
    one.hear(group.organisation)  # nobody listens yet
    monkeypatch.setattr(Keeper, "at_work", True)
    one.hear(group.organisation)
    one.hear(group.organisation)
    with pytest.raises(SystemExit):
        one._run()
    assert followed == [{group.organisation_id}]


def test_what_the_keeper_cannot_follow_is_logged_and_stops_nothing(
    group: TargetGroup, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ankerpunt.overview.search.keeper.keep_up", lambda _organisation: 1 / 0)
    monkeypatch.setattr("ankerpunt.overview.search.keeper.close_old_connections", lambda: None)
    follow([group.organisation_id])
    assert "could not follow" in caplog.text


def test_saving_a_row_asks_nothing_for_the_search(group: TargetGroup) -> None:
    with CaptureQueriesContext(connection) as asked:
        group.save()
    assert not [query for query in asked if "search" in query["sql"]]


def test_the_index_can_be_made_twice(group: TargetGroup) -> None:
    make_index("default")
    assert slugs(group.organisation, "contact")


def test_the_command_compares_every_organisation_or_one(group: TargetGroup, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("reindex")
    SearchEntry.objects.all().delete()
    call_command("reindex", "waterrijk")
    assert "1 entries written" in capsys.readouterr().out
    assert reindex(group.organisation, anew=True) == 0
    with pytest.raises(CommandError, match="no organisation"):
        call_command("reindex", "nergens")


def test_an_entry_holds_the_terms_of_its_row(group: TargetGroup) -> None:
    keep_up(group.organisation)
    entry = SearchEntry.objects.get(slug="kcc")
    assert entry.title_terms.split() == list(terms([group.name]))
    assert {"zij", "bellen"} <= set(entry.terms.split())
    assert str(entry) == "TargetGroup kcc"
    assert str(SearchIndex.objects.get()).endswith(SearchIndex.objects.get().token)
    assert read(group.organisation).target_groups[0].id == "kcc"


def test_what_the_name_says_already_is_not_said_again_below_it(
    organisation: Organisation, reader: Member, client_of: ClientOf
) -> None:
    ConversationFactory(organisation=organisation, summary="Een jaar zelf roosteren.", words="")
    row = results(reader, client_of, "roosteren").groups[0].rows[0]
    assert ("".join(piece.text for piece in row.title), row.fragment) == ("2 Nov 2026: Een jaar zelf roosteren", ())

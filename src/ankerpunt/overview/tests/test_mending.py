"""From the button of a finding to its field, and on to the next of its kind."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.check.action import Action, Form
from ankerpunt.check.finding import Finding
from ankerpunt.check.registry import RULES
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.models import Dismissal
from ankerpunt.mirror.standing import Standing
from ankerpunt.mirror.tests.sample import write_afresh
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.doors import door
from ankerpunt.plan.document import load
from ankerpunt.plan.generate import generate
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.tables import tables
from ankerpunt.together.models import Assignment, Comment
from ankerpunt.together.tests.factories import AssignmentFactory

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
PRACTICE = Path(__file__).parents[2] / "check" / "tests" / "practice"
MARKED = re.compile(r"\bautofocus\b")
# Where a page comes before the form, and why.
BEFORE = {
    "P205": "a promise that was adopted gets other USPs in a new version, which this page begins",
    "P216": "without a channel there is no profile: the page first asks for one",
    "E601": "a campaign owes several lessons, and this page answers each in its row",
    "E602": "one looks back question by question: this page begins with the first",
    "E603": "the same, halfway",
}
# The field that a rule names which finds nothing in these plans.
NAMED = {
    "A303": "state", "A307": "owner", "A308": "state", "A309": "text", "A311": "review_on", "A314": "observed_on",
    "C406": "stretch_label", "C412": "starts_on", "E606": "evidence", "E607": "reason", "E608": "reason",
    "P203": "valid_until", "P209": "claim", "P213": "stretch_due_on", "P214": "done_on", "P231": "what_we_deliver",
    "U108": "name", "U115": "source",
}  # fmt: skip


@cache
def waterrijk() -> Plan:
    return load(WATERRIJK)


@pytest.fixture
def plan_of_waterrijk(editor: Member) -> None:
    write(waterrijk(), into=editor.organisation)


def address(form: Form) -> str:
    url = door("waterrijk", form)
    return f"{url}{'&' if '?' in url else '?'}field={form.field}"


def leads_to_its_field(client: Client, form: Form) -> bool:
    page = client.get(address(form))
    return page.status_code == 200 and MARKED.search(page.content.decode()) is not None


@pytest.mark.parametrize("source", [WATERRIJK, *sorted(PRACTICE.glob("*.yaml"))], ids=lambda path: path.stem)
def test_every_button_leads_to_a_form_with_its_field_marked(source: Path, editor: Member, client_of: ClientOf) -> None:
    write(load(source), into=editor.organisation)
    found: dict[tuple[str, bool, str], Finding] = {}
    for finding in Standing(editor.organisation).findings.said():
        found.setdefault((finding.code, finding.instead, finding.form.field), finding)
    client = client_of(editor)
    wrong = [(each.code, address(each.form)) for each in found.values() if not leads_to_its_field(client, each.form)]
    assert [url for code, url in wrong if code not in BEFORE] == []


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_so_does_the_button_of_a_rule_that_finds_nothing_there(editor: Member, client_of: ClientOf) -> None:
    client, plan = client_of(editor), waterrijk()
    seen = {each.code for each in Standing(editor.organisation).findings.said()}

    def first(noun: str) -> tuple[str, str]:
        rows = getattr(plan, tables()[noun].name) if noun in tables() else (plan.organisation,)
        return noun, rows[0].id

    def form(code: str, action: Action) -> Form:
        related = [first(action.noun.__name__)] if action.noun else []
        told = {"missing": ["core_value"]}
        row = first(RULES[code].nouns[0].__name__)
        return action.form(row, named=NAMED.get(code, ""), related=related, told=told)

    forms = [
        (code, form(code, action))
        for code, rule in RULES.items()
        for action in (rule.action, rule.instead)
        if action and code not in seen
    ]
    assert len(forms) > 10
    asked = [(code, each) for code, each in forms if each.field and (each.object or each.values or "U1" in code)]
    wrong = [(code, address(each)) for code, each in asked if not leads_to_its_field(client, each)]
    assert [(code, url) for code, url in wrong if code not in BEFORE] == []


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_after_saving_one_goes_on_to_the_next_of_its_kind(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.get("/waterrijk/findings/?mood=not_right&stage=anchor")
    [kind] = [each for each in page.context["kinds"] if each.title == "Counter-evidence unanswered"]
    assert kind.count == 5
    url = next(
        each for each in Standing(editor.organisation).findings.filter(code="A313").said()
    ).form  # the first of the five
    first = client.get(f"{address(url)}&mend=A313&mend_row=Evidence~{url.object}~&mend_list=mood%3Dnot_right")
    mending = first.context["mending"]
    assert (mending.number, mending.total, mending.previous_url) == (1, 5, "")
    assert "1 of 5" in first.content.decode()
    assert "Why do I ask this?" in first.content.decode()
    saved = client.post(first.request["PATH_INFO"] + "?" + first.request["QUERY_STRING"], {
        "answer": "De vacatures zijn vervuld.", "opened": first.context["form"]["opened"].value(),
    })  # fmt: skip
    assert saved.status_code == 303
    second = client.get(saved["Location"])
    assert (second.context["mending"].number, second.context["mending"].total) == (2, 5)
    assert second.context["form"].instance.slug != url.object
    assert MARKED.search(second.content.decode())
    skipped = client.get(second.context["mending"].skip_url)
    assert skipped.context["mending"].number == 3
    assert skipped.context["mending"].previous_url == saved["Location"]


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_after_the_last_one_goes_back_to_the_list_as_it_was_shown(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    [only] = Standing(editor.organisation).findings.filter(code="E605").said()
    url = (
        f"{address(only.form)}&mend=E605&mend_row=Evaluation~{only.object}~&mend_list=mood%3Dnot_right%26stage%3Dlearn"
    )
    form = client.get(url).context["form"]
    values = {name: form[name].value() or "" for name in form.fields}
    values["heard"] = "\n".join(form.instance.heard)
    saved = client.post(url, {**values, "rival_explanation": "De vakantie."})
    assert saved.status_code == 303, saved.context["form"].errors
    assert saved["Location"] == "/waterrijk/findings/?mood=not_right&stage=learn"
    assert "Effect without a comparison" not in client.get(saved["Location"]).content.decode()


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_an_address_that_somebody_made_up_is_a_form_like_any_other(editor: Member, client_of: ClientOf) -> None:
    evidence = Evidence.objects.filter(stance="for").first()
    assert evidence is not None
    url = f"/waterrijk/anchor/evidence/{evidence.slug}/edit/"
    client = client_of(editor)
    assert client.get(f"{url}?mend=X999&field=nothing").status_code == 200
    made_up = client.get(f"{url}?mend=A312&mend_row=~~~~&mend_done={'9' * 5000}")
    assert made_up.status_code == 200
    assert made_up.context["mending"].done == 0


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_one_rule_on_many_rows_is_mended_as_one_list_with_one_undo(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/findings/A312/mend/"
    lines = client.get(url).context["list"].lines
    assert len(lines) == 10
    today = timezone.localdate().isoformat()
    typed = {line.form.add_prefix("observed_on"): today for line in lines[:2]}
    opened = {line.form.add_prefix("opened"): line.form["opened"].value() for line in lines}
    bare = {line.form.add_prefix("observed_on"): "" for line in lines[2:]}
    bad = client.post(url, {**opened, **typed, **bare, lines[2].form.add_prefix("observed_on"): "2099-01-01"})
    assert bad.status_code == 422
    assert "This day is yet to come" in bad.content.decode()
    assert not Evidence.objects.filter(observed_on=today).exists()
    saved = client.post(url, {**opened, **typed, **bare})
    assert saved["Location"] == f"{url}?mend_done=2"
    assert Evidence.objects.filter(observed_on=today).count() == 2
    page = client.get(saved["Location"])
    assert "2 of 10 ready" in page.content.decode()
    assert len(page.context["list"].lines) == 8
    client.post("/waterrijk/undo/" + page.content.decode().split('action="/waterrijk/undo/')[1].split('"')[0])
    assert not Evidence.objects.filter(observed_on=today).exists()


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_one_press_says_that_it_was_today(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/findings/A312/mend/"
    first = client.get(url).context["list"].lines[0]
    assert first.happened
    sent = {first.form.add_prefix("opened"): first.form["opened"].value()}
    assert client.post(url, {**sent, "today": first.form.prefix}).status_code == 303
    assert Evidence.objects.get(slug=first.form.instance.slug).observed_on == timezone.localdate()
    assert client.post(url, {"today": "Usp-anything"}).status_code == 422


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_a_list_is_answered_as_its_own_form_answers(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/findings/A313/mend/"
    lines = client.get(url).context["list"].lines
    sent = {line.form.add_prefix("opened"): line.form["opened"].value() for line in lines}
    sent |= {lines[0].form.add_prefix("answer"): "Dat klopt. Vanaf mei is het anders."}
    client.post(url, sent)
    answered = Evidence.objects.get(slug=lines[0].form.instance.slug)
    assert (answered.answered_by, answered.answered_on) == ("Eva Editor", timezone.localdate())


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_every_rule_has_a_list_even_of_nothing(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    assert [code for code in RULES if client.get(f"/waterrijk/findings/{code}/mend/").status_code != 200] == []
    assert client.get("/waterrijk/findings/X999/mend/").status_code == 404


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_no_finding_leads_to_the_page_it_is_on(editor: Member, reader: Member, client_of: ClientOf) -> None:
    cell = Anchoring.objects.filter(slug="soc-u3-werkplek").select_related("usp", "touchpoint").get()
    for member in (editor, reader):
        for url in (
            f"/waterrijk/anchor/cells/{cell.usp.slug}/{cell.touchpoint.slug}/",
            "/waterrijk/promise/propositions/pr-soc-2027/",
            "/waterrijk/",
        ):
            page = client_of(member).get(url)
            lines = [*page.context.get("findings", ()), *page.context.get("first", ())]
            assert lines
            assert all(line.url.split("?")[0] != url for line in lines)


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_a_reader_looks_and_gets_no_button(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    page = client.get("/waterrijk/findings/?mood=not_right")
    assert all("/edit/" not in each.mend.url and not each.decide_url for each in page.context["kinds"])
    assert client.get("/waterrijk/findings/A312/mend/").status_code == 403


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_mine_are_the_findings_on_what_names_me_or_was_handed_over_to_me(editor: Member, client_of: ClientOf) -> None:
    client, wrong = client_of(editor), "/waterrijk/findings/?mood=not_right"
    assert [(tab.count, tab.url) for tab in client.get(wrong).context["own_tabs"]] == [(0, "")]
    found = Standing(editor.organisation).findings.open().filter(mood="not_right", noun="Evidence").said()
    cell = Evidence.objects.get(slug=found[0].object).anchoring
    AssignmentFactory(organisation=editor.organisation, noun="Anchoring", object=cell.slug, member=editor)
    page = client.get(wrong)
    own = page.context["own_tabs"][0]
    assert own.count >= 1
    assert own.url == f"{wrong}&mine=1"
    mine = client.get(own.url)
    kinds = [*mine.context["kinds"], *mine.context["later"]]
    assert sum(each.count for each in kinds) == own.count == mine.context["stage_tabs"][0].count
    assert mine.context["own_tabs"][0].url == wrong
    # A list that is mended together has these rows alone, and leads back to them.
    lines = client.get(f"/waterrijk/findings/{found[0].code}/mend/?mend_list=mood%3Dnot_right%26mine%3D1")
    assert {line.form.instance.anchoring for line in lines.context["list"].lines} == {cell}


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_the_two_questions_and_their_stages_count_the_same(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get("/waterrijk/findings/?mood=not_right")
    stepping, wrong = page.context["mood_tabs"]
    kinds = [*page.context["kinds"], *page.context["later"]]
    assert wrong.count == sum(each.count for each in kinds)
    assert (
        wrong.count == page.context["stage_tabs"][0].count == sum(tab.count for tab in page.context["stage_tabs"][1:])
    )
    assert stepping.count == 3
    assert not re.search(r">\s*[UPACLE]\d{3}\s*<", page.content.decode())


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_setting_aside_goes_back_to_what_was_shown(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.get("/waterrijk/findings/?mood=not_right&stage=understand")
    [kind] = [each for each in page.context["kinds"] if each.count == 3]
    values = {"reason": "Het onderzoek loopt.", "until": timezone.localdate().isoformat()}
    done = client.post(kind.decide_url, values)
    assert done["Location"] == "/waterrijk/findings/?mood=not_right&stage=understand"
    assert Dismissal.objects.filter(reason=values["reason"]).count() == 3


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_a_decision_is_changed_or_taken_back_by_itself(editor: Member, outsider: Member, client_of: ClientOf) -> None:
    client, row = client_of(editor), Dismissal.objects.first()
    assert row is not None
    url = f"/waterrijk/decisions/Dismissal/{row.slug}/"
    form = client.get(f"{url}?field=until").context["form"]
    assert form.fields["until"].widget.attrs["autofocus"]
    today = timezone.localdate().isoformat()
    sent = {"reason": "Nog even.", "until": today, "opened": form["opened"].value()}
    assert client.post(url, sent).status_code == 303
    row.refresh_from_db()
    assert (row.reason, row.until) == ("Nog even.", timezone.localdate())
    assert client_of(outsider).get(url).status_code == 404
    assert client.get("/waterrijk/decisions/Usp/kcc-u1/").status_code == 404
    client.post(f"{url}back/")
    assert not Dismissal.objects.filter(pk=row.pk).exists()


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_the_way_costs_a_form_two_queries_at_most(editor: Member, client_of: ClientOf) -> None:
    client, form = client_of(editor), Standing(editor.organisation).findings.filter(code="A313").said()[0].form
    counts = []
    for url in (address(form), f"{address(form)}&mend=A313&mend_row=Evidence~{form.object}~"):
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        counts.append(len(queries))
    # the findings of the rule, and the check-up that they are of
    assert counts[1] - counts[0] <= 2


@pytest.mark.parametrize(
    "url",
    ["/waterrijk/findings/?mood=not_right", "/waterrijk/findings/A312/mend/", "/waterrijk/findings/?status=dismissed"],
)
def test_the_number_of_queries_does_not_grow(url: str, editor: Member, client_of: ClientOf) -> None:
    client, counts = client_of(editor), []
    for scale in (1, 2):
        write_afresh(generate(scale=scale, seed=1), into=editor.organisation)
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        counts.append(len(queries))
    assert counts[0] == counts[1]


HTMX = {"HX-Request": "true"}


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_one_row_is_saved_alone_and_what_is_typed_elsewhere_stays(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/findings/A312/mend/"
    first, second = client.get(url).context["list"].lines[:2]
    today = timezone.localdate().isoformat()
    sent = {first.form.add_prefix("opened"): first.form["opened"].value(), "row": first.prefix, "mend_done": "2"}
    answer = client.post(url, {**sent, first.form.add_prefix("observed_on"): today}, headers=HTMX)
    page = answer.content.decode()
    assert answer.status_code == 200
    for part in (f'hx-target="#mend-{first.prefix}"', "ank-mend__line--saved", "3 of 12 ready", "9 to go", "/undo/"):
        assert part in page
    assert second.prefix not in page
    assert Evidence.objects.filter(observed_on=today).get().slug == first.form.instance.slug


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_a_row_that_cannot_be_saved_says_why_in_its_own_place(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/findings/A312/mend/"
    first = client.get(url).context["list"].lines[0]
    sent = {first.form.add_prefix("opened"): first.form["opened"].value(), "row": first.prefix}
    answer = client.post(url, {**sent, first.form.add_prefix("observed_on"): "2099-01-01"}, headers=HTMX)
    assert answer.status_code == 422
    assert "This day is yet to come" in answer.content.decode()
    assert answer.content.decode().count("<hx-partial") == 1


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_after_the_last_row_one_is_back_at_the_findings(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/findings/E605/mend/?mend_list=mood%3Dnot_right"
    [line] = client.get(url).context["list"].lines
    sent = {line.form.add_prefix("opened"): line.form["opened"].value(), "row": line.prefix}
    answer = client.post(url, {**sent, line.form.add_prefix("rival_explanation"): "De vakantie."}, headers=HTMX)
    assert answer.headers["HX-Redirect"] == "/waterrijk/findings/?mood=not_right"


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_a_colleague_is_asked_about_what_a_rule_says_of_several_rows(
    editor: Member, reader: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    page = client.get("/waterrijk/findings/?mood=not_right&stage=anchor")
    [kind] = [each for each in page.context["kinds"] if each.title == "Counter-evidence unanswered"]
    assert kind.ask_url.count("row=evidence%2F") == kind.hand_over_url.count("row=evidence%2F") == kind.count
    assert kind.ask_url in page.content.decode().replace("&amp;", "&")
    asked = client.post(kind.ask_url, {"member": reader.pk, "text": "Klopt dit nog?"})
    assert asked["Location"] == "/waterrijk/findings/?mood=not_right&stage=anchor"
    assert Comment.objects.filter(mentions=reader).count() == kind.count
    handed = client.post(kind.hand_over_url, {"member": reader.pk})
    assert handed["Location"] == "/waterrijk/findings/?mood=not_right&stage=anchor"
    assert Assignment.objects.standing().filter(member=reader).count() == kind.count
    told = [
        each for each in client_of(reader).get("/waterrijk/findings/?mood=not_right").context["kinds"] if each.ask_url
    ]
    assert told
    assert {each.hand_over_url for each in told} == {""}

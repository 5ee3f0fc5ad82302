"""The demo says one thing about one object, on every page and in both languages."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.forms import ModelChoiceField
from django.utils import translation

from ankerpunt.mirror.findings import findings
from ankerpunt.mirror.kinds import kinds
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member, Organisation, Owned
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.forms.object import form_class, made
from ankerpunt.plan.document import load
from ankerpunt.plan.facts.anchoring import shown_state, tally
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Noun
from ankerpunt.plan.tables import tables

pytestmark = pytest.mark.django_db
PLAN = load(Path(__file__).resolve().parents[1] / "examples" / "waterrijk")
LANGUAGES = ("nl", "en")
BARE = "a row that a template printed"


@pytest.fixture
def standing(editor: Member) -> Standing:
    write(PLAN, into=editor.organisation, by=editor)
    editor.organisation.refresh_from_db()
    return Standing(editor.organisation)


def addresses(organisation: Organisation) -> Iterator[str]:
    """Home and the stages, every list, the first row of every noun with its form, every matrix and trace."""
    home = f"/{organisation.slug}/"
    yield from (home, f"{home}findings/", f"{home}search/?q=rooster", f"{home}understand/weeks/")
    yield from (f"{home}{stage}/" for stage in ("understand", "promise", "activate", "listen", "learn"))
    yield from (f"{home}anchor/matrix/{group.id}/" for group in PLAN.target_groups)
    yield from (f"{home}trace/{usp.id}/" for usp in PLAN.usps)
    for noun, kind in kinds().items():
        rows: tuple[Noun, ...] = getattr(PLAN, tables()[noun].name)
        yield kind.list_address(organisation.slug)
        if rows:
            yield kind.address(organisation.slug, rows[0].id)
        if rows and kind.editable:
            yield from (kind.act_address(organisation.slug, act, rows[0].id) for act in ("edit", "delete", "archive"))
            yield kind.act_address(organisation.slug, "new")


def test_no_page_prints_a_row_of_the_database_or_of_the_plan(
    standing: Standing, editor: Member, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one language: what a sentence is filled in with is the same in all, as tests/architecture sees to."""
    monkeypatch.setattr(Owned, "__str__", lambda _row: BARE)
    client, wrong = client_of(editor), []
    for address in addresses(standing.organisation):
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, address
        text = unescape(answer.content.decode())
        wrong += [address] * (BARE in text or "(id='" in text)
    assert wrong == []


def test_matrix_trace_header_and_home_agree_on_every_cell(
    standing: Standing, editor: Member, client_of: ClientOf
) -> None:
    client, home = client_of(editor), f"/{editor.organisation.slug}/"
    on_matrix: dict[str, str] = {}
    counted = [0, 0]
    for group in PLAN.target_groups:
        context = client.get(f"{home}anchor/matrix/{group.id}/").context
        for row in context["matrix"].rows:
            on_matrix |= {cell.url: cell.state for cell in row.cells}
            counted[0] += sum(cell.state == "experienced" for cell in row.cells)
            counted[1] += sum(cell.state != "not_applicable" for cell in row.cells)
    in_trace: dict[str, str] = {}
    for usp in PLAN.usps:
        anchored = client.get(f"{home}trace/{usp.id}/").context["outcome"][0]
        cells = [cell for cell in PLAN.anchorings if cell.usp == usp.id]
        for cell, item in zip(cells, anchored.items, strict=True):
            in_trace[f"{home}anchor/cells/{cell.usp}/{cell.touchpoint}/"] = item.state
    known = {f"{home}anchor/cells/{cell.usp}/{cell.touchpoint}/": cell for cell in PLAN.anchorings}
    assert in_trace == {url: shown_state(cell, standing.index) for url, cell in known.items()}
    assert {url: state for url, state in on_matrix.items() if url in known} == {
        url: in_trace[url] for url in on_matrix if url in known
    }
    assert counted == [tally(standing.index).experienced, tally(standing.index).size]
    page = client.get(home)
    assert page.content.decode().count("13 van 81") + page.content.decode().count("13 of 81") >= 2
    assert counted == [13, 81]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_choices_and_findings_call_a_row_what_the_plan_calls_it(
    standing: Standing, editor: Member, client_of: ClientOf, language: Any
) -> None:
    with translation.override(language):
        for noun, kind in kinds().items():
            for each in getattr(PLAN, tables()[noun].name):
                assert standing.name(each) == name(each, standing.whole, language)
            if not kind.editable:
                continue
            form = made(form_class(kind), kind, by=editor)
            for field in form.fields.values():
                rows = field.queryset if isinstance(field, ModelChoiceField) else None
                if isinstance(field, ModelChoiceField) and rows is not None and issubclass(rows.model, Owned):
                    labels = {standing.said(row): field.label_from_instance(row).strip("\u2003 ") for row in rows[:20]}
                    for row, label in labels.items():
                        called = standing.name(row)
                        assert label == called or label.startswith(f"{called} ("), label
                    assert len(set(labels.values())) == len(labels)
    for finding in findings(editor.organisation).findings:
        if finding.noun != "Organisation":
            (row,) = standing.found(finding.noun, [finding.object])
            assert finding.name(language) == name(row, standing.whole, language)

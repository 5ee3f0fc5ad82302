"""A story that is taken back leaves no trace: in rows, history, acts, search, or the file of the database (L6)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import connection

from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.tests.factories import AttachmentFactory, EvidenceFactory
from ankerpunt.listen.actions.withdrawing import withdraw
from ankerpunt.listen.models import Story
from ankerpunt.listen.tests.factories import StoryFactory
from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.models import Checkup, Dismissal
from ankerpunt.mirror.standing import Standing
from ankerpunt.mirror.tests.factories import DismissalFactory, row_of
from ankerpunt.organisation.actions.change import changing, undo
from ankerpunt.organisation.models import Change, Member, Organisation, Receipt
from ankerpunt.overview.models import SearchEntry
from ankerpunt.overview.search.index import keep_up
from ankerpunt.together.tests.factories import CommentFactory

WORDS = "Bij de brug van Zwaluwdorp durfde ik eindelijk te zeggen dat de zwemvijver lek was."
MARKS = ("zwaluwdorp", "zwemvijver")


def written(organisation: Organisation, by: Member) -> Story:
    """A story that was written in one act, with evidence, and changed in another."""
    with changing(by=by):
        story: Story = Story.objects.create(organisation=organisation, text=WORDS, told_on=date(2026, 11, 2))
        made = EvidenceFactory(organisation=organisation, kind="story", text=f"Een collega: {WORDS}", stance="for")
        story.evidence.add(made)
        AttachmentFactory(organisation=organisation, evidence=made)
    with changing(by=by):
        story.theme = "durven"
        story.save()
    return story


def held() -> list[str]:
    """Which of the words are anywhere in the file of the database or what lies beside it, free pages included."""
    file = Path(connection.settings_dict["NAME"])
    found = b"".join(each.read_bytes() for each in sorted(file.parent.glob(f"{file.name}*"))).lower()
    return [mark for mark in MARKS if mark.encode() in found]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="a file that can be read whole")
def test_its_words_are_nowhere_in_the_file_of_the_database(organisation: Organisation, editor: Member) -> None:
    story = written(organisation, editor)
    keep_up(organisation)
    assert Standing(organisation).checkup.findings.exists()
    assert held() == list(MARKS)
    withdraw(story)
    assert held() == []
    assert WORDS not in str(plan_of(organisation))
    assert not SearchEntry.objects.filter(noun="Story").exists()
    keep_up(organisation)
    assert Standing(organisation).checkup.findings.exists()
    assert held() == []


def test_evidence_that_was_made_of_it_goes_and_other_evidence_stays(organisation: Organisation, editor: Member) -> None:
    story = written(organisation, editor)
    seen = EvidenceFactory(organisation=organisation, kind="observation", text="Op de kaart van het team.")
    shared = EvidenceFactory(organisation=organisation, kind="story", text="Twee collega's vertelden het.")
    story.evidence.add(seen, shared)
    StoryFactory(organisation=organisation, text="Ik was erbij.").evidence.add(shared)
    assert withdraw(story).evidence == 1
    assert set(Evidence.objects.all()) == {seen, shared}
    assert not Evidence.history.filter(text__contains="Zwaluwdorp").exists()


def test_what_others_quoted_of_it_is_taken_out_also_of_what_was(organisation: Organisation, editor: Member) -> None:
    story = StoryFactory(organisation=organisation, text=f"{WORDS} Dat was fijn.")
    with changing(by=editor):
        message = row_of("Message", organisation, text=f"Een collega zei: “{WORDS}” Kom ook.")
        other = StoryFactory(organisation=organisation, text="Samen naar de kantine. Dat was fijn.")
    with changing(by=editor):
        message.text = f"{message.text} Welkom."
        message.save()
    assert withdraw(story).quotes == 1
    message.refresh_from_db()
    other.refresh_from_db()
    assert message.text == "Een collega zei: “[teruggenomen].” Kom ook. Welkom."
    assert other.text.endswith("Dat was fijn.")
    assert not type(message).history.filter(text__contains="Zwaluwdorp").exists()
    assert "Zwaluwdorp" not in str(plan_of(organisation))


@pytest.mark.postgres
@pytest.mark.parametrize(
    "quote",
    [
        "OP EEN DAG BIJ DE BRUG ZAG IK ÉÉN KIND STAAN",
        "op een dag\r\nbij  de\u00a0brug zag ik één\nkind staan",
        "Op een dag bij de brug zag ik\n\téén kind staan",
    ],
)
def test_a_quote_is_found_in_other_capitals_and_with_other_white_space(organisation: Organisation, quote: str) -> None:
    story = StoryFactory(organisation=organisation, text="Op een dag bij de brug\nzag ik één kind staan. Dat was fijn.")
    message = row_of("Message", organisation, text=f"Iemand zei: {quote}. Kom ook.")
    untouched = row_of("Message", organisation, text="Bij de brug staan kinderen.")
    assert withdraw(story).quotes == 1
    message.refresh_from_db()
    untouched.refresh_from_db()
    assert message.text == "Iemand zei: [teruggenomen]. Kom ook."
    assert untouched.text == "Bij de brug staan kinderen."


def test_an_act_in_which_it_was_one_of_several_can_still_be_undone(organisation: Organisation, editor: Member) -> None:
    with changing(by=editor) as act:
        story = StoryFactory(organisation=organisation, text=WORDS)
        other = StoryFactory(organisation=organisation, text="Samen naar de kantine.")
    with changing(by=editor) as alone:
        story.theme = "durven"
        story.save()
    withdraw(story)
    assert not Change.objects.filter(pk=alone.pk).exists()
    undo(Change.objects.get(pk=act.pk), by=editor)
    assert not Story.objects.filter(pk=other.pk).exists()
    assert not Story.history.filter(text=WORDS).exists()


def test_what_lay_beside_it_goes_as_well(organisation: Organisation, editor: Member) -> None:
    story = StoryFactory(organisation=organisation, text=WORDS, slug="bij-de-brug")
    CommentFactory(organisation=organisation, noun="Story", object="bij-de-brug", text="Mooi, die zwemvijver.")
    DismissalFactory(organisation=organisation, noun="Story", object="bij-de-brug")
    Receipt.objects.create(organisation=organisation, key="0" * 32, row="bij-de-brug")
    withdraw(story)
    assert not CommentFactory._meta.model.objects.exists()
    assert not Dismissal.objects.exists()
    assert not Dismissal.history.exists()
    assert not Receipt.objects.exists()
    assert not Checkup.objects.exists()


def test_the_stories_of_another_organisation_stay_as_they_are(organisation: Organisation) -> None:
    elsewhere = StoryFactory(organisation__slug="elders", text=WORDS)
    withdraw(StoryFactory(organisation=organisation, text=WORDS))
    elsewhere.refresh_from_db()
    assert elsewhere.text == WORDS

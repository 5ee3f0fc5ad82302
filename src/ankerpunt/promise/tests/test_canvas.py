"""The path to foundations of one's own: five steps, stopping and going on, and the canvases on paper (P1)."""

import pytest

from ankerpunt.organisation.models import Change, Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.canvas import CANVASES
from ankerpunt.promise.models import CanvasAnswer, Foundation
from ankerpunt.promise.tests.factories import CanvasAnswerFactory, FoundationFactory
from tests.forms import form_of

PATH = "/waterrijk/promise/path/"
QUESTION = CANVASES["meaning"].questions[0].text


@pytest.fixture
def answer(organisation: Organisation) -> CanvasAnswer:
    return CanvasAnswerFactory(
        organisation=organisation, kind="meaning", question=QUESTION.nl, answer="De vrouw van nummer 12."
    )


def opened(form: object) -> dict[str, str]:
    """What the browser sends along for each part of the step."""
    return {each["opened"].html_name: str(each["opened"].value() or "") for each in form.forms}  # type: ignore[attr-defined]


def test_the_canvases_ask_four_questions_each_in_both_languages() -> None:
    assert [*CANVASES] == ["meaning", "vision", "mission", "personality", "core_value"]
    for canvas in CANVASES.values():
        assert len(canvas.questions) == 4
        said = {text for question in canvas.questions for text in (question.text.nl, question.text.en)}
        assert len(said) == 8


def test_the_path_shows_how_far_one_is(
    answer: CanvasAnswer, reader: Member, editor: Member, client_of: ClientOf
) -> None:
    FoundationFactory(organisation=answer.organisation, kind="vision", text="In 2036 is er altijd een mens.")
    page = client_of(editor).get(PATH)
    text = page.content.decode()
    assert "1 of 5 steps written" in text
    assert "1 of 4 questions" in text
    assert "In 2036 is er altijd een mens." in text
    assert page.context["path"].next.canvas.kind == "meaning"
    assert "Go on" not in client_of(reader).get(PATH).content.decode()


def test_a_step_is_stopped_and_gone_on_with(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    assert client.post(f"{PATH}meaning/", {"q1-answer": "De vrouw van nummer 12."})["Location"] == f"{PATH}meaning/"
    kept = CanvasAnswer.objects.get()
    assert (kept.kind, kept.question, kept.organisation) == ("meaning", QUESTION.en, editor.organisation)
    assert (kept.slug, kept.answer) == ("meaning-1", "De vrouw van nummer 12.")
    assert not Foundation.objects.exists()
    assert "De vrouw van nummer 12." in client.get(f"{PATH}meaning/").content.decode()


def test_an_answer_is_found_again_in_the_other_language(
    answer: CanvasAnswer, editor: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).get(f"{PATH}meaning/").content.decode()
    assert QUESTION.en in page
    assert "De vrouw van nummer 12." in page


def test_an_answer_is_changed_and_an_emptied_one_taken_away(
    answer: CanvasAnswer, editor: Member, client_of: ClientOf
) -> None:
    client, url = client_of(editor), f"{PATH}meaning/"
    client.post(url, {**opened(client.get(url).context["form"]), "q1-answer": "Iedereen op nummer 12."})
    answer.refresh_from_db()
    assert answer.answer == "Iedereen op nummer 12."
    client.post(url, {**opened(client.get(url).context["form"]), "q1-answer": ""})
    assert not CanvasAnswer.objects.exists()


def test_a_step_ends_in_the_foundation_itself_and_one_undo_takes_all_of_it_back(
    editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    client.post(f"{PATH}mission/", {"q1-answer": "De buurt.", "foundation-text": "Wij helpen u verder."})
    foundation = Foundation.objects.get()
    assert (foundation.kind, foundation.text) == ("mission", "Wij helpen u verder.")
    client.post(f"/waterrijk/undo/{Change.objects.get().pk}/")
    assert not Foundation.objects.exists()
    assert not CanvasAnswer.objects.exists()


def test_a_sentence_that_is_there_is_changed_and_not_doubled(editor: Member, client_of: ClientOf) -> None:
    foundation = FoundationFactory(organisation=editor.organisation, kind="mission", text="Wij helpen.")
    client, url = client_of(editor), f"{PATH}mission/"
    assert "Wij helpen." in client.get(url).content.decode()
    client.post(url, {**opened(client.get(url).context["form"]), "foundation-text": "Wij helpen u verder."})
    foundation.refresh_from_db()
    assert foundation.text == "Wij helpen u verder."


def test_every_value_is_one_of_its_own_with_what_you_recognise_it_by(editor: Member, client_of: ClientOf) -> None:
    FoundationFactory(organisation=editor.organisation, kind="core_value", text="Lef: we proberen iets uit.")
    values = {
        "foundation-title": "Nabij",
        "foundation-text": "Nabij: we kennen de straat.",
        "foundation-recognised_by": "belt terug voor vijf uur\nkomt langs",
    }
    client_of(editor).post(f"{PATH}core_value/", values)
    new = Foundation.objects.get(title="Nabij")
    assert new.recognised_by == ("belt terug voor vijf uur", "komt langs")
    assert Foundation.objects.count() == 2


def test_a_value_without_its_sentence_is_asked_for_again_and_nothing_typed_is_lost(
    editor: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).post(f"{PATH}core_value/", {"q1-answer": "Op dinsdag.", "foundation-title": "Nabij"})
    assert page.status_code == 422
    assert "Op dinsdag." in page.content.decode()
    assert 'value="Nabij"' in page.content.decode()
    assert not CanvasAnswer.objects.exists()


def test_somebody_who_saved_first_is_not_overwritten(answer: CanvasAnswer, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{PATH}meaning/"
    known = opened(client.get(url).context["form"])
    answer.answer = "De man van nummer 14."
    answer.save()
    page = client.post(url, {**known, "q1-answer": "Iedereen in de straat."})
    assert page.status_code == 409
    assert "De man van nummer 14." in page.content.decode()
    assert "Iedereen in de straat." in page.content.decode()


def test_an_answer_to_another_question_stays_readable(editor: Member, client_of: ClientOf) -> None:
    CanvasAnswerFactory(organisation=editor.organisation, kind="vision", question="Wat nu?", answer="Samen.")
    page = client_of(editor).get(f"{PATH}vision/").content.decode()
    assert "Wat nu?" in page
    assert "Samen." in page


def test_there_is_no_step_but_these_five(editor: Member, reader: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get(f"{PATH}ambition/").status_code == 404
    assert client_of(reader).get(f"{PATH}paper/?kind=ambition").status_code == 404


@pytest.mark.parametrize("query", ["", "?kind=meaning&size=a3", "?size=a4&filled=1", "?size=a0"])
def test_the_canvases_print(query: str, answer: CanvasAnswer, reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(f"{PATH}paper/{query}")
    assert page["Content-Type"] == "application/pdf"
    assert page.content.startswith(b"%PDF-")


def test_the_outsider_does_not_find_it(answer: CanvasAnswer, outsider: Member, client_of: ClientOf) -> None:
    for url in (PATH, f"{PATH}meaning/", f"{PATH}paper/"):
        assert client_of(outsider).get(url).status_code == 404


def test_a_value_that_is_sent_twice_is_one_value(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{PATH}core_value/"
    sent = form_of(client.get(url)).with_(**{"foundation-title": "Nabij", "foundation-text": "We kennen de straat."})
    answers = [client.post(url, sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert Foundation.objects.count() == 1

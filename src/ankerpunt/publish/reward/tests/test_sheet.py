"""The sheet of one person, in words and on paper (C10)."""

import io
import zipfile

import pytest
from pypdf import PdfReader

from ankerpunt.publish.paper import PaperError
from ankerpunt.publish.reward import paper
from ankerpunt.publish.reward.components import BY_NAME
from ankerpunt.publish.reward.paper import each_alone, pdf_of, to_print, zipped
from ankerpunt.publish.reward.payroll import Person
from ankerpunt.publish.reward.sheet import Promise, Rate, Setting, made_up, sheet_of

RATES = (Rate("Vakantiegeld", 8), Rate("Eindejaarsuitkering", 6.75), Rate("Levensloop", 1.5), Rate("Verlof", 0.8))
DUTCH = Setting(organisation="Gemeente Waterrijk", period="2026", language="nl", rates=RATES)
SAM = Person("7", "Sam", {"salary": 3_840_000, "choice_budget": 654_720, "pension": 540_000, "travel": 64_000})


def words_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_it_says_the_total_and_how_much_that_is_beyond_the_salary() -> None:
    sheet = sheet_of(SAM, DUTCH)
    assert sheet.title == "Wat jij echt krijgt, Sam"
    assert sheet.figure == "€ 50.987 in 2026"
    assert "€ 12.587 meer dan je salaris" in sheet.lead
    assert [part.title for part in sheet.parts] == ["Je salaris", "Je keuzebudget", "Wat wij erbij betalen"]


def test_amounts_add_up_as_they_are_read() -> None:
    person = Person("", "", {"salary": 100_050, "pension": 100_050, "travel": 50})
    sheet = sheet_of(person, DUTCH)
    assert sheet.total == "€ 2.003"
    assert [part.amount for part in sheet.parts] == ["€ 1.001", "€ 1.002"]


def test_the_choice_budget_is_taken_apart_where_the_rates_make_it() -> None:
    lines = sheet_of(SAM, DUTCH).parts[1].lines
    assert [(each.label, each.amount) for each in lines] == [
        ("Vakantiegeld", "€ 3.072"),
        ("Eindejaarsuitkering", "€ 2.592"),
        ("Levensloop", "€ 576"),
        ("Verlof", "€ 307"),
    ]
    assert lines[1].note == "6,75 % van je salaris"


def test_a_choice_budget_of_another_height_stays_as_the_payroll_has_it() -> None:
    other = Person("7", "Sam", {"salary": 3_840_000, "choice_budget": 700_000})
    assert [each.label for each in sheet_of(other, DUTCH).parts[1].lines] == ["Keuzebudget"]


def test_a_correction_below_zero_keeps_its_sign_and_the_bar_goes_on() -> None:
    sheet = sheet_of(Person("7", "", {"salary": 300_000, "travel": -5_000}), DUTCH)
    assert sheet.parts[1].amount == "€ -50"
    assert [part.share for part in sheet.parts] == [1.0, 0.0]


def test_somebody_without_a_salary_gets_a_sheet_that_does_not_compare() -> None:
    sheet = sheet_of(Person("7", "", {"pension": 100_000}), DUTCH)
    assert sheet.lead.startswith("Er verandert niets")
    assert sheet.title == "Wat jij echt krijgt, medewerker 7"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_paper_is_tagged_and_says_what_the_sheet_says(language: str) -> None:
    promises = (Promise("Je groeit door", "Vijf plekken per jaar."), Promise("We zijn er nog niet.", not_yet=True))
    setting = Setting(organisation="Waterrijk", period="2026", language=language, promises=promises)  # type: ignore[arg-type]
    made = PdfReader(io.BytesIO(pdf_of([SAM], setting)))
    assert made.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert made.trailer["/Root"]["/Lang"] == language  # type: ignore[index]
    (words,) = (page.extract_text() for page in made.pages)
    for said in ("Sam", "Je groeit door", "Vijf plekken", "Nog niet waar" if language == "nl" else "Not true yet"):
        assert said in words


def test_a_name_that_never_ends_and_every_component_stay_on_one_sheet() -> None:
    everything = Person("7", "Wolfeschlegelsteinhausenbergerdorff" * 3, dict.fromkeys(BY_NAME, 123_456))
    assert len(words_of(pdf_of([everything], DUTCH))) == 1


def test_what_a_payroll_holds_is_never_read_as_markup() -> None:
    (words,) = words_of(pdf_of([Person("#pagebreak()", "*Sam* #let x = 1 $y$", {"salary": 100})], DUTCH))
    assert "#let x = 1" in words


def test_sheets_to_print_come_in_files_of_so_many_people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "AT_ONCE", 2)
    people = [Person(str(at), "", {"salary": 100}) for at in range(5)]
    files = list(to_print(people, DUTCH))
    assert [name for name, _content in files] == ["overzichten-1-2.pdf", "overzichten-3-4.pdf", "overzichten-5-5.pdf"]
    assert [len(words_of(content)) for _name, content in files] == [2, 2, 1]
    assert [name for name, _content in to_print(people[:2], DUTCH)] == ["overzichten.pdf"]


def test_each_has_a_file_of_its_own_that_is_handed_on_as_it_is_made() -> None:
    made: list[str] = []

    def noted() -> object:
        for name, content in each_alone(
            [SAM, Person("", "Zoë d'Arc", {"salary": 1}), Person("", "", {"salary": 1})], DUTCH
        ):
            made.append(name)
            yield name, content

    pieces = zipped(noted())  # type: ignore[arg-type]
    first = next(pieces)
    assert made == ["1-7.pdf"]
    whole = zipfile.ZipFile(io.BytesIO(first + b"".join(pieces)))
    assert whole.namelist() == ["1-7.pdf", "2-zoe-d-arc.pdf", "3-medewerker.pdf"]
    assert whole.testzip() is None


def test_the_person_of_the_preview_gets_each_component_in_round_amounts() -> None:
    person = made_up(list(BY_NAME), RATES)
    assert set(person.cents) == set(BY_NAME)
    assert all(cents % 100 == 0 and cents > 0 for cents in person.cents.values())


@pytest.mark.parametrize("ways", [to_print, each_alone])
def test_typst_forgets_whom_it_set(ways: object, monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten: list[bool] = []
    monkeypatch.setattr(paper, "let_go", lambda: forgotten.append(True))
    made = ways([SAM, SAM], DUTCH)  # type: ignore[operator]
    next(made)
    # Also of somebody whose download broke off.
    made.close()
    assert forgotten == [True]


@pytest.mark.parametrize("ways", [to_print, each_alone])
def test_typst_forgets_whom_it_set_when_it_goes_wrong_too(ways: object, monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten: list[bool] = []

    def fails(*_given: object, **_more: object) -> None:
        raise PaperError

    monkeypatch.setattr(paper, "let_go", lambda: forgotten.append(True))
    monkeypatch.setattr(paper, "as_pdf", fails)
    with pytest.raises(PaperError):
        next(ways([SAM], DUTCH))  # type: ignore[operator]
    assert forgotten == [True]

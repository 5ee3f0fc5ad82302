"""Extracts of payrolls, two shapes, two signs for decimals, and what is left out (C10)."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from ankerpunt.publish.reward.extract import MOST_PARTS, payroll_of
from ankerpunt.publish.reward.payroll import Payroll
from ankerpunt.tables.reading import SeveralSheetsError
from ankerpunt.text import Refusal

TODAY = date(2027, 1, 4)
WIDE = "Persnr;Naam;BSN;Bankrek;Bruto jaar;IKB opbouw;Pensioen wg;L5210\n"


def read(text: str, **more: object) -> Payroll:
    return payroll_of(text.encode("cp1252"), today=TODAY, **more)  # type: ignore[arg-type]


def test_a_line_for_each_person_is_read_with_dutch_figures() -> None:
    found = read(f"{WIDE}7;Zoë;111222333;NL91ABNA0417164300;38.400,00;6.547,20;5400;\n")
    (person,) = found.people
    assert (person.number, person.name) == ("7", "Zoë")
    assert person.cents == {"salary": 3_840_000, "choice_budget": 654_720, "pension": 540_000}


def test_english_figures_are_read_too() -> None:
    found = read('Employee ID,Name,Gross salary,Pension\n7,Sam,"38,400.50","5,400.00"\n8,Ann,"41,000.00","6,000.00"\n')
    assert found.people[0].cents == {"salary": 3_840_050, "pension": 540_000}


def test_a_line_for_each_component_is_read() -> None:
    lines = (
        "7;Salaris;1000,00\n8;Salaris;2000,00\n7;Pensioen werkgever;120,50\n7;Salaris;1000,00\n8;Netto;1500\n8;L9;3\n"
    )
    found = read(f"Personeelsnummer;Looncomponent;Bedrag\n{lines}")
    assert [dict(each.cents) for each in found.people] == [{"salary": 200_000, "pension": 12_050}, {"salary": 200_000}]
    assert [(each.heading, each.stands_for) for each in found.parts][2:] == [("Netto", "nothing"), ("L9", "")]
    assert [(each.heading, each.people, each.cents) for each in found.unused] == [("L9", 1, 300)]


def test_months_of_a_person_are_added_up_and_it_says_so() -> None:
    found = read("Persnr;Periode;Bruto\n7;2026-01;3000\n7;2026-02;3100\n8;2026-01;2000\n")
    assert [dict(each.cents) for each in found.people] == [{"salary": 610_000}, {"salary": 200_000}]
    assert any("2 lines are added up" in each.en for each in found.remarks)


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("BSN", "onleesbaar"),
        ("Sofi-nummer", "1"),
        ("Nr", "111222333"),
        ("Nr", "1112.22.333"),
        ("Nr", "111 222 333"),
        ("IBAN", "x"),
        ("Bankrekening", "x"),
        ("Overmaken op", "NL91 ABNA 0417 1643 00"),
        ("Geb.datum", "x"),
        ("Date of birth", "x"),
        ("Dag", "03-05-1981"),
        ("Dag", "1981-05-03 00:00:00"),
    ],
)
def test_what_leads_to_a_person_elsewhere_is_dropped(heading: str, cell: str) -> None:
    found = read(f"Persnr;{heading};Bruto\n7;{cell};3000\n8;{cell};3000\n")
    assert [each.heading for each in found.dropped] == [heading]
    assert heading not in [each.heading for each in found.asked]


def test_a_month_is_no_day_of_birth_and_a_number_of_an_employee_no_bsn() -> None:
    found = read("Persnr;Periode;Bruto\n100000001;01-12-2026;3000\n100000002;01-12-2026;3000\n")
    assert found.dropped == ()


def test_what_nobody_knows_is_counted_and_added_up() -> None:
    found = read(f"{WIDE}7;A;;;3000;;;100\n8;B;;;3000;;;\n9;C;;;3000;;;50,50\n")
    (unknown,) = found.unused
    assert (unknown.heading, unknown.people, unknown.cents) == ("L5210", 2, 15_050)


def test_what_somebody_chose_goes_before_what_they_chose_earlier_and_that_before_its_name() -> None:
    text = f"{WIDE}7;A;;;3000;;500;100\n"
    remembered = {"l5210": "bonus", "pensioen wg": "other"}
    said = {each.heading: each for each in read(text, remembered=remembered, chosen={"l5210": "travel"}).columns}
    assert (said["L5210"].stands_for, said["L5210"].how) == ("travel", "chosen")
    assert (said["Pensioen wg"].stands_for, said["Pensioen wg"].how) == ("other", "remembered")
    assert (said["Bruto jaar"].stands_for, said["Bruto jaar"].how) == ("salary", "recognised")


def test_a_choice_that_does_not_exist_is_not_believed() -> None:
    assert read(f"{WIDE}7;A;;;3000;;;\n", chosen={"bruto jaar": "../etc"}).columns[2].stands_for == "salary"


def test_words_are_nothing_to_ask_about() -> None:
    found = read("Persnr;Vestiging;Bruto\n7;Stadskantoor;3000\n8;Balie;3000\n")
    assert found.columns[1].stands_for == "nothing"
    assert found.unused == ()


def test_cells_that_are_no_amount_are_told_by_their_lines_and_never_repeated() -> None:
    found = read("Persnr;Bruto\n7;3000\n8;geheim\n9;3100\n")
    (remark,) = [each for each in found.remarks if "no amount" in each.en]
    assert remark.en == "In “Bruto” 1 cell is no amount: line 3. That does not count."
    assert "geheim" not in remark.nl


def test_a_total_at_the_foot_is_nobody() -> None:
    found = read("Persnr;Naam;Bruto\n7;A;3000\n8;B;2000\n;Totaal;5000\n")
    assert [each.name for each in found.people] == ["A", "B"]
    assert any("passed over" in each.en for each in found.remarks)


def test_somebody_in_the_middle_may_be_called_som() -> None:
    found = read("Persnr;Naam;Bruto\n7;Som;3000\n8;B;2000\n9;C;2000\n10;D;2000\n")
    assert len(found.people) == 4


def test_parts_of_a_name_are_joined() -> None:
    assert read("Persnr;Roepnaam;Achternaam;Bruto\n7;Sam;de Wit;3000\n").people[0].name == "Sam de Wit"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Afdeling;Bruto\nBalie;3000\n", "number or the name"),
        ("Persnr;Bedrag\n7;3000\n", "what the amount is for"),
        ("Persnr;Looncode;L1\n7;x;3\n", "holds the amount"),
        ("Persnr;Afdeling\n7;Balie\n", "at least one column"),
        ("Persnr;Bruto\n7;\n", "no amount for anybody"),
    ],
)
def test_what_is_missing_is_asked_in_a_sentence(text: str, says: str) -> None:
    problem = read(text).problem
    assert problem is not None
    assert says in problem.en


def test_who_has_no_salary_is_counted_and_whoever_has_nothing_gets_no_sheet() -> None:
    found = read("Persnr;Bruto;Pensioen\n7;3000;1\n8;;400\n9;;\n")
    assert [each.number for each in found.people] == ["7", "8"]
    assert any("1 employee has no salary" in each.en for each in found.remarks)


def test_a_file_without_headings_is_refused_before_any_of_it_is_shown() -> None:
    with pytest.raises(Refusal) as no:
        read("7;3000;400\n8;3100;410\n9;2900;380\n")
    assert "header line" in str(no.value)
    assert "3100" not in str(no.value)


def test_a_long_file_without_headings_is_refused_although_it_names_components() -> None:
    with pytest.raises(Refusal) as no:
        read("7;Salaris;1000,00\n8;Salaris;2000,00\n7;Pensioen;120,50\n")
    assert "header line" in str(no.value)


def test_headings_that_come_back_on_every_page_are_headings_still() -> None:
    found = read("Persnr;Salaris\n7;1000\nPersnr;Salaris\n8;2000\n")
    assert [dict(each.cents) for each in found.people] == [{"salary": 100_000}, {"salary": 200_000}]


def test_a_column_of_names_is_not_taken_for_components() -> None:
    lines = "".join(f"{at};Medewerker {at};10\n" for at in range(MOST_PARTS + 1))
    with pytest.raises(Refusal) as no:
        read(f"Persnr;Looncomponent;Bedrag\n{lines}")
    assert "something else" in str(no.value)


def book(*sheets: str) -> bytes:
    made = Workbook()
    made.remove(made.active)  # type: ignore[arg-type]
    for name in sheets:
        sheet = made.create_sheet(name)
        for row in (["Persnr", "Bruto"], [7, 38_400.5]):
            sheet.append(row)
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def test_a_workbook_is_read_and_asks_for_its_sheet() -> None:
    assert payroll_of(book("2026"), today=TODAY).people[0].cents == {"salary": 3_840_050}
    with pytest.raises(SeveralSheetsError):
        payroll_of(book("2025", "2026"), today=TODAY)
    assert len(payroll_of(book("2025", "2026"), today=TODAY, sheet="2026").people) == 1


def test_lines_of_nobody_are_counted_and_left_out() -> None:
    found = read("Persnr;Bruto\n7;3000\n;3100\n;200\n8;1\n9;1\n10;1\n")
    assert len(found.people) == 4
    assert "2 lines do not say whose. That does not count." in [each.en for each in found.remarks]


def test_components_come_in_the_order_of_the_sheet() -> None:
    assert read("Persnr;Bruto;Pensioen;IKB\n7;1;2;3\n").components == ("choice_budget", "pension", "salary")


def test_a_period_or_an_amount_with_as_many_digits_is_no_bsn() -> None:
    cells = [f"{day:02}-12-2026" for day in range(1, 29)] + [f"1000{cents:02}.{cents:02}" for cents in range(10, 90)]
    for cell in cells:
        assert read(f"Persnr;Nr;Bruto\n7;{cell};3000\n").dropped == (), cell


def test_what_is_no_day_of_the_calendar_is_no_birth_either() -> None:
    assert read("Persnr;Nr;Bruto\n7;31-02-1980;3000\n").dropped == ()


def test_a_long_file_skips_lines_without_a_name_and_counts_whom_a_component_is_for() -> None:
    found = read("Persnr;Looncomponent;Bedrag\n7;Salaris;10\n7;;5\n8;Salaris;0\n")
    assert [(each.heading, each.people, each.cents) for each in found.parts] == [("Salaris", 1, 1000)]


@pytest.mark.parametrize("said", ["3.200;4.100", "3,200;4,100", "3.200,-;4.100,-", "€ 3.200;€ 4.100"])
def test_thousands_without_decimals_are_no_amounts_of_three_euros(said: str) -> None:
    first, second = said.split(";")
    found = read(f"Persnr;Bruto\n7;{first}\n8;{second}\n")
    assert [dict(each.cents) for each in found.people] == [{"salary": 320_000}, {"salary": 410_000}]


def test_three_decimals_that_excel_worked_out_are_decimals() -> None:
    made = Workbook()
    for row in (["Persnr", "Bruto"], [7, 234.567]):
        made.active.append(row)  # type: ignore[union-attr]
    kept = io.BytesIO()
    made.save(kept)
    assert payroll_of(kept.getvalue(), today=TODAY).people[0].cents == {"salary": 23_457}


@pytest.mark.parametrize("cell", ["1e308", "9" * 400, "-1e308", "2000000000"])
def test_what_nobody_can_get_is_told_as_no_amount(cell: str) -> None:
    found = read(f"Persnr;Bruto;Pensioen\n7;{cell};400\n8;3000;400\n")
    assert [dict(each.cents) for each in found.people] == [{"pension": 40_000}, {"salary": 300_000, "pension": 40_000}]
    assert "In “Bruto” 1 cell is no amount: line 2. That does not count." in [each.en for each in found.remarks]


def test_columns_with_the_same_heading_can_each_be_something_else() -> None:
    text = "Persnr;Bruto;Bruto;BRUTO\n7;3000;36000;1\n"
    asked = {each.heading: each.stands_for for each in read(text).columns}
    assert asked == {"Persnr": "number", "Bruto": "salary", "Bruto (2)": "salary", "BRUTO (3)": "salary"}
    found = read(text, chosen={"bruto": "nothing", "bruto (3)": "nothing"})
    assert [dict(each.cents) for each in found.people] == [{"salary": 3_600_000}]

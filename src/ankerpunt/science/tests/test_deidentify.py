"""What could point at a person in a note about a conversation (METHOD U10, L10)."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.science.deidentify import Mark, excerpts, marks
from ankerpunt.science.deidentify.accounts import BSN_WEIGHTS, is_bsn, is_iban
from ankerpunt.science.tests.named import HELD_OUT, SENTENCES
from ankerpunt.science.tests.noted import HALVES, KINDS, NOTES, Half, score

ENOUGH = 0.95
BRACKETS = re.compile(r"\[([^]]+)\]")
# A neighbourhood in which nothing can be taken for a part of what stands there.
BEFORE, AFTER = "Zij zei: bel ", " en vraag naar de balie."


def found(text: str, *, known: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(mark.kind, mark.text) for mark in marks(text, known=known)]


def with_last_digit(head: int) -> str:
    """Eight digits and the ninth that makes them pass, if there is one."""
    last = sum(weight * int(digit) for weight, digit in zip(BSN_WEIGHTS, f"{head:08}", strict=False)) % 11
    return f"{head:08}{last}"


bsns = st.integers(1, 99_999_999).map(with_last_digit).filter(lambda number: len(number) == 9)


@st.composite
def dutch_ibans(draw: st.DrawFn) -> str:
    bank = draw(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4))
    account = draw(st.text("0123456789", min_size=10, max_size=10))
    number = int("".join(str(int(letter, 36)) for letter in f"{bank}{account}NL00"))
    return f"NL{98 - number % 97:02}{bank}{account}"


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("Mail me op jan.de.vries+wmo@post.voorbeeld.nl.", "email", "jan.de.vries+wmo@post.voorbeeld.nl"),
        ("Mail jan (at) post.nl.", "email", "jan (at) post.nl"),
        ("Bel 06-12345678 na zessen", "phone", "06-12345678"),
        ("Bel 06 - 12 34 56 78 na zessen", "phone", "06 - 12 34 56 78"),
        ("Bel 0182 – 51 23 45 na zessen", "phone", "0182 – 51 23 45"),
        ("Haar nummer (06-12345678) doet het", "phone", "06-12345678"),
        ("Bel tel. 51 23 45 na zessen", "phone", "51 23 45"),
        ("Bel 06 12 34 56 78 na zessen", "phone", "06 12 34 56 78"),
        ("Bel +31 6 1234 5678 na zessen", "phone", "+31 6 1234 5678"),
        ("Bel 0031 (0)20 123 4567 na zessen", "phone", "0031 (0)20 123 4567"),
        ("Bel (020) 123 45 67 na zessen", "phone", "(020) 123 45 67"),
        ("Bel Ans (06-12345678) na zessen", "phone", "06-12345678"),
        ("Bel +32 470 12 34 56 na zessen", "phone", "+32 470 12 34 56"),
        ("Haar nummer is 111222333.", "bsn", "111222333"),
        ("Haar nummer is 1112.22.333.", "bsn", "1112.22.333"),
        ("Haar bsn: 10000008", "bsn", "10000008"),
        ("Haar bsn: 11 12 22 334", "bsn", "11 12 22 334"),  # one digit wrong is still a sign of one person
        ("Op NL91 ABNA 0417 1643 00 graag", "iban", "NL91 ABNA 0417 1643 00"),
        ("Op NL91 ABNA 0417 1643 01 graag", "iban", "NL91 ABNA 0417 1643 01"),
        ("Op nl91abna0417164300 graag", "iban", "nl91abna0417164300"),
        ("Op BE68 5390 0754 7034 KBC graag", "iban", "BE68 5390 0754 7034"),
        ("Ze woont op 1234 AB 12", "address", "1234 AB 12"),
        ("Ze woont op 1234AB, nr. 12a", "address", "1234AB, nr. 12a"),
        ("Ze woont op 12, 1234 AB", "address", "12, 1234 AB"),
        ("Ze woont op Kerkstraat 12, 1234 AB Waterrijk", "address", "Kerkstraat 12, 1234 AB Waterrijk"),
        ("Ze woont op Burgemeester van der Meulenlaan 7", "address", "Burgemeester van der Meulenlaan 7"),
        ("Bewoonster van Waterlelie 23-3 belt", "address", "Waterlelie 23-3"),
        ("Op Van Speijkstraat 94-IV lekt het", "address", "Van Speijkstraat 94-IV"),
        ("Op Kerkstraat, nummer 8 lekt het", "address", "Kerkstraat, nummer 8"),
        ("Mevrouw Bos van de Kerkstraat 12bis", "address", "Kerkstraat 12bis"),
        ("Op de Ds. Kuyperstraat 8 B lekt het", "address", "Ds. Kuyperstraat 8 B"),
        ("Ze woont in 1234 AB nu", "postcode", "1234 AB"),
        ("postcode 1234ab", "postcode", "1234ab"),
        ("Op straat staat GB-123-T weer", "plate", "GB-123-T"),
        ("Zijn kenteken is gb 123 t nu", "plate", "gb 123 t"),
        ("Zijn busje V 66 DDP lekt olie", "plate", "V 66 DDP"),
        ("Het kenteken is M XY 1234, uit Duitsland", "plate", "M XY 1234"),
        ("Zie dossier 2024-00187 daarvoor", "number", "2024-00187"),
        ("Met personeelsnr. 104477 ingelogd", "number", "104477"),
        ("In Z24-118823 wordt dat gezegd", "number", "Z24-118823"),
        ("Zij is geb. 4 februari 1948 daar", "birth", "4 februari 1948"),
        ("Haar man, 25 dec 1955, belt", "birth", "25 dec 1955"),
        ("Zij werd geboren in maart 1949 daar", "birth", "maart 1949"),
    ],
)
def test_what_has_a_form_is_found_whole(text: str, kind: str, what: str) -> None:
    assert (kind, what) in found(text)
    assert all(mark.structured for mark in marks(text) if mark.kind == kind)


@pytest.mark.parametrize(
    "text",
    [
        "Bel 14 070 voor een afspraak.",
        "Op 01-02-2026 om 10.30 uur, of op 2026-02-01.",
        "Het kostte 1.234.567 euro in 2025 en 2026.",
        "Er kwamen 111222334 vragen.",  # one digit beside a citizen service number
        "GB12 ABCD 1234 5678 is geen rekening.",
        "In 2019 en in 2024 NS, na 1500 km.",
        "Windows 11 in kamer 214, en onderweg 3 keer gestopt.",
        "Het coalitieakkoord op Samen 2026-2030.",
        "De regeling van 1 januari 1998 geldt nog, en op 3 juni 2025 is er een avond.",
        "Een aanvraag van 1.500 euro en een melding van 12-03-2024.",
        "Kenteken gevraagd, en de auto van de zaak.",
        "Een bus in de vorm van xx 12 yy.",
        "Postcode 1234 SS 12 bestaat niet.",
        "De Kerkstraat is opgebroken.",
        "bsn 12345678",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert [mark for mark in marks(text) if mark.structured] == []


@given(bsns, st.sampled_from(["{}{}{}", "{}.{}.{}", "{} {} {}"]))
def test_every_citizen_service_number_is_found(number: str, form: str) -> None:
    written = form.format(number[:4], number[4:6], number[6:])
    kinds = {mark.kind for mark in marks(BEFORE + written + AFTER)}
    assert kinds & {"bsn", "phone"}  # ten digits that begin with a 0 may read as a phone number too


@given(bsns, st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_no_citizen_service_number(number: str, at: int, more: int) -> None:
    wrong = number[:at] + str((int(number[at]) + more) % 10) + number[at + 1 :]
    assert is_bsn(number)
    assert not is_bsn(wrong)


@given(dutch_ibans())
def test_every_dutch_account_is_found_with_and_without_spaces(account: str) -> None:
    spaced = " ".join(account[at : at + 4] for at in range(0, len(account), 4))
    for written in (account, account.lower(), spaced):
        assert ("iban", written) in found(BEFORE + written + AFTER)


@given(dutch_ibans(), st.integers(4, 17))
def test_one_wrong_sign_is_no_account(account: str, at: int) -> None:
    other = {"9": "0", "Z": "A"}.get(account[at], chr(ord(account[at]) + 1))
    assert is_iban(account)
    assert not is_iban(account[:at] + other + account[at + 1 :])


@pytest.mark.parametrize("number", ["", "000000000", "11122233a"])
def test_what_is_not_nine_digits_is_no_citizen_service_number(number: str) -> None:
    assert not is_bsn(number)


@pytest.mark.parametrize("account", ["", "NL91", "NL91ABNA04171643é0", "N" * 40])
def test_a_short_long_or_foreign_looking_text_is_no_account(account: str) -> None:
    assert not is_iban(account)


@given(st.text(alphabet=st.sampled_from(list("Aab .,-@1290\nNL'’jJ(")), max_size=120) | st.text(max_size=200))
def test_marks_stand_in_order_never_overlap_and_say_what_stands_there(text: str) -> None:
    seen = marks(text)
    assert all(text[mark.start : mark.end] == mark.text for mark in seen)
    assert all(one.end <= next_one.start for one, next_one in pairwise(seen))
    assert marks(text) == seen
    assert len(excerpts(text, seen)) == len(seen)


def test_a_word_that_the_organisation_knows_is_nobodys_name() -> None:
    text = "Toen belde Ahmet weer, over Zonnekamp."
    assert found(text) == [("name", "Ahmet"), ("name", "Zonnekamp")]
    assert found(text, known=("De Zonnekamp", "ahmet")) == []


def test_a_full_name_is_found_after_a_small_word_and_after_a_known_one() -> None:
    assert found("Volgens Kees Bakker niet.") == [("name", "Kees Bakker")]
    assert found("Waterrijk Kees Bakker", known=("Waterrijk",)) == [("name", "Kees Bakker")]


def measured(sentences: tuple[str, ...]) -> tuple[float, float]:
    """How much of what is found is somebody's name, and how many of the names are found."""
    right = wrong = missed = 0
    for sentence in sentences:
        wanted, text = BRACKETS.findall(sentence), BRACKETS.sub(r"\1", sentence)
        seen = [mark.text for mark in marks(text)]
        hits = sum(any(name in each for each in seen) for name in wanted)
        right, missed = right + hits, missed + len(wanted) - hits
        wrong += sum(all(name not in each for name in wanted) for each in seen)
    return right / (right + wrong), right / (right + missed)


def test_names_are_found_in_the_sentences_that_the_rules_were_made_with() -> None:
    assert measured(SENTENCES) == (1.0, 1.0)


def test_on_sentences_it_has_not_seen_no_name_is_missed_and_a_quarter_of_the_marks_is_no_name() -> None:
    """Twenty sentences only: an indication. It is why a person looks at every mark, and why the form asks for it."""
    assert measured(HELD_OUT) == (10 / 13, 1.0)


@pytest.mark.parametrize("half", HALVES)
def test_of_ten_kinds_of_marks_as_people_note_them_one_in_twenty_is_missed_at_most(half: Half) -> None:
    """`./run bench deidentify` prints the figures of each kind, and every miss."""
    told = score(half)
    assert set(told.wanted) == set(KINDS)
    assert told.recall >= ENOUGH, told.missed
    assert told.precision >= ENOUGH, told.mistaken


def test_the_notes_hold_two_hundred_marks_and_as_many_look_alikes_as_half_of_them() -> None:
    assert sum(score(half).wanted.total() for half in HALVES) > 200
    assert len((NOTES / "clean.txt").read_text(encoding="utf-8").splitlines()) > 100


@pytest.mark.parametrize("word", ["Hatice", "Anna", "Fatma Yıldız", "Noor van den Berg"])
def test_a_name_is_found_where_it_begins_a_sentence(word: str) -> None:
    assert found(f"{word} loopt stage in de buurt.") == [("name", word)]


@pytest.mark.parametrize(
    "word", ["Bewoners", "Buurtapp", "Demo-uur", "Someone", "Zaaknr", "Onderin", "Opleidingsbudget"]
)
def test_a_word_of_a_dictionary_is_no_name_where_it_begins_a_sentence(word: str) -> None:
    assert found(f"{word} staat op de lijst.") == []


def test_a_mark_is_shown_among_the_words_around_it() -> None:
    text = "Gisteren belde Ahmet, en daarna nog een keer Priya over hetzelfde."
    shown = excerpts(text, [Mark(45, 50, "name", "Priya"), Mark(15, 20, "name", "Ahmet")], around=12)
    assert shown == (("…teren belde ", "Ahmet", ", en daarna …"), ("…og een keer ", "Priya", " over hetzel…"))
    assert excerpts("Ahmet", [Mark(0, 5, "name", "Ahmet")]) == (("", "Ahmet", ""),)

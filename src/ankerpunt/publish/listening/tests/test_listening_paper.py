import io
import zipfile
from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from ankerpunt.publish.booklet.pdf import as_booklet
from ankerpunt.publish.booklet.word.writer import as_word
from ankerpunt.publish.listening.asking import Asking
from ankerpunt.publish.listening.dossier import dossier_of
from ankerpunt.publish.listening.slips import papers_of, pictures_of, slips_of, zipped
from ankerpunt.publish.qr import qr_of

ASKING = Asking(
    organisation="Gemeente Waterrijk",
    questions=("Lef", "Nabij", "Je draagt zware zaken samen."),
    units=("Klantcontact", "Wijkteams"),
    groups=("Klantcontact", "Wijkteam Oeverdorp samen met Wijkteam Veenhoek"),
    opens_on=date(2027, 3, 1),
    closes_on=date(2027, 3, 14),
    words_on=date(2027, 3, 22),
    purpose="Horen wat er verandert.",
    afterwards="Elk team praat erover in april.",
    way="drawn",
    codes=94,
)
TODAY = date(2026, 11, 30)
CODES = {"Klantcontact": ["ABCD-EFGH", "JKMN-PQRS"], "Wijkteams": ["2345-6789"]}


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def printed(**other: object) -> bytes:
    address = "https://waterrijk.example/l/7c4a/{code}/"
    return slips_of(replace(ASKING, **other), CODES, address=address, short="waterrijk.example/l/", language="nl")


def test_the_works_council_reads_the_three_sentences_first_and_the_days_of_the_round() -> None:
    told = text_of(as_booklet(dossier_of(ASKING, today=TODAY, language="nl")))
    for said in (
        "Niemand kan zien wat jij koos",
        "Lef; Nabij; Je draagt zware zaken samen.",
        "Van 1 maart 2027 tot en met 14 maart 2027. Het woord staat er op 22 maart 2027.",
        "We drukken 94 briefjes af",
        "artikel 27, lid 1, onder k en l",
        "Elk team praat erover in april.",
    ):
        assert said in told
    assert "mailserver" not in told


def test_codes_by_mail_are_said_to_be_on_the_mail_server_too() -> None:
    told = dossier_of(replace(ASKING, way="mailed"), today=TODAY, language="en")
    assert "Codes by e-mail are on the mail server too, with the addresses." in str(told)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_same_goes_to_word(language: str) -> None:
    assert as_word(dossier_of(ASKING, today=TODAY, language=language))[:2] == b"PK"  # type: ignore[arg-type]


def test_each_slip_has_its_code_to_read_and_where_to_go() -> None:
    told = text_of(printed())
    for said in ("ABCD-EFGH", "JKMN-PQRS", "2345-6789", "waterrijk.example/l/", "Tot en met 14 maart 2027"):
        assert said in told
    assert "Klantcontact: 2 briefjes" in told


def test_the_slips_of_a_group_begin_on_a_page_of_their_own() -> None:
    pages = PdfReader(io.BytesIO(printed())).pages
    assert ["ABCD-EFGH" in page.extract_text() for page in pages] == [True, False]
    assert len(pictures_of(ASKING, CODES, address="https://x.example/{code}", short="x.example/l/", language="en")) == 2


def test_many_slips_come_on_several_papers_with_each_code_once() -> None:
    codes = {"north": [f"N{at}" for at in range(700)], "empty": [], "south": [f"S{at}" for at in range(700)]}
    papers = papers_of(codes)
    assert [sum(map(len, paper.values())) for paper in papers] == [600, 600, 200]
    assert [list(paper) for paper in papers] == [["north"], ["north", "south"], ["south"]]
    for group, made in codes.items():
        assert [code for paper in papers for code in paper.get(group, [])] == made


def test_of_a_group_that_goes_on_each_paper_says_how_many_there_are_in_all() -> None:
    told = text_of(
        slips_of(
            ASKING,
            {"Klantcontact": ["ABCD-EFGH"], "Wijkteams": ["2345-6789"]},
            address="https://x.example/{code}",
            short="x.example/l/",
            language="nl",
            all_of={"Klantcontact": 700, "Wijkteams": 1},
        )
    )
    assert "Klantcontact: 1 van de 700 briefjes" in told
    assert "Wijkteams: 1 briefjes" in told


def test_no_more_than_one_paper_waits_while_they_are_packed() -> None:
    set_so_far: list[int] = []

    def papers() -> Iterator[tuple[str, bytes]]:
        for at in range(3):
            set_so_far.append(at)
            yield f"{at}.pdf", bytes(1000)

    pieces = zipped(papers())
    first = next(pieces)
    assert (len(first) > 1000, set_so_far) == (True, [0])
    with zipfile.ZipFile(io.BytesIO(first + b"".join(pieces))) as packed:
        assert packed.namelist() == ["0.pdf", "1.pdf", "2.pdf"]
        assert packed.testzip() is None


def test_a_code_to_scan_leads_where_it_says() -> None:
    """Drawn again out of its paths by another program is not possible here; another address is another drawing."""
    assert qr_of("https://waterrijk.example/l/1/") != qr_of("https://waterrijk.example/l/2/")
    assert 'viewBox="0 0 ' in qr_of("https://waterrijk.example/l/1/")

"""Cards of conversation partners on paper: what is on them, and that it fits (U7)."""

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from ankerpunt.cli import main
from ankerpunt.plan.document import dump
from ankerpunt.plan.nouns import Claim, Conversation, Motivation, Organisation, Persona, Plan, TargetGroup
from ankerpunt.plan.tables import Field, fields_of
from ankerpunt.plan.values import say_value
from ankerpunt.publish import persona
from ankerpunt.publish.persona import CLAIMS, card_of, pictures_of, sheets_of

MILLIMETRE = 72 / 25.4
CASES = Path(__file__).parent / "cases"


def plan(*people: Persona, **rows: Any) -> Plan:
    group = TargetGroup(id="balie", name="Collega's aan de balie", scope="internal")
    return Plan(
        organisation=Organisation(id="w", name="Gemeente W"), target_groups=(group,), personas=tuple(people), **rows
    )


def person(name: str, **known: Any) -> Persona:
    return Persona(id=name.lower(), target_group="balie", name=name, **known)


SAMIRA = person(
    "Samira",
    one_line="Wil uren die passen",
    age=38,
    work="baliemedewerker",
    quote="Als ík het maar kies.",
    day="Half acht de deur uit.",
    channels=("dagstart",),
    language_level="B1",
    hard_variant="Gelooft niets meer.",
    hard_matters="Dat het rooster blijft staan.",
    hard_minutes=5,
    hard_energy="little",
)
HANGING: dict[str, Any] = {
    "conversations": (Conversation(id="g1", held_on=date(2026, 11, 2), words="Vrijdag mag best."),),
    "claims": (
        Claim(id="c1", persona="samira", text="Leest geen lange berichten."),
        Claim(id="c2", persona="samira", text="Werkt best op vrijdag.", basis="evidence", conversation="g1"),
    ),
    "motivations": (
        Motivation(id="m1", persona="samira", goal="Blijven.", answer="Mijn uren.", kinds=("autonomy",)),
        Motivation(id="m2", persona="samira", goal="Vertellen."),
    ),
}


@dataclass(frozen=True)
class Printed:
    reader: PdfReader

    @property
    def pages(self) -> list[str]:
        return [" ".join(page.extract_text().split()) for page in self.reader.pages]

    @property
    def size(self) -> tuple[int, int]:
        box = self.reader.pages[0].mediabox
        return round(float(box.width) / MILLIMETRE), round(float(box.height) / MILLIMETRE)


def printed(pdf: bytes) -> Printed:
    return Printed(PdfReader(io.BytesIO(pdf)))


def test_a_card_has_the_face_in_front_and_the_reasons_on_the_back() -> None:
    card = printed(card_of(plan(SAMIRA, **HANGING), "samira", language="nl"))
    front, back = card.pages
    assert card.size == (105, 148)
    for said in ("Samira", "38 jaar · baliemedewerker", "Als ík het maar kies.", "1 van 2 uit bewijs", "dagstart"):
        assert said in front
    assert "✓ Bewijs Werkt best op vrijdag. (gesprek, 2 november 2026)" in front
    assert "? Aanname Leest geen lange berichten." in front
    for said in ("Wat zit erin voor Samira?", "Mijn uren.", "zelf beslissen", "Nog geen antwoord", "5 min, weinig"):
        assert said in back


def test_a_card_speaks_english_around_what_was_written() -> None:
    front, back = printed(card_of(plan(SAMIRA, **HANGING), "samira", language="en")).pages
    assert "1 of 2 from evidence" in front
    assert "Samira on a bad day" in back


def test_a_card_is_tagged_and_named_after_the_person() -> None:
    read = printed(card_of(plan(SAMIRA), "samira", language="nl")).reader
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert read.metadata is not None
    assert read.metadata.title == "Persona: Samira"


def test_a_bare_name_makes_a_card_too() -> None:
    front, back = printed(card_of(plan(person("Daan")), "daan", language="nl")).pages
    assert "Daan" in front
    assert "Nog niet gevraagd." in back


def test_a_card_keeps_to_two_pages_however_much_was_written() -> None:
    endless = "Een zin die maar doorgaat en doorgaat. " * 60
    talker = person("Praatgraag", one_line=endless[:300], work=endless[:300], home=endless[:300], day=endless)
    rows = {
        "claims": tuple(Claim(id=f"c{at}", persona="praatgraag", text=endless) for at in range(CLAIMS + 4)),
        "motivations": tuple(
            Motivation(id=f"m{at}", persona="praatgraag", goal=endless, answer=endless) for at in range(9)
        ),
    }
    card = printed(card_of(plan(talker, **rows), "praatgraag", language="nl"))
    assert len(card.pages) == 2
    assert "en nog 4 op de kaart" in card.pages[0]
    assert "en nog 6 op de kaart" in card.pages[1]


def filled(field: Field) -> Any:
    """A value by which a field is found again on paper."""
    if field.kind == "choice":
        return field.choices[-1]
    if field.kind == "str":
        return (f"zegt {field.name}",) if field.many else f"zegt {field.name}"
    return {"int": 7, "float": 7.5, "date": date(2026, 3, 5), "bool": True}[field.kind]


def test_every_field_of_a_person_stands_on_the_card() -> None:
    """One that comes later too, without a place of its own: it may be left out where there is no room, never unseen."""
    fields = [each for each in fields_of(Persona) if each.kind != "ref" and each.name not in {"archived_on", "name"}]
    known = {field.name: filled(field) for field in fields}
    paper = " ".join(printed(card_of(plan(person("Samira", **known)), "samira", language="nl")).pages)
    for field in fields:
        shown = [
            say_value("Persona", field, each, "nl")
            for each in (known[field.name] if field.many else [known[field.name]])
        ]
        assert shown[0].lower() in paper.lower(), field.name


def test_a_field_without_a_place_is_printed_where_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(persona, "PLACED", persona.PLACED - {"home", "hard_minutes"})
    front = printed(card_of(plan(person("Samira", home="Oudedijk", hard_minutes=5)), "samira", language="nl")).pages[0]
    assert "Woont: Oudedijk" in front
    assert "Hoeveel minuten krijgen we dan? 5" in front

    endless = "Een zin die maar doorgaat en doorgaat. " * 60
    full = person("Samira", home="Oudedijk", one_line=endless[:300], work=endless[:300], quote=endless, day=endless)
    rows = tuple(Claim(id=f"c{at}", persona="samira", text=endless) for at in range(CLAIMS))
    front = printed(card_of(plan(full, claims=rows), "samira", language="nl")).pages[0]
    assert "Woont:" not in front
    assert "en nog 1 op de kaart in Ankerpunt" in front


def test_a_card_with_room_prints_more_than_the_first_claims() -> None:
    rows = tuple(Claim(id=f"c{at}", persona="samira", text=f"Weetje {at}.") for at in range(CLAIMS + 2))
    front = printed(card_of(plan(SAMIRA, claims=rows), "samira", language="nl")).pages[0]
    assert f"Weetje {CLAIMS + 1}." in front
    assert "op de kaart in Ankerpunt" not in front


def test_what_is_beyond_counting_is_still_counted() -> None:
    rows = tuple(Claim(id=f"c{at}", persona="samira", text=f"Weetje {at}. " * 9) for at in range(60))
    front = printed(card_of(plan(SAMIRA, claims=rows), "samira", language="nl")).pages[0]
    shown = front.count("Aanname")
    assert CLAIMS <= shown < 60
    assert f"en nog {60 - shown} op de kaart" in front


def test_four_cards_lie_on_a_sheet_and_their_backs_meet_them() -> None:
    people = [person(name) for name in ("Anna", "Bo", "Cem", "Daan", "Els")]
    sheets = printed(sheets_of(plan(*people), [each.id for each in people], language="nl"))
    assert sheets.size == (210, 297)
    assert len(sheets.pages) == 4
    front, back = sheets.pages[:2]
    assert front.index("Anna") < front.index("Bo") < front.index("Cem")
    assert back.index("voor Bo") < back.index("voor Anna") < back.index("voor Daan") < back.index("voor Cem")
    assert "Els" in sheets.pages[2]


def test_every_page_is_a_picture() -> None:
    assert [page[:4] for page in pictures_of(plan(SAMIRA, **HANGING), ["samira"], language="nl")] == [b"\x89PNG"] * 2


def test_who_is_in_the_archive_is_not_printed() -> None:
    gone = plan(person("Oud", archived_on=date(2026, 1, 1)))
    with pytest.raises(KeyError):
        card_of(gone, "oud", language="nl")


# ── The command ──


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    dump(plan(SAMIRA, person("Daan"), **HANGING), path)
    return path


def test_the_command_prints_one_card(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = document.with_name("samira.pdf")
    assert main(["publish", "persona", str(document), "--id", "samira", "--to", str(paper), "--lang", "en"]) == 0
    assert "samira.pdf is ready." in capsys.readouterr().out
    assert printed(paper.read_bytes()).size == (105, 148)


def test_the_command_prints_a_set(document: Path) -> None:
    paper = document.with_name("alle.pdf")
    command = ["publish", "persona", str(document), "--to", str(paper), "--lang", "nl"]
    assert main([*command, "--group", "balie"]) == 0
    assert len(printed(paper.read_bytes()).pages) == 2
    assert main([*command, "--group", "niemand"]) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--id", "joost", "--to", "{}/a.pdf"], "There is no persona “joost”. There are: daan, samira."),
        (["--to", "{}/a.docx"], "ends in .pdf"),
        (["--to", "{}/nergens/a.pdf"], "failed: No such file or directory"),
    ],
)
def test_the_command_says_what_is_wrong(
    arguments: list[str], said: str, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [each.format(document.parent) for each in arguments]
    assert main(["publish", "persona", str(document), *given, "--lang", "en"]) == 2
    assert said in capsys.readouterr().err


def test_what_paper_cannot_show_is_named_and_the_paper_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = tmp_path / "kaart.pdf"
    for some in ((), ("--id", "p1")):
        assert (
            main(["publish", "persona", str(CASES / "persona-emoji.yaml"), "--to", str(paper), "--lang", "nl", *some])
            == 0
        )
        said = capsys.readouterr()
        assert said.err == "Let op: 5 tekens kunnen niet op papier. Daar staat een □: 👩 🏽 💻 你 好\n"
        text = PdfReader(paper).pages[0].extract_text()
        assert "#let x = 1" in text
        assert "IJsverkoper" in text
        assert "□ is een teken dat dit papier niet kan laten zien." in text


def test_a_card_that_shows_everything_says_nothing_of_it(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["publish", "persona", str(document), "--to", str(tmp_path / "kaart.pdf")]) == 0
    assert capsys.readouterr().err == ""
    assert "□" not in PdfReader(tmp_path / "kaart.pdf").pages[0].extract_text()


def test_after_twenty_characters_the_rest_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    signs = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 21))
    dump(plan(person("Samira", quote=signs)), tmp_path / "plan.yaml")
    main(["publish", "persona", str(tmp_path / "plan.yaml"), "--to", str(tmp_path / "kaart.pdf"), "--lang", "en"])
    said = capsys.readouterr().err
    assert said.startswith("Note: 21 characters cannot be shown on paper.")
    assert said.endswith(f"{signs[19]} …\n")


def test_the_command_reads_only_a_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "boek.yaml").write_text("boek: 1\n")
    assert main(["publish", "persona", str(tmp_path / "boek.yaml"), "--to", str(tmp_path / "a.pdf")]) == 2
    assert "boek" in capsys.readouterr().err

"""What is wrong with a plan document, said so that the person who wrote it can mend it."""

from collections.abc import Mapping

from msgspec import Struct

from ankerpunt.plan.text import Language, Text

Value = str | int | Text
SHOWN = 60  # characters of a found value that a sentence repeats

SENTENCES: Mapping[str, Text] = {
    "missing": Text(nl="{name} bestaat niet. Kijk de naam na.", en="{name} does not exist. Check the name."),
    "unreadable": Text(
        nl="Dit bestand kon niet worden gelezen: {reason}.", en="This file could not be read: {reason}."
    ),
    "nothing": Text(
        nl="In deze map staat geen planbestand. Een planbestand eindigt op .yaml, .yml of .json.",
        en="This folder holds no plan file. A plan file ends in .yaml, .yml or .json.",
    ),
    "other_kind": Text(
        nl="Dit is geen planbestand. Een planbestand eindigt op .yaml, .yml of .json.",
        en="This is not a plan file. A plan file ends in .yaml, .yml or .json.",
    ),
    "too_large": Text(
        nl="Dit is te groot: {found} MB, en {limit} MB is het meeste. Deel het plan op.",
        en="This is too large: {found} MB, and {limit} MB is the most. Split the plan.",
    ),
    "too_many": Text(
        nl="Hier staan meer dan {limit} waarden in. Deel het plan op.",
        en="This holds more than {limit} values. Split the plan.",
    ),
    "too_deep": Text(
        nl="Hier staan lijsten in lijsten in lijsten. Een plan is nooit dieper dan {limit} lagen.",
        en="Here are lists within lists within lists. A plan is never deeper than {limit} levels.",
    ),
    "not_text": Text(
        nl="Dit is geen tekstbestand. Bewaar het plan als YAML of JSON.",
        en="This is not a text file. Save the plan as YAML or JSON.",
    ),
    "not_utf8": Text(
        nl="Dit bestand heeft een andere tekencodering dan UTF-8. Bewaar het als UTF-8.",
        en="This file is not encoded as UTF-8. Save it as UTF-8.",
    ),
    "not_yaml": Text(nl="Dit is geen geldige YAML: {reason}.", en="This is not valid YAML: {reason}."),
    "not_json": Text(nl="Dit is geen geldige JSON: {reason}.", en="This is not valid JSON: {reason}."),
    "alias": Text(
        nl="Hier verwijst YAML met & of * naar zichzelf. Dat mag niet in een plan: schrijf de tekst uit.",
        en="Here YAML points at itself with & or *. A plan may not: write the text in full.",
    ),
    "tag": Text(
        nl="Hier staat een YAML-label ({found}). Dat mag niet in een plan: laat het weg.",
        en="Here stands a YAML tag ({found}). A plan may not have one: leave it out.",
    ),
    "several": Text(
        nl="Dit bestand bevat twee documenten, gescheiden door ---. Maak er één van.",
        en="This file holds two documents, separated by ---. Make it one.",
    ),
    "twice": Text(
        nl="“{found}” staat hier twee keer. Laat er één staan.", en="“{found}” stands here twice. Keep one of them."
    ),
    "shape": Text(
        nl="Hier staat {found}. Verwacht: {expected}.{hint}", en="This is {found}. Expected: {expected}.{hint}"
    ),
    "either": Text(
        nl="“{found}” kan op twee manieren gelezen worden. Schrijf {both}.",
        en="“{found}” can be read in two ways. Write {both}.",
    ),
    "unknown_table": Text(nl="Een plan kent geen onderdeel “{found}”.{hint}", en="A plan has no part “{found}”.{hint}"),
    "unknown_field": Text(nl="{noun} heeft geen veld “{found}”.{hint}", en="{noun} has no field “{found}”.{hint}"),
    "required": Text(
        nl="Hier ontbreekt “{field}”. Verwacht: {expected}.", en="Here “{field}” is missing. Expected: {expected}."
    ),
    "no_organisation": Text(
        nl="Het plan zegt niet van welke organisatie het is. Voeg “organisation” toe, met een id en een naam.",
        en="The plan does not say whose it is. Add “organisation”, with an id and a name.",
    ),
    "two_organisations": Text(
        nl="De organisatie staat er twee keer: ook in {other}. Laat er één staan.",
        en="The organisation is there twice: also in {other}. Keep one of them.",
    ),
    "duplicate_id": Text(
        nl="Het kenmerk “{found}” is al gebruikt: {other}. Geef deze regel een eigen kenmerk.",
        en="The id “{found}” is already in use: {other}. Give this row an id of its own.",
    ),
    "dangling": Text(
        nl="Er is geen {noun} met kenmerk “{found}”.{hint}", en="There is no {noun} with the id “{found}”.{hint}"
    ),
    "cycle": Text(
        nl="Dit wijst in een kring: {found}. Haal één van de verwijzingen weg.",
        en="This points round in a circle: {found}. Remove one of the references.",
    ),
    "backwards": Text(
        nl="Het einde ({found}) ligt voor het begin ({start}). Kijk de datums na.",
        en="The end ({found}) is before the beginning ({start}). Check the dates.",
    ),
    "control": Text(
        nl="Deze tekst bevat een onzichtbaar stuurteken ({found}). Haal het weg, of typ de tekst opnieuw.",
        en="This text holds an invisible control character ({found}). Remove it, or type the text again.",
    ),
    "not_finite": Text(nl="Dit is geen getal waarmee je kunt rekenen.", en="This is not a number to reckon with."),
    "more": Text(
        nl="En nog {count} andere problemen. Los eerst deze op.", en="And {count} more problems. Mend these first."
    ),
}

HINT = Text(nl=" Bedoel je “{near}”?", en=" Do you mean “{near}”?")
WRITE = Text(nl=" Schrijf: {write}", en=" Write: {write}")


class Problem(Struct, frozen=True, kw_only=True):
    """One thing that keeps a document from being a plan, and where it is.

    ``path`` leads from the top of the file (``personas[3].target_group``; empty for the file as a whole),
    ``line`` counts from one and is None where it could not be found. ``found``, ``expected``, ``nearest`` (a name
    that was probably meant) and ``write`` (what to write instead) are what the sentence says, for programs.
    """

    code: str
    file: str
    path: str = ""
    line: int | None = None
    found: str | Text = ""
    expected: Text | None = None
    nearest: str = ""
    write: str = ""
    values: Mapping[str, Value] = {}

    def say(self, language: Language) -> str:
        """Give the sentence alone, without the place."""
        hint = HINT.say(language, near=self.nearest) if self.nearest else ""
        hint += WRITE.say(language, write=self.write) if self.write else ""
        values = {name: self._in(language, value) for name, value in self.values.items()}
        found = self._in(language, self.found)
        expected = self._in(language, self.expected or "")
        return SENTENCES[self.code].say(language, **{"found": found, "expected": expected, "hint": hint, **values})

    @property
    def place(self) -> str:
        """Where it is, as editors and terminals write it: ``plan/anchor.yaml:12 anchorings[3].usp``."""
        line = f":{self.line}" if self.line else ""
        return f"{self.file}{line} {self.path}".strip()

    def line_of_text(self, language: Language) -> str:
        """Give the place and the sentence on one line."""
        return f"{self.place}: {self.say(language)}"

    @staticmethod
    def _in(language: Language, value: Value) -> Value:
        return value.say(language) if isinstance(value, Text) else value


class DocumentError(ValueError):
    """A document that is not a plan, with everything that is wrong with it.

    Attributes
    ----------
    problems : tuple of Problem
        In the order of the document; never empty.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problem.line_of_text("en") for problem in problems))


def shorten(value: str) -> str:
    """Cut a found text to what a sentence can repeat, without characters that would disturb a terminal."""
    cut = value if len(value) <= SHOWN else f"{value[: SHOWN - 1]}…"
    return "".join(character if character.isprintable() else "�" for character in cut)

"""What is wrong with a plan document, said so that the person who wrote it can mend it."""

from collections.abc import Mapping

from msgspec import Struct

from ankerpunt.plan.sentences import SENTENCES
from ankerpunt.text import Language, Text

Value = str | int | Text
SHOWN = 60  # characters of a found value that a sentence repeats

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

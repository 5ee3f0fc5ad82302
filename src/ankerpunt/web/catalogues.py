"""The Dutch catalogue of each room: what its code asks for, what is translated, what is left over.

For developers: it needs Babel and is not part of the wheel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

LANGUAGE = "nl"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = """\
msgid ""
msgstr ""
"Language: nl\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""

Identity = str | tuple[str, ...]
Key = tuple[str | None, Identity]


@dataclass(frozen=True)
class Room:
    """One room's folder and its catalogue."""

    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"

    def wanted(self) -> Catalog:
        """Everything the room's Python and templates ask to be translated, without translations."""
        catalogue = Catalog(locale=LANGUAGE)
        for text in self._sources():
            for _line, message, comments, context in extract(
                "python", BytesIO(text.encode()), KEYWORDS, ["Translators:"]
            ):
                identity = tuple(message) if isinstance(message, (list, tuple)) else message
                catalogue.add(identity, context=context, auto_comments=comments)
        return catalogue

    def written(self) -> Catalog:
        """What the catalogue on disk holds."""
        if not self.file.exists():
            return Catalog(locale=LANGUAGE)
        with self.file.open("rb") as stream:
            return read_po(stream, locale=LANGUAGE, ignore_obsolete=True)

    def updated(self) -> Catalog:
        """What the code asks for, with the translations that are there."""
        wanted, written = self.wanted(), entries(self.written())
        for key, message in entries(wanted).items():
            known = written.get(key)
            if known is not None:
                message.string = known.string
                message.user_comments = known.user_comments
        return wanted

    def write(self) -> bool:
        """Bring the catalogue on disk up to date; tell whether anything changed."""
        text = render(self.updated())
        before = self.file.read_text(encoding="utf-8") if self.file.exists() else None
        if text == before or (before is None and text == HEADER):
            return False
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(text, encoding="utf-8")
        return True

    def problems(self) -> Iterator[str]:
        """Every entry that is missing, left over, untranslated or broken, as one line each."""
        wanted, written = entries(self.wanted()), entries(self.written())
        for key in wanted.keys() - written.keys():
            yield f"{self.folder.name}: missing {show(key)}"
        for key in written.keys() - wanted.keys():
            yield f"{self.folder.name}: no longer used {show(key)}"
        for key in wanted.keys() & written.keys():
            message = written[key]
            strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
            if message.fuzzy or not all(strings):
                yield f"{self.folder.name}: not translated {show(key)}"
            for error in message.check(self.written()):
                yield f"{self.folder.name}: {error} {show(key)}"

    def _sources(self) -> Iterator[str]:
        for path in sorted(self.folder.rglob("*.py")):
            if {"tests", "migrations"}.isdisjoint(path.relative_to(self.folder).parts):
                text = path.read_text(encoding="utf-8")
                if "gettext" in text:
                    yield text
        for path in sorted([*self.folder.glob("templates/**/*.html"), *self.folder.glob("templates/**/*.txt")]):
            text = path.read_text(encoding="utf-8")
            if "trans" in text or "_(" in text:
                # Babel's Python reader minds indentation; what templatize leaves has none that means anything.
                yield "\n".join(line.lstrip() for line in templatize(text).splitlines())


def entries(catalogue: Catalog) -> dict[Key, Message]:
    found: dict[Key, Message] = {}
    for message in catalogue:
        if message.id:
            identity = tuple(message.id) if isinstance(message.id, (list, tuple)) else message.id
            found[message.context, identity] = message
    return found


def show(key: Key) -> str:
    context, identity = key
    text = identity if isinstance(identity, str) else " | ".join(identity)
    return f"{context}: {text!r}" if context else repr(text)


def render(catalogue: Catalog) -> str:
    """Sorted, without line numbers or dates, so that a catalogue changes only when its texts do."""
    stream = BytesIO()
    write_po(stream, catalogue, width=100, no_location=True, omit_header=True, sort_output=True)
    return HEADER + stream.getvalue().decode()


def contradictions(rooms: Iterable[Room]) -> Iterator[str]:
    """The same words translated differently in two rooms: Django would show either one everywhere."""
    first: dict[Key, tuple[str, object]] = {}
    for room in rooms:
        for key, message in entries(room.written()).items():
            where, string = first.setdefault(key, (room.folder.name, message.string))
            if string != message.string:
                yield f"{room.folder.name}: {show(key)} is {message.string!r}, but {string!r} in {where}"

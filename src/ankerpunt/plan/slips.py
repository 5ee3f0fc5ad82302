"""What people do wrong in YAML and JSON, in our own words: the line itself says more than what a parser says of it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from ankerpunt.plan.characters import first_unseen, unseen_line
from ankerpunt.plan.problem import Problem, shorten

CONFLICT = re.compile(r"^(?:<{7} |>{7} |={7}$)", re.MULTILINE)
CURLY = "“”„‘’‚«»"
BREAK = re.compile(r"\r\n?|[\n\x85\u2028\u2029]")
NAMED = re.compile(r"\s*(?:- +)*(?P<name>[a-z_]\w*):\s+(?P<text>\S.*)")
ITEM = re.compile(r"\s*(?:- +)+(?P<text>[^\s-].*)")
SQUEEZED = re.compile(r"\s*(?:- *)?(?P<name>[a-z_]\w*):(?P<text>[^\s/].*)")
SQUEEZED_DASH = re.compile(r"\s*-(?P<text>[^\s-].*)")
BLOCK = re.compile(r"[|>][-+]?\s*$")
HARD_SPACE = re.compile(r"\s*\u00a0|.*:\u00a0")
STARTS = ("alias", "anchor", "tag", "block scalar", "parsing a node", "directive")
LONGEST = 4000  # characters that are looked at on either side
LOOKED_BACK = 50  # lines in which the beginning of a text is searched for

Slip = tuple[str, int, Mapping[str, Any]]


class Here:
    """The line at which a parser stopped, and those before it."""

    def __init__(self, text: str, mark: Any) -> None:
        self.number: int = mark.line + 1
        self.lines = BREAK.split(text[max(0, mark.index - LONGEST) : mark.index])[-LOOKED_BACK:]
        self.head = self.lines.pop()
        self.before = self.lines[-1] if self.lines else ""
        self.sign = text[mark.index : mark.index + 1]
        self.line = self.head + BREAK.split(text[mark.index : mark.index + LONGEST], maxsplit=1)[0]

    @property
    def begins(self) -> bool:
        """Whether nothing stands before the place on its line."""
        return not self.head.strip(" -")


def conflict(file: str, text: str) -> Problem | None:
    """Find where two versions of a file were laid together and nobody chose."""
    if "<<<<<<< " not in text and ">>>>>>> " not in text:
        return None
    found = CONFLICT.search(text)
    return Problem(code="conflict", file=file, line=text.count("\n", 0, found.start()) + 1) if found else None


def unseen(file: str, text: str) -> Problem | None:
    """Find the first line with a character that nobody sees."""
    line, code = unseen_line(text)
    return Problem(code="control", file=file, line=line, found=code) if code else None


def of_yaml(file: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """Say what is wrong where a reader of YAML stopped.

    Parameters
    ----------
    file
        Name to tell it with.
    text
        The whole file.
    error
        Only where the reader stopped counts, and in the middle of what.
    """
    problem, context = error.problem or "", error.context or ""
    here = Here(text, error.problem_mark or error.context_mark)
    begun = Here(text, error.context_mark) if error.context_mark else here
    fallback: Slip = ("not_yaml", here.number, {})
    code, line, values = next(_slips(problem, context, here, begun), fallback)
    return Problem(code=code, file=file, line=line, **values)


def _slips(problem: str, context: str, here: Here, begun: Here) -> Iterator[Slip]:
    """Give what fits, the surest first."""
    for place in (begun, here):
        yield from _invisible(place)
    yield from _within(problem, context, here, begun)
    if "not allowed in this context" in problem:
        yield _misplaced(here)
    if "expected key" in problem:
        yield _indented(here) if here.begins else _behind(here)
    if "expected ':'" in problem:
        yield _loose(begun)
    if "document start" in problem:
        yield "several", here.number, {}


def _invisible(here: Here) -> Iterator[Slip]:
    for line, number in ((here.before, here.number - 1), (here.line, here.number)):
        if code := first_unseen(line):
            yield "control", number, {"found": code}
        if HARD_SPACE.match(line):
            yield "hard_space", number, {}
    if here.sign == "\t":
        yield "tab", here.number, {}


def _within(problem: str, context: str, here: Here, begun: Here) -> Iterator[Slip]:
    """Tell of what went wrong within a text or between brackets."""
    if "quoted scalar" in context:
        ended = "end of stream" in problem or "document indicator" in problem
        yield _unclosed(begun.number, begun.line, begun.sign) if ended else ("escape", begun.number, {})
    if "flow" in context:
        yield ("comma", here.number, {}) if here.sign == "," else ("unclosed", begun.number, {"found": begun.sign})
    if any(word in context for word in STARTS) or "cannot start any token" in problem or "node content" in problem:
        yield _opening(begun)


def _opening(here: Here) -> Slip:
    return "opening", here.number, {"found": here.sign, "write": _quoted(here.line)}


def _unclosed(number: int, line: str, sign: str) -> Slip:
    return "unclosed", number, {"found": sign, "write": _quoted(line)}


def _misplaced(here: Here) -> Slip:
    """Tell a colon in a text from a line that is indented too far."""
    if here.sign != ":":
        return _indented(here) if here.begins else _opening(here)
    named = NAMED.match(f"{here.head}:") or ITEM.match(here.head if ": " in here.head else "")
    if not named:
        return _indented(here)
    first = named["text"][0]
    return "curly" if first in CURLY else "colon", here.number, {"found": first, "write": _quoted(here.line)}


def _indented(here: Here) -> Slip:
    """Tell of a line in the wrong column; often the line before it is to blame."""
    for line, number in ((here.before, here.number - 1), (here.line, here.number)):
        if squeezed := SQUEEZED.fullmatch(line):
            return _squeezed(squeezed, number)
        if dash := SQUEEZED_DASH.fullmatch(line):
            return "no_space_dash", number, {"write": f"- {shorten(dash['text'])}"}
    return "indent", here.number, {}


def _behind(here: Here) -> Slip:
    """Tell of what stands behind a closing sign; a quotation mark may close what began lines before."""
    sign = here.head.rstrip()[-1:]
    if sign in "\"'" and here.head.count(sign) == 1:
        for back, line in enumerate(reversed(here.lines), 1):
            found = NAMED.match(line) or ITEM.match(line)
            if found and found["text"].startswith(sign):
                return _unclosed(here.number - back, line, sign)
    return "behind", here.number, {"found": sign, "write": _quoted(here.line)}


def _loose(here: Here) -> Slip:
    if squeezed := SQUEEZED.fullmatch(here.line):
        return _squeezed(squeezed, here.number)
    return "indent" if BLOCK.search(here.before) else "loose", here.number, {}


def _squeezed(found: re.Match[str], number: int) -> Slip:
    return "no_space", number, {"write": f"{found['name']}: {shorten(found['text'])}"}


def _quoted(line: str) -> str:
    """Rewrite a line with its text between quotation marks; empty if that cannot be told."""
    if len(line) > 200:
        return ""
    named = NAMED.fullmatch(line.rstrip()) or ITEM.fullmatch(line.rstrip())
    if not named:
        return ""
    text, name = named["text"].strip(CURLY), named.groupdict().get("name")
    if text[:1] in ('"', "'") and text[-1] == text[0] and len(text) > 1:
        text = text[1:-1]
    text = text[1:] if text.startswith('"') and text.count('"') == 1 else text
    written = json.dumps(text, ensure_ascii=False)
    return f"{name}: {written}" if name else f"- {written}"


def of_json(file: str, text: str, error: json.JSONDecodeError) -> Problem:
    """Say what is wrong where a reader of JSON stopped; see :func:`of_yaml`."""
    sign, rest = text[error.pos : error.pos + 1], text[error.pos : error.pos + LONGEST]
    behind = text[max(0, error.pos - LONGEST) : error.pos].rstrip()
    code, found = _json_slip(error.msg, sign, rest, behind)
    return Problem(code=code, file=file, line=error.lineno, found=found)


def _json_slip(said: str, sign: str, rest: str, behind: str) -> tuple[str, str]:
    if unseen := first_unseen(sign) if sign not in "\r\n\t" else "":
        return "control", unseen
    signs = {"/": "json_comment", "#": "json_comment", "'": "json_quotes", "\u00a0": "hard_space"}
    for begins, (code, found) in {
        "Unterminated string": ("json_open", ""),
        "Invalid control character": ("json_line", ""),
        "Invalid \\": ("json_escape", ""),
        "Extra data": ("json_more", ""),
    }.items():
        if said.startswith(begins):
            return code, found
    if not rest.strip():
        return "json_end", ""
    if sign in CURLY:
        return "curly", sign
    if sign in signs:
        return signs[sign], ""
    if "comma" in said or (behind.endswith(",") and sign in "]},"):
        return "comma", ""
    if "delimiter" in said:
        return "json_mark", "“:”" if "':'" in said else "“,”"
    return "json_quotes" if "property name" in said else "not_json", ""

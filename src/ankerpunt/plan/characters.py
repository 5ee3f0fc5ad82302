"""Which characters no text may hold: those that nobody sees, and that change what one reads."""

import re

# As the inside of a class of a regular expression.
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # all but tab, line feed and what stands before one in Windows
DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # a name with one of these is read in another order
NO_WIDTH = "\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
BLANKS = "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters without a shape
NO_CHARACTER = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
# Some scripts and emoji (a woman with a computer) are written with these two: they are refused behind other characters.
JOINERS = "(?<![\u0600-\u1dff\u2190-\u2bff\u3000-\ud7ff\ufe0f\U00010000-\U0010ffff])[\u200c\u200d]"
# And those that make the flag of Scotland are refused where there is no flag.
TAGS = "(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]"

IN_FILE = re.compile(f"[{CONTROLS}{DIRECTIONS}{NO_WIDTH}{BLANKS}{NO_CHARACTER}]|{JOINERS}|{TAGS}")


def first_unseen(text: str) -> str:
    r"""Name the first character of a text that nobody can see and that may not be in it; empty if there is none.

    Spaces of any kind, tabs, line feeds, soft hyphens and the separators U+2028 and U+2029 are text.

    Parameters
    ----------
    text
        What somebody wrote, of any length.

    Returns
    -------
    str
        As Unicode names it: ``"U+202E"``.

    Examples
    --------
    >>> first_unseen("Jan\u202etxt.exe")
    'U+202E'
    >>> first_unseen("Şeyma \U0001f469\u200d\U0001f4bb ✓")
    ''
    """
    # Most texts are plain, and those are known at a glance.
    if text.isascii() and text.isprintable():
        return ""
    found = IN_FILE.search(text)
    first, carriage = found.start() if found else len(text), text.find("\r")
    if 0 <= carriage < first:
        return "U+000D"
    return f"U+{ord(found.group()):04X}" if found else ""


def unseen_line(file: str) -> tuple[int, str]:
    r"""Give the line [from 1] of a whole file with the first such character, and its name; (0, "") if there is none.

    Examples
    --------
    >>> unseen_line("een\r\ntwee\u200b"), unseen_line("een\r\n")
    ((2, 'U+200B'), (0, ''))
    """
    found = IN_FILE.search(file)
    return (file.count("\n", 0, found.start()) + 1, first_unseen(found.group())) if found else (0, "")

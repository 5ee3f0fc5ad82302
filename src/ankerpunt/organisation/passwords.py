"""What a password has to be, said the way the rest of the application speaks."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

# What people in the Netherlands choose; Django knows the twenty thousand that the rest of the world does.
DUTCH = frozenset({
    "ankerpunt", "beheer", "beheerder", "februari", "feyenoord", "gebruiker", "geheim", "gemeente", "hallo", "herfst",
    "hoihoi", "inloggen", "januari", "lente", "medewerker", "nederland", "nieuw", "nieuwwachtwoord", "november",
    "oktober", "organisatie", "schatje", "september", "utrecht", "vakantie", "voetbal", "voorjaar", "wachtwoord",
    "welkom", "welkomwelkom", "winter", "zomer", "zorg",
})  # fmt: skip
# Letters that are written as something else.
DISGUISED = str.maketrans("0134578@$!|", "oieastbasil")
ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {pair for row in ROWS for way in (row, row[::-1]) for pair in pairwise(way)}
FEWEST_SIGNS = 5


class LongEnough(password_validation.MinimumLengthValidator):
    def get_error_message(self) -> str:
        said = ngettext(
            "This password is too short. Take at least %(count)s character.",
            "This password is too short. Take at least %(count)s characters.",
            self.min_length,
        )
        return said % {"count": self.min_length}

    def get_help_text(self) -> str:
        said = ngettext("At least %(count)s character.", "At least %(count)s characters.", self.min_length)
        return said % {"count": self.min_length}


class NotYourself(password_validation.UserAttributeSimilarityValidator):
    def __init__(self) -> None:
        super().__init__(user_attributes=("name", "email"))

    def get_error_message(self) -> Any:
        return _("This password looks too much like your %(verbose_name)s.")

    def get_help_text(self) -> str:
        return _("Not your name or e-mail address.")


class NotEverybodys(password_validation.CommonPasswordValidator):
    """Nor with a year behind it or a digit for a letter, which is what people do to a common one."""

    def validate(self, password: str, user: Any = None) -> None:
        bare = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", password.lower())
        letters = [re.sub(r"[\W\d_]", "", each) for each in (bare, bare.translate(DISGUISED))]
        tried = {password.lower().strip(), bare, *letters, *map(piece, letters)}
        if tried & DUTCH or tried & self.passwords:
            raise ValidationError(self.get_error_message(), code="password_too_common")

    def get_error_message(self) -> str:
        return _("Many people use this password, so it is guessed first. Think of three or four words of your own.")

    def get_help_text(self) -> str:
        return _("Not a password that many people use.")


class NotRepeating:
    def validate(self, password: str, user: Any = None) -> None:
        text = password.lower()
        pairs = list(pairwise(text))
        easy = sum(first == second or (first, second) in NEIGHBOURS for first, second in pairs)
        if len(set(text)) < FEWEST_SIGNS or piece(text) != text or easy * 4 >= len(pairs) * 3:
            raise ValidationError(
                _("This password repeats itself or follows the keys, so it is guessed soon. Think of a few words."),
                code="password_repeats",
            )

    def get_help_text(self) -> str:
        return _("No repetition, and no row of keys such as 123456 or qwerty.")


def piece(text: str) -> str:
    """The piece that a text repeats at least once in full, or the text itself."""
    for length in range(1, len(text) // 2 + 1):
        if all(sign == text[at % length] for at, sign in enumerate(text)):
            return text[:length]
    return text

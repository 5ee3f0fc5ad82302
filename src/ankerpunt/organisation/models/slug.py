"""Ids that are words: unique, readable, the same in the plan document and in the address bar."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from anyascii import anyascii
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ankerpunt.plan.addresses import ROW_WORDS
from ankerpunt.plan.nouns import SLUG, SLUG_MAX

ROOM_FOR_NUMBER = 6
# Scripts that still read as the same word in our letters; of others a name would become a riddle.
READ_ALOUD = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "DIGIT")
NO_LETTERS = re.compile(r"[^0-9A-Za-z]+")

NEEDED = _("The id “%(id)s” has a meaning of its own in addresses. Choose another id.")
is_slug = RegexValidator(SLUG, _("Use small letters, digits and single hyphens, like “samira-el-amrani”."))


def slug_field(**options: Any) -> models.SlugField[str, str]:
    return models.SlugField(_("id"), max_length=SLUG_MAX, validators=[is_slug], **options)


def refuse_reserved(slug: str, reserved: frozenset[str] = ROW_WORDS) -> None:
    """Nothing is saved under an id at whose address another page stands."""
    if slug in reserved:
        raise ValidationError(NEEDED, code="reserved", params={"id": slug})


def free_slug(wish: str, *, otherwise: str, among: models.QuerySet[Any], reserved: frozenset[str] = ROW_WORDS) -> str:
    """The wish as a slug, with a number behind it where one of these rows has it already or an address needs it.

    `otherwise` is the name of the noun (`TargetGroup`), for a wish without letters that can be read.
    """
    stem = slug_of(wish)[: SLUG_MAX - ROOM_FOR_NUMBER].strip("-") or slug_of(re.sub(r"(?<=.)(?=[A-Z])", "-", otherwise))
    taken = set(among.filter(slug__startswith=stem).values_list("slug", flat=True))
    slug, number = stem, 1
    while slug in taken or slug in reserved:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def slug_of(text: str) -> str:
    """The text in small letters, digits and hyphens, with no letter less: “ß straße” is `ss-strasse`."""
    text = unicodedata.normalize("NFKC", text).replace("\u2044", "-")
    if not any(unicodedata.name(sign, "").startswith(READ_ALOUD) for sign in text):
        return ""
    written = "".join(_in_our_letters(sign) if sign.isalnum() else sign for sign in text)
    return slugify(written).replace("_", "-").strip("-")


def _in_our_letters(sign: str) -> str:
    return sign if sign.isascii() else NO_LETTERS.sub("-", anyascii(sign))

"""Ids that are words: unique, readable, the same in the plan document and in the address bar."""

from __future__ import annotations

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ankerpunt.plan.nouns import SLUG, SLUG_MAX

# Words with a meaning of their own where a slug stands in an address.
RESERVED = {"new", "edit", "delete", "undo", "accounts", "i18n", "static", "kit", "demo", "invitations", "unsubscribe"}
ROOM_FOR_NUMBER = 6

is_slug = RegexValidator(SLUG, _("Use small letters, digits and single hyphens, like “samira-el-amrani”."))


def slug_field(**options: Any) -> models.SlugField[str, str]:
    return models.SlugField(_("id"), max_length=SLUG_MAX, validators=[is_slug], **options)


def free_slug(wish: str, *, otherwise: str, among: models.QuerySet[Any]) -> str:
    """The wish as a slug, with a number behind it where one of these rows has it already."""
    stem = slugify(wish).replace("_", "-").strip("-")[: SLUG_MAX - ROOM_FOR_NUMBER].strip("-") or otherwise
    taken = set(among.filter(slug__startswith=stem).values_list("slug", flat=True))
    slug, number = stem, 1
    while slug in taken or slug in RESERVED:
        number += 1
        slug = f"{stem}-{number}"
    return slug

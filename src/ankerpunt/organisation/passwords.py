"""What a password has to be, said the way the rest of the application speaks."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


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
    def get_error_message(self) -> Any:
        return _("This password looks too much like your %(verbose_name)s.")

    def get_help_text(self) -> str:
        return _("Not your name or e-mail address.")


class NotEverybodys(password_validation.CommonPasswordValidator):
    def get_help_text(self) -> str:
        return _("Not a password that many people use.")

"""Since which day a matrix is compared; nothing of it is stored: it is in the address of the page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.typed_fields import DayFormField


class SinceForm(forms.Form):
    since = DayFormField(edge="first", label=_("Since another day"), required=False)

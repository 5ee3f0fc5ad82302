"""What a form carries along to the next time that it is sent, in place of what came in.

    carry(self, opened=str(version), nobody=None)

A field that is None goes. What was typed in the others stays as it was sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import QueryDict

if TYPE_CHECKING:
    from django import forms


def carry(form: forms.BaseForm, **values: str | None) -> None:
    sent = QueryDict(mutable=True)
    sent.update(form.data)
    for name, value in values.items():
        if value is None:
            sent.pop(form.add_prefix(name), None)
        else:
            sent[form.add_prefix(name)] = value
    form.data = sent

"""This says something about: choosing the rows of one noun that rest on a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Case, When
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.organisation.names import names_of
from ankerpunt.pages.listing import holding
from ankerpunt.understand.actions.conversation import FIELD

if TYPE_CHECKING:
    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.organisation.models import Owned
    from ankerpunt.understand.models import Conversation

SHOWN = 60
GROUP = "target_group"


class AboutForm(forms.Form):
    """The rows that rest on the conversation already, and as many others as a person can look through."""

    rows = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, conversation: Conversation, noun: Kind, sought: str = "", **kwargs: Any) -> None:
        linked = list(_rows(conversation, noun).filter(**{FIELD: conversation}))
        others = _others(conversation, noun, sought).exclude(pk__in=[row.pk for row in linked])
        found = list(others[: SHOWN + 1])
        self.among: list[Owned] = [*linked, *found[:SHOWN]]
        self.more = len(found) > SHOWN
        kwargs["initial"] = {"rows": [row.slug for row in linked]}
        super().__init__(*args, **kwargs)
        field: Any = self.fields["rows"]
        called = names_of(conversation.organisation, apart=True)
        field.choices = [(row.slug, called(row)) for row in self.among]
        field.label = sentence_case(word(noun.noun, many=True))
        field.help_text = _("Which of these does the conversation say something about?")

    @property
    def chosen(self) -> list[Owned]:
        slugs = set(self.cleaned_data["rows"])
        return [row for row in self.among if row.slug in slugs]


def _rows(conversation: Conversation, noun: Kind) -> Any:
    return noun.model.objects.of(conversation.organisation)


def _others(conversation: Conversation, noun: Kind, sought: str) -> Any:
    """The rows that hold the words that are sought, those of the same target group first."""
    rows = _rows(conversation, noun)
    if sought:
        rows = rows.filter(holding(noun, sought))
    if conversation.target_group_id and any(field.name == GROUP for field in noun.ones):
        near = Case(When(**{GROUP: conversation.target_group_id}, then=0), default=1)
        return rows.order_by(near, "pk")
    return rows

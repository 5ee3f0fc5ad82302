"""What people bring into the matrix of a group: a block that they pasted, or a workbook that they filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.anchor.actions.bring import BroughtError, Reasons, take_over
from ankerpunt.anchor.brought.proposal import TAKE, Proposal, proposed
from ankerpunt.anchor.brought.table import NEW, SKIP, Shape, brought
from ankerpunt.anchor.brought.workbook import LIMITS, came
from ankerpunt.kit.carried import carry
from ankerpunt.kit.wording import language
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.once import KeyedForm, Sent, made_before, note_made
from ankerpunt.plan.facts.anchoring import grid
from ankerpunt.tables.block import block_of
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member
    from ankerpunt.plan.facts.anchoring import Grid
    from ankerpunt.plan.nouns import TargetGroup

LOOK, TURN = "look", "turn"
MOST_UNKNOWN = 100  # names that somebody can be asked about one by one


class BringForm(KeyedForm):
    """Two steps with one form: look at what would change and choose, then do exactly that.

    What was brought travels along as text, so that nothing of it is lost, whatever happens.
    """

    table = forms.CharField(
        label=gettext_lazy("Paste your table here"),
        help_text=gettext_lazy("Copy the cells in Excel, with the names of touchpoints and USPs where you have them."),
        required=False,
        strip=False,
        max_length=LIMITS.size,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=gettext_lazy("Or bring back the workbook that you downloaded (.xlsx)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv"}),
    )
    at = forms.CharField(required=False, widget=forms.HiddenInput)
    went = forms.CharField(required=False, widget=forms.HiddenInput, max_length=LIMITS.size)
    shape = forms.CharField(required=False, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, files: Any, *, standing: Standing, group: TargetGroup) -> None:
        super().__init__(data, files)
        self.standing, self.group = standing, group
        self.proposal: Proposal | None = None
        self.remarks: list[str] = []
        self.reasons: Reasons = {}

    @property
    def step(self) -> str:
        return str(self.data.get("step", LOOK))

    @property
    def choices(self) -> dict[str, str]:
        """What somebody chose between what comes in and what is here."""
        return {name: value for name, value in self.data.items() if name.startswith("take ")}

    @property
    def grid(self) -> Grid:
        return grid(self.group.id, self.standing.index)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        try:
            if cleaned.get("file"):
                self._bring(cleaned["file"])
            elif not cleaned.get("table", "").strip():
                self.add_error("table", _("Paste your table here, or choose the workbook."))
            if not self.errors:
                self._propose()
        except Refusal as no:
            self.add_error("file" if cleaned.get("file") else "table", no.sentence.say(language()))
        return cleaned

    def _bring(self, file: Any) -> None:
        """From here on a file is the text that it holds: it cannot be sent again by itself."""
        found = came(file.read(LIMITS.size + 1), organisation=self.standing.organisation.slug, group=self.group.id)
        carry(self, table=found.block.text, went=msgspec.json.encode(found.went).decode(), shape="", at="")
        if found.others:
            told = _("Only the first sheet was read, not: %(others)s.")
            self.remarks.append(told % {"others": ", ".join(found.others)})

    def _propose(self) -> None:
        block, shape = block_of(self.data.get("table", ""), LIMITS), self._shape()
        found = brought(block, self.grid, shape=shape, at=self._begin(), turned=self.data.get("lying") == "turned")
        if not found.cells:
            raise ValidationError({"table": _("There are names in this table, but no texts to put in the matrix.")})
        if sum(head.waits for head in (*found.rows, *found.columns)) > MOST_UNKNOWN:
            told = _("More than %(most)s names in this table are not in the matrix. Is it of another group?")
            raise ValidationError({"table": told % {"most": MOST_UNKNOWN}})
        if found.listed or (shape is not None and found.shape.code == self.data.get("shape")):
            found = found.chosen(self._heads())
        key = self.data.get("key") or str(uuid4())
        carry(self, shape="" if found.listed else found.shape.code, key=key)
        self.proposal = proposed(found, self.grid, self._went())

    def _shape(self) -> Shape | None:
        """How the block lies, as the page has it; None before anybody saw it."""
        code = self.data.get("shape", "")
        if len(code) != len(Shape().code):
            return None
        turned, top, side = (sign == "1" for sign in code)
        if self.step == TURN:
            return Shape(not turned, side, top)
        if "lies" in self.data:
            top, side = "top" in self.data, "side" in self.data
        return Shape(turned, top, side)

    def _begin(self) -> tuple[int, int]:
        """The place on which somebody pasted."""
        usp, _space, point = self.data.get("at", "").partition(" ")
        usps, points = [each.id for each in self.grid.usps], [each.id for each in self.grid.touchpoints]
        return (points.index(point), usps.index(usp)) if usp in usps and point in points else (0, 0)

    def _heads(self) -> dict[str, str]:
        """What rows and columns stand for, as far as the matrix has it."""
        points, usps = ({each.id for each in rows} for rows in (self.grid.touchpoints, self.grid.usps))
        known = {"row": points | {"", NEW, SKIP}, "column": usps | {"", SKIP}}
        return {name: value for name, value in self.data.items() if value in known.get(name.partition("-")[0], ())}

    def _went(self) -> dict[str, list[str]]:
        try:
            return msgspec.json.decode(self.data.get("went") or "{}", type=dict[str, list[str]])
        except msgspec.MsgspecError:
            return {}

    @property
    def taken(self) -> int:
        """On how many places something is taken over."""
        return len(self.proposal.taken(self.choices)) if self.proposal else 0

    @property
    def unsettled(self) -> str:
        """What has to be chosen before anything is saved."""
        if self.proposal is None:
            return ""
        if waiting := self.proposal.waiting:
            told = _("Choose first what %(what)s stands for, or leave it out.")
            return told % {"what": ", ".join(_called(head.said, head.where) for head in waiting)}
        if twice := self.proposal.twice:
            told = _("%(what)s stands for the same as one before it. Choose another, or leave it out.")
            return told % {"what": ", ".join(_called(head.said, head.where) for head in twice)}
        return ""

    @property
    def shows(self) -> str:
        """What the page shows, in short, to carry along."""
        return f"{self.proposal.standing} {self.proposal.reading}" if self.proposal else ""

    @property
    def moved(self) -> bool:
        """Whether somebody changed the matrix since it was shown."""
        return self._pressed and self.data.get("seen", "").partition(" ")[0] != self.shows.partition(" ")[0]

    @property
    def reread(self) -> bool:
        """Whether somebody chose what a row or column stands for and has not seen what that changes."""
        return self._pressed and not self.moved and self.data.get("seen") != self.shows

    @property
    def _pressed(self) -> bool:
        return self.proposal is not None and self.step == TAKE

    def take(self, *, standing: Standing, by: Member) -> Sent | None:
        """Do what a person said yes to, once; None: show the form again."""
        self.standing = standing
        try:
            with changing(by=by) as change:
                if made := made_before(self, by):
                    return Sent(made.row, made.undo_url)
                if not self.is_valid() or self.proposal is None or self.moved or self.reread:
                    return None
                if self.unsettled or not self.taken:
                    return None
                take_over(self.proposal, choices=self.choices, group=self.group, by=by)
                note_made(self, by, self.group.id, change=change)
        except BroughtError as refused:
            self.reasons = refused.reasons
            return None
        return Sent(self.group.id, change.undo_url)

    @property
    def status(self) -> int:
        if not self.is_bound:
            return 200
        pressed = self.step == TAKE
        return 409 if self.moved else 422 if self.errors or pressed else 200


def _called(said: str, where: str) -> str:
    return f"“{said}”" if said else where

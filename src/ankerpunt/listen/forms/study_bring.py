"""Answers of another tool on their way in: two steps, and nothing of the file kept in between (docs/adr/0055).

The browser keeps the file and sends it along with both steps; without a script one chooses it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.wording import language
from ankerpunt.listen.brought.study import brought, roles_of, sheet_in
from ankerpunt.listen.models import Study
from ankerpunt.listen.models.study import StudyItem
from ankerpunt.organisation.names import names_of
from ankerpunt.pages.columns import COLUMN, HEADS, Chosen, Column, as_chosen, role_of_columns
from ankerpunt.science.reading.answers import Layout
from ankerpunt.science.sheet import to_sheets
from ankerpunt.tables.key import key
from ankerpunt.tables.reading import SeveralSheetsError
from ankerpunt.tables.role import HOW
from ankerpunt.tables.table import IGNORED, table_of
from ankerpunt.text import Refusal
from ankerpunt.understand.models import Driver, TargetGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from ankerpunt.listen.brought.study import Brought
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.science.sheet import Sheet as Answered
    from ankerpunt.tables.role import Role
    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

LARGEST = 10 * 2**20
TABLES, DESIGNS = ".csv,.txt,.tsv,.xlsx,.parquet,.cho", ".csv,.txt,.tsv,.xlsx"
LOOK, ESTIMATE = "look", "estimate"


def file_input(accept: str, *, required: bool) -> forms.FileInput:
    attrs = {"accept": accept, "hx-preserve": "true"} | ({"required": True} if required else {})
    return forms.FileInput(attrs=attrs)


class StudyBringForm(LegibleForm):
    hides_cells = True

    title = forms.CharField(label=gettext_lazy("What do you call this study?"), max_length=200)
    target_group = forms.ModelChoiceField(
        TargetGroup.objects.none(),
        label=gettext_lazy("Which target group answered?"),
        help_text=gettext_lazy("What is found can go to its drivers."),
        required=False,
    )
    file = forms.FileField(
        label=gettext_lazy("The answers"),
        help_text=gettext_lazy("CSV, Excel (.xlsx), an export of Qualtrics, or Sawtooth. At most 10 MB."),
        error_messages={"required": gettext_lazy("Choose the file with the answers. Ankerpunt has not kept it.")},
        widget=file_input(TABLES, required=True),
    )
    design = forms.FileField(
        label=gettext_lazy("The design, where the answers are of Sawtooth"),
        help_text=gettext_lazy("A table with Version, Set, Item1 and so on. Not needed for other files."),
        required=False,
        widget=file_input(DESIGNS, required=False),
    )
    sheet = forms.ChoiceField(label=gettext_lazy("Which sheet holds the answers?"), required=False)
    best_code = forms.CharField(
        label=gettext_lazy("What stands for “best” in the file?"),
        help_text=gettext_lazy("Only for an export of Qualtrics with numbers in it."),
        max_length=40,
        required=False,
    )
    names = forms.CharField(
        label=gettext_lazy("Names of the items, where the file has numbers"),
        help_text=gettext_lazy("One on each line, in the order of their numbers."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )

    def __init__(self, data: QueryDict | None, files: Any, *, organisation: Organisation) -> None:
        super().__init__(data, files)
        self.organisation = organisation
        self.found: Brought | None = None
        self.columns: list[Column] = []
        self.roles: Sequence[Role] = ()
        self.heads = ""
        groups: Any = self.fields["target_group"]
        groups.queryset = TargetGroup.objects.of(organisation).filter(archived_on=None).order_by("slug")
        groups.label_from_instance = names_of(organisation)
        self._offer_sheets(filter(None, [self.data.get("sheet", "")]))

    def _offer_sheets(self, names: Any) -> None:
        field: Any = self.fields["sheet"]
        field.choices = [(name, name) for name in names]

    @property
    def step(self) -> str:
        return ESTIMATE if self.data.get("step") == ESTIMATE else LOOK

    @property
    def asks_for_sheet(self) -> bool:
        field: Any = self.fields["sheet"]
        return bool(field.choices)

    @property
    def parts(self) -> list[tuple[str, str]]:
        """What a column can be."""
        return [(role.name, role.label.say(language())) for role in self.roles]

    @property
    def carried(self) -> list[tuple[str, str]]:
        """What was chosen of columns, while there is no file to show them of."""
        sent = self.data.items() if self.is_bound and not self.columns else ()
        return [(name, str(said)) for name, said in sent if name == HEADS or name.startswith(f"{COLUMN}-")]

    @property
    def said(self) -> list[str]:
        return [notice.say(language()) for notice in self.found.notices] if self.found else []

    @property
    def is_ready(self) -> bool:
        """Whether these answers can be estimated."""
        return self.found is not None and self.found.too_little is None and not self.errors

    @property
    def status(self) -> int:
        return 422 if self.is_bound and self.errors else 200

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if file := cleaned.get("file"):
            try:
                self._read(file.read(LARGEST + 1), file.name or "", cleaned)
            except SeveralSheetsError as several:
                self._offer_sheets(several.names)
                self.add_error("sheet", _("This file has several sheets with a table. Choose one."))
            except Refusal as no:
                self.add_error("file", no.sentence.say(language()))
        return cleaned

    def _read(self, content: bytes, called: str, cleaned: dict[str, Any]) -> None:
        if len(content) > LARGEST:
            self.add_error("file", _("This file is larger than 10 MB. Send only the part that you need."))
            return
        design = cleaned.get("design")
        layout = Layout(
            design=design.read(LARGEST) if design else None,
            best_code=cleaned.get("best_code") or None,
            items=[line.strip() for line in (cleaned.get("names") or "").splitlines() if line.strip()],
        )
        sheet = sheet_in(content, called, sheet=cleaned.get("sheet") or "")
        told = self._columns(sheet, roles_of(sheet, layout)) if sheet else []
        self.found = brought(content, called, sheet, replaced(layout, told))

    def _columns(self, sheet: Sheet, roles: Sequence[Role]) -> list[tuple[str, str]]:
        """What each column is taken for, as a page shows it without a cell of it; gives what somebody chose instead."""
        if not roles:
            return []
        self.roles = roles
        plain = table_of(sheet, roles)
        chosen = Chosen(cast("QueryDict", self.data), sheet, roles)
        table = as_chosen(sheet, roles, plain, chosen.columns)
        self.columns, self.heads = headings_of(table), chosen.heads
        before, after = role_of_columns(plain), role_of_columns(table)
        changed = [at for at, role in after.items() if role != before[at]]
        return [(after[at] or IGNORED, table.header[at]) for at in changed]

    def study(self) -> Study:
        """The study that these answers are of; its items are known drivers where they read the same."""
        found, group = self.found, self.cleaned_data["target_group"]
        items = found.data.items if found and found.data else ()
        known = Driver.objects.of(self.organisation).filter(target_group=group) if group else []
        drivers = {key(each.name): each.slug for each in known}
        return Study(
            organisation=self.organisation,
            title=self.cleaned_data["title"],
            target_group=group,
            source=Study.Source.FILE,
            items=tuple(
                StudyItem(f"item-{place}", name, drivers.get(key(name), ""))
                for place, name in enumerate(items, start=1)
            ),
        )

    def sheets(self) -> list[Answered]:
        return to_sheets(self.found.data) if self.found and self.found.data else []


def headings_of(table: Table) -> list[Column]:
    """The columns without what is in them: a cell of this table is somebody's answer."""
    how = {at: HOW[part.how].say(language()) for part in table.parts.values() for at in part.columns}
    return [Column(at, table.header[at], (), role, how.get(at, "")) for at, role in role_of_columns(table).items()]


def replaced(layout: Layout, names: list[tuple[str, str]]) -> Layout:
    return Layout(design=layout.design, names=names, best_code=layout.best_code, items=layout.items)

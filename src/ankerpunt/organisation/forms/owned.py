"""Forms on a noun: only the organisation's own rows to choose from, and nobody's work lost.

The form carries the page of history that it was opened with. When someone else saved in between, it is not valid:
`form.conflict` then holds both versions, field by field, and the same form sent again carries the choice.

    class UspForm(OwnedForm):
        class Meta:
            model = Usp
            fields = ["claim", "state"]

    form = UspForm(posted(request), instance=usp, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("Saved."), undo=change.undo_url)
        return saved(request, url)
    return page(request, "…", {"form": form}, status=form.status)

`{% form form %}` and `{{ form }}` show the choice above the fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db import transaction
from django.db.models import Q
from django.forms.models import model_to_dict
from django.http import QueryDict
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import dress
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.conflict import Conflict, difference, value
from ankerpunt.organisation.forms.days import begin_today, refuse_what_is_to_come
from ankerpunt.organisation.forms.namesake import ANOTHER, Another, name_field, namesake_of, question
from ankerpunt.organisation.models import Organisation, Owned
from ankerpunt.organisation.names import names_of
from ankerpunt.plan.tables import noun
from ankerpunt.plan.typed import numbers_in_units, share_in, unit_said
from ankerpunt.tables.bullet import without_bullet

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from ankerpunt.organisation.models import Change, Member

    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm


class OwnedForm(ModelForm):
    opened = forms.IntegerField(required=False, widget=forms.HiddenInput)

    template_name = "organisation/owned_form.html"
    conflict: Conflict | None = None

    def __init__(self, *args: Any, organisation: Organisation, by: Member | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        self.instance.organisation = organisation
        if not self.is_bound:
            self.fields["opened"].initial = newest_page(self.instance)
        dress(self, type(self.instance).__name__)
        begin_today(self)
        names = names_of(organisation, apart=True)
        for name, field in self.fields.items():
            choices = getattr(field, "queryset", None)
            if choices is not None and issubclass(choices.model, Owned):
                field.queryset = self._offered(choices, name)  # type: ignore[attr-defined]
                field.label_from_instance = names  # type: ignore[attr-defined]
        if self.is_bound and self.add_prefix(ANOTHER) in self.data:
            self._ask_whether_another()

    def _offered(self, choices: QuerySet[Owned], name: str) -> QuerySet[Owned]:
        """The organisation's rows that count, and those that the row points at already."""
        now = self.initial.get(name)
        chosen = now if isinstance(now, list) else [now]
        keys = [getattr(each, "pk", each) for each in chosen if each]
        return choices.filter(Q(archived_on=None) | Q(pk__in=keys), organisation=self.instance.organisation)

    @property
    def status(self) -> int:
        """The status to answer with when the form is shown."""
        if self.conflict:
            return 409
        return 422 if self.is_bound and self.errors else 200

    def is_valid(self) -> bool:
        return bool(super().is_valid()) and self.conflict is None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._say_units(cleaned)
        refuse_what_is_to_come(self, cleaned)
        cleaned.update({name: without_bullet(said) for name, said in cleaned.items() if _is_one_line(said)})
        if self.instance.pk is None:
            return cleaned
        newest, opened = newest_page(self.instance), cleaned.get("opened")
        self.instance.newest_page = newest
        chosen = [name for name in self.fields if self.data.get(self.add_prefix(f"keep-{name}")) == "theirs"]
        if chosen or opened != newest:
            theirs = self._theirs()
            for name in theirs.keys() & set(chosen):
                cleaned[name] = theirs[name]
                self.errors.pop(name, None)
            if opened != newest:
                self._compare(theirs, opened=opened, newest=newest)
        return cleaned

    def _say_units(self, cleaned: dict[str, Any]) -> None:
        """A percent sign behind a number says its unit, where that was left empty."""
        for name, unit in numbers_in_units(noun(type(self.instance).__name__)):
            typed = self.data.get(self.add_prefix(name))
            if not {name, unit} <= cleaned.keys() or share_in(typed) is None:
                continue
            if said := unit_said(cleaned[unit]):
                cleaned[unit] = said
            else:
                sentence = _("“%(typed)s” is a percentage, but the unit here is “%(unit)s”. Change one of the two.")
                self.add_error(name, sentence % {"typed": typed, "unit": cleaned[unit]})

    def _post_clean(self) -> None:
        """Ask about a name that is there already, unless it was there before this form."""
        super()._post_clean()  # type: ignore[misc]
        field = name_field(self.instance)
        if field not in self.fields or self.errors or field not in self.changed_data or self.cleaned_data.get(ANOTHER):
            return
        if namesake := namesake_of(self.instance):
            self._ask_whether_another()
            self.add_error(field, question(namesake))

    def _ask_whether_another(self) -> None:
        """Right behind the name, about which the question is."""
        name, names = name_field(self.instance), list(self.fields)
        self.fields[ANOTHER] = Another(name)
        if name in names:
            self.order_fields([*names[: names.index(name) + 1], ANOTHER])

    def _theirs(self) -> dict[str, Any]:
        """What stands in the database, as the form would have it."""
        stored = model_to_dict(type(self.instance)._base_manager.get(pk=self.instance.pk))
        return {name: value(field, stored[name]) for name, field in self.fields.items() if name in stored}

    def _compare(self, theirs: dict[str, Any], *, opened: int | None, newest: int) -> None:
        pages = _pages(self.instance)
        base = pages.filter(history_id=opened).first()
        found = [
            difference(
                self[name],
                mine=self.cleaned_data.get(name, self[name].data),
                theirs=theirs[name],
                base=None if base is None else value(self.fields[name], _value_on(base, name)),
            )
            for name in theirs
        ]
        if differences := [each for each in found if each]:
            last = pages.get(history_id=newest)
            self.conflict = Conflict(last.history_user, last.history_date, differences)
            self._open_again(newest)

    def _open_again(self, version: int) -> None:
        """From here on the form knows of the other's version; what was typed stays."""
        sent = QueryDict(mutable=True)
        sent.update(self.data)
        sent[self.add_prefix("opened")] = str(version)
        self.data = sent


def save_or_conflict(form: OwnedForm, *, by: Member) -> Change | None:
    """Save the form as one act. None means: show it again; `form.conflict` says whether someone was before you."""
    with transaction.atomic():
        # One at a time in a plan, so that the newest page is still the newest when this one is written.
        Organisation.objects.select_for_update().only("pk").get(pk=by.organisation_id)
        if not form.is_valid():
            return None
        with changing(by=by) as change:
            form.save()
    return change


def _pages(row: Owned) -> Any:
    return type(row).history.filter(id=row.pk)


def newest_page(row: Owned) -> int:
    """The newest page of the row's history: the version that a form is opened with."""
    if row.pk is None:
        return 0
    return int(_pages(row).order_by("-history_id").values_list("history_id", flat=True).first() or 0)


def _value_on(page: Any, name: str) -> Any:
    """What a field held on a page of history; links are kept as ids."""
    if name in page.links:
        return page.links[name]
    return getattr(page.instance, page.instance._meta.get_field(name).attname)


def _is_one_line(said: Any) -> bool:
    return isinstance(said, str) and "\n" not in said

"""Forms on a noun: only the organisation's own rows to choose from, one row a form, and nobody's work lost.

The form carries the page of history that it was opened with. When someone else saved in between, it is not valid:
`form.conflict` then holds both versions, field by field, and the same form sent again carries the choice. A new row
that meets one with which it cannot be, such as a second cell on one place of the matrix, is such a conflict too.

    class UspForm(OwnedForm):
        class Meta:
            model = Usp
            fields = ["claim", "state"]

    form = UspForm(posted(request), instance=usp, organisation=request.organisation)
    if request.method == "POST" and (sent := save_once(form, by=request.member)):
        tell(request, _("Saved."), undo=sent.undo_url)
        return saved(request, url)
    return page(request, "…", {"form": form}, status=form.status)

`{% form form %}` and `{{ form }}` show the choice above the fields. `save_once` is in `organisation.forms.once`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import Q
from django.forms.models import model_to_dict
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.carried import carry
from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.limits import Limit
from ankerpunt.kit.wording import dress
from ankerpunt.organisation.forms.conflict import UNKNOWN, Conflict, Version, difference, key_of, value
from ankerpunt.organisation.forms.days import begin_today, refuse_what_is_to_come
from ankerpunt.organisation.forms.namesake import ANOTHER, ask_about_namesake, ask_whether_another
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.organisation.forms.twin import clash_of, twin_of
from ankerpunt.organisation.forms.units import say_units
from ankerpunt.organisation.gone import refuse_below, refuse_gone
from ankerpunt.organisation.models import Organisation, Owned
from ankerpunt.organisation.names import names_of
from ankerpunt.tables.bullet import without_bullet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from ankerpunt.organisation.models import Member

    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm

MINE, THEIRS = "mine", "theirs"
NOT_THERE = _("This is not there any more: somebody removed it or put it in the archive. Choose another.")


class OwnedForm(ModelForm, KeyedForm, LegibleForm):
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    template_name = "organisation/owned_form.html"
    conflict: Conflict | None = None
    # Whether somebody, perhaps the same person by a second press, saved exactly this before.
    says_nothing_new = False

    def __init__(self, *args: Any, organisation: Organisation, by: Member | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        self.instance.organisation = organisation
        if self.instance.pk is not None:
            del self.fields["key"]
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
                field.error_messages["invalid_choice"] = NOT_THERE
        if self.is_bound and self.add_prefix(ANOTHER) in self.data:
            ask_whether_another(self)

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
        say_units(self, cleaned)
        refuse_what_is_to_come(self, cleaned)
        cleaned.update({name: without_bullet(said) for name, said in cleaned.items() if _is_one_line(said)})
        version, already = Version.read(cleaned.get("opened")), self._take_the_place_of_its_twin()
        if self.instance.pk is None:
            refuse_below(self.instance)
            return cleaned
        newest = _pages(self.instance).select_related("history_user").order_by("-history_id").first()
        refuse_gone(self.instance, newest)
        self.instance.newest_page = page = newest.history_id if newest else 0
        if newest and version.base != page:
            self._meet(newest, version, already=already)
        return cleaned

    def _take_the_place_of_its_twin(self) -> bool:
        """A new row that cannot be beside another one is that one, changed."""
        twin = twin_of(self) if self.instance.pk is None and not self.errors else None
        if twin is None:
            return False
        twin.organisation = self.instance.organisation
        self.instance = twin
        self.initial = {**self.initial, **model_to_dict(twin, self._meta.fields)}
        vars(self).pop("changed_data", None)
        return True

    def _meet(self, newest: Any, version: Version, *, already: bool) -> None:
        """Hold what was typed against what somebody else made of the row, and take over what was chosen."""
        self._read_again()
        page, theirs, base = newest.history_id, self._theirs(), self._base(version)
        chosen = self._chosen(theirs) if version.seen == page != version.base else {}
        found = [
            difference(
                self[name],
                mine=self.cleaned_data.get(name, self[name].data),
                theirs=theirs[name],
                base=base.get(name),
                chosen=chosen.get(name),
            )
            for name in theirs
        ]
        differences = [each for each in found if each]
        self.says_nothing_new = not differences
        if any(each.keep != MINE and not chosen.get(each.name) for each in differences):
            self.conflict = Conflict(newest.history_user, newest.history_date, differences, already=already)
            self._open_again(Version(version.base, page))
        for each in differences:
            if chosen.get(each.name) == THEIRS:
                self.cleaned_data[each.name] = theirs[each.name]
                self.errors.pop(each.name, None)

    def _chosen(self, names: Iterable[str]) -> dict[str, str]:
        """Whose version of each field stays; an empty word where that was not said."""
        sent = {name: self.data.get(key_of(self[name])) for name in names}
        return {name: choice if choice in {MINE, THEIRS} else "" for name, choice in sent.items()}

    def _read_again(self) -> None:
        """What the form does not ask stays as the other made it."""
        organisation = self.instance.organisation
        self.instance.refresh_from_db()
        self.instance.organisation = organisation

    def _theirs(self) -> dict[str, Any]:
        """What stands in the database, as the form would have it."""
        stored = model_to_dict(self.instance)
        return {name: value(field, stored[name]) for name, field in self.fields.items() if name in stored}

    def _base(self, version: Version) -> dict[str, Any]:
        """What the form began with: a page of history, or a row as it is when nobody filled it yet."""
        if version.base == UNKNOWN:
            return {}
        page = _pages(self.instance).filter(history_id=version.base).first() if version.base else None
        names = [name for name in self.fields if name in model_to_dict(self.instance, self._meta.fields)]
        if page is None:
            empty = model_to_dict(type(self.instance)(), names)
            return {name: value(self.fields[name], empty[name]) for name in names}
        return {name: value(self.fields[name], _value_on(page, name)) for name in names}

    def _open_again(self, version: Version) -> None:
        """From here on the form knows of the other's version; what was typed stays."""
        carry(self, opened=str(version))

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        for limit in self.instance._meta.constraints:
            # What the form asks whole, Django has asked.
            if isinstance(limit, Limit) and not limit.names <= self.fields.keys() and limit.names & self.fields.keys():
                try:
                    limit.validate(type(self.instance), self.instance, exclude=self.errors.keys())
                except forms.ValidationError as problem:
                    self.add_error(next(name for name in self.fields if name in limit.names), problem)
        if not self.errors and (clash := clash_of(self)):
            self.add_error(*clash)
        ask_about_namesake(self)

    def _update_errors(self, errors: forms.ValidationError) -> None:
        """What is wrong with a field that this form does not ask is wrong with the row."""
        if hasattr(errors, "error_dict"):
            told: Any = errors.error_dict
            for name in [each for each in told if each != NON_FIELD_ERRORS and each not in self.fields]:
                told.setdefault(NON_FIELD_ERRORS, []).extend(told.pop(name))
        super()._update_errors(errors)  # type: ignore[misc]


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

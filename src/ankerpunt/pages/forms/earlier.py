"""The form of a noun, filled in with what the row was at an earlier moment: nothing comes back that it would refuse.

form = earlier_form(filling(noun).form_class, row, page, by=request.member, data=posted(request))
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from django.forms import modelform_factory
from django.http import QueryDict
from django.utils.translation import gettext as _

from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.organisation.forms.conflict import Conflict, Version
from ankerpunt.organisation.forms.namesake import ANOTHER
from ankerpunt.organisation.forms.owned import newest_page
from ankerpunt.organisation.links import links_from, relink
from ankerpunt.organisation.names import names_of
from ankerpunt.organisation.saying import told
from ankerpunt.organisation.signals import turn_page
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.pages.forms.object import plan_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.forms.boundfield import BoundField

    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Member, Owned
    from ankerpunt.plan.tables import Field

# What a form may still ask: why a gate is passed, whether a name is somebody's, whether a namesake is meant.
QUESTIONS = ("override_reason", "nobody", ANOTHER)


def earlier_form(
    form: type[OwnedForm], row: Owned, page: Any, *, by: Member, data: QueryDict | None = None
) -> EarlierForm:
    """The form that brings a row back to a page of its history; unsent, it says already what stands in the way."""
    return _earlier_class(form, type(row).__name__)(data, page=page, instance=row, organisation=by.organisation, by=by)


@cache
def _earlier_class(form: type[OwnedForm], noun: str) -> type[EarlierForm]:
    both = type(f"Earlier{form.__name__}", (EarlierForm, form), {})
    found: Any = modelform_factory(kind(noun).model, form=both, fields=plan_fields(kind(noun).table.noun))
    return cast("type[EarlierForm]", found)


class EarlierForm(GatedForm):
    """Beside the form of a noun: its fields hold what the row was, and ask nothing."""

    template_name = "pages/earlier_fields.html"

    def __init__(self, data: QueryDict | None, *, page: Any, instance: Owned, **kwargs: Any) -> None:
        self.page, self.was_sent = page, data is not None
        self.shape = shapes()[type(instance).__name__]
        self.links = {each.name: page.links.get(each.name, []) for each in self.shape.links}
        self.now_linked = links_from(instance)
        self.changes = list(self._changes(instance))
        super().__init__(self._sent(data, instance), instance=instance, initial=self._then(), **kwargs)
        self._hold()
        self.says_nothing_new = not self.changes

    def _then(self) -> dict[str, Any]:
        """What every field said."""
        columns = {each.name: getattr(self.page, self.shape.attname(each)) for each in self.shape.columns}
        return {**columns, **self.links}

    def _changes(self, row: Owned) -> Iterator[str]:
        for each in self.shape.columns:
            if getattr(row, self.shape.attname(each)) != getattr(self.page, self.shape.attname(each)):
                yield each.name
        yield from (name for name, linked in self.links.items() if self.now_linked[name] != linked)

    def _sent(self, data: QueryDict | None, row: Owned) -> QueryDict:
        """The names of all fields, so that an empty one is not taken for one that was left out."""
        sent = QueryDict(mutable=True)
        sent.update(data if data is not None else {"opened": str(newest_page(row))})
        for name in self.base_fields:
            if name in plan_fields(self.shape.noun):
                sent[name] = ""
        return sent

    def _hold(self) -> None:
        """The fields that the form of the noun leaves out are held too: what is fixed is said, not passed over."""
        rows = kind(self.shape.name).model.objects.none()
        for name in plan_fields(self.shape.noun):
            field: Any = self.fields.setdefault(name, deepcopy(self.base_fields[name]))
            if hasattr(field, "queryset"):
                rows = field.queryset.model.objects.with_archived(self.instance.organisation)
                field.queryset = rows
            self.initial[name] = field.prepare_value(self.initial.get(name))
            field.disabled = True

    @property
    def changed_data(self) -> list[str]:
        return [*self.changes, *(name for name in QUESTIONS if name in self.fields)]

    @property
    def status(self) -> int:
        return super().status if self.was_sent else 200

    @property
    def questions(self) -> list[BoundField]:
        return [self[name] for name in QUESTIONS if name in self.fields]

    @property
    def kept(self) -> list[BoundField]:
        """What goes along unseen: which version was shown, and the names that somebody looked at."""
        held = plan_fields(self.shape.noun)
        return [field for field in self.hidden_fields() if field.name not in held]

    @property
    def in_the_way(self) -> list[str]:
        """What the form of the noun would say."""
        whole = [str(each) for each in self.non_field_errors()]
        fields = [(name, errors) for name, errors in self.errors.items() if name in self.initial]
        return [*whole, *(f"{self[name].label}: {each}" for name, errors in fields for each in errors)]

    @property
    def moved(self) -> str:
        """Who changed the row while this was looked at."""
        assert self.conflict is not None
        said = _("%(who)s changed this on %(when)s, while you were looking.")
        rest = _("Look once more at what changes, then bring it back.")
        return told(said, rest, who=self.conflict.who, when=self.conflict.when)

    @property
    def can_come_back(self) -> bool:
        """Whether anything changes, and what stands in the way can be answered here."""
        return bool(self.changes) and (self.is_valid() or bool(self.conflict or self.questions))

    def _clean_fields(self) -> None:
        """What it pointed at has to be there."""
        gone = [*self._gone()]
        for name in {name for name, _sentence in gone}:
            del self.fields[name]
        super()._clean_fields()
        for _name, sentence in gone:
            self.add_error(None, sentence)

    def _gone(self) -> Iterator[tuple[str, str]]:
        for field in (*self.shape.refs, *self.shape.links):
            said = self.links[field.name] if field.many else [getattr(self.page, self.shape.attname(field))]
            now = self.now_linked[field.name] if field.many else [getattr(self.instance, self.shape.attname(field))]
            model = kind(field.target).model
            there = dict(model._base_manager.filter(pk__in=filter(None, said)).values_list("pk", "archived_on"))
            for key in filter(None, said):
                if key not in there:
                    yield field.name, _was_removed(field, key, self)
                elif there[key] is not None and key not in now:
                    called = names_of(self.instance.organisation)(model._base_manager.get(pk=key))
                    said_so = _("It named “%(what)s”, which lies in the archive now. Bring that back first.")
                    yield field.name, said_so % {"what": called}

    def _meet(self, newest: Any, version: Version, *, already: bool) -> None:
        """Somebody changed the row since the page was opened: what would change now is shown before it does."""
        self.conflict = Conflict(newest.history_user, newest.history_date, [])
        self._open_again(Version(newest.history_id, newest.history_id))

    def save(self, commit: bool = True) -> Any:
        saved = super().save(commit)
        found = links_from(saved)
        for name, linked in self.links.items():
            if found[name] != linked:
                relink(saved, name, linked)
                turn_page(saved)
        return saved


def _was_removed(field: Field, key: int, form: EarlierForm) -> str:
    pages = kind(field.target).model.history.filter(id=key, organisation=form.instance.organisation)
    last = pages.order_by("-history_id").first()
    called = names_of(form.instance.organisation)(last.instance) if last else "…"
    return _("It named “%(what)s”, which was removed since. Bring that back first.") % {"what": called}

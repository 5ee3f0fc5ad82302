"""What the three steps towards statements show: the columns, a made-up person, and how one wants to have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import stage
from ankerpunt.kit.wording import euros, language
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.facts.fiscal_parameter import in_force
from ankerpunt.plan.facts.unit import FEWEST_PEOPLE
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.publish.reward.components import AMOUNT, BLOCKS, COMPONENTS, NAME, NOTHING, NUMBER, PART, PERIOD
from ankerpunt.publish.reward.private import SAID
from ankerpunt.publish.reward.sheet import PRINTED, TITLES, WORDS, Rate, Setting, made_up, sheet_of
from ankerpunt.text import capital

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.activate.forms.reward import RewardForm
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import FiscalParameter
    from ankerpunt.publish.reward.payroll import Column
    from ankerpunt.publish.reward.sheet import Sheet
    from ankerpunt.tables.role import Role

BAR = 1000  # units of the drawing that the bar is wide
GAP = 4

Choices = list[tuple[str, list[tuple[str, str]]]]


class Step(Struct, frozen=True):
    name: str
    done: bool
    current: bool


class Asked(Struct, frozen=True):
    """One heading, what it is taken for, and what is worth knowing about it."""

    heading: str
    stands_for: str
    note: str
    choices: Choices


class Bar(Struct, frozen=True):
    """One block in the bar of a sheet."""

    block: str
    at: int
    width: int


def context_of(form: RewardForm, organisation: Organisation) -> dict[str, Any]:
    shown = form.shown
    crumbs = [Link(stage("activate").name, address("activate:index", organisation=organisation.slug))]
    context: dict[str, Any] = {"form": form, "shown": shown, "crumbs": crumbs, "steps": steps(shown)}
    if shown == "map":
        context |= _mapping(form)
    elif shown == "look":
        context |= _preview(form)
    elif shown == "last":
        count = len(form.payroll.people) if form.payroll else 0
        context |= {"count": count, "group": group_of(form)}
        context["reflect_url"] = kind("TeamReflection").act_address(organisation.slug, "new")
    return context


def steps(shown: str) -> list[Step]:
    names = {
        "map": _("Say what each column is"),
        "look": _("Look whether it is right"),
        "last": _("Make the statements"),
    }
    order = list(names)
    now = 0 if shown == "start" else order.index(shown)
    return [Step(name, at < now, at == now) for at, name in enumerate(names.values())]


def group_of(form: RewardForm) -> str:
    found = form.standing.index.get(TargetGroup, form.whom)
    return found.name if found else ""


def setting_of(form: RewardForm) -> Setting:
    """What is the same on every sheet, as it was chosen."""
    ticked = set(form.cleaned_data.get("usps") or ())
    return Setting(
        organisation=form.standing.organisation.name,
        period=form.cleaned_data["period"],
        language=form.cleaned_data["language"],
        promises=tuple(each.promise for each in form.promises if each.usp in ticked),
        rates=rates_of(form.standing.index, form.today),
    )


def parameters_of(index: Index, today: date) -> list[FiscalParameter]:
    """The rates of the choice budget that hold, the largest first."""
    held = {each.name: each for each in in_force(today, index) if each.kind == "choice_budget" and each.percent}
    return sorted(held.values(), key=lambda each: -(each.percent or 0))


def rates_of(index: Index, today: date) -> tuple[Rate, ...]:
    return tuple(Rate(_short(each.name), each.percent or 0) for each in parameters_of(index, today))


def _short(name: str) -> str:
    """“Keuzebudget: vakantietoelage” stands below the budget already."""
    return capital(name.partition(":")[2].strip() or name)


def _mapping(form: RewardForm) -> dict[str, Any]:
    found = form.payroll
    if found is None:
        return {}
    known = sum(bool(each.stands_for) for each in found.asked)
    everything = len(found.asked) + len(found.dropped)
    of_before = any(each.how == "remembered" for each in found.asked)
    told = (
        ngettext(
            "We know %(known)s of the %(count)s column from the last time",
            "We know %(known)s of the %(count)s columns from the last time",
            everything,
        )
        if of_before
        else ngettext(
            "We recognise %(known)s of the %(count)s column",
            "We recognise %(known)s of the %(count)s columns",
            everything,
        )
    )
    return {
        "payroll": found,
        "title": told % {"known": known, "count": everything},
        "lines": ngettext("%(count)s line", "%(count)s lines", found.lines) % {"count": found.lines},
        "columns": [_asked(each, _whole_choice(), of_before=of_before) for each in found.columns],
        "parts": [_asked(each, _components(), of_before=of_before) for each in found.parts],
        "dropped": [(each.heading, SAID[each.why].say(language())) for each in found.dropped],
        "remarks": [each.say(language()) for each in found.remarks],
        "problem": found.problem.say(language()) if found.problem and form.step == "map" else "",
    }


def _asked(column: Column, choices: Choices, *, of_before: bool) -> Asked:
    return Asked(column.heading, column.stands_for, capital(_note(column, of_before=of_before)), choices)


def _note(column: Column, *, of_before: bool) -> str:
    if column.cents is None:
        return ""
    if column.people < FEWEST_PEOPLE:
        # Who sits beside it would read what one colleague gets.
        told = ngettext("for %(count)s employee", "for %(count)s employees", column.people)
    else:
        told = ngettext(
            "for %(count)s employee, together %(amount)s", "for %(count)s employees, together %(amount)s", column.people
        )
    said = told % {"count": column.people, "amount": _whole(column.cents)}
    new = of_before and not column.stands_for
    return _("New this time: %(what)s") % {"what": said} if new else said


def _whole(cents: int) -> str:
    return euros((cents + 50) // 100 * 100)


def _whole_choice() -> Choices:
    whose = [_option(role) for role in (NUMBER, NAME, PERIOD)]
    long = [_option(role) for role in (PART, AMOUNT)]
    return [(_("Whose line it is"), whose), *_components(), (_("In a file with a line for each component"), long)]


def _components() -> Choices:
    found: Choices = [("", [_option(NOTHING)])]
    for block in BLOCKS:
        roles = [each.role for each in COMPONENTS if each.block == block]
        found.append((TITLES[block].say(language()), [_option(role) for role in roles]))
    return found


def _option(role: Role) -> tuple[str, str]:
    return role.name, role.label.say(language())


def _preview(form: RewardForm) -> dict[str, Any]:
    setting = setting_of(form)
    sheet = sheet_of(made_up(form.components, setting.rates), setting)
    unused = form.payroll.unused if form.payroll else ()
    open_ = [] if form.payroll else [heading for heading, said in form.pairs if not said]
    return {
        "sheet": sheet,
        "bars": bars_of(sheet),
        "setting": setting,
        "words": {name: text.say(setting.language) for name, text in WORDS.items() if name in PRINTED},
        "unused": [(each.heading, _note(each, of_before=False)) for each in unused] + [(each, "") for each in open_],
        "parameters": parameters_of(form.standing.index, form.today) if "choice_budget" in form.components else [],
        "rates_url": kind("FiscalParameter").list_address(form.standing.organisation.slug),
    }


def bars_of(sheet: Sheet) -> list[Bar]:
    """The blocks side by side, each as wide as its share."""
    found, at = [], 0
    room = BAR - GAP * (len(sheet.parts) - 1)
    for part in sheet.parts:
        width = max(round(part.share * room), GAP)
        found.append(Bar(part.block, at, width))
        at += width + GAP
    return found

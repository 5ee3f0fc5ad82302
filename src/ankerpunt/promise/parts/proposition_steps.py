"""What a draft still asks before it can be adopted, step by step: done when the rule about it asks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.facts.proposition import missing_reasons
from ankerpunt.plan.facts.usp import enough, of_proposition, unmet
from ankerpunt.promise.parts.estrangement_test import summary_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.facts.estrangement_test import Recognition
    from ankerpunt.plan.nouns import Proposition


@dataclass(frozen=True)
class Step:
    """One step on the way to adoption: done or not, and where it is done."""

    title: str
    done: bool
    note: str
    url: str
    drawer: bool = False


def steps_of(standing: Standing, draft: Proposition, recognition: Recognition | None) -> list[Step]:
    organisation, missing = standing.organisation.slug, missing_reasons(draft)
    edit = kind("Proposition").act_address(organisation, "edit", draft.id)
    add = f"{kind('Usp').act_address(organisation, 'new')}?proposition={draft.id}"
    steps = [
        Step(word("Proposition", "promise"), bool(draft.promise), "", edit, drawer=True),
        Step(_("Why it fits"), "why" not in missing, _reasons(draft), edit, drawer=True),
        Step(_("How it differs"), "differs" not in missing, "", edit, drawer=True),
        Step(_("Two or three USPs"), enough(draft.id, standing.index), _written(standing, draft), add),
        *_contracts(standing, draft),
    ]
    if recognition is not None:
        url = address("promise:recognition", organisation=organisation, slug=draft.id)
        steps.append(Step(_("Who still recognises this?"), recognition.done, summary_of(recognition), url))
    return steps


def _reasons(draft: Proposition) -> str:
    named = {"drivers": len(draft.drivers), "talks": len(draft.conversations)}
    return _("%(drivers)s drivers and %(talks)s conversations named") % named


def _written(standing: Standing, draft: Proposition) -> str:
    return _("%(count)s written; two or three work") % {"count": len(of_proposition(draft.id, standing.index))}


def _contracts(standing: Standing, draft: Proposition) -> Iterator[Step]:
    for usp in of_proposition(draft.id, standing.index):
        if usp.state == "stretch":
            url = address("promise:edit_contract", organisation=standing.organisation.slug, slug=usp.id)
            missing = unmet(usp, standing.index)
            if missing == ("steps",):
                url = address("promise:add_step", organisation=standing.organisation.slug, slug=usp.id)
            yield Step(_("The open contract of a stretch USP"), not missing, usp.claim, url, drawer=True)

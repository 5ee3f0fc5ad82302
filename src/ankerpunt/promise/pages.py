"""What this room fills in on the pages of its nouns."""

from ankerpunt.pages.doors import opens
from ankerpunt.pages.path import fill_path
from ankerpunt.pages.registry import fill
from ankerpunt.pages.several import fill_several
from ankerpunt.promise.forms.profile import ProfileForm
from ankerpunt.promise.forms.proposition import AdoptForm, PropositionForm
from ankerpunt.promise.forms.usp import ContractForm, UspForm
from ankerpunt.promise.parts import (
    cafeteria_option,
    estrangement_test,
    fiscal_parameter,
    foundation,
    profile,
    profile_channel,
    proposition,
    stage_path,
    usp,
)

opens("Usp", edit=usp.contract_at)
opens("EstrangementTest", new=estrangement_test.answer_at)
fill("Foundation", per_page=100, entries=foundation.entries, listed=foundation.listed, detail=foundation.detail)
fill(
    "Proposition",
    form=PropositionForm,
    also=(AdoptForm,),
    per_page=12,
    entries=proposition.entries,
    listed=proposition.listed,
    detail=proposition.detail,
    writing=proposition.writing,
    about=proposition.about,
    begin=proposition.begin,
    after_new=proposition.after_new,
)
fill(
    "Usp",
    form=UspForm,
    also=(ContractForm,),
    order=("proposition", "order", "pk"),
    detail=usp.detail,
    writing=usp.writing,
    about=usp.about,
    begin=usp.begin,
    after_new=usp.after_new,
    left=usp.to_promise,
)
fill_several("Usp", columns=("claim", "state"))
fill_several(
    "ProfileChannel",
    columns=("name", "max_length", "source", "checked_on"),
    starters=profile_channel.starters,
)
fill_several(
    "FiscalParameter",
    columns=("name", "kind", "percent", "amount_cents", "valid_from", "valid_until", "source", "url"),
    starters=fiscal_parameter.starters,
)
fill(
    "Profile",
    form=ProfileForm,
    order=("pk",),
    per_page=24,
    listed=profile.listed,
    detail=profile.detail,
    writing=profile.writing,
    begin=profile.begin,
)
fill("CafeteriaOption", entries=cafeteria_option.entries, listed=cafeteria_option.listed)

fill_path(
    "promise",
    stand=stage_path.stand,
    promise=stage_path.promise,
    proof=stage_path.proof,
    recognise=stage_path.recognise,
    short=stage_path.short,
)

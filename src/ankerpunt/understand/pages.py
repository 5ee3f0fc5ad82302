"""What this room fills in on the pages of its nouns."""

from functools import partial

from ankerpunt.pages.path import fill_path
from ankerpunt.pages.registry import fill
from ankerpunt.pages.several import fill_several
from ankerpunt.understand import models
from ankerpunt.understand.forms.choice_argument import ArgumentForm
from ankerpunt.understand.forms.claim import ClaimForm
from ankerpunt.understand.forms.conversation import ConversationForm
from ankerpunt.understand.forms.motivation import MotivationForm
from ankerpunt.understand.forms.persona import PersonaForm
from ankerpunt.understand.forms.research import ResearchForm
from ankerpunt.understand.forms.target_group import TargetGroupForm
from ankerpunt.understand.forms.target_group_choice import DecisionForm
from ankerpunt.understand.parts import (
    conversation,
    driver,
    driver_list,
    persona,
    persona_list,
    persona_start,
    research,
    stage_path,
    target_group,
    target_group_choice,
    target_group_sections,
)

fill(
    "TargetGroup",
    form=TargetGroupForm,
    order=("-scope", "pk"),
    per_page=24,
    narrow=target_group.narrow,
    listed=target_group.listed,
    detail=target_group.detail,
    uses_without=target_group_sections.IN_SECTIONS,
)
fill_several("TargetGroup", columns=("name", "description", "size", "scope"), common=("scope",))
fill(
    "TargetGroupChoice",
    form=DecisionForm,
    entries=target_group_choice.entries,
    listed=target_group_choice.listed,
    detail=target_group_choice.detail,
    new_form=target_group_choice.new_form,
    after=target_group_choice.to_board,
)
fill(
    "ChoiceArgument",
    form=ArgumentForm,
    writing=target_group_choice.answered,
    after=target_group_choice.to_board,
    left=target_group_choice.to_board,
    swaps=target_group_choice.swaps,
)
fill(
    "Research",
    form=ResearchForm,
    order=("-conducted_on", "pk"),
    per_page=30,
    listed=research.listed,
    detail=research.detail,
    uses_without=("Driver",),
)
fill("Driver", entries=driver_list.entries, per_page=12, listed=driver_list.listed, after=driver.its_ranking)
fill(
    "Conversation",
    form=ConversationForm,
    order=("-held_on", "-pk"),
    per_page=30,
    listed=conversation.listed,
    detail=conversation.detail,
    new_form=conversation.new_form,
    after_new=conversation.begun,
)
fill(
    "Persona",
    form=PersonaForm,
    order=("-target_group__scope", "target_group__name", "target_group", "pk"),
    per_page=24,
    listed=persona_list.listed,
    detail=persona.detail,
    about=persona.about,
    new_form=persona_start.new_form,
)
for model, form in ((models.Claim, ClaimForm), (models.Motivation, MotivationForm)):
    fill(
        model.__name__,
        form=form,
        begin=partial(persona.begin, model),
        writing=persona.writing,
        within=persona.on_card,
        after=persona.its_card,
        left=persona.its_card,
        swaps=persona.swaps,
    )

fill_path(
    "understand",
    whom=stage_path.whom,
    heard=stage_path.heard,
    face=stage_path.face,
    draws=stage_path.draws,
    gain=stage_path.gain,
)

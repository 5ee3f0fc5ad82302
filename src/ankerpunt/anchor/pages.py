"""What this room fills in on the pages of its nouns."""

from ankerpunt.anchor.forms.anchoring import AnchoringForm
from ankerpunt.anchor.forms.attachment import AttachmentForm
from ankerpunt.anchor.forms.evidence import AnswerForm, EvidenceForm
from ankerpunt.anchor.parts import anchoring, attachment_page, evidence, stage_path, touchpoint
from ankerpunt.pages.doors import opens
from ankerpunt.pages.path import fill_path
from ankerpunt.pages.registry import fill

opens("Evidence", edit=evidence.answer_at)
fill("Touchpoint", begin=touchpoint.begin, after_new=touchpoint.after_new)
fill(
    "Anchoring",
    form=AnchoringForm,
    detail=anchoring.detail,
    writing=anchoring.writing,
    about=anchoring.about,
    uses_without=("Evidence",),
    within=anchoring.its_place,
    after=anchoring.its_place,
    left=anchoring.its_place,
    swaps=anchoring.swaps,
)
fill(
    "Evidence",
    form=EvidenceForm,
    also=(AnswerForm,),
    detail=evidence.detail,
    uses_without=("Attachment",),
    writing=evidence.writing,
    after=evidence.its_place,
    left=evidence.its_place,
    swaps=evidence.swaps,
)
fill(
    "Attachment",
    form=AttachmentForm,
    begin=attachment_page.begin,
    detail=attachment_page.detail,
    writing=attachment_page.writing,
    after=attachment_page.its_place,
    left=attachment_page.its_place,
    swaps=attachment_page.swaps,
)
fill_path(
    "anchor",
    where=stage_path.where,
    how=stage_path.how,
    who=stage_path.who,
    shown=stage_path.shown,
    felt=stage_path.felt,
)

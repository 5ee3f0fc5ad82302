"""A photo or file as it stands beside a text: small, with what there is to see, and the way to all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.template.defaultfilters import filesizeformat

from ankerpunt.kit.addresses import address
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.facts.attachment import attachments_of, is_picture

if TYPE_CHECKING:
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.nouns import Attachment, Evidence


@dataclass(frozen=True)
class Shown:
    """What a template needs of a photo or file; `small_url` is there for a photo only."""

    name: str
    alt: str
    size: str
    url: str
    file_url: str
    small_url: str


def shown_of(evidence: Evidence, standing: Standing) -> list[Shown]:
    return [shown(each, standing.organisation.slug) for each in attachments_of(evidence, standing.whole)]


def shown(said: Attachment, organisation: str) -> Shown:
    return Shown(
        name=said.name,
        alt=said.alt,
        size=filesizeformat(said.size),
        url=kind("Attachment").address(organisation, said.id),
        file_url=address("anchor:file", organisation=organisation, slug=said.id),
        small_url=address("anchor:small", organisation=organisation, slug=said.id) if is_picture(said.name) else "",
    )

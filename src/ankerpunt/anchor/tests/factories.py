from __future__ import annotations

import factory

from ankerpunt.anchor.models import Anchoring, Attachment, Evidence, Touchpoint
from ankerpunt.mirror.tests.factories import OwnedFactory, within
from ankerpunt.promise.tests.factories import UspFactory


class TouchpointFactory(OwnedFactory[Touchpoint]):
    class Meta:
        model = Touchpoint

    name = factory.Sequence(lambda n: f"Inwerken {n}")


class AnchoringFactory(OwnedFactory[Anchoring]):
    class Meta:
        model = Anchoring

    usp = within(UspFactory)
    touchpoint = within(TouchpointFactory)


class EvidenceFactory(OwnedFactory[Evidence]):
    class Meta:
        model = Evidence

    anchoring = within(AnchoringFactory)
    text = "Het rooster van maart."


class AttachmentFactory(OwnedFactory[Attachment]):
    """A file that is named; whether it is kept is said by the test."""

    class Meta:
        model = Attachment

    evidence = within(EvidenceFactory)
    name = "planbord.jpg"
    sha256 = factory.Sequence(lambda n: f"{n:064x}")
    size = 1200
    alt = "Het planbord in de teamkamer."

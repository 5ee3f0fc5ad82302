from __future__ import annotations

import factory

from ankerpunt.anchor.models import Anchoring, Evidence, Touchpoint
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

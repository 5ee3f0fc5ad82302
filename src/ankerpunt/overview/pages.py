"""What is filled in on the pages of the rooms below, which cannot say so themselves."""

from ankerpunt.kit.addresses import address
from ankerpunt.mirror.kinds import DECISIONS
from ankerpunt.pages.doors import opens


def _decision(noun: str) -> None:
    opens(noun, edit=lambda organisation, slug, _field: _address(organisation, noun, slug))


def _address(organisation: str, noun: str, slug: str) -> str:
    return address("overview:decision", organisation=organisation, noun=noun, slug=slug)


for noun in DECISIONS:
    _decision(noun)

"""What is filled in on the pages of the rooms below, which cannot say so themselves."""

from django.utils.translation import gettext_lazy

from ankerpunt.kit.access import EVERYONE
from ankerpunt.kit.addresses import address
from ankerpunt.mirror.kinds import DECISIONS
from ankerpunt.pages.doors import opens
from ankerpunt.pages.workplaces import workplace


def _decision(noun: str) -> None:
    opens(noun, edit=lambda organisation, slug, _field: _address(organisation, noun, slug))


def _address(organisation: str, noun: str, slug: str) -> str:
    return address("overview:decision", organisation=organisation, noun=noun, slug=slug)


for noun in DECISIONS:
    _decision(noun)
workplace("listen", gettext_lazy("What do we collect, and why?"), "overview:collected", roles=EVERYONE)

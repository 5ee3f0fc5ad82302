from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS
from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, anyone, form, page
from ankerpunt.showing.tests.factories import SecretLinkFactory


def promise(organisation: Organisation) -> Mapping[str, Any]:
    return {"kind": "promise", "noun": "propositions", "slug": row_of("Proposition", organisation).slug}


def link(organisation: Organisation) -> Mapping[str, Any]:
    return {"link": SecretLinkFactory(organisation=organisation).pk}


def token(organisation: Organisation) -> Mapping[str, Any]:
    SecretLinkFactory(organisation=organisation, token="somebodys", object=promise(organisation)["slug"])
    return {"token": "somebodys"}


LINES = [
    anyone("showing:shown", token, signed_out=(200, 405), signed_in=(200, 405)),
    anyone("showing:feed", token, signed_out=(200, 405), signed_in=(200, 405)),
    page("showing:index", EDITORS),
    form("showing:make", EDITORS, promise),
    act("showing:withdraw", EDITORS, link),
    act("showing:give_back", EDITORS, link),
]

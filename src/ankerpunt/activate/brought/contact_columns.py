"""What a column of a table of contacts may be: of a list, or the contacts along one channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.plan.nouns import Channel
from ankerpunt.tables.role import Role, tokens_of
from ankerpunt.text import Text

if TYPE_CHECKING:
    from ankerpunt.plan.index import Index

ALONG = "along"
MONTH = Role(
    name="month",
    label=Text(nl="maand", en="month"),
    own=("maand", "month", "periode", "period", "jaarmaand", "maandjaar"),
    words=("datum", "date"),
    required=True,
)
PROCESS = Role(
    name="process",
    label=Text(nl="proces", en="process"),
    own=("proces", "processen", "process", "processes", "product", "producten", "dienst", "zaaktype"),
    words=("productnaam", "procesnaam", "onderwerp", "subject", "service"),
    kind="text",
)
CHANNEL = Role(
    name="channel",
    label=Text(nl="kanaal", en="channel"),
    own=("kanaal", "kanalen", "channel", "channels", "contactkanaal"),
    words=("ingang", "medium"),
    kind="text",
)
KIND = Role(
    name="kind",
    label=Text(nl="zaak of vraag", en="case or question"),
    own=("soort", "kind", "zaakofvraag", "caseorquestion", "soortcontact"),
    whole=("type",),
    kind="text",
)
COUNT = Role(
    name="count",
    label=Text(nl="aantal", en="number"),
    own=("aantal", "aantallen", "number", "count", "counts", "contacten", "contacts", "aantalcontacten"),
    whole=("n", "#"),
    kind="number",
)
LISTED = (MONTH, PROCESS, CHANNEL, KIND, COUNT)
CASES = Text(nl="{channel}: zaken", en="{channel}: cases")
QUESTIONS = Text(nl="{channel}: vragen", en="{channel}: questions")
KINDS = {
    "case": frozenset({"zaak", "zaken", "case", "cases", "aanvraag", "aanvragen", "melding", "meldingen"}),
    "question": frozenset({"vraag", "vragen", "question", "questions", "infovraag", "informatievraag"}),
}


def roles_for(index: Index) -> tuple[Role, ...]:
    """Give what a column may be: of a list, or the contacts along one channel."""
    found = list(LISTED)
    for channel in index.rows(Channel):
        name = Text(nl=channel.name, en=channel.name)
        ways = {"".join(tokens_of(said)) for said in (channel.name, channel.id)}
        for kind, label in (("case", CASES), ("question", QUESTIONS)):
            words = KINDS[kind]
            own = {way + word for way in ways for word in words} | {word + way for way in ways for word in words}
            role = f"{ALONG} {channel.id} {kind}"
            own |= ways if kind == "case" else set()
            found.append(Role(name=role, label=label.filled(channel=name), own=tuple(sorted(own)), kind="number"))
    return tuple(found)

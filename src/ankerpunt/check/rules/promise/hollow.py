"""Words that anyone could say, in what tells people who we are: profiles, values and messages (P5, P6)."""

from collections.abc import Iterator

from ankerpunt.check.action import edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.check.slogans import empty_words
from ankerpunt.plan.nouns import Foundation, Message, Profile
from ankerpunt.text import Text


@rule(
    "P220",
    severity="hint",
    source=("P5", "P6"),
    nouns=(Profile, Foundation, Message),
    mood="not_right",
    action=edit("Zeg wat iemand ziet", "Say what somebody sees"),
    gathers=True,
    each=Text(nl="“{name}” ({hollow})", en="“{name}” ({hollow})"),
    title=Text(nl="Woorden die iedereen kan zeggen", en="Words that anyone can say"),
    message=Text(
        nl="In “{name}” zeggen deze woorden niets: {hollow}.",
        en="In “{name}” these words say nothing: {hollow}.",
    ),
    what=Text(
        nl="Of een profiel, een boodschap of een kernwaarde zonder voorbeeld zonder lege woorden kan.",
        en="Whether a profile, a message or a core value without an example can do without empty words.",
    ),
    why=Text(
        nl="Elke organisatie noemt zich klantgericht of innovatief. Niemand leest er iets in over jullie.",
        en="Every organisation calls itself innovative or excellent. Nobody reads anything about you in it.",
    ),
    example=Text(
        nl="Niet “verbindend en dichtbij”, maar “we komen naar je toe met een thermoskan”.",
        en="Not “inspiring and close”, but “we come to you with a flask of coffee”.",
    ),
    way_out=Text(
        nl="Schrap het woord, of zeg wat iemand ziet gebeuren als het waar is.",
        en="Drop the word, or say what someone sees happen when it is true.",
    ),
)
def hollow(scene: Scene) -> Iterator[Hit]:
    """Find profiles, messages and values with words that promise nothing; the signs of a value say what it means."""
    for profile in scene.plan.profiles:
        yield from _found(profile, f"{profile.who_we_are}\n{profile.what_we_deliver}", field="what_we_deliver")
    for message in scene.plan.messages:
        yield from _found(message, message.text, field="text")
    for value in scene.plan.foundations:
        if value.kind == "core_value" and not value.recognised_by:
            yield from _found(value, value.text, field="text")


def _found(row: Profile | Foundation | Message, text: str, *, field: str) -> Iterator[Hit]:
    if places := empty_words(text):
        yield hit(row, field=field, hollow=list(dict.fromkeys(text[start:end].casefold() for start, end in places)))

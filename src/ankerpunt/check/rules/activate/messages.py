"""Messages: honest, with something in it for the reader, and easy to read (A5, C6)."""

from collections.abc import Iterator

from ankerpunt.check.action import edit
from ankerpunt.check.bodies import is_body
from ankerpunt.check.reading import read, without
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.message import lacks_reason
from ankerpunt.plan.nouns import Message, Process, Profile, TargetGroup, Usp
from ankerpunt.text import Text


@rule(
    "C406",
    severity="gate",
    source=("P4", "A5"),
    nouns=(Message,),
    mood="not_right",
    action=edit("Zeg het eerlijk", "Say it honestly"),
    stake="claim",
    title=Text(nl="Nog niet waar, verteld als waar", en="Stretch told as if it were true"),
    message=Text(
        nl="“{name}” belooft iets wat nog niet waar is ({usps}), zonder dat erbij te zeggen.",
        en="“{name}” promises what is not true yet ({usps}), without saying so.",
    ),
    what=Text(
        nl="Of een boodschap over een USP die nog niet waar is, dat er ook bij zegt.",
        en="Whether a message with a stretch USP also says that it is not there yet.",
    ),
    why=Text(
        nl="Beloof alleen wat je kunt leveren. Wie eerlijk zegt dat hij nog bezig is, wordt wél geloofd.",
        en="Claim only what you can deliver. Who honestly says they are still at it is believed.",
    ),
    example=Text(
        nl="“We halen elk jaar administratie weg. We zijn er nog niet: nu is het 57 procent.”",
        en="“Every year we remove paperwork. We are not there yet: it is 57 percent now.”",
    ),
    way_out=Text(
        nl="Gebruik de eerlijke tekst van de USP en zet erbij dat jullie eraan werken.",
        en="Use the honest wording of the USP and add the label stretch.",
    ),
)
def stretch_told_as_lived(scene: Scene) -> Iterator[Hit]:
    """Find messages that claim a stretch USP without its label."""
    for message in scene.plan.messages:
        if message.stretch_label:
            continue
        usps = tuple(u for name in message.usps if (u := scene.get(Usp, name)) and u.state == "stretch")
        if usps:
            yield hit(message, field="stretch_label", related=usps, usps=[usp.claim for usp in usps])


@rule(
    "C407",
    severity="warning",
    source=("C6", "U8"),
    nouns=(Message,),
    mood="next_step",
    action=edit("Kies de reden", "Choose the reason"),
    gathers=True,
    title=Text(nl="Boodschap zonder reden van de lezer", en="Message without the reader's reason"),
    message=Text(
        nl="“{name}” is nog niet gekoppeld aan wat er voor de lezer in zit.",
        en="“{name}” is not linked yet to what is in it for the reader.",
    ),
    what=Text(
        nl="Of elke boodschap voor een groep, proces of USP antwoord geeft op “wat zit er voor mij in?”.",
        en="Whether each message for a group, process or USP answers “what's in it for me?”.",
    ),
    why=Text(
        nl="Mensen lezen verder als het over hen gaat, niet als het over ons gaat.",
        en="People read on when it is about them, not when it is about us.",
    ),
    example=Text(
        nl="“Vanaf de bank geregeld” antwoordt Daan, die alleen ’s nachts tijd heeft.",
        en="“Arranged from your couch” answers Daan, who only has time at night.",
    ),
    way_out=Text(
        nl="Kies de persoonlijke reden waar deze boodschap op antwoordt. Is die er niet? Voer eerst het gesprek.",
        en="Choose the motivation that this message answers. Is there none? Hold the conversation first.",
    ),
)
def message_without_motivation(scene: Scene) -> Iterator[Hit]:
    """Find messages that answer no motivation."""
    for message in scene.plan.messages:
        for_someone = message.target_group or message.persona or message.process or message.usps
        group = scene.get(TargetGroup, message.target_group)
        if for_someone and lacks_reason(message, scene.index) and not (group and is_body(group)):
            yield hit(message, field="motivation")


@rule(
    "C408",
    severity="hint",
    source=("C6", "P6"),
    nouns=(Message, Profile),
    mood="not_right",
    action=edit("Maak de tekst lichter", "Make the text lighter"),
    title=Text(nl="Tekst is lastig te lezen", en="Text is hard to read"),
    message=Text(
        nl=(
            "“{name}” leest naar schatting voor veel mensen lastig. "
            "Langste zin: {longest:n woord|woorden}. Moeilijke woorden: {words}. Lijdende vorm: {passive}."
        ),
        en=(
            "“{name}” is by estimate hard to read for many people. "
            "Longest sentence: {longest:n word|words}. Hard words: {words}. Passive voice: {passive}."
        ),
    ),
    what=Text(
        nl="Of een tekst naar schatting gewoon leest (naar LiNT). Geen zin telt meer dan 15 woorden.",
        en="Whether a text reads normally by estimate (LiNT, in English Flesch). No sentence has over 15 words.",
    ),
    why=Text(
        nl="Meer dan twee miljoen mensen in Nederland lezen moeilijk. En iedereen leest haastig.",
        en="More than two million people in the Netherlands find reading hard. And everyone reads in haste.",
    ),
    example=Text(
        nl="Niet “de vergunningaanvraag wordt in behandeling genomen”, maar “we bekijken uw aanvraag”.",
        en="Not “the permit application will be taken into consideration”, but “we look at your request”.",
    ),
    way_out=Text(
        nl="Knip lange zinnen, vervang moeilijke woorden en zeg wie iets doet. Lees het iemand voor.",
        en="Cut long sentences, replace hard words and say who does it. Read it to someone.",
    ),
)
def hard_to_read(scene: Scene) -> Iterator[Hit]:
    """Find messages and profiles that are hard to read; the product's own name does not count against them."""
    for message in scene.plan.messages:
        process = scene.get(Process, message.process)
        names = {process.name, process.product_name} if process else set()
        yield from _judge(message, message.text, field="text", names=names)
    for profile in scene.plan.profiles:
        yield from _judge(profile, f"{profile.who_we_are}\n{profile.what_we_deliver}", field="who_we_are", names=set())


def _judge(row: Message | Profile, text: str, *, field: str, names: set[str]) -> Iterator[Hit]:
    reading = read(without(text, names))
    if reading.hard:
        yield hit(
            row,
            field=field,
            longest=reading.longest,
            words=list(reading.hard_words),
            passive=[reading.passive] if reading.passive else [],
        )

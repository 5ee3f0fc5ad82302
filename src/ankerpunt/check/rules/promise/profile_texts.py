"""What a profile says: nothing that its sources do not say, and nothing as true that is not true yet (P4, P6)."""

from collections.abc import Iterator

from ankerpunt.check.action import edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.check.sourcing import says_bare, unsourced
from ankerpunt.plan.nouns import Foundation, Profile, Proposition, Usp
from ankerpunt.plan.speech import shorten
from ankerpunt.text import Text


@rule(
    "P230",
    severity="warning",
    source=("P6", "P5"),
    nouns=(Profile,),
    mood="not_right",
    action=edit("Pas de zin aan", "Change the sentence"),
    stake="claim",
    title=Text(nl="Profiel zegt meer dan de belofte", en="Profile says more than the promise"),
    message=Text(
        nl="In het profiel voor “{name}” staat “{sentence}”. Geen gekozen ankerpunt of USP zegt dat.",
        en="The profile for “{name}” says “{sentence}”. No foundation or USP that was picked says so.",
    ),
    what=Text(
        nl="Of elke zin van een profiel terug te vinden is in de ankerpunten en USP's waarop het rust. Een schatting.",
        en="Whether each sentence of a profile is found in the foundations and USPs that it rests on. An estimate.",
    ),
    why=Text(
        nl="Een profiel kan niet meer beloven dan jullie waarmaken. Een zin zonder bron is een losse belofte.",
        en="A profile cannot promise more than you make true. A sentence without a source is a loose promise.",
    ),
    example=Text(
        nl="“Bij ons verdien je het meest”, terwijl de USP over roosters gaat.",
        en="“Nowhere do you earn more”, while the USP is about rosters.",
    ),
    way_out=Text(
        nl="Kies de USP of het ankerpunt waar de zin uit komt. Is die er niet? Schrap de zin.",
        en="Pick the USP or foundation that the sentence comes from. Is there none? Drop the sentence.",
    ),
)
def profile_says_more(scene: Scene) -> Iterator[Hit]:
    """Find profiles with a sentence that nothing they rest on carries."""
    for profile in scene.plan.profiles:
        if not profile.foundations and not profile.usps:
            continue
        loose = unsourced(f"{profile.who_we_are}\n{profile.what_we_deliver}", _sources(scene, profile))
        if loose:
            yield hit(profile, field="what_we_deliver", sentence=shorten(loose[0]))


def _sources(scene: Scene, profile: Profile) -> Iterator[str]:
    yield scene.plan.organisation.name
    for name in profile.foundations:
        if foundation := scene.get(Foundation, name):
            yield from (foundation.title, foundation.text, *foundation.recognised_by)
    for name in profile.usps:
        if usp := scene.get(Usp, name):
            yield from (usp.stretch_wording, *usp.examples) if usp.state == "stretch" else _lived(usp)


def _lived(usp: Usp) -> tuple[str, ...]:
    return (usp.claim, usp.explanation, *usp.examples)


@rule(
    "P231",
    severity="warning",
    source=("P4", "P6"),
    nouns=(Profile,),
    mood="not_right",
    action=edit("Zeg het eerlijk", "Say it honestly"),
    stake="claim",
    title=Text(nl="Profiel zegt wat nog niet waar is", en="Profile says what is not true yet"),
    message=Text(
        nl="Het profiel voor “{name}” zegt “{claim}” alsof het al waar is. Aan deze USP werken jullie nog.",
        en="The profile for “{name}” says “{claim}” as if it were true. This USP is stretch.",
    ),
    what=Text(
        nl="Of een profiel eerlijk is over een USP die nog niet waar is, en geen kale claim doet.",
        en="Whether a profile tells a stretch USP in its honest wording, and not as a bare claim.",
    ),
    why=Text(
        nl="Wie het leest, rekent erop. Een eerlijke tekst zegt wat er nog niet is, en wekt juist vertrouwen.",
        en="People who read it count on it. An honest wording says what is missing, and is trusted for it.",
    ),
    example=Text(
        nl="Niet “we halen de administratie weg”, maar “we zijn er nog niet; dit jaar vervallen twee formulieren”.",
        en="Not “we take the paperwork away”, but “we are not there yet; this year two forms go”.",
    ),
    way_out=Text(
        nl="Zet de eerlijke tekst van de USP in het profiel, of laat de USP weg.",
        en="Put the honest wording of the USP in the profile, or leave the USP out.",
    ),
)
def profile_says_bare_claim(scene: Scene) -> Iterator[Hit]:
    """Find profiles that make a stretch claim as if it were true: one they picked, or one of their group."""
    for profile in scene.plan.profiles:
        text = f"{profile.who_we_are} {profile.what_we_deliver}"
        for usp in _near(scene, profile):
            if usp.state == "stretch" and says_bare(text, usp.claim):
                yield hit(profile, field="what_we_deliver", detail=usp.id, related=(usp,), claim=usp.claim)


def _near(scene: Scene, profile: Profile) -> list[Usp]:
    picked = [usp for name in profile.usps if (usp := scene.get(Usp, name))]
    promises = scene.referring(profile.target_group or "", by=(Proposition, "target_group"))
    own = [usp for promise in promises for usp in scene.referring(promise.id, by=(Usp, "proposition"))]
    return list({usp.id: usp for usp in (*picked, *own)}.values())

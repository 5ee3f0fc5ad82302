"""The profile, and the choices that employees get (P6, P8)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import WITH_WHAT_IS_MISSING, Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.check.sourcing import length_of
from ankerpunt.plan.nouns import CafeteriaOption, Profile, ProfileChannel, Proposition, TargetGroup
from ankerpunt.text import Text


@rule(
    "P216",
    severity="hint",
    source=("P6", "C12"),
    nouns=(TargetGroup,),
    mood="next_step",
    action=add("Schrijf een profiel", "Write a profile", Profile, "channel"),
    gathers=True,
    title=Text(nl="Geen profiel", en="No profile"),
    message=Text(
        nl="Voor “{name}” is een belofte vastgesteld, maar nergens staat kort wie je bent en wat je levert.",
        en="A promise to “{name}” is adopted, but nowhere is said briefly who you are and what you deliver.",
    ),
    what=Text(
        nl="Of elke externe groep met een vastgestelde belofte een kort profiel heeft. Een algemeen profiel telt ook.",
        en="Whether each external group with an adopted promise has a short profile. A general profile counts too.",
    ),
    why=Text(
        nl="Mensen zoeken je eerst op. Wat ze op elk kanaal vinden, moet hetzelfde zeggen.",
        en="People look you up first. What they find on each channel must say the same.",
    ),
    example=Text(
        nl="“Gemeente Waterrijk. Online waar het kan, aan tafel waar het moet.”",
        en="“Waterrijk. Online where it can be, at the table where it must be.”",
    ),
    way_out=Text(
        nl="Schrijf twee zinnen, afgeleid van een ankerpunt en een USP, die passen bij het kanaal.",
        en="Write two sentences, drawn from a foundation and a USP, that fit the channel.",
    ),
)
def no_profile(scene: Scene) -> Iterator[Hit]:
    """Find groups with an adopted promise and no profile."""
    profiled = {profile.target_group for profile in scene.plan.profiles}
    if None in profiled:
        return
    for group in scene.plan.target_groups:
        promises = scene.referring(group.id, by=(Proposition, "target_group"))
        outside = group.scope == "external" and group.id not in profiled
        if outside and any(promise.status == "adopted" for promise in promises):
            yield hit(group)


@rule(
    "P217",
    severity="warning",
    source=("P6",),
    nouns=(Profile,),
    mood="not_right",
    action=edit("Maak de tekst korter", "Make the text shorter", "what_we_deliver"),
    title=Text(nl="Profiel is te lang", en="Profile is too long"),
    message=Text(
        nl="Het profiel voor “{name}” telt {length} tekens; er passen er {longest}.",
        en="The profile for “{name}” has {length} characters; {longest} fit.",
    ),
    what=Text(
        nl="Of een profiel past in de ruimte die het kanaal geeft.",
        en="Whether a profile fits the space that the channel gives.",
    ),
    why=Text(
        nl="Wat niet past, wordt afgekapt. Vaak valt juist weg wat je levert.",
        en="What does not fit is cut off. Often just the part that says what you deliver.",
    ),
    example=Text(nl="Een sociaal profiel met 160 tekens.", en="A social profile of 160 characters."),
    way_out=Text(
        nl="Schrap tot de kern: wie je bent en één ding dat mensen van je merken.",
        en="Cut to the core: who you are and one thing that people notice of you.",
    ),
)
def profile_too_long(scene: Scene) -> Iterator[Hit]:
    """Find profiles that do not fit their channel."""
    for profile in scene.plan.profiles:
        channel = scene.get(ProfileChannel, profile.channel)
        length = length_of(profile.who_we_are, profile.what_we_deliver)
        if channel and channel.max_length is not None and length > channel.max_length:
            yield hit(profile, length=length, longest=channel.max_length)


@rule(
    "P218",
    severity="hint",
    source=("P6",),
    nouns=(Profile,),
    mood="next_step",
    action=edit("Kies de USP", "Choose the USP", "usps"),
    gathers=True,
    title=Text(nl="Profiel staat los van de belofte", en="Profile stands apart from the promise"),
    message=Text(
        nl="Het profiel voor “{name}” wijst naar geen ankerpunt en geen USP.",
        en="The profile for “{name}” points at no foundation and no USP.",
    ),
    what=Text(
        nl="Of een profiel is afgeleid van een ankerpunt of een USP.",
        en="Whether a profile is drawn from a foundation or a USP.",
    ),
    why=Text(
        nl="Anders gaat het profiel een eigen leven leiden en belooft het iets wat nergens is verankerd.",
        en="Otherwise the profile leads a life of its own and promises what is anchored nowhere.",
    ),
    example=Text(
        nl="“Jij beslist aan de keukentafel” wijst naar de USP over vijfduizend euro.",
        en="“You decide at the kitchen table” points at the USP on five thousand euros.",
    ),
    way_out=Text(
        nl="Kies het ankerpunt of de USP waar dit profiel uit volgt.",
        en="Choose the foundation or USP that this profile follows from.",
    ),
)
def profile_apart(scene: Scene) -> Iterator[Hit]:
    """Find profiles that follow from nothing."""
    for profile in scene.plan.profiles:
        if not profile.foundations and not profile.usps:
            yield hit(profile)


@rule(
    "P219",
    severity="warning",
    source=("P8",),
    nouns=(CafeteriaOption,),
    mood="not_right",
    action=edit("Vul de keuze aan", "Complete the choice"),
    gathers=True,
    each=WITH_WHAT_IS_MISSING,
    title=Text(nl="Keuze zonder onderzoek of kosten", en="Choice without research or cost"),
    message=Text(
        nl="Bij de keuze “{name}” ontbreekt: {missing:words}.",
        en="Missing from the choice “{name}”: {missing:words}.",
    ),
    what=Text(
        nl="Of bij elke keuze in het keuzemodel staat uit welk onderzoek ze komt en wat ze kost.",
        en="Whether each choice of the cafeteria model says which research it comes from and what it costs.",
    ),
    why=Text(
        nl="Een keuze die niemand wil, kost geld. Een keuze zonder prijs moet je later terugnemen.",
        en="A choice nobody wants costs money. A choice without a price must be taken back later.",
    ),
    example=Text(
        nl="“Extra verlof: 14 van de 31 kozen het, € 240 per dag.”",
        en="“Extra leave: chosen by 14 of 31, €240 a day.”",
    ),
    way_out=Text(
        nl="Koppel het onderzoek en vul de kosten in met de rekenwijze erbij.",
        en="Link the research and fill in the cost, with how you worked it out.",
    ),
)
def choice_without_ground(scene: Scene) -> Iterator[Hit]:
    """Find cafeteria options without research or cost."""
    for option in scene.plan.cafeteria_options:
        parts = (("research", option.research), ("cost", option.cost_cents is not None))
        missing = [part for part, given in parts if not given]
        if missing:
            yield hit(option, field="cost_cents" if missing[0] == "cost" else missing[0], missing=missing)

"""Personas: conversation partners whom you could shake hands with (U5, U6, U7)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.bodies import is_body
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.check.wordlists import posing_in
from ankerpunt.plan.nouns import Activity, Claim, Message, Motivation, Noun, Persona, Proposition, Research, TargetGroup
from ankerpunt.text import Text

# U5: "one person of flesh and blood". Our reading: at least two of the things you know of an acquaintance.
FACE_FIELDS = ("age", "work", "home", "day", "quote")
FACE_FIELDS_NEEDED = 2


@rule(
    "U107",
    severity="gate",
    source=("U5", "U7"),
    nouns=(TargetGroup,),
    mood="next_step",
    action=add("Maak een persona", "Make a persona", Persona, "name"),
    gathers=True,
    title=Text(nl="Doelgroep zonder mens", en="Target group without a person"),
    message=Text(
        nl="Voor “{name}” is al iets beloofd of gemaakt, maar er is geen persona die je een hand kunt geven.",
        en="Something is promised or made for “{name}”, but there is no persona whom you could shake hands with.",
    ),
    what=Text(
        nl="Of elke doelgroep waarvoor iets is gemaakt een persona heeft. Een raad of de pers hoeft niet.",
        en="Whether each group that something is made for has a persona. A council or the press needs none.",
    ),
    why=Text(
        nl="Je praat niet met een groep, maar met een mens. Zonder mens voor ogen schrijf je voor jezelf.",
        en="You do not talk with a group but with a person. Without one in mind you write for yourself.",
    ),
    example=Text(
        nl="Niet “net verhuisde gezinnen”, maar Daan (34): werkt in ploegen, woont sinds vorige week in een flat.",
        en="Not “families who moved”, but Daan (34): works shifts, has lived in a flat since last week.",
    ),
    way_out=Text(
        nl="Praat met iemand uit de groep en maak een persona: naam, werk, waar hij of zij woont, een zin van die dag.",
        en="Talk with someone of the group and make a persona: name, work, where they live, a sentence from their day.",
    ),
)
def group_without_person(scene: Scene) -> Iterator[Hit]:
    """Find groups that something is made for while nobody stands for them."""
    for group in scene.plan.target_groups:
        if is_body(group) or scene.referring(group.id, by=(Persona, "target_group")):
            continue
        made: tuple[Noun, ...] = scene.referring(group.id, by=(Proposition, "target_group"))
        made += scene.referring(group.id, by=(Message, "target_group"))
        made += scene.referring(group.id, by=(Activity, "target_groups"))
        if made:
            yield hit(group)


@rule(
    "U108",
    severity="gate",
    source=("U5",),
    nouns=(Persona,),
    mood="not_right",
    action=edit("Geef een voornaam", "Give a first name"),
    title=Text(nl="Een groep is geen persona", en="A group is not a persona"),
    message=Text(
        nl="“{name}” is geen mens: aan “{word}” kun je geen hand geven.",
        en="“{name}” is not a person: you cannot shake hands with “{word}”.",
    ),
    what=Text(
        nl="Of een persona heet als een mens, en niet “de klant”, “de burger” of “de medewerkers”.",
        en="Whether a persona has the name of a person, and not “the customer”, “citizens” or “the employees”.",
    ),
    why=Text(
        nl="“De klant” bestaat niet. Iedereen ziet er iemand anders bij, en dus praat je langs elkaar heen.",
        en="“The customer” does not exist. Everyone pictures someone else, so you talk past each other.",
    ),
    example=Text(
        nl="Niet “de medewerker”, maar Samira (38), baliemedewerker, twee kinderen, werkt graag op vrijdagavond.",
        en="Not “the employee”, but Samira (38), at the front desk, two children, likes to work Friday evenings.",
    ),
    way_out=Text(
        nl="Geef de persona een voornaam en maak er één mens van. De groep zelf hoort bij de doelgroepen.",
        en="Give the persona a first name and make it one person. The group itself belongs with the target groups.",
    ),
)
def collective_as_persona(scene: Scene) -> Iterator[Hit]:
    """Find personas that are named after a group."""
    for persona in scene.plan.personas:
        group = scene.get(TargetGroup, persona.target_group)
        if word := posing_in(persona.name, group=group.name if group else ""):
            yield hit(persona, field="name", word=word)


@rule(
    "U109",
    severity="warning",
    source=("U5", "U7"),
    nouns=(Persona,),
    mood="next_step",
    action=edit("Vul de persona aan", "Add to the persona", "day"),
    gathers=True,
    title=Text(nl="Persona zonder gezicht", en="Persona without a face"),
    message=Text(
        nl="Van “{name}” weten we te weinig om hem of haar te herkennen op straat.",
        en="We know too little of “{name}” to recognise them in the street.",
    ),
    what=Text(
        nl="Of van een persona minstens twee dingen bekend zijn: leeftijd, werk, woonplek, dag of een uitspraak.",
        en="Whether at least two things are known of a persona: age, work, home, a day or a quote.",
    ),
    why=Text(
        nl="Een naam alleen is nog geen mens. Dan vult iedereen zelf in wie het is.",
        en="A name alone is not a person yet. Everyone then fills in for themselves who it is.",
    ),
    example=Text(
        nl="“Ineke, 61, conciërge: denkt aan het paspoort als ze de koffer van zolder haalt.”",
        en="“Ineke, 61, caretaker: thinks of the passport when she takes the suitcase from the attic.”",
    ),
    way_out=Text(
        nl="Vul aan uit een echt gesprek: wat doet die dag, en wat zei hij of zij letterlijk?",
        en="Add to it from a real conversation: what does the day look like, and what were the very words?",
    ),
)
def persona_without_face(scene: Scene) -> Iterator[Hit]:
    """Find personas of whom too little is known."""
    for persona in scene.plan.personas:
        known = sum(1 for field in FACE_FIELDS if getattr(persona, field) not in {None, ""})
        if known < FACE_FIELDS_NEEDED:
            yield hit(persona, known=known)


@rule(
    "U114",
    severity="warning",
    source=("U6",),
    nouns=(Persona,),
    mood="next_step",
    action=add("Schrijf op wat bewezen is", "Write down what is proven", Claim, "text", basis="evidence"),
    gathers=True,
    title=Text(nl="Persona rust alleen op aannames", en="Persona rests on assumptions only"),
    message=Text(
        nl="Alles wat we over “{name}” zeggen, is aangenomen.",
        en="All we say about “{name}” is assumed.",
    ),
    what=Text(
        nl="Of één uitspraak over een persona bewezen is. Zonder uitspraken telt een gesprek of onderzoek.",
        en="Whether one claim on a persona is evidence. Without claims a conversation or research counts.",
    ),
    why=Text(
        nl="Een verzonnen persona zegt wat wij graag horen. De echte doet iets anders.",
        en="An invented persona says what we like to hear. The real one does something else.",
    ),
    example=Text(
        nl="Aanname: “jongeren willen alles met een app”. Uit gesprekken bleek: ze bellen hun moeder.",
        en="Assumed: “young people want an app for everything”. Conversations showed: they ring their mother.",
    ),
    way_out=Text(
        nl="Ga één uitspraak na in een gesprek of onderzoek, en noteer bij die uitspraak waaruit ze blijkt.",
        en="Check one claim in a conversation or in research, and note with that claim what showed it.",
    ),
)
def assumptions_only(scene: Scene) -> Iterator[Hit]:
    """Find personas whose claims are all assumed, or of whom there are neither claims nor conversations."""
    studied = _studied_together(scene)
    for persona in scene.plan.personas:
        claims = scene.referring(persona.id, by=(Claim, "persona"))
        motivations = scene.referring(persona.id, by=(Motivation, "persona"))
        heard = (
            studied
            or persona.research
            or persona.conversations
            or any(motivation.conversations for motivation in motivations)
        )
        if not any(claim.basis == "evidence" for claim in claims) and (claims or not heard):
            yield hit(persona, related=tuple(sorted(claims, key=lambda claim: claim.id)))


def _studied_together(scene: Scene) -> bool:
    """Whether the personas came out of one study: research that names no group and shows claims on some of them."""
    cited = {claim.research for claim in scene.plan.claims if claim.basis == "evidence" and claim.research}
    return any(not study.target_groups for name in cited if (study := scene.get(Research, name)))


@rule(
    "U115",
    severity="warning",
    source=("U6",),
    nouns=(Claim,),
    mood="not_right",
    action=edit("Noem de bron", "Name the source"),
    gathers=True,
    title=Text(nl="Bewijs zonder bron", en="Evidence without a source"),
    message=Text(
        nl="“{name}” geldt als bewezen, maar er staat geen gesprek, onderzoek of bron bij.",
        en="“{name}” is marked as evidence, but no conversation, research or source is named.",
    ),
    what=Text(
        nl="Of een uitspraak over een persona die “bewezen” heet, zegt waaruit dat blijkt.",
        en="Whether a claim on a persona that is marked evidence says where it comes from.",
    ),
    why=Text(
        nl="Zonder bron is bewijs een aanname met een mooi etiket.",
        en="Without a source, evidence is an assumption with a fine label.",
    ),
    example=Text(
        nl="“Haakt af bij het tweede wachtwoord (belnotities maart 2026)”.",
        en="“Gives up at the second password (call notes March 2026)”.",
    ),
    way_out=Text(
        nl="Koppel het gesprek of het onderzoek, schrijf de bron op, of maak er eerlijk een aanname van.",
        en="Link the conversation or research, write down the source, or honestly call it an assumption.",
    ),
)
def evidence_without_source(scene: Scene) -> Iterator[Hit]:
    """Find evidenced claims on personas without any source."""
    for claim in scene.plan.claims:
        if claim.basis == "evidence" and not (claim.conversation or claim.research or claim.source.strip()):
            yield hit(claim, field="source")

"""Words of the fifth stage: listen."""

from ankerpunt.plan.words.parts import field, noun

WORDS = {
    "Indicator": noun(
        ("indicator", "indicator"),
        ("indicatoren", "indicators"),
        about=field(
            "Waarover",
            "About",
            process=("een proces", "a process"),
            organisation=("de organisatie", "the organisation"),
            team=("een team", "a team"),
            person=("een persoon", "a person"),
        ),
        definition=field("Wat meet je precies?", "What exactly do you measure?"),
        hides=field("Wat laat dit getal niet zien?", "What does this figure hide?"),
        gamed_by=field("Hoe kun je dit getal mooier maken dan het is?", "How can it be gamed?"),
        leads_to=field("Wat gaan mensen hierdoor doen?", "What will people do because of it?"),
        objective_of=field("Doel van welk plan", "Objective of which plan"),
    ),
    "Story": noun(
        ("verhaal", "story"),
        ("verhalen", "stories"),
        text=field("Verhaal", "Story"),
        told_on=field("Verteld op", "Told on"),
        teller=field(
            "Verteld door",
            "Told by",
            employee=("een medewerker", "an employee"),
            customer=("een klant of inwoner", "a customer or resident"),
        ),
        form=field(
            "Hoe verteld",
            "How it was told",
            conversation=("gesprek", "conversation"),
            interview=("interview", "interview"),
            team_conversation=("teamgesprek", "team conversation"),
            story_table=("verhalentafel", "story table"),
            written=("opgeschreven", "written"),
        ),
        outcome=field(
            "Goed of niet goed gegaan",
            "How it went",
            "Zoals de verteller het zelf ziet.",
            "As the teller sees it.",
            success=("goed gegaan", "success"),
            failure=("niet goed gegaan", "failure"),
            mixed=("allebei", "mixed"),
        ),
        theme=field("Thema", "Theme"),
        stance=field(
            "Voor of tegen de USP", "For or against the USP", for_=("voor", "for"), against=("tegen", "against")
        ),
        evidence=field("Dient als bewijs", "Serves as evidence"),
    ),
    "Marker": noun(
        ("mijlpaal", "marker"),
        ("mijlpalen", "markers"),
        level=field(
            "Hoe ver op weg",
            "How far on the road",
            expect=("dit verwachten we", "expect to see"),
            like=("dit zien we graag", "like to see"),
            love=("hier worden we blij van", "love to see"),
        ),
        text=field("Wat zie je dan?", "What do you see then?"),
    ),
    "TeamReflection": noun(
        ("teamgesprek", "team reflection"),
        ("teamgesprekken", "team reflections"),
        unit=field(
            "Team",
            "Team",
            "Alleen als het team dat zelf wil, en met vijf mensen of meer. Mag leeg blijven.",
            "Only if the team wants it, and with five people or more. It may stay empty.",
        ),
        held_on=field("Datum", "Date"),
        marker=field("Hier staan we samen", "Here we stand together"),
        differs=field("We zien het verschillend", "We see it differently"),
        change=field(
            "Vergeleken met een half jaar terug",
            "Compared with half a year ago",
            less_often=("minder vaak", "less often"),
            the_same=("even vaak", "the same"),
            more_often=("vaker", "more often"),
        ),
        explanation=field(
            "Vertel een voorbeeld",
            "Tell an example",
            "Iets wat goed ging, of juist niet.",
            "Something that went well, or did not.",
        ),
    ),
    "Heard": noun(
        ("woord uit een luisterronde", "word of a round"),
        ("woorden uit luisterrondes", "words of rounds"),
        heard_on=field("Gehoord op", "Heard on"),
        kind=field(
            "Waarnaar was gevraagd",
            "What was asked",
            evolution=("hoe vaak zie je deze waarde?", "how often do you see this value?"),
            recognition=("hoe vaak merk je deze belofte?", "how often do you notice this promise?"),
        ),
        foundation=field("Kernwaarde", "Core value"),
        together_with=field(
            "Van wie samen",
            "Of whom together",
            "Leeg: van de hele organisatie.",
            "Empty: of the whole organisation.",
        ),
        word=field(
            "Vergeleken met een half jaar terug",
            "Compared with half a year ago",
            less_often=("minder vaak", "less often"),
            about_as_often=("ongeveer even vaak", "about as often"),
            more_often=("vaker", "more often"),
            divided=("verdeeld", "divided"),
            too_few=("te weinig antwoorden", "too few answers"),
        ),
    ),
}

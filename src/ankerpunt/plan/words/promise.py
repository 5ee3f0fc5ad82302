"""Words of the second stage: promise."""

from ankerpunt.plan.words.parts import field, noun

WORDS = {
    "Foundation": noun(
        ("ankerpunt", "foundation"),
        ("ankerpunten", "foundations"),
        kind=field(
            "Soort ankerpunt",
            "Kind of foundation",
            meaning=("betekenis", "meaning"),
            mission=("missie", "mission"),
            ambition=("ambitie", "ambition"),
            vision=("visie", "vision"),
            service_vision=("visie op dienstverlening", "service vision"),
            core_value=("kernwaarde", "core value"),
            personality=("persoonlijkheid", "personality"),
        ),
        recognised_by=field(
            "Je herkent het aan", "You recognise it by", "Wat zie je iemand dan doen?", "What do you see someone do?"
        ),
        source_document=field("Staat in document", "Stands in document"),
        source_page=field("Pagina", "Page"),
        valid_until=field("Geldig tot", "Valid until"),
    ),
    "Proposition": noun(
        ("doelgroeppropositie", "proposition"),
        ("doelgroepproposities", "propositions"),
        promise=field("De belofte in één zin", "The promise in one sentence"),
        why=field("Waarom past dit bij deze groep?", "Why does this fit the group?"),
        differs=field("Wat maakt ons anders?", "How do we differ?"),
        status=field(
            "Status",
            "Status",
            draft=("concept", "draft"),
            adopted=("vastgesteld", "adopted"),
            retired=("vervallen", "retired"),
        ),
        replaces=field("Komt in de plaats van", "Replaces"),
        internal_first=field(
            "Wacht op de belofte aan collega's",
            "Waits for the promise to colleagues",
            "Naar buiten pas als het binnen waar is.",
            "Outside only once it is true inside.",
        ),
    ),
    "EstrangementTest": noun(
        ("herkenningstoets", "estrangement test"),
        ("herkenningstoetsen", "estrangement tests"),
        target_group=field("Bestaande doelgroep", "Existing target group"),
        tested_on=field("Getoetst op", "Tested on"),
        recognises=field(
            "Herkent de groep zich nog?",
            "Does the group still recognise itself?",
            yes=("ja", "yes"),
            partly=("voor een deel", "partly"),
            no=("nee", "no"),
            unknown=("weten we niet", "we do not know"),
        ),
        who_does=field("Wie wel", "Who does"),
        who_does_not=field("Wie niet", "Who does not"),
        reasons=field("Waarom", "Reasons"),
    ),
    "Usp": noun(
        ("USP", "USP"),
        ("USP's", "USPs"),
        claim=field(
            "Wat beloof je?",
            "What do you claim?",
            "In woorden die een collega herkent.",
            "In words that a colleague recognises.",
        ),
        state=field(
            "Waar of nog niet?", "True or not yet?", lived=("waargemaakt", "lived"), stretch=("stretch", "stretch")
        ),
        lived_since=field("Waargemaakt sinds", "Lived since"),
        explanation=field("Toelichting", "Explanation"),
        examples=field("Voorbeelden die je kunt zien", "Examples that you can see"),
        stretch_wording=field(
            "Eerlijke tekst", "Honest wording", "Zeg open wat er nog niet klopt.", "Say openly what is not true yet."
        ),
        stretch_unit=field("Waarin gemeten", "Unit"),
        stretch_baseline=field("Begin", "Baseline"),
        stretch_current=field("Nu", "Now"),
        stretch_target=field("Doel", "Target"),
        stretch_due_on=field("Waar op", "True on"),
        stretch_owner=field("Wie zorgt ervoor?", "Who sees to it?"),
    ),
    "StretchStep": noun(
        ("stap", "step"),
        ("stappen", "steps"),
        text=field("Stap", "Step"),
        done_on=field("Gedaan op", "Done on"),
    ),
    "StretchMeasurement": noun(
        ("tussenstand", "measurement"),
        ("tussenstanden", "measurements"),
        measured_on=field("Gemeten op", "Measured on"),
        value=field("Stand", "Value"),
    ),
    "Profile": noun(
        ("profiel", "profile"),
        ("profielen", "profiles"),
        channel=field("Voor welk kanaal", "For which channel"),
        who_we_are=field("Wie we zijn", "Who we are"),
        what_we_deliver=field("Wat we leveren", "What we deliver"),
        max_length=field("Hoogstens zoveel tekens", "At most so many characters"),
    ),
    "CafeteriaOption": noun(
        ("keuze", "option"),
        ("keuzes", "options"),
        kind=field(
            "Soort keuze",
            "Kind of option",
            leave=("verlof", "leave"),
            training=("opleiding", "training"),
            mobility=("vervoer", "mobility"),
            pay=("loon", "pay"),
            pension=("pensioen", "pension"),
            health=("gezondheid", "health"),
            other=("anders", "other"),
        ),
        rules=field("Spelregels", "Rules"),
        cost_basis=field(
            "Kosten per", "Cost per", "Bijvoorbeeld: per medewerker per jaar.", "For example: per employee per year."
        ),
    ),
}

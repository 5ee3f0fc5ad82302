"""Words of the first stage: understand."""

from ankerpunt.plan.words.parts import field, noun

ROUTES = {
    "strengthen_existing": ("de bestaande groep versterken", "strengthen the existing group"),
    "reach_new": ("een nieuwe groep bereiken", "reach a new group"),
    "both": ("allebei", "both"),
    "let_go": ("doelgroepen loslaten", "let go of target groups"),
}

WORDS = {
    "TargetGroup": noun(
        ("doelgroep", "target group"),
        ("doelgroepen", "target groups"),
        relation=field("Band met ons", "Relation to us", existing=("bestaand", "existing"), new=("nieuw", "new")),
        size=field("Aantal mensen", "Number of people"),
        share=field(
            "Aandeel",
            "Share",
            "In procenten van alle mensen voor wie je er bent.",
            "As a percentage of all the people you are there for.",
        ),
        size_source=field("Bron van het aantal", "Source of the size"),
        size_on=field("Geteld op", "Counted on"),
        need=field(
            "Hoeveel hulp nodig",
            "Help needed",
            independent=("redt zich zelf", "independent"),
            some_support=("wat steun nodig", "needs some support"),
            intensive_support=("veel steun nodig", "needs intensive support"),
        ),
        avoid=field(
            "Liever niet", "Avoid", "Wat werkt bij deze mensen juist niet?", "What does not work with these people?"
        ),
    ),
    "TargetGroupChoice": noun(
        ("doelgroepkeuze", "target-group choice"),
        ("doelgroepkeuzes", "target-group choices"),
        route=field(
            "Keuze",
            "Choice",
            "Voor wie zijn wij er? Nog niet weten is ook een antwoord.",
            "For whom are we here? Not knowing yet is an answer too.",
            **ROUTES,
            undecided=("we weten het nog niet", "we do not know yet"),
        ),
    ),
    "ChoiceArgument": noun(
        ("argument", "argument"),
        ("argumenten", "arguments"),
        choice=field("Doelgroepkeuze", "Target-group choice"),
        route=field("Bij welke keuze", "About which choice", **ROUTES),
        text=field("Argument", "Argument"),
    ),
    "Research": noun(
        ("onderzoek", "study"),
        ("onderzoeken", "studies"),
        kind=field(
            "Soort onderzoek",
            "Kind of study",
            survey=("peiling", "survey"),
            preference_study=("voorkeursonderzoek", "preference study"),
            interviews=("interviews", "interviews"),
            desk_research=("bureauonderzoek", "desk research"),
            statistics=("cijfers", "statistics"),
        ),
        conducted_on=field("Gedaan op", "Conducted on"),
        method=field("Aanpak", "Method"),
        respondents=field("Aantal deelnemers", "Number of respondents"),
    ),
    "Conversation": noun(
        ("gesprek", "conversation"),
        ("gesprekken", "conversations"),
        held_on=field("Datum", "Date"),
        partner=field(
            "Met wie",
            "With whom",
            target_group=("iemand uit de doelgroep", "someone from the target group"),
            colleague=("een collega", "a colleague"),
            supplier=("een leverancier", "a supplier"),
            management=("iemand van de leiding", "someone from management"),
            other=("iemand anders", "someone else"),
        ),
        unit=field(
            "Voor welk team?",
            "For which team?",
            "Het team dat hier iets aan heeft. Niet wie het gesprek voerde.",
            "The team that this is for. Not who held the conversation.",
        ),
        summary=field(
            "Samenvatting", "Summary", "Zonder namen. Wat heb je gehoord?", "Without names. What did you hear?"
        ),
        words=field("In hun woorden", "In their words"),
        wish=field("Wens", "Wish"),
        dream=field("Droom", "Dream"),
        struggle=field("Waar worstelt deze persoon mee?", "What does this person struggle with?"),
    ),
    "Driver": noun(
        ("werkwaarde", "work driver"),
        ("werkwaarden", "work drivers"),
        rank=field("Plaats in de volgorde", "Rank", "1 is het belangrijkst.", "1 matters most."),
        mentions=field("Keren genoemd", "Times mentioned"),
        share=field(
            "Genoemd door", "Named by", "In procenten van wie meedeed.", "As a percentage of those who took part."
        ),
    ),
    "Persona": noun(
        ("persona", "persona"),
        ("persona's", "personas"),
        name=field(
            "Voornaam",
            "First name",
            "Iemand die je een hand kunt geven. “De burger” bestaat niet.",
            "Someone whose hand you can shake. “The citizen” does not exist.",
        ),
        one_line=field("In één zin", "In one line"),
        age=field("Leeftijd", "Age"),
        work=field("Werk", "Work"),
        home=field("Woont", "Home"),
        day=field("Een gewone dag", "An ordinary day"),
        quote=field("Zegt vaak", "Often says"),
        language_level=field(
            "Taalniveau", "Reading level", **{level: (level, level) for level in ("A1", "A2", "B1", "B2", "C1", "C2")}
        ),
        hears_it_from=field("Hoort het liefst van", "Likes to hear it from"),
        hard_variant=field(
            "Op een slechte dag",
            "On a bad day",
            "Maak het jezelf moeilijk: boos, moe of ongeduldig.",
            "Make it hard for yourself: angry, tired or impatient.",
        ),
        hard_matters=field("Wat telt er dan?", "What matters then?"),
        hard_minutes=field("Hoeveel minuten krijgen we dan?", "How many minutes do we get then?"),
        hard_energy=field(
            "Hoeveel energie is er dan?",
            "How much energy is there then?",
            little=("weinig", "little"),
            some=("wat", "some"),
            plenty=("genoeg", "plenty"),
        ),
    ),
    "Claim": noun(
        ("uitspraak over een persona", "claim about a persona"),
        ("uitspraken over persona's", "claims about personas"),
        text=field("Wat zeggen we over deze persona?", "What do we say about this persona?"),
        basis=field(
            "Waar rust dit op?",
            "What does it rest on?",
            assumption=("aanname", "assumption"),
            evidence=("bewijs", "evidence"),
        ),
    ),
    "Motivation": noun(
        ("persoonlijke reden", "motivation"),
        ("persoonlijke redenen", "motivations"),
        goal=field("Ons doel", "Our goal"),
        answer=field(
            "Wat zit er voor mij in?",
            "What is in it for me?",
            "Het antwoord van deze persoon, hoe eigenbelang het ook is.",
            "This person's own answer, however selfish.",
        ),
        kinds=field(
            "Soort voordeel",
            "Kind of gain",
            recognition=("erkenning", "recognition"),
            authority=("aanzien", "authority"),
            career=("loopbaan", "career"),
            being_right=("gelijk krijgen", "being right"),
            saving_time=("tijd besparen", "saving time"),
            saving_money=("geld besparen", "saving money"),
            certainty=("zekerheid", "certainty"),
            belonging=("erbij horen", "belonging"),
            autonomy=("zelf beslissen", "autonomy"),
            meaning=("iets betekenen", "meaning"),
            comfort=("gemak", "comfort"),
            other=("anders", "other"),
        ),
    ),
}

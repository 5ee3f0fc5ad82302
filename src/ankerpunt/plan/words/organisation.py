"""Words of the organisation, and of what is decided about findings."""

from ankerpunt.plan.words.parts import field, noun

WORDS = {
    "Organisation": noun(
        ("organisatie", "organisation"),
        ("organisaties", "organisations"),
        kind=field(
            "Soort organisatie",
            "Kind of organisation",
            municipality=("gemeente", "municipality"),
            care=("zorg", "care"),
            welfare=("welzijn", "welfare"),
            business=("bedrijf", "business"),
            other=("anders", "other"),
        ),
        residents=field("Aantal inwoners", "Number of residents"),
        employees=field("Aantal medewerkers", "Number of employees"),
        school_region=field(
            "Regio schoolvakanties",
            "School holiday region",
            "Zo zie je of een activiteit in een vakantie valt.",
            "It shows whether an activity falls in a holiday.",
            north=("Noord", "North"),
            middle=("Midden", "Middle"),
            south=("Zuid", "South"),
        ),
        places=field("Plaatsen", "Places"),
    ),
    "Unit": noun(
        ("afdeling of team", "unit"),
        ("afdelingen en teams", "units"),
        parent=field("Hoort bij", "Part of"),
        size=field(
            "Aantal mensen",
            "Number of people",
            "Hoeveel mensen werken er in dit team? Bij minder dan vijf laten we van een team niets apart zien.",
            "How many people work in this team? With fewer than five we show nothing about a team by itself.",
        ),
        mission=field(
            "Eigen missie",
            "Own mission",
            "Waarvoor is dit team er? In de woorden van het team.",
            "What is this team for? In the team's own words.",
        ),
    ),
    "Override": noun(
        ("besluit om af te wijken", "override"),
        ("besluiten om af te wijken", "overrides"),
        reason=field(
            "Reden",
            "Reason",
            "Dit blijft zichtbaar, ook in het geprinte plan.",
            "This stays visible, in the printed plan too.",
        ),
    ),
    "Dismissal": noun(
        ("opzijgezette bevinding", "dismissed finding"),
        ("opzijgezette bevindingen", "dismissed findings"),
        reason=field("Reden", "Reason", "Waarom is dit voor nu goed zo?", "Why is this all right for now?"),
        until=field("Opzijgezet tot", "Dismissed until"),
    ),
}

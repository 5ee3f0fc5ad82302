"""Words of the fourth stage: activate; what is done, and what room there is to do it."""

from ankerpunt.plan.words.parts import field, noun

WORDS = {
    "OwnerCapacity": noun(
        ("ruimte van een eigenaar", "room of an owner"),
        ("ruimte van eigenaren", "room of owners"),
        owner=field(
            "Eigenaar",
            "Owner",
            "Een rol of een naam, zoals bij de activiteiten.",
            "A role or a name, as at the activities.",
        ),
        hours_per_week=field(
            "Uren per week",
            "Hours a week",
            "Wat deze rol zelf zegt te hebben. Gewerkte uren houden we niet bij.",
            "What this role says it has. Hours worked are not kept.",
        ),
        at_once=field("Activiteiten tegelijk", "Activities at once", "Leeg is twee.", "Empty is two."),
    ),
    "Absence": noun(
        ("afwezigheid", "absence"),
        ("afwezigheden", "absences"),
        capacity=field("Van wie", "Of whom"),
        ends_on=field("Tot en met", "Until", "Waarom hoeft niemand te weten.", "Why is nobody's business."),
    ),
    "Activity": noun(
        ("activiteit", "activity"),
        ("activiteiten", "activities"),
        status=field(
            "Status",
            "Status",
            planned=("gepland", "planned"),
            activated=("gestart", "activated"),
            done=("gedaan", "done"),
            cancelled=("gaat niet door", "cancelled"),
        ),
        means=field(
            "Vorm",
            "Means",
            meeting=("bijeenkomst", "meeting"),
            training=("training", "training"),
            online=("online", "online"),
            social=("sociale media", "social media"),
            video=("video", "video"),
            print=("drukwerk", "print"),
            outdoor=("buitenreclame", "outdoor"),
            press=("pers", "press"),
            interactive=("interactief", "interactive"),
            event=("evenement", "event"),
            leaders=("via leiders", "through leaders"),
            letter=("brief", "letter"),
            personal=("persoonlijk", "personal"),
        ),
        form=field("Hoe precies", "What form exactly"),
        phase=field("Fase of mijlpaal", "Phase or milestone"),
        rhythm=field(
            "Ritme",
            "Rhythm",
            daily=("elke dag", "daily"),
            weekly=("elke week", "weekly"),
            fortnightly=("elke twee weken", "fortnightly"),
            monthly=("elke maand", "monthly"),
            quarterly=("elk kwartaal", "quarterly"),
            yearly=("elk jaar", "yearly"),
        ),
        starts_at=field("Begint om", "Starts at", "Zoals 14:30.", "Such as 14:30."),
        pinned=field(
            "Staat vast",
            "Pinned",
            "Een voorstel om de kalender te spreiden verzet dit niet.",
            "A proposal to spread the calendar does not move this.",
        ),
        after=field("Komt na", "Comes after", "Wat moet eerst klaar zijn?", "What has to be ready first?"),
        lead_weeks=field(
            "Weken voorbereiding",
            "Weeks of preparation",
            "Zo lang vooraf begint het werk.",
            "So long before the work begins.",
        ),
        hours_per_week=field(
            "Uren per week",
            "Hours a week",
            "Voor iedereen samen, zolang het loopt.",
            "For everyone together, while it runs.",
        ),
        owners=field(
            "Eigenaren",
            "Owners",
            "Eén per regel: een rol of een naam, zoals jullie die zelf opschrijven.",
            "One on each line: a role or a name.",
        ),
        partners=field(
            "Partners die dit doen", "Partners who do this", "Als een partner de eigenaar is.", "If a partner owns it."
        ),
        planned_hours=field(
            "Uren in de planning",
            "Hours planned",
            "Voor iedereen samen. Gewerkte uren houden we niet bij.",
            "For everyone together. Hours worked are not kept.",
        ),
        channels=field("Kanalen", "Channels", "Waarlangs gaat het?", "By which way does it go?"),
        reach=field(
            "Bereik",
            "Reach",
            "Een notitie. Bereik is geen doel: het zegt niet wat mensen daarna doen.",
            "A note. Reach is no goal: it does not say what people do next.",
        ),
        goal=field("Doel", "Goal"),
        cost_cents=field("Verwachte kosten", "Expected cost"),
        committed_cents=field(
            "Toegezegd", "Committed", "Besteld of beloofd, nog niet betaald.", "Ordered or promised, not paid yet."
        ),
        actual_cents=field("Werkelijke kosten", "Actual cost"),
    ),
}

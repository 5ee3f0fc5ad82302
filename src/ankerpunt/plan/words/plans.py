"""Words of the fourth stage: activate; the plan, its period, its goals and what is done."""

from ankerpunt.plan.words.parts import field, noun

WORDS = {
    "CommunicationPlan": noun(
        ("communicatieplan", "communication plan"),
        ("communicatieplannen", "communication plans"),
        kind=field(
            "Soort plan",
            "Kind of plan",
            "De check vraagt wat bij dit soort plan past.",
            "The check asks what fits this kind of plan.",
            policy_note=("beleidsnota", "policy note"),
            year_plan=("jaarplan", "year plan"),
            project=("project of programma", "project or programme"),
            campaign=("campagne", "campaign"),
            charter=("handvest met servicenormen", "charter with service norms"),
            employer_promise=("werkgeversbelofte", "employer promise"),
            journey=("klantreis of persona's", "journey or personas"),
            positioning=("positionering", "positioning"),
        ),
        horizon=field(
            "Hoe ver vooruit",
            "How far ahead",
            soon=("binnenkort", "soon"),
            this_year=("dit jaar", "this year"),
            coming_years=("de komende jaren", "the coming years"),
        ),
        status=field(
            "Status",
            "Status",
            draft=("concept", "draft"),
            adopted=("vastgesteld", "adopted"),
            closed=("afgerond", "closed"),
        ),
        based_on=field("Gemaakt vanuit", "Based on"),
        occasion=field(
            "Aanleiding", "Reason for the plan", "Waarom nu, en welke vraag?", "Why now, and which question?"
        ),
        situation=field(
            "Situatie",
            "Situation",
            "Hoe staat het ervoor, binnen en buiten? Wat hebben jullie afgewogen?",
            "How do things stand, inside and outside? What did you weigh?",
        ),
        look_back=field(
            "Terugblik", "Look back", "Wat leerden jullie van het vorige plan?", "What did the last plan teach you?"
        ),
        summary=field("Samenvatting", "Summary"),
        spokesperson=field(
            "Woordvoering", "Spokespersons", "Wie praat waarover met de pers?", "Who speaks to the press about what?"
        ),
        duties=field(
            "Plichten uit de wet",
            "Duties in law",
            "Eén per regel, zoals een wet, een termijn of een inspraakronde.",
            "One on each line, such as an act, a term or a consultation.",
        ),
        accessibility=field(
            "Toegankelijkheid",
            "Accessibility",
            "Voor wie niet goed ziet, hoort of leest: wat is er dan?",
            "For people who do not see, hear or read well: what is there?",
        ),
        version=field("Versie", "Version"),
        author=field("Opgesteld door", "Written by", "Een rol of een naam.", "A role or a name."),
        client=field("Opdrachtgever", "Client", "Een rol of een naam.", "A role or a name."),
        adopted_by=field(
            "Vastgesteld door", "Adopted by", "Een rol, een naam of een orgaan.", "A role, a name or a body."
        ),
        annexes=field(
            "Bijlagen",
            "Annexes",
            "Eén per regel: de naam, en daarachter de link als die er is.",
            "One on each line: the name, and after it the link if there is one.",
        ),
    ),
    "Budget": noun(
        ("budget", "budget"),
        ("budgetten", "budgets"),
        amount_cents=field("Bedrag", "Amount"),
        year=field("Jaar", "Year", "Leeg is voor het hele plan.", "Empty is for the whole plan."),
        purpose=field(
            "Bestemd voor",
            "Meant for",
            internal=("intern", "internal"),
            external=("extern", "external"),
            contingency=("onvoorzien", "contingency"),
        ),
    ),
    "Theme": noun(
        ("thema", "theme"),
        ("thema's", "themes"),
        title=field("Thema", "Theme"),
        year=field("Jaar", "Year"),
        quarter=field("Kwartaal", "Quarter"),
    ),
    "Phase": noun(
        ("fase of mijlpaal", "phase or milestone"),
        ("fasen en mijlpalen", "phases and milestones"),
        kind=field(
            "Fase of mijlpaal", "Phase or milestone", phase=("fase", "phase"), milestone=("mijlpaal", "milestone")
        ),
        goal=field("Wat is er dan klaar?", "What is ready then?"),
    ),
    "Campaign": noun(
        ("campagne", "campaign"),
        ("campagnes", "campaigns"),
        goal=field("Doel", "Goal"),
        follows=field(
            "Volgt op",
            "Follows",
            "Van die campagne neem je de lessen mee.",
            "You take along the lessons of that campaign.",
        ),
    ),
    "Objective": noun(
        ("doelstelling", "objective"),
        ("doelstellingen", "objectives"),
        text=field("Wat wil je bereiken?", "What do you want to reach?"),
        kind=field(
            "Soort doel",
            "Kind of objective",
            "Wat mensen weten, vinden of doen; of wat je maakt, wat blijft hangen en wat het oplevert.",
            "What people know, feel or do; or what you make, what sticks and what comes of it.",
            know=("weten", "know"),
            feel=("vinden", "feel"),
            do=("doen", "do"),
            output=("wat we maken (output)", "output"),
            outtake=("wat blijft hangen (outtake)", "outtake"),
            outcome=("wat het oplevert (outcome)", "outcome"),
        ),
        unit=field("Wat je telt", "What you count"),
        baseline=field("Nu", "Baseline"),
        direction=field(
            "Ten minste of hoogstens",
            "At least or at most",
            at_least=("ten minste", "at least"),
            at_most=("hoogstens", "at most"),
        ),
        target=field("Doel", "Target"),
        norm=field(
            "Een norm, zonder einddatum",
            "A norm, without an end",
            "Dit geldt altijd, zoals een servicenorm.",
            "This always holds, as a service norm does.",
        ),
    ),
    "Result": noun(
        ("resultaat", "result"),
        ("resultaten", "results"),
        objective=field("Doelstelling", "Objective"),
        measured_on=field("Gemeten op", "Measured on"),
        value=field("Uitkomst", "Outcome", "In de eenheid van het doel.", "In the unit of the objective."),
        text=field(
            "Wat zegt het getal niet?",
            "What does the figure not say?",
            "Zoals de onzekerheid, of wat er tegelijk gebeurde.",
            "Such as the uncertainty, or what happened at the same time.",
        ),
    ),
    "Risk": noun(
        ("risico", "risk"),
        ("risico's", "risks"),
        text=field("Wat kan er misgaan?", "What may go wrong?"),
        answer=field("Wat doen we dan?", "What do we do then?"),
        messages=field(
            "Boodschappen die klaarliggen", "Messages that are ready", "Wat zeggen we dan?", "What do we say then?"
        ),
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
        actual_cents=field("Werkelijke kosten", "Actual cost"),
    ),
}

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
        template=field(
            "Voorbeeld",
            "Template",
            municipal_services=("digitale dienstverlening van een gemeente", "digital services of a municipality"),
            care_employer=("werkgever in de zorg", "employer in care"),
            welfare_profile=("profiel van een welzijnsorganisatie", "profile of a welfare organisation"),
        ),
        differs=field(
            "Wat is hier anders?",
            "What is different here?",
            "Wat pasten jullie aan, en waarom?",
            "What did you adapt, and why?",
        ),
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
    "PlanAnswer": noun(
        ("antwoord op een planvraag", "answer to a question of the plan"),
        ("antwoorden op de negen vragen", "answers to the nine questions"),
        plan=field("Plan", "Plan"),
        question=field(
            "Vraag",
            "Question",
            foundations=("waar staan we voor", "what we stand for"),
            channels=("welk kanaal heeft de voorkeur", "which channel we prefer"),
            objectives=("wat willen we bereiken", "what we want to reach"),
            approach=("hoe bereiken we groepen en doelen", "how we reach groups and goals"),
            partners=("met welke ketenpartners", "with which partners"),
            messages=("wat zeggen we", "what we say"),
            means=("welke middelen, wie doet wat wanneer", "which means, who does what when"),
            budget=("wat kost het", "what does it cost"),
            inspiration=("wie inspireert ons", "who inspires us"),
        ),
        process=field("Proces", "Process", "Leeg is voor het hele plan.", "Empty is for the whole plan."),
        text=field("Antwoord", "Answer"),
        owner=field("Wie beantwoordt dit?", "Who answers this?", "Een rol of een naam.", "A role or a name."),
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
        controls=field(
            "Om mee te vergelijken",
            "To compare with",
            "Processen die lijken op dit proces, maar zonder deze campagne.",
            "Processes that are like this one, but without this campaign.",
        ),
        matters_from=field(
            "Vanaf hoeveel van de 100 doet het ertoe?",
            "From how many in a hundred does it matter?",
            "Een kleiner verschil noemen we te klein. Leeg is 2.",
            "We call a smaller difference too small. Empty is 2.",
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
}

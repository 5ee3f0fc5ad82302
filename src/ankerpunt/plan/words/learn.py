"""Words of the sixth stage: learn."""

from ankerpunt.plan.words.parts import field, noun

WORDS = {
    "Evaluation": noun(
        ("evaluatie", "evaluation"),
        ("evaluaties", "evaluations"),
        evaluated_on=field("Datum", "Date"),
        moment=field(
            "Wanneer",
            "When",
            during=("tijdens de campagne", "during the campaign"),
            after=("na de campagne", "after the campaign"),
        ),
        put_in=field(
            "Wat stopten we erin?",
            "What did we put in?",
            "Tijd, geld en mensen. Dit is nog geen resultaat.",
            "Time, money and people. This is no result yet.",
        ),
        done=field(
            "Wat deden we?",
            "What did we do?",
            "Wat er echt is gebeurd. Ook dit is nog geen resultaat.",
            "What really happened. This is no result yet either.",
        ),
        heard=field(
            "Wat merkten mensen?",
            "What did people notice?",
            "In hun eigen woorden, elk op een regel.",
            "In their own words, each on a line.",
        ),
        did_differently=field(
            "Wat deden ze anders?",
            "What did they do differently?",
            "Waaraan zie je dat?",
            "What shows that?",
        ),
        effect=field(
            "Wat kwam ervan?",
            "What did it lead to?",
            "Wat is er nu anders voor inwoners, collega's of de organisatie?",
            "What is different now for residents, colleagues or the organisation?",
        ),
        went_well=field("Wat ging goed?", "What went well?"),
        went_wrong=field("Wat ging mis?", "What went wrong?"),
        can_be_better=field("Wat kan anders of beter?", "What can be different or better?"),
        objective_reached=field(
            "Doel gehaald?", "Objective reached?", yes=("ja", "yes"), nearly=("bijna", "nearly"), no=("nee", "no")
        ),
        method=field("Hoe gemeten", "Method"),
        baseline=field("Vooraf", "Baseline", "Hoe was het voor de campagne?", "How was it before the campaign?"),
        rival_explanation=field(
            "Andere verklaring", "Rival explanation", "Waardoor kan het ook komen?", "What else may have caused it?"
        ),
        nothing_else=field(
            "We zochten een andere verklaring en weten er geen",
            "We looked for another explanation and know of none",
        ),
        uncertainty=field("Onzekerheid", "Uncertainty"),
    ),
    "Adjustment": noun(
        ("bijsturing", "adjustment"),
        ("bijsturingen", "adjustments"),
        adjusted_on=field("Datum", "Date"),
        what=field("Wat is er veranderd?", "What was changed?"),
    ),
    "Learning": noun(
        ("geleerde les", "learning"),
        ("geleerde lessen", "learnings"),
        heard=field(
            "Uit welk woord van een luisterronde",
            "Out of which word of a round",
            "Als de les niet uit een campagne komt, maar uit wat mensen zeiden.",
            "Where the lesson does not come out of a campaign, but out of what people said.",
        ),
        text=field("Les", "Lesson"),
        strength=field(
            "Hoe zeker",
            "How sure",
            weak=("zwak", "weak"),
            moderate=("redelijk", "moderate"),
            strong=("sterk", "strong"),
        ),
        evidence=field("Waaruit blijkt dit?", "What shows this?"),
        applies_to_all=field("Geldt altijd", "Holds always", "Voor alle processen.", "For all processes."),
        target_groups=field("Over wie?", "About whom?"),
        means=field(
            "Over welke middelen?",
            "About which means?",
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
        touchpoints=field("Over welke contactmomenten?", "About which touchpoints?"),
        kind=field(
            "Komt uit",
            "Comes out of",
            figures=("cijfers", "figures"),
            words=("wat mensen zeiden", "what people said"),
        ),
    ),
    "LearningAnswer": noun(
        ("antwoord op een les", "answer to a learning"),
        ("antwoorden op lessen", "answers to learnings"),
        learning=field("Geleerde les", "Learning"),
        campaign=field("Nieuwe campagne", "New campaign"),
        plan=field(
            "Voor het hele plan",
            "For all of a plan",
            "Als de les altijd geldt: één antwoord voor alle campagnes van het plan.",
            "Where the lesson holds always: one answer for all campaigns of the plan.",
        ),
        answer=field(
            "Wat doen we ermee?",
            "What do we do with it?",
            adopted=("doen we", "adopted"),
            adapted=("doen we anders", "adapted"),
            declined=("doen we niet", "declined"),
        ),
        answered_on=field("Beantwoord op", "Answered on"),
    ),
    "Inspiration": noun(
        ("voorbeeld van elders", "inspiration"),
        ("voorbeelden van elders", "inspirations"),
        text=field("Wat is het?", "What is it?"),
        why=field("Waarom inspireert dit?", "Why does this inspire?"),
        found_on=field("Gevonden op", "Found on"),
        campaigns=field("Gebruikt in campagnes", "Used in campaigns"),
        plans=field("Gebruikt in plannen", "Used in plans"),
    ),
}

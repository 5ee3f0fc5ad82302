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
        went_well=field("Wat ging goed?", "What went well?"),
        went_wrong=field("Wat ging mis?", "What went wrong?"),
        can_be_better=field("Wat kan anders of beter?", "What can be different or better?"),
        heard=field("Wat hoorden we?", "What did we hear?"),
        objective_reached=field(
            "Doel gehaald?", "Objective reached?", yes=("ja", "yes"), nearly=("bijna", "nearly"), no=("nee", "no")
        ),
        effect=field("Effect", "Effect"),
        method=field("Hoe gemeten", "Method"),
        baseline=field("Vooraf", "Baseline", "Hoe was het voor de campagne?", "How was it before the campaign?"),
        rival_explanation=field(
            "Andere verklaring", "Rival explanation", "Waardoor kan het ook komen?", "What else may have caused it?"
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
        applies_to_all=field("Geldt voor alle processen", "Applies to all processes"),
    ),
    "LearningAnswer": noun(
        ("antwoord op een les", "answer to a learning"),
        ("antwoorden op lessen", "answers to learnings"),
        learning=field("Geleerde les", "Learning"),
        campaign=field("Nieuwe campagne", "New campaign"),
        answer=field(
            "Wat doen we ermee?",
            "What do we do with it?",
            adopted=("nemen we over", "adopted"),
            adapted=("passen we aan", "adapted"),
            declined=("nemen we niet over", "declined"),
        ),
        answered_on=field("Beantwoord op", "Answered on"),
    ),
    "Inspiration": noun(
        ("voorbeeld van elders", "inspiration"),
        ("voorbeelden van elders", "inspirations"),
        found_on=field("Gevonden op", "Found on"),
    ),
}

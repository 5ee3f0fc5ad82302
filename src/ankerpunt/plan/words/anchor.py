"""Words of the third stage: anchor."""

from ankerpunt.plan.words.parts import field, noun

WORDS = {
    "Touchpoint": noun(
        ("contactmoment", "touchpoint"),
        ("contactmomenten", "touchpoints"),
        phase=field("Fase", "Phase"),
        moment=field("Wanneer", "When"),
        feeling=field(
            "Hoe voelt het hier?",
            "How does it feel here?",
            "Voor de meeste mensen van de groep.",
            "For most people of the group.",
            positive=("prettig", "positive"),
            neutral=("gewoon", "neutral"),
            negative=("vervelend", "negative"),
        ),
        duty=field(
            "Moet van de wet",
            "Required by law",
            "Dit moment is een plicht. Er hoort geen USP bij.",
            "This moment is a duty. It needs no USP.",
        ),
    ),
    "Anchoring": noun(
        ("verankering", "anchoring"),
        ("verankeringen", "anchorings"),
        text=field(
            "Hoe merk je het hier?",
            "How do you notice it here?",
            "Zo dat een collega het kan nagaan.",
            "So that a colleague can check it.",
        ),
        kind=field(
            "Wat verandert er?",
            "What changes?",
            process=("een werkproces", "a process"),
            culture=("hoe we samenwerken", "the work culture"),
            leadership=("wat leiders doen", "leadership behaviour"),
        ),
        state=field(
            "Hoe ver is dit?",
            "How far is this?",
            idea=("idee", "idea"),
            agreed=("afgesproken", "agreed"),
            in_practice=("ingevoerd", "in practice"),
            experienced=("ervaren", "experienced"),
        ),
        not_applicable=field("Hoort hier niet, want", "Not applicable, because"),
    ),
    "Evidence": noun(
        ("bewijs", "evidence"),
        ("bewijzen", "pieces of evidence"),
        text=field("Wat laat het zien?", "What shows it?"),
        stance=field(
            "Bewijs of tegenbewijs",
            "Evidence or counter-evidence",
            for_=("bewijs", "evidence"),
            against=("tegenbewijs", "counter-evidence"),
        ),
        kind=field(
            "Soort bewijs",
            "Kind of evidence",
            document=("document", "document"),
            link=("link", "link"),
            story=("verhaal", "story"),
            observation=("waarneming", "observation"),
        ),
        observed_on=field("Gezien op", "Observed on"),
        answer=field(
            "Ons antwoord",
            "Our answer",
            "Wat doen we met dit tegenbewijs?",
            "What do we do with this counter-evidence?",
        ),
        answered_on=field("Beantwoord op", "Answered on"),
        answered_by=field("Beantwoord door", "Answered by"),
    ),
    "Attachment": noun(
        ("foto of bestand", "photo or file"),
        ("foto's en bestanden", "photos and files"),
        name=field("Naam van het bestand", "Name of the file"),
        sha256=field("Kenmerk van de inhoud (SHA-256)", "Mark of the contents (SHA-256)"),
        size=field("Grootte in bytes", "Size in bytes"),
        alt=field(
            "Wat is er te zien?",
            "What is there to see?",
            "Voor wie de foto niet ziet. Bijvoorbeeld: het planbord, met alle diensten van mei.",
            "For those who do not see the photo. For example: the planning board, with all shifts in May.",
        ),
    ),
}

"""Words of fields that mean the same wherever they stand; a noun's own words go before these."""

from collections.abc import Mapping

from ankerpunt.plan.words.parts import FieldWords, field
from ankerpunt.text import Text

NOT_CHOSEN = Text(nl="nog niet gekozen", en="not chosen yet")

COMMON: Mapping[str, FieldWords] = {
    "id": field(
        "Kenmerk",
        "Id",
        "Kleine letters, cijfers en streepjes. Hiermee wijzen andere onderdelen hiernaar.",
        "Small letters, digits and hyphens. Other parts point at this with it.",
    ),
    "archived_on": field(
        "In het archief sinds",
        "In the archive since",
        "Het blijft bewaard, maar telt niet meer mee.",
        "It is kept, but no longer counts.",
    ),
    "name": field("Naam", "Name"),
    "title": field("Titel", "Title"),
    "text": field("Tekst", "Text"),
    "description": field("Beschrijving", "Description"),
    "note": field("Opmerking", "Note", "Alleen voor jullie zelf.", "For your own eyes only."),
    "order": field("Volgorde", "Order"),
    "owner": field("Eigenaar", "Owner", "Een rol of een naam, zoals jullie die zelf opschrijven.", "A role or a name."),
    "source": field("Bron", "Source", "Waar komt dit vandaan?", "Where does this come from?"),
    "url": field("Link", "Link"),
    "scope": field(
        "Intern of extern", "Internal or external", internal=("intern", "internal"), external=("extern", "external")
    ),
    "moment": field(
        "Moment in woorden",
        "Moment in words",
        "Als er geen datum kan zijn, zoals “na elk besluit” of “dag −14”. Dit telt als een datum.",
        "Where there can be no date, such as “after each decision” or “day −14”. It counts as a date.",
    ),
    "starts_on": field(
        "Begint op",
        "Starts on",
        "Een dag of een periode, zoals 22 maart 2027, week 12 2027 of Q4 2027.",
        "A day or a period, such as 22 March 2027, week 12 2027 or Q4 2027.",
    ),
    "ends_on": field("Eindigt op", "Ends on"),
    "due_on": field(
        "Klaar op",
        "Due on",
        "Een dag of een periode, zoals 22 maart 2027 of Q4 2027.",
        "A day or a period, such as 22 March 2027 or Q4 2027.",
    ),
    "review_on": field("Opnieuw bekijken op", "Review on"),
    "decided_on": field("Besloten op", "Decided on"),
    "decided_by": field("Besloten door", "Decided by", "Een rol of een naam.", "A role or a name."),
    "adopted_on": field("Vastgesteld op", "Adopted on"),
    "approved_by": field("Wie keurt het goed?", "Who approves it?", "Een rol of een naam.", "A role or a name."),
    "cost_cents": field("Kosten", "Cost"),
    "cost_source": field("Bron van de kosten", "Source of the cost"),
    "reason": field("Reden", "Reason"),
    "reasoning": field("Uitleg", "Reasoning"),
    "until": field("Geldt tot", "Until"),
    "kind": field("Soort", "Kind"),
    "status": field("Status", "Status"),
    "stance": field("Voor of tegen", "For or against", for_=("voor", "for"), against=("tegen", "against")),
    "stretch_label": field(
        "Met “nog niet waar, we werken eraan” erbij",
        "With the label stretch",
        "De tekst zegt eerlijk dat dit nog niet helemaal waar is.",
        "The text honestly says that this is not quite true yet.",
    ),
    "unit": field("Afdeling of team", "Department or team"),
    "units": field("Afdelingen en teams", "Departments and teams"),
    "target_group": field("Doelgroep", "Target group"),
    "target_groups": field("Doelgroepen", "Target groups"),
    "research": field("Onderzoek", "Research"),
    "conversation": field("Gesprek", "Conversation"),
    "conversations": field(
        "Gesprekken", "Conversations", "Uit welke gesprekken blijkt dit?", "Which conversations show this?"
    ),
    "drivers": field(
        "Drijfveren",
        "Work drivers",
        "Wat trekt deze mensen in hun werk? Ook wel: pullfactoren.",
        "What draws these people to their work? Also called pull factors.",
    ),
    "language_level": field(
        "Taalniveau", "Reading level", **{level: (level, level) for level in ("A1", "A2", "B1", "B2", "C1", "C2")}
    ),
    "persona": field("Persona", "Persona"),
    "motivation": field("Wat zit er voor mij in?", "What is in it for me?"),
    "foundations": field(
        "Ankerpunten",
        "Foundations",
        "Op welke missie, visie, waarden of uitgangspunten rust dit?",
        "Which mission, vision, values or principles does this rest on?",
    ),
    "core_value": field("Kernwaarde", "Core value"),
    "proposition": field("Belofte per doelgroep", "Proposition"),
    "usp": field("USP", "USP"),
    "usps": field("USP's", "USPs"),
    "touchpoint": field("Contactmoment", "Touchpoint"),
    "anchoring": field("Verankering", "Anchoring"),
    "evidence": field("Bewijs", "Evidence"),
    "channel": field("Kanaal", "Channel"),
    "channels": field("Kanalen", "Channels", "Waar bereik je deze mensen?", "Where do you reach these people?"),
    "process": field("Proces", "Process"),
    "processes": field("Processen", "Processes"),
    "messages": field("Boodschappen", "Messages"),
    "plan": field("Communicatieplan", "Communication plan"),
    "campaign": field("Campagne", "Campaign"),
    "first_month": field(
        "Eerste maand",
        "First month",
        "De eerste dag van de maand waarmee de reeks begint.",
        "The first day of the month with which the series begins.",
    ),
    "rule": field("Regel", "Rule", "De code van de regel, zoals A304.", "The code of the rule, such as A304."),
    "noun": field("Soort onderdeel", "Kind of part"),
    "object": field("Onderdeel", "Part"),
}

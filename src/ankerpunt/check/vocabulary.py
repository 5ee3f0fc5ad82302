"""The words for what can be missing from a row, in both languages."""

from ankerpunt.plan.text import Text

VOCABULARY: dict[str, Text] = {
    "baseline": Text(nl="de beginstand", en="the baseline"),
    "channel": Text(nl="het kanaal", en="the channel"),
    "cost": Text(nl="de kosten", en="the cost"),
    "date": Text(nl="de datum", en="the date"),
    "differs": Text(nl="waarin ze verschilt", en="how it differs"),
    "due_date": Text(nl="de einddatum", en="the due date"),
    "effect": Text(nl="het effect", en="the effect"),
    "core_value": Text(nl="een kernwaarde", en="a core value"),
    "foundations": Text(nl="de ankerpunten", en="the foundations"),
    "gamed_by": Text(nl="hoe kan iemand het cijfer mooier maken?", en="how can it be gamed?"),
    "goals": Text(nl="de doelen", en="the goals"),
    "group": Text(nl="de doelgroep", en="the target group"),
    "hides": Text(nl="wat verbergt het cijfer?", en="what does it hide?"),
    "mission": Text(nl="een missie", en="a mission"),
    "owner": Text(nl="de eigenaar", en="the owner"),
    "public_wording": Text(nl="de eerlijke tekst voor buiten", en="the honest public wording"),
    "research": Text(nl="het onderzoek", en="the research"),
    "rival_explanation": Text(nl="de andere verklaring", en="the rival explanation"),
    "steps": Text(nl="de stappen", en="the steps"),
    "target": Text(nl="het doel", en="the target"),
    "why": Text(nl="waarom ze past", en="why it fits"),
    "unit": Text(nl="de eenheid", en="the unit"),
}

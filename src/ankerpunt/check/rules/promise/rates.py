"""The rates with which a menu of choices is calculated (P8)."""

from collections.abc import Iterator

from ankerpunt.check.action import add
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.fiscal_parameter import standing
from ankerpunt.plan.nouns import FiscalParameter
from ankerpunt.text import Text


@rule(
    "P240",
    severity="warning",
    source=("P8",),
    nouns=(FiscalParameter,),
    mood="not_right",
    action=add("Leg de nieuwe regel vast", "Record the new rule", FiscalParameter, "valid_from"),
    title=Text(nl="Fiscale regel verlopen", en="Fiscal parameter expired"),
    message=Text(
        nl="“{name}” gold tot en met {day:date}. Er is geen regel die daarna geldt.",
        en="“{name}” held until {day:date}. No parameter follows it.",
    ),
    what=Text(
        nl="Of er vandaag een regel geldt voor elk percentage en elke grens waarmee het keuzemodel rekent.",
        en="Whether a parameter holds today for each rate and limit that the cafeteria model uses.",
    ),
    why=Text(
        nl="De wet en de cao veranderen zulke regels geregeld. Met een oude regel klopt je belofte niet.",
        en="Law and collective agreement change such rates every so often. With an old rate your promise is wrong.",
    ),
    example=Text(
        nl="“Vrije ruimte tot de grens: 2 procent, tot en met 31 december.” Op 1 januari geldt niets meer.",
        en="“Free space up to the limit: 2 per cent, until 31 December.” On 1 January nothing holds.",
    ),
    way_out=Text(
        nl="Zoek op wat nu geldt en voeg die regel toe, met de begindatum en de bron.",
        en="Look up what holds now and add it, with its first day and its source.",
    ),
)
def rate_expired(scene: Scene) -> Iterator[Hit]:
    """Find the last of each rate or limit that nothing follows."""
    last: dict[tuple[str, str], FiscalParameter] = {}
    for each in scene.plan.fiscal_parameters:
        # The parts of a choice budget add up, so each part is followed by its own; so is whatever has no kind.
        key = (each.kind, each.name if each.kind in {"choice_budget", "other"} else "")
        if each.valid_from <= scene.today and (key not in last or _until(each) >= _until(last[key])):
            last[key] = each
    for each in last.values():
        if standing(each, scene.today) == "expired":
            yield hit(each, day=each.valid_until)


def _until(parameter: FiscalParameter) -> str:
    """The last day as something that can be compared; no last day comes after every other."""
    return parameter.valid_until.isoformat() if parameter.valid_until else "~"

"""One rule explained, at a terminal and on its page in the docs."""

from ankerpunt.check.formats import wording
from ankerpunt.check.rule import Rule
from ankerpunt.text import Language, Text

CHECKS = Text(nl="Wat de regel nagaat", en="What it checks")
WHY = Text(nl="Waarom", en="Why")
EXAMPLE = Text(nl="Voorbeeld", en="Example")
WAY_OUT = Text(nl="Zo los je het op", en="The way out")
METHOD = Text(nl="Regels van de methode", en="Lines of the method")


def parts(rule: Rule, language: Language) -> list[tuple[str, str]]:
    """Give the four texts of a rule, each with its heading."""
    texts = ((CHECKS, rule.what), (WHY, rule.why), (EXAMPLE, rule.example), (WAY_OUT, rule.way_out))
    return [(heading.say(language), text.say(language)) for heading, text in texts]


def explain_rule(rule: Rule, language: Language) -> str:
    """Explain a rule in plain text."""
    stage = wording.STAGE_NAMES[rule.stage].say(language)
    severity = wording.SEVERITY_NAMES[rule.severity].say(language)
    mood = wording.MOOD_NAMES[rule.mood].say(language)
    lines = [f"{rule.code}  {rule.title.say(language)}", f"{stage} · {severity} · {mood}"]
    lines += [f"\n{heading}\n  {text}" for heading, text in parts(rule, language)]
    lines.append(f"\n{wording.SEVERITY_MEANINGS[rule.severity].say(language)}")
    lines.append(f"{METHOD.say(language)}: {', '.join(rule.source)}")
    return "\n".join(lines)

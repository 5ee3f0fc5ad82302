"""The words around the findings, in both languages."""

from ankerpunt.check.engine import Report
from ankerpunt.check.rule import SEVERITIES, Mood, Severity, Stage
from ankerpunt.text import Language, Text

STAGE_NAMES: dict[Stage, Text] = {
    "understand": Text(nl="Begrijpen", en="Understand"),
    "promise": Text(nl="Beloven", en="Promise"),
    "anchor": Text(nl="Verankeren", en="Anchor"),
    "activate": Text(nl="Activeren", en="Activate"),
    "listen": Text(nl="Luisteren", en="Listen"),
    "learn": Text(nl="Leren", en="Learn"),
}
SEVERITY_NAMES: dict[Severity, Text] = {
    "gate": Text(nl="poort", en="gate"),
    "warning": Text(nl="waarschuwing", en="warning"),
    "hint": Text(nl="tip", en="hint"),
}
SEVERITIES_NAMES: dict[Severity, Text] = {
    "gate": Text(nl="poorten", en="gates"),
    "warning": Text(nl="waarschuwingen", en="warnings"),
    "hint": Text(nl="tips", en="hints"),
}
MOOD_NAMES: dict[Mood, Text] = {
    "not_right": Text(nl="klopt niet", en="not right"),
    "next_step": Text(nl="volgende stap", en="next step"),
}
SEVERITY_MEANINGS: dict[Severity, Text] = {
    "gate": Text(
        nl="Een poort houdt de volgende stap tegen, tot het klopt of iemand schriftelijk besluit af te wijken.",
        en="A gate stops the next step, until it is mended or someone decides in writing to deviate.",
    ),
    "warning": Text(
        nl="Een waarschuwing vraagt om een antwoord: los het op, of leg het met een reden weg tot een datum.",
        en="A warning asks for an answer: mend it, or dismiss it with a reason until a date.",
    ),
    "hint": Text(
        nl="Een tip kan helpen, en mag je laten liggen.",
        en="A hint may help, and you may leave it.",
    ),
}
TITLE = Text(
    nl="{name}: geloofwaardigheidscheck op {today:date}",
    en="{name}: credibility check on {today:date}",
)
NOTHING = Text(
    nl="Niets gevonden. Alles wat dit plan belooft, klopt voor zover de check kan zien.",
    en="Nothing found. All that this plan promises holds, as far as the check can see.",
)
EXPLAIN = Text(
    nl="Meer over een regel: ankerpunt explain {code}",
    en="More on a rule: ankerpunt explain {code}",
)
WAY_OUT = Text(nl="Zo los je het op:", en="The way out:")
OVERRIDDEN = Text(nl="Besluiten om af te wijken", en="Overrides")
DISMISSED = Text(
    nl="Met een reden opzijgezet: {count:n bevinding|bevindingen}.",
    en="Dismissed with a reason: {count:n finding|findings}.",
)
DECIDED = Text(nl="{by}, {on:date}: {reason}", en="{by}, {on:date}: {reason}")
UNTIL = Text(nl="tot {until:date}", en="until {until:date}")


def say_counts(counts: dict[Severity, int], language: Language) -> str:
    """Say how many there are of each severity, leaving out what is not there.

    Examples
    --------
    >>> say_counts({"gate": 1, "warning": 7, "hint": 0}, "nl")
    '1 poort, 7 waarschuwingen'
    """
    parts = []
    for severity in SEVERITIES:
        if number := counts[severity]:
            names = SEVERITY_NAMES if number == 1 else SEVERITIES_NAMES
            parts.append(f"{number} {names[severity].say(language)}")
    return ", ".join(parts)


def total(report: Report) -> dict[Severity, int]:
    """Count the open findings of a report by severity."""
    return {severity: sum(counts[severity] for counts in report.counts.values()) for severity in SEVERITIES}

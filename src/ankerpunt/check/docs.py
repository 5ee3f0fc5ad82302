"""The pages of docs/rules/: one for each rule and an index, written from the rules themselves."""

from collections.abc import Iterator

from ankerpunt.check.formats import wording
from ankerpunt.check.formats.explain import METHOD, parts
from ankerpunt.check.registry import RULES
from ankerpunt.check.rule import SEVERITIES, STAGES, Rule
from ankerpunt.plan.words import label
from ankerpunt.text import Language, Text

FOLDER = "rules"
BUTTON = Text(nl="De knop", en="The button")
LANGUAGES: tuple[Language, ...] = ("en", "nl")
WRITTEN = "<!-- Written by `ankerpunt docs` from src/ankerpunt/check/rules; change the rule, not this page. -->"


def pages() -> dict[str, str]:
    """Write every page: its path under docs/, and its text."""
    written = {f"{FOLDER}/README.md": _join(_index())}
    for rule in RULES.values():
        written[f"{FOLDER}/{rule.code}.md"] = _join(_page(rule))
    return written


def _join(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield from (WRITTEN, "", f"# {rule.code} · {rule.title.en}")
    for language in LANGUAGES:
        nouns = " · ".join(label(noun.__name__, language=language) for noun in rule.nouns)
        stage = wording.STAGE_NAMES[rule.stage].say(language)
        severity = wording.SEVERITY_NAMES[rule.severity].say(language)
        mood = wording.MOOD_NAMES[rule.mood].say(language)
        heading = "English" if language == "en" else "Nederlands"
        yield from ("", f"## {heading}: {rule.title.say(language)}", "")
        yield f"{stage} · {severity} · {mood} · {nouns} · {METHOD.say(language)}: {', '.join(rule.source)}"
        for title, text in parts(rule, language):
            yield from ("", f"### {title}", "", text)
        verbs = (action.verb.say(language) for action in (rule.action, rule.instead) if action)
        yield from ("", f"{BUTTON.say(language)}: {' · '.join(verbs)}.")
        yield from ("", wording.SEVERITY_MEANINGS[rule.severity].say(language))
    yield from ("", "[All rules · Alle regels](README.md)")


def _index() -> Iterator[str]:
    yield from (WRITTEN, "", "# The rules of the credibility check · De regels van de geloofwaardigheidscheck", "")
    yield "`ankerpunt check PATH` judges a plan by these rules; `ankerpunt explain CODE` explains one."
    yield from ("", "| | English | Nederlands |", "|---|---|---|")
    for severity in SEVERITIES:
        name, meaning = wording.SEVERITY_NAMES[severity], wording.SEVERITY_MEANINGS[severity]
        yield f"| {name.en} · {name.nl} | {meaning.en} | {meaning.nl} |"
    for stage in STAGES:
        name = wording.STAGE_NAMES[stage]
        yield from ("", f"## {name.en} · {name.nl}", "")
        yield from ("| code | severity | what is wrong | wat er mis is | method |", "|---|---|---|---|---|")
        for rule in RULES.values():
            if rule.stage == stage:
                severity_name = wording.SEVERITY_NAMES[rule.severity].en
                yield (
                    f"| [{rule.code}]({rule.code}.md) | {severity_name} | {rule.title.en} | {rule.title.nl} "
                    f"| {', '.join(rule.source)} |"
                )
    yield from ("", "## By line of the method · Per regel van de methode", "")
    yield from ("The lines themselves are in [the method](../method/README.md).", "", "| line | rules |", "|---|---|")
    lines = {line for rule in RULES.values() for line in rule.source}
    for line in sorted(lines, key=lambda line: ("UPACLE".index(line[0]), int(line[1:]))):
        codes = (f"[{rule.code}]({rule.code}.md)" for rule in RULES.values() if line in rule.source)
        yield f"| {line} | {', '.join(codes)} |"

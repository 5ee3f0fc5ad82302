"""Every rule, in the order of the method. A new rule's module is named here, and nowhere else."""

from types import ModuleType

from ankerpunt.check.rule import Rule
from ankerpunt.check.rules.activate import activities, budget, calendar, choosing, messages, processes, told, weeks
from ankerpunt.check.rules.anchor import cells, evidence, touchpoints
from ankerpunt.check.rules.learn import campaigns, decisions, evaluations, figures
from ankerpunt.check.rules.listen import heard, indicators, stories
from ankerpunt.check.rules.promise import foundations, hollow, profile_texts, profiles, propositions, rates, usps
from ankerpunt.check.rules.understand import choices, conversations, groups, motivations, personas

UNDERSTAND: tuple[ModuleType, ...] = (groups, choices, personas, motivations, conversations)
PROMISE: tuple[ModuleType, ...] = (foundations, propositions, usps, profiles, profile_texts, hollow, rates)
ANCHOR: tuple[ModuleType, ...] = (touchpoints, cells, evidence)
ACTIVATE: tuple[ModuleType, ...] = (processes, messages, activities, calendar, told, budget, weeks, choosing)
LISTEN: tuple[ModuleType, ...] = (indicators, stories, heard)
LEARN: tuple[ModuleType, ...] = (campaigns, evaluations, decisions, figures)
MODULES: tuple[ModuleType, ...] = (*UNDERSTAND, *PROMISE, *ANCHOR, *ACTIVATE, *LISTEN, *LEARN)


def _read() -> dict[str, Rule]:
    rules = [item for module in MODULES for item in vars(module).values() if isinstance(item, Rule)]
    by_code = {rule.code: rule for rule in sorted(rules, key=lambda rule: rule.code[1:])}
    if len(by_code) != len(rules):
        codes = sorted(rule.code for rule in rules)
        message = f"two rules share a code: {[code for code in by_code if codes.count(code) > 1]}"
        raise ValueError(message)
    return by_code


RULES: dict[str, Rule] = _read()

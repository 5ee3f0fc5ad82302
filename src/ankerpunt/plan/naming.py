"""What a row is called: by its own words, or by what it lies between; never only by its id.

Everywhere a row is named — in a sentence of the check, a list, a heading, a choice in a form, a toast — the name comes
from here, so that a row has one name in each language.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Anchoring,
    Campaign,
    Channel,
    CommunicationPlan,
    ContactSeries,
    Conversation,
    Dismissal,
    EstrangementTest,
    Evaluation,
    FormSeries,
    Foundation,
    Heard,
    Learning,
    LearningAnswer,
    Motivation,
    Noun,
    Objective,
    Override,
    Persona,
    PlanAnswer,
    Process,
    Profile,
    ProfileChannel,
    Proposition,
    Result,
    StretchMeasurement,
    TargetGroup,
    TargetGroupChoice,
    TeamReflection,
    Touchpoint,
    Unit,
    Usp,
)
from ankerpunt.plan.speech import say_short_date, shorten
from ankerpunt.plan.tables import fields_of, noun, tables
from ankerpunt.plan.words import label
from ankerpunt.text import Language, Text, capital

# The field that names a row, the first of these that its noun has and that is filled.
NAMING_FIELDS = ("name", "title", "claim", "promise", "text", "what")
# What a row that is named after others can still be told by.
TELLING_FIELDS = ("goal", "words", "summary", "wish", "struggle", "dream", "answer", "question", "reasoning", "rule")
PART = 40


def name(row: Noun, index: Index, language: Language) -> str:
    """Name a row in at most 80 characters, without a full stop: the name may stand within another sentence.

    Parameters
    ----------
    row
        A row of the plan, or the organisation itself.
    index
        The plan in which to look up what the row lies between. What is not there is named by its id.
    language
        ``"nl"`` or ``"en"``: some names hold a day or a choice.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> plan = Plan(organisation=Organisation(id="waterrijk", name="Gemeente Waterrijk"))
    >>> name(plan.organisation, Index(plan), "nl")
    'Gemeente Waterrijk'
    >>> talk = Conversation(id="g1", held_on=date(2026, 3, 5), words="Ik wil één adres.")
    >>> name(talk, Index(plan), "nl")
    '5 mrt 2026: Ik wil één adres'
    """
    compose = COMPOSED.get(type(row))
    words = compose(row, index, language) if compose else own_words(row)
    return shorten(words or row.id).rstrip(". ")


def names(row: Noun, index: Index) -> Text:
    """Name a row in both languages; see :func:`name`. What a row says of itself is the same in both."""
    if type(row) not in COMPOSED:
        said = name(row, index, "nl")
        return Text(nl=said, en=said)
    return Text(nl=name(row, index, "nl"), en=name(row, index, "en"))


def naming_fields(of: type[Noun]) -> tuple[str, ...]:
    """List the fields that can name a row of this noun by themselves, in the order in which they are asked.

    A noun that is named after others, such as a cell (USP × touchpoint), has none.
    """
    return () if of in COMPOSED else tuple(field for field in own_fields(of) if field in NAMING_FIELDS)


def own_words(row: Any) -> str:
    """Give the first words that a row says of itself: those by which it gets its id; empty where it says nothing."""
    said = (" ".join(str(getattr(row, field)).split()) for field in own_fields(noun(type(row).__name__)))
    return next((words for words in said if words), "")


@cache
def own_fields(of: type[Noun]) -> tuple[str, ...]:
    """List the fields by which people look for a row: those that can name it, then those that tell of it."""
    texts = {field.name for field in fields_of(of) if field.kind == "str" and not field.many}
    return tuple(field for field in (*NAMING_FIELDS, *TELLING_FIELDS) if field in texts)


def _part(of: type[Noun], row_id: str | None, index: Index, language: Language, longest: int = PART) -> str:
    """Name what a row lies between, short enough to leave room for the rest; many rows lie between the same two."""

    def said(index: Index) -> str:
        found = index.get(of, row_id)
        return shorten(name(found, index, language), longest).rstrip(". ") if found else row_id or ""

    return index.once_for((of, row_id, language, longest), said)


def _cell(cell: Anchoring, index: Index, language: Language) -> str:
    touchpoint = _part(Touchpoint, cell.touchpoint, index, language)
    return f"{_part(Usp, cell.usp, index, language)} × {touchpoint}"


def _conversation(talk: Conversation, index: Index, language: Language) -> str:
    heard, day = own_words(talk), say_short_date(talk.held_on, language)
    return f"{day}: {heard}" if heard else day


def _motivation(motivation: Motivation, index: Index, language: Language) -> str:
    return f"{_part(Persona, motivation.persona, index, language)}: {motivation.goal}"


def _test(test: EstrangementTest, index: Index, language: Language) -> str:
    group = _part(TargetGroup, test.target_group, index, language)
    return f"{group}: {_part(Proposition, test.proposition, index, language, longest=80)}"


def _measurement(measurement: StretchMeasurement, index: Index, language: Language) -> str:
    day = say_short_date(measurement.measured_on, language)
    return f"{_part(Usp, measurement.usp, index, language, longest=64)}, {day}"


def _result(result: Result, index: Index, language: Language) -> str:
    day = say_short_date(result.measured_on, language)
    return f"{_part(Objective, result.objective, index, language, longest=64)}, {day}"


def _choice(choice: TargetGroupChoice, index: Index, language: Language) -> str:
    route = label("TargetGroupChoice", "route", choice.route, language=language)
    return f"{capital(route)}, {say_short_date(choice.decided_on, language)}"


def _profile(profile: Profile, index: Index, language: Language) -> str:
    channel = _part(ProfileChannel, profile.channel, index, language)
    group = _part(TargetGroup, profile.target_group, index, language)
    return f"{channel}, {group}" if group else channel


def _contacts(series: ContactSeries, index: Index, language: Language) -> str:
    kind = label("ContactSeries", "kind", series.kind, language=language)
    channel = _part(Channel, series.channel, index, language, longest=20)
    return f"{_part(Process, series.process, index, language)}, {channel}, {kind}"


def _form(series: FormSeries, index: Index, language: Language) -> str:
    return f"{_part(Process, series.process, index, language)}, {label('FormSeries', language=language)}"


def _evaluation(evaluation: Evaluation, index: Index, language: Language) -> str:
    day = say_short_date(evaluation.evaluated_on, language)
    return f"{_part(Campaign, evaluation.campaign, index, language, longest=64)}, {day}"


def _answer(answer: LearningAnswer, index: Index, language: Language) -> str:
    whose = (
        _part(Campaign, answer.campaign, index, language, longest=24)
        if answer.campaign
        else _part(CommunicationPlan, answer.plan, index, language, longest=24)
        if answer.plan
        else ""
    )
    return f"{whose}: {_part(Learning, answer.learning, index, language, longest=80)}"


def _plan_answer(answer: PlanAnswer, index: Index, language: Language) -> str:
    question = capital(label("PlanAnswer", "question", answer.question, language=language))
    process = _part(Process, answer.process, index, language, longest=30) if answer.process else ""
    return ", ".join(filter(None, (question, process)))


def _reflection(reflection: TeamReflection, index: Index, language: Language) -> str:
    team = _part(Unit, reflection.unit, index, language, longest=30) if reflection.unit else ""
    value = _part(Foundation, reflection.core_value, index, language, longest=30)
    return ", ".join(filter(None, (team, value, say_short_date(reflection.held_on, language))))


def _heard(heard: Heard, index: Index, language: Language) -> str:
    subject = (
        _part(Foundation, heard.foundation, index, language, longest=30)
        if heard.foundation
        else _part(Usp, heard.usp, index, language, longest=30)
    )
    word = label("Heard", "word", heard.word, language=language)
    who = shorten(heard.together_with, 24) if heard.together_with.strip() else ""
    said = ", ".join(filter(None, (subject, who, say_short_date(heard.heard_on, language))))
    return f"{said}: {word}"


def _decision(decision: Override | Dismissal, index: Index, language: Language) -> str:
    known = decision.noun == "Organisation" or decision.noun in tables()
    about = _part(noun(decision.noun), decision.object, index, language) if known else decision.object
    return f"{decision.rule}, {about}"


COMPOSED: dict[type[Noun], Callable[[Any, Index, Language], str]] = {
    Anchoring: _cell,
    ContactSeries: _contacts,
    Conversation: _conversation,
    Dismissal: _decision,
    EstrangementTest: _test,
    Evaluation: _evaluation,
    FormSeries: _form,
    Heard: _heard,
    LearningAnswer: _answer,
    PlanAnswer: _plan_answer,
    Motivation: _motivation,
    Override: _decision,
    Profile: _profile,
    Result: _result,
    StretchMeasurement: _measurement,
    TargetGroupChoice: _choice,
    TeamReflection: _reflection,
}

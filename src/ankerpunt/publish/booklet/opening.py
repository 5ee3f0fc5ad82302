"""How a booklet begins: what it is in short, why it is there, how things stand, and what we stand for (C1)."""

from ankerpunt.plan.facts.nine_questions import QUESTIONS as QUESTION_CODES
from ankerpunt.plan.facts.nine_questions import nine_questions
from ankerpunt.plan.nouns import CommunicationPlan, Process
from ankerpunt.plan.words import label
from ankerpunt.publish.booklet.blocks import Chapter, Facts, Prose, chapter, grid, prose
from ankerpunt.publish.booklet.telling import Telling
from ankerpunt.text import Text, capital

NO_REASON = Text(
    nl="Waarom dit plan er is, staat nog niet opgeschreven.", en="Why this plan is there has not been written down yet."
)
NO_FOUNDATION = Text(
    nl="Dit plan noemt nog geen missie, visie of kernwaarde waar het op steunt.",
    en="This plan does not name a mission, vision or core value to rest on yet.",
)
FOUNDATIONS = Text(nl="Waar we voor staan", en="What we stand for")
QUESTIONS = Text(nl="De negen vragen", en="The nine questions")
ANSWERED = Text(
    nl="{done:n van de negen vragen is|van de negen vragen zijn} klaar.",
    en="{done:n of the nine questions is|of the nine questions are} answered.",
)
NONE_ANSWERED = Text(nl="Nog geen van de negen vragen is klaar.", en="None of the nine questions is answered yet.")
UNANSWERED = Text(nl="Nog geen antwoord.", en="No answer yet.")
NO_QUESTION = Text(
    nl="Wie de negen vragen van het plan beantwoordt, is nog niet afgesproken.",
    en="Who answers the nine questions of the plan has not been agreed yet.",
)
QUESTION, ANSWER = Text(nl="Vraag", en="Question"), Text(nl="Antwoord", en="Answer")
WHO, WHEN = Text(nl="Wie", en="Who"), Text(nl="Voor wanneer", en="By when")
SOURCE = Text(nl="Uit: {source}.", en="From: {source}.")
SOURCE_PAGE = Text(nl="Uit: {source}, bladzijde {page}.", en="From: {source}, page {page}.")


def summary(told: Telling) -> Chapter:
    """Tell it in short."""
    return _of_field(told, "summary")


def reason(told: Telling) -> Chapter:
    """Tell why the plan is there; that it does not say so is worth a sentence."""
    found = _of_field(told, "occasion")
    return found if found.blocks else chapter(found.title, Prose(told.say(NO_REASON), "missing"))


def situation(told: Telling) -> Chapter:
    """Tell how things stand."""
    return _of_field(told, "situation")


def look_back(told: Telling) -> Chapter:
    """Tell what the plan before it taught, and what is different now."""
    plan = told.plan
    before = ", ".join(told.named(CommunicationPlan, [plan.based_on]))
    rows = (
        (told.word("CommunicationPlan", "based_on"), before),
        (told.word("CommunicationPlan", "differs"), plan.differs.strip()),
    )
    said = tuple(row for row in rows if row[1])
    title = told.word("CommunicationPlan", "look_back")
    return chapter(title, prose(plan.look_back), Facts(said) if said else None)


def foundations(told: Telling) -> Chapter:
    """Tell what the plan rests on."""
    title = told.say(FOUNDATIONS)
    found = told.content.foundations
    if not found:
        return chapter(title, Prose(told.say(NO_FOUNDATION), "missing"))
    rows = []
    for each in found:
        called = told.choice(each, "kind")
        source = SOURCE_PAGE if each.source_page.strip() else SOURCE
        cited = told.say(source, source=each.source_document, page=each.source_page) if each.source_document else ""
        heading = f"{called}: {each.title}" if each.title and each.title != called else called
        rows.append((heading, f"{each.text.strip()}\n{cited}".strip()))
    return chapter(title, Facts(tuple(rows)))


def questions(told: Telling) -> Chapter:
    """Tell which of the nine questions have an answer, and who answers the others by when."""
    title = told.say(QUESTIONS)
    answers = told.content.answers
    if not answers:
        return chapter(title, Prose(told.say(NO_QUESTION), "missing"))
    rows = []
    for code in QUESTION_CODES:
        own = [each for each in answers if each.question == code]
        asked = capital(label("PlanAnswer", "question", code, language=told.language))
        for each in own:
            about = ", ".join(told.named(Process, [each.process]))
            question = f"{asked} ({about})?" if about else f"{asked}?"
            text = each.text.strip() or told.say(UNANSWERED)
            rows.append((question, text, each.owner, told.date(each.due_on)))
        if not own:
            rows.append((f"{asked}?", told.say(UNANSWERED), "", ""))
    done = nine_questions(told.content, told.index).count("done")
    head = (told.say(QUESTION), told.say(ANSWER), told.say(WHO), told.say(WHEN))
    counted = told.say(ANSWERED, done=done) if done else told.say(NONE_ANSWERED)
    return chapter(title, Prose(counted), grid(title, head, tuple(rows), (26, 42, 18, 14)))


def _of_field(told: Telling, field: str) -> Chapter:
    return chapter(told.word("CommunicationPlan", field), prose(getattr(told.plan, field)))

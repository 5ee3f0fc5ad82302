"""What a campaign did, as a document: the same sentences on paper and in the evaluation (E2)."""

from datetime import date

from ankerpunt.check.effect import Effect
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.speech import say_date
from ankerpunt.publish.booklet.blocks import Booklet, Chapter, Facts, Prose, chapter, grid, picture, prose
from ankerpunt.publish.booklet.whole import CONTENTS, PAGE, PRINTED
from ankerpunt.publish.campaign import words as w
from ankerpunt.publish.campaign.figure import figure_of
from ankerpunt.publish.campaign.telling import Told, tell
from ankerpunt.text import Language, Text

ANSWERS = Text(nl="Hielp het?", en="Did it help?")
ELSE = Text(nl="Kan het ook iets anders zijn?", en="Can it be something else?")
MONTHS = Text(nl="Maand voor maand", en="Month by month")


def paper_of(effects: tuple[Effect, ...], index: Index, *, today: date, language: Language) -> Booklet:
    """Lay what a campaign did out as a document, process by process.

    Parameters
    ----------
    effects
        Of one campaign; at least one.
    index
        The plan.
    today, language
        As of which day, and in which language.

    References
    ----------
    METHOD E2.
    """
    campaign = effects[0].campaign
    told = [(each, tell(each, index, language=language)) for each in effects]
    title, about = name(campaign, index, language), tuple[str, ...]()
    chapters = tuple(_of_one(each, said, index, language) for each, said in told)
    if len(told) == 1:
        [(only, said)] = told
        title, about, chapters = said.headline, (title, said.asked), chapters_of(only, said, language=language)
    return Booklet(
        title=title,
        organisation=index.plan.organisation.name,
        about=about,
        contents=CONTENTS.say(language),
        printed=PRINTED.say(language, day=say_date(today, language)),
        page=PAGE.say(language),
        chapters=chapters,
        language=language,
        day=today,
    )


def _of_one(effect: Effect, told: Told, index: Index, language: Language) -> Chapter:
    """One of several processes: its answer is said below its name, as nothing else on the paper is about it alone."""
    said = Prose(f"{told.headline}.", "lead"), Prose(told.asked)
    return chapter(name(effect.process, index, language), *said, parts=chapters_of(effect, told, language=language))


def chapters_of(effect: Effect, told: Told, *, language: Language) -> tuple[Chapter, ...]:
    """Give the chapters on one process: the answers, what else it may be, the money, and the months."""
    answers = tuple((each.question, f"{each.answer} {each.unit}".strip() + f"\n{each.note}") for each in told.answers)
    checks = tuple((each.question, f"{each.answer}\n{each.note}") for each in told.checks)
    money = tuple((label, f"{amount}\n{between}".strip()) for label, amount, between in told.money.rows)
    figure = figure_of(effect, language=language)
    table = figure.table(language) if figure else [[""]]
    made = (
        chapter(
            ANSWERS.say(language),
            Facts(answers),
            prose(figure.summary) if figure else None,
            picture(figure, language) if figure else None,
        ),
        chapter(ELSE.say(language), Facts(checks)),
        chapter(
            w.FREED.say(language),
            Prose(told.money.told),
            Facts(money) if money else None,
            prose(told.money.note, "note"),
        ),
        chapter(
            MONTHS.say(language),
            grid(
                MONTHS.say(language),
                tuple(table[0]),
                tuple(map(tuple, table[1:])),
                (14, 14, 30, 14, 28)[: len(table[0])],
            ),
        )
        if figure
        else chapter(""),
    )
    return tuple(each for each in made if not each.is_empty)

"""What the works council reads before it agrees to a preference study: worked out from the study itself (U12, L10)."""

from datetime import date

from ankerpunt.plan.speech import say_date
from ankerpunt.publish.booklet.blocks import Booklet, Chapter, Facts, Points, Prose
from ankerpunt.publish.listening import dossier
from ankerpunt.publish.listening.asking import Asking, StudyTold
from ankerpunt.science.floor import FLOOR
from ankerpunt.text import Language, Number, Text

TITLE = Text(nl="Voorkeursonderzoek: {title}", en="Preference study: {title}")
THREE_SENTENCES = (
    Text(nl="Niemand kan zien wat jij koos, ook wij niet.", en="Nobody can see what you chose, and neither can we."),
    Text(
        nl=f"Er komen alleen cijfers uit over {FLOOR} mensen of meer.",
        en=f"Figures come out only about {FLOOR} people or more.",
    ),
    Text(
        nl="Zodra die cijfers er zijn, vernietigen we alle antwoorden.",
        en="As soon as there are figures, all answers are destroyed.",
    ),
)
NOT_HOW_WELL = Text(
    nl="We vragen wat mensen belangrijk vinden. Niet hoe goed iemand het doet, en niet hoe tevreden iemand is.",
    en="People are asked what counts for them. Not how well anybody does, nor how satisfied anybody is.",
)
QUESTION = Text(nl="Vraag", en="Question")
CHOICES = Text(nl="Keuzes", en="Choices")
SCREENS = Text(
    nl="{screens:n scherm|schermen} met elk {shows} van de {items}. Steeds: wat telt het meest, wat het minst.",
    en="{screens:n screen|screens} with {shows} of the {items} each. Each time: what counts most, what counts least.",
)
BETWEEN = Text(nl="Waartussen", en="Between what")
ALL_SEE = Text(
    nl=f"Hoe zwaar elk telt voor iedereen samen, en voor delen van {FLOOR} mensen of meer die hetzelfde kiezen.",
    en=f"How much each counts for everybody together, and for parts of {FLOOR} people or more who choose alike.",
)
MANAGERS_SEE = Text(nl="Hetzelfde. Per team is er geen uitkomst.", en="The same. There is nothing about one team.")
OPERATOR_SEES = Text(
    nl="Hetzelfde. Tijdens het onderzoek ook niet hoeveel mensen meededen.",
    en="The same. During the study not even how many took part.",
)
ON_SENDING_GOES = Text(
    nl="De code. Wat iemand koos, bewaren we op een blad zonder naam, tijd of code, onder een nummer uit het toeval.",
    en="The code. What somebody chose is kept on a sheet without a name, time or code, under a number drawn by chance.",
)
ON_CLOSING = Text(nl="Na het sluiten", en="After closing")
ON_CLOSING_GOES = Text(
    nl=f"De cijfers worden uitgerekend. In dezelfde stap gaan alle bladen en codes weg. Deden er minder dan {FLOOR}"
    " mensen mee, dan rekenen we niets uit en gaat alles weg.",
    en="Figures are worked out. In the same step all sheets and codes go. Where fewer than"
    f" {FLOOR} people took part nothing is worked out, and everything goes.",
)
WHAT_STAYS = Text(
    nl="Gemiddelden, spreiding en aandelen van iedereen samen. Wat een mens koos is daar niet uit te halen.",
    en="Averages, spread and shares of everybody together. What one person chose cannot be found in them.",
)
HONEST = (
    dossier.HONEST_LINES[0],
    Text(
        nl="Anders dan bij een ronde met woorden staat tijdens het onderzoek van ieder een blad in de opslag. Daar"
        " hangt geen naam, team, tijd of code aan.",
        en="Unlike a round of words, the store has a sheet of each person while the study is open. No name, team, time"
        " or code is beside it.",
    ),
    Text(
        nl="De cijfers zijn schattingen. Bij elk staat hoe zeker het is.",
        en="Figures are estimates. Each says how sure it is.",
    ),
)
OUTLINE_ROWS = (
    (
        dossier.OUTLINE_ROWS[0][0],
        Text(
            nl="Weten wat een doelgroep belangrijk vindt. Niet: mensen of teams beoordelen.",
            en="To know what counts for a target group. Not to judge people or teams.",
        ),
    ),
    (
        dossier.OUTLINE_ROWS[1][0],
        Text(
            nl="Hoeveel mensen in welk team werken; per mens een blad met keuzes; codes als afdruk.",
            en="How many people work in which team; a sheet of choices for each person; codes as a digest.",
        ),
    ),
    *dossier.OUTLINE_ROWS[2:4],
    (
        dossier.OUTLINE_ROWS[4][0],
        Text(
            nl="Codes en bladen tot de cijfers er zijn, kort na {last}. Cijfers zolang de organisatie ze wil lezen.",
            en="Codes and sheets until there are figures, shortly after {last}. Figures for as long as the organisation"
            " wants to read them.",
        ),
    ),
    (
        dossier.OUTLINE_ROWS[5][0],
        Text(
            nl=f"Herkenning in een kleine groep: daarom {FLOOR}. Herkenning aan een reeks keuzes: daarom geen kenmerken"
            " op een blad, en vernietigen. Druk om mee te doen: daarom ziet niemand wie meedeed.",
            en=f"Recognition in a small group: hence {FLOOR}. Recognition by a row of choices: hence nothing else on a"
            " sheet, and destruction. Pressure to take part: hence nobody sees who did.",
        ),
    ),
    (
        dossier.OUTLINE_ROWS[6][0],
        Text(
            nl="De broncode is openbaar. Een test zoekt na afloop in alle bestanden, en vindt niets van een mens.",
            en="The source is public. A test looks through all files afterwards, and finds nothing of anybody.",
        ),
    ),
)


def study_dossier_of(asking: Asking, *, today: date, language: Language) -> Booklet:
    """Tell what a study asks and what becomes of answers, chapter by chapter.

    Parameters
    ----------
    asking
        The round, with its study.
    today
        As of which day.
    language
        In which language.

    Raises
    ------
    ValueError
        When the round asks no study.

    Examples
    --------
    >>> day, desk = date(2027, 3, 1), ("Klantcontact",)
    >>> study = StudyTold(title="Wat trekt ons?", question="Wat telt?", items=("a", "b", "c", "d"), screens=3,
    ...                   each_shows=4)
    >>> asking = Asking(organisation="Gemeente O", questions=(), units=desk, groups=desk, opens_on=day, closes_on=day,
    ...                 words_on=date(2027, 3, 9), purpose="Weten.", afterwards="Praten.", way="drawn", codes=72,
    ...                 study=study)
    >>> study_dossier_of(asking, today=day, language="nl").title
    'Voorkeursonderzoek: Wat trekt ons?'
    """
    if asking.study is None:
        raise ValueError("a round of questions has another paper")
    day = {name: say_date(getattr(asking, f"{name}_on"), language) for name in ("opens", "closes", "words")}
    sees = ((dossier.ALL, ALL_SEE), (dossier.MANAGERS, MANAGERS_SEE), (dossier.OPERATOR, OPERATOR_SEES))
    goes = ((dossier.ON_SENDING, ON_SENDING_GOES), (ON_CLOSING, ON_CLOSING_GOES), (dossier.STAYS, WHAT_STAYS))
    honest = (*HONEST, dossier.MAIL_TOO) if asking.way == "mailed" else HONEST
    return dossier.bound(
        asking,
        title=TITLE.say(language, title=asking.study.title),
        today=today,
        language=language,
        chapters=(
            Chapter(dossier.THREE.say(language), (Points(tuple(each.say(language) for each in THREE_SENTENCES)),)),
            Chapter(dossier.WHY.say(language), (Prose(asking.purpose), Prose(NOT_HOW_WELL.say(language)))),
            Chapter(dossier.WHAT.say(language), (Facts(_what(asking, asking.study, day, language)),)),
            Chapter(dossier.AFTERWARDS.say(language), (Prose(asking.afterwards),)),
            Chapter(dossier.SEES.say(language), (_rows(language, *sees),)),
            Chapter(dossier.GOES.say(language), (_rows(language, *goes),)),
            Chapter(dossier.HONEST.say(language), (Points(tuple(each.say(language) for each in honest)),)),
            Chapter(dossier.LAW.say(language), (Prose(dossier.CONSENT.say(language)),)),
            Chapter(dossier.OUTLINE.say(language), (_rows(language, *OUTLINE_ROWS, last=day["closes"]),)),
        ),
    )


def _what(asking: Asking, study: StudyTold, day: dict[str, str], language: Language) -> tuple[tuple[str, str], ...]:
    screens = SCREENS.say(language, screens=Number(study.screens), shows=study.each_shows, items=len(study.items))
    return (
        (QUESTION.say(language), study.question),
        (CHOICES.say(language), screens),
        (BETWEEN.say(language), "; ".join(study.items)),
        *dossier.when_and_how(asking, day, language),
    )


def _rows(language: Language, *rows: tuple[Text, Text], **values: object) -> Facts:
    return Facts(tuple((name.say(language), said.say(language, **values)) for name, said in rows))

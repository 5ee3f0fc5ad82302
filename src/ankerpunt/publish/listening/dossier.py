"""What the works council reads before it agrees to a round: worked out from the round itself (L10)."""

from datetime import date

from ankerpunt.plan.speech import say_date
from ankerpunt.publish.booklet.blocks import Booklet, Chapter, Facts, Points, Prose
from ankerpunt.publish.booklet.whole import CONTENTS, PAGE, PRINTED
from ankerpunt.publish.listening.asking import Asking
from ankerpunt.text import Language, Number, Text

TITLE = Text(
    nl="{count:n vraag|vragen} over wat er verandert",
    en="{count:n question|questions} about what is changing",
)
FOR = Text(nl="Voor de ondernemingsraad", en="For the works council")

THREE = Text(nl="In drie zinnen", en="In three sentences")
THREE_SENTENCES = (
    Text(nl="Niemand kan zien wat jij koos, ook wij niet.", en="Nobody can see what you chose, and neither can we."),
    Text(
        nl="Er komt per groep van 25 mensen of meer één woord uit.",
        en="For each group of 25 people or more one word comes out.",
    ),
    Text(
        nl="Als de ronde dicht is, gooien we alles weg behalve dat woord.",
        en="When the round is closed, everything is thrown away but that word.",
    ),
)

WHY = Text(nl="Waarom", en="Why")
NOT_HOW_WELL = Text(
    nl="We vragen niet hoe goed iemand het doet. Alleen of er iets verandert.",
    en="Nobody is asked how well anybody does. Only whether something is changing.",
)

WHAT = Text(nl="Wat, aan wie, wanneer", en="What, of whom, when")
QUESTIONS = Text(nl="Vragen", en="Questions")
ANSWERS = Text(nl="Antwoorden", en="Answers")
FOUR_ANSWERS = Text(
    nl="Steeds: minder vaak, ongeveer even vaak, vaker, of dat kan ik niet zeggen.",
    en="Each time: less often, about as often, more often, or I cannot say.",
)
WHOM = Text(nl="Aan wie", en="Of whom")
EVERYBODY = Text(nl="{units}. Iedereen die er op {day} werkt.", en="{units}. Everybody who works there on {day}.")
TOGETHER = Text(nl="Een woord voor", en="A word for")
OPEN = Text(nl="Open", en="Open")
OPEN_DAYS = Text(
    nl="Van {first} tot en met {last}. Het woord staat er op {words}.",
    en="From {first} until {last}. The words can be read on {words}.",
)
OPEN_DAYS_OF_A_STUDY = Text(
    nl="Van {first} tot en met {last}. De uitkomst staat er op {words}.",
    en="From {first} until {last}. What came out can be read on {words}.",
)
TAKING_PART = Text(nl="Meedoen", en="Taking part")
FREE = Text(
    nl="Mag, hoeft niet. Een herinnering gaat naar iedereen. Niemand ziet wie meedeed.",
    en="You may, you need not. A reminder goes to everybody. Nobody sees who took part.",
)
COMING_IN = Text(nl="Binnenkomen", en="Coming in")
WAYS = {
    "drawn": Text(
        nl="Met een code op een briefje uit een bak. We drukken {codes} briefjes af en schudden ze. Niemand weet wie"
        " welke code heeft. Er is geen account en geen mailadres nodig.",
        en="With a code on a slip out of a bowl. {codes} slips are printed and shuffled. Nobody knows who has which"
        " code. No account and no e-mail address is needed.",
    ),
    "mailed": Text(
        nl="Met een code per mail, aan {codes} mensen. Dat is vertrouwelijk: de mailserver weet wie een code kreeg. Wij"
        " bewaren geen mailadres bij een code.",
        en="With a code by e-mail, to {codes} people. That is confidential: the mail server knows who got a code. No"
        " address is kept beside a code.",
    ),
}
AFTERWARDS = Text(nl="Wat we ermee doen", en="What is done with it")

SEES = Text(nl="Wie ziet wat", en="Who sees what")
ALL = Text(nl="Iedereen", en="Everybody")
ALL_SEE = Text(nl="Het woord per groep en voor de hele organisatie.", en="The word of each group and of the whole.")
MANAGERS = Text(nl="Leidinggevenden", en="Managers")
MANAGERS_SEE = Text(
    nl="Hetzelfde. Van een eigen, klein team is er geen uitkomst.", en="The same. Of a small team there is no word."
)
OPERATOR = Text(nl="Beheerder", en="Administrator")
OPERATOR_SEES = Text(
    nl="Hetzelfde. Tijdens de ronde ook niet hoeveel mensen meededen.",
    en="The same. During the round not even how many took part.",
)

GOES = Text(nl="Wat er wanneer verdwijnt", en="What goes, and when")
ON_SENDING = Text(nl="Bij het versturen", en="On sending")
ON_SENDING_GOES = Text(
    nl="De code. Het antwoord wordt bij een telling opgeteld; een los antwoord is er nooit.",
    en="The code. The answer is added to a count; there is never an answer by itself.",
)
ON_CLOSING = Text(nl="Bij het sluiten", en="On closing")
ON_CLOSING_GOES = Text(
    nl="Alle tellingen, en alle codes die over zijn. Eerst komt er een beetje toeval bij de tellingen, dan blijft er"
    " per telling één woord over.",
    en="All counts, and all codes that are left. First some chance is added to the counts, then one word is left of"
    " each.",
)
STAYS = Text(nl="Wat blijft", en="What stays")
WHAT_STAYS = Text(
    nl="Het woord, de vraag, de datum, en of meer of minder dan de helft meedeed.",
    en="The word, the question, the date, and whether more or less than half took part.",
)

HONEST = Text(nl="Wat we eerlijk zeggen", en="What has to be said as well")
HONEST_LINES = (
    Text(
        nl="Wie de hele tijd in het geheugen of de opslag van de server kan kijken zolang het open is, zou mee kunnen"
        " lezen. De belofte gaat over wat we laten zien en wat er overblijft.",
        en="Somebody who can look into the memory or the disk of the server all the time while it is open could"
        " follow it. The promise is about what is shown and what is left.",
    ),
    Text(
        nl="Bij 25 antwoorden is het woord in ongeveer 3 van de 4 keer hetzelfde als zonder het beetje toeval dat we"
        " toevoegen.",
        en="With 25 answers the word is what it would be without the added chance in about 3 of 4 cases.",
    ),
    Text(
        nl="Jouw antwoord verandert de kans op een woord hooguit een beetje, ook voor wie alle andere antwoorden kent.",
        en="Your answer changes the chance of a word a little at most, even for somebody who knows all other answers.",
    ),
    Text(
        nl="Een tweede ronde over hetzelfde, aan dezelfde mensen, kan pas na 150 dagen.",
        en="A second round about the same, with the same people, has to wait 150 days.",
    ),
)
MAIL_TOO = Text(
    nl="Codes per mail staan ook in de mailserver, met de adressen.",
    en="Codes by e-mail are on the mail server too, with the addresses.",
)

LAW = Text(nl="Wet", en="Law")
CONSENT = Text(
    nl="Wet op de ondernemingsraden, artikel 27, lid 1, onder k en l: we vragen instemming. Zonder instemming gaat"
    " het niet open.",
    en="Works Councils Act (WOR), section 27(1)(k) and (l): consent is asked for. It does not open without.",
)

OUTLINE = Text(nl="Opzet van de toets op privacy (DPIA)", en="Outline of the assessment of privacy (DPIA)")
OUTLINE_ROWS = (
    (
        Text(nl="Doel", en="Purpose"),
        Text(
            nl="Horen of iets vaker of minder vaak voorkomt, per groep. Niet: mensen of teams beoordelen.",
            en="To hear whether something happens more or less often, by group. Not to judge people or teams.",
        ),
    ),
    (
        Text(nl="Gegevens", en="Data"),
        Text(
            nl="Hoeveel mensen in welk team werken; per groep en vraag drie tellingen; codes als afdruk.",
            en="How many people work in which team; three counts for each group and question; codes as a digest.",
        ),
    ),
    (
        Text(nl="Van wie", en="Of whom"),
        Text(
            nl="Medewerkers. Geen naam, functie, leeftijd of tijdstip.",
            en="Employees. No name, job, age or time.",
        ),
    ),
    (
        Text(nl="Grondslag", en="Legal basis"),
        Text(
            nl="In te vullen met de functionaris gegevensbescherming. Toestemming past niet: tussen werkgever en"
            " werknemer is die zelden vrij.",
            en="To be filled in with the data protection officer. Consent does not fit: between employer and employee"
            " it is seldom free.",
        ),
    ),
    (
        Text(nl="Hoe lang", en="How long"),
        Text(
            nl="Codes en tellingen tot {last}. Woorden zolang de organisatie ze wil lezen.",
            en="Codes and counts until {last}. Words for as long as the organisation wants to read them.",
        ),
    ),
    (
        Text(nl="Risico’s", en="Risks"),
        Text(
            nl="Herkenning in een kleine groep: daarom 25. Herkenning over rondes heen: daarom 150 dagen, en toeval"
            " bij elke telling. Druk om mee te doen: daarom ziet niemand wie meedeed.",
            en="Recognition in a small group: hence 25. Recognition over rounds: hence 150 days, and chance on each"
            " count. Pressure to take part: hence nobody sees who did.",
        ),
    ),
    (
        Text(nl="Wie controleert", en="Who looks at it"),
        Text(
            nl="Een tweede, los geschreven deel van het programma kijkt elke keer voordat er iets te zien is. De"
            " broncode is openbaar.",
            en="A second part of the program, written apart, looks each time before anything is shown. The source is"
            " public.",
        ),
    ),
)


def dossier_of(asking: Asking, *, today: date, language: Language) -> Booklet:
    """Tell what a round asks and what becomes of answers, chapter by chapter.

    Parameters
    ----------
    asking
        The round.
    today
        As of which day.
    language
        In which language.

    Examples
    --------
    >>> day = date(2027, 3, 1)
    >>> desk = ("Klantcontact",)
    >>> asking = Asking(organisation="Gemeente O", questions=("Lef",), units=desk, groups=desk, opens_on=day,
    ...                 closes_on=day, words_on=date(2027, 3, 9), purpose="Horen.", afterwards="Praten.", way="drawn",
    ...                 codes=56)
    >>> [chapter.title for chapter in dossier_of(asking, today=day, language="nl").chapters][:2]
    ['In drie zinnen', 'Waarom']
    """
    day = {name: say_date(getattr(asking, f"{name}_on"), language) for name in ("opens", "closes", "words")}
    return bound(
        asking,
        title=TITLE.say(language, count=Number(len(asking.questions))),
        today=today,
        language=language,
        chapters=(
            Chapter(THREE.say(language), (Points(tuple(each.say(language) for each in THREE_SENTENCES)),)),
            Chapter(WHY.say(language), (Prose(asking.purpose), Prose(NOT_HOW_WELL.say(language)))),
            Chapter(WHAT.say(language), (Facts(_what(asking, day, language)),)),
            Chapter(AFTERWARDS.say(language), (Prose(asking.afterwards),)),
            Chapter(
                SEES.say(language),
                (_rows(language, (ALL, ALL_SEE), (MANAGERS, MANAGERS_SEE), (OPERATOR, OPERATOR_SEES)),),
            ),
            Chapter(
                GOES.say(language),
                (_rows(language, (ON_SENDING, ON_SENDING_GOES), (ON_CLOSING, ON_CLOSING_GOES), (STAYS, WHAT_STAYS)),),
            ),
            Chapter(HONEST.say(language), (Points(_honest(asking, language)),)),
            Chapter(LAW.say(language), (Prose(CONSENT.say(language)),)),
            Chapter(
                OUTLINE.say(language),
                (
                    Facts(
                        tuple(
                            (name.say(language), said.say(language, last=day["closes"])) for name, said in OUTLINE_ROWS
                        )
                    ),
                ),
            ),
        ),
    )


def bound(asking: Asking, *, title: str, chapters: tuple[Chapter, ...], today: date, language: Language) -> Booklet:
    """Put chapters for a works council together.

    Parameters
    ----------
    asking
        The round.
    title
        What the paper is called.
    chapters
        In their order.
    today
        As of which day.
    language
        In which language.

    Examples
    --------
    >>> day = date(2027, 3, 1)
    >>> asking = Asking(organisation="O", questions=(), units=(), groups=(), opens_on=day, closes_on=day, words_on=day,
    ...                 purpose="", afterwards="", way="drawn", codes=0)
    >>> bound(asking, title="Horen", chapters=(), today=day, language="en").about
    ('For the works council',)
    """
    return Booklet(
        title=title,
        organisation=asking.organisation,
        about=(FOR.say(language),),
        contents=CONTENTS.say(language),
        printed=PRINTED.say(language, day=say_date(today, language)),
        page=PAGE.say(language),
        chapters=chapters,
        language=language,
        day=today,
    )


def _what(asking: Asking, day: dict[str, str], language: Language) -> tuple[tuple[str, str], ...]:
    whom, *when_how = when_and_how(asking, day, language)
    return (
        (QUESTIONS.say(language), "; ".join(asking.questions)),
        (ANSWERS.say(language), FOUR_ANSWERS.say(language)),
        whom,
        (TOGETHER.say(language), "; ".join(asking.groups)),
        *when_how,
    )


def when_and_how(asking: Asking, day: dict[str, str], language: Language) -> tuple[tuple[str, str], ...]:
    """Say of whom something is asked, when, and how people come in.

    Parameters
    ----------
    asking
        The round.
    day
        Its days in words: opens, closes, words.
    language
        In which language.

    Examples
    --------
    >>> day = date(2027, 3, 1)
    >>> asking = Asking(organisation="O", questions=(), units=("Hal",), groups=(), opens_on=day, closes_on=day,
    ...                 words_on=day, purpose="", afterwards="", way="mailed", codes=50)
    >>> when_and_how(asking, dict.fromkeys(("opens", "closes", "words"), "1 March"), "en")[0]
    ('Of whom', 'Hal. Everybody who works there on 1 March.')
    """
    open_days = (OPEN_DAYS_OF_A_STUDY if asking.study else OPEN_DAYS).say(
        language, first=day["opens"], last=day["closes"], words=day["words"]
    )
    return (
        (WHOM.say(language), EVERYBODY.say(language, units=", ".join(asking.units), day=day["opens"])),
        (OPEN.say(language), open_days),
        (TAKING_PART.say(language), FREE.say(language)),
        (COMING_IN.say(language), WAYS[asking.way].say(language, codes=asking.codes)),
    )


def _honest(asking: Asking, language: Language) -> tuple[str, ...]:
    lines = (*HONEST_LINES, MAIL_TOO) if asking.way == "mailed" else HONEST_LINES
    return tuple(each.say(language) for each in lines)


def _rows(language: Language, *rows: tuple[Text, Text]) -> Facts:
    return Facts(tuple((name.say(language), said.say(language)) for name, said in rows))

"""What the rules on words see: sentences that were chosen to provoke them, and others of their kind."""

import csv
from pathlib import Path

import pytest

from ankerpunt.check.goals import turnout_in, vanity_in
from ankerpunt.check.scores import score_in
from ankerpunt.check.slogans import empty_words, first_empty_word
from ankerpunt.check.tests.tiny import activity, objects, promise, usp
from ankerpunt.plan.nouns import Indicator, Message, Objective

SENTENCES = Path(__file__).parent / "practice" / "word-rules.tsv"
with SENTENCES.open(encoding="utf-8") as file:
    ROWS = [(row["code"], row["text"], row["wanted"]) for row in csv.DictReader(file, delimiter="\t")]


def flagged(code: str, text: str) -> bool:
    if code == "P208":
        return bool(objects(code, promise(), usp(claim=text)))
    if code == "L502":
        return bool(objects(code, Indicator(id="cijfer", name=text, about="process")))
    if code == "C408":
        return bool(objects(code, Message(id="boodschap", text=text)))
    return bool(objects(code, Objective(id="doel", text=text)))


@pytest.mark.parametrize(("code", "text", "wanted"), ROWS)
def test_a_word_rule_judges_the_sentence_and_not_the_word(code: str, text: str, wanted: str) -> None:
    assert flagged(code, text) == (wanted == "flag")


@pytest.mark.parametrize(
    "goal",
    [
        "60 procent leest de nieuwsbrief",
        "De helft van de ouders heeft de nieuwsbrief gelezen",
        "Half of the readers click the link in the newsletter",
        "200 people attend the launch",
        "300 deelnemers aan de informatieavond",
        "90% van de medewerkers is aanwezig bij de kick-off",
        "Meer aanmeldingen voor de nieuwsbrief",
        "Het aantal bezoekers van de website stijgt",
        "Een bereik van 10.000 inwoners",
        "1.000 kliks op de advertentie",
        "Aantal huishoudens dat het filmpje ziet",
        "Bereik onder jongeren van 40 naar 60 procent",
        "1.000 views",
        "80% opent het overzicht; vijf teamgesprekken",
    ],
)
def test_attention_and_presence_are_vanity(goal: str) -> None:
    assert vanity_in(goal)


@pytest.mark.parametrize(
    "goal",
    [
        "Het zwembad opent in mei",
        "De balie is open tot acht uur",
        "The new bridge opens in May",
        "Elke leerling leest een boek per maand",
        "De bewoners lezen de brief en weten wanneer de container komt",
        "Residents who open the letter also ring us",
        "Half of the tenants read the letter and ring us",
        "Tolk aanwezig bij elke training",
        "Alle 120 collega's kennen het protocol",
        "Alle 30 leidinggevenden voeren het gesprek",
        "All 46 employees have a badge",
        "Bezoekers van het museum geven hun oude lamp terug",
        "500 deelnemers aan de cursus spreken daarna Nederlands",
        "Minder bezoekers van de website zoeken het telefoonnummer",
        "Views of the church from the square",
        "Shares of the energy cooperative sold to residents",
        "De klant ziet op de website hoever de aanvraag is",
        "80% kan de brief zonder hulp lezen",
        "De brief is in twee minuten te lezen: 90% van de testers",
        "Het bereik van bus 4 is een halfuur",
        "60 kinderen komen elke week naar de huiswerkklas",
    ],
)
def test_what_people_do_is_no_vanity(goal: str) -> None:
    assert not vanity_in(goal)


@pytest.mark.parametrize(
    "goal",
    [
        "Opkomst bij de gemeenteraadsverkiezing van 48 naar 54 procent",
        "Meer bezoekers in de buurtlocaties die jonger zijn dan 45",
        "80 nieuwe aanmeldingen van vrijwilligers",
        "80 nieuwe vrijwilligers melden zich aan",
        "School attendance from 89 to 93 percent",
    ],
)
def test_turnout_is_asked_about_and_not_judged(goal: str) -> None:
    assert turnout_in(goal)
    assert objects("L511", activity(goal=goal)) == ["demo-uur"]
    assert objects("L504", activity(goal=goal)) == []


@pytest.mark.parametrize(
    "goal",
    [
        "900 bezoekers op 40 locaties",
        "Minder bezoekers aan de balie omdat het online lukt",
        "Meer deelnemers aan de taalcursus maken hem af",
        "Library visitors borrow more books",
        "75% via web",
    ],
)
def test_a_goal_that_says_what_follows_or_is_vanity_gets_no_question(goal: str) -> None:
    assert not turnout_in(goal)


@pytest.mark.parametrize(
    "text",
    [
        "De leukste werkgever",
        "We bouwen aan de toekomst",
        "Wij verbinden mensen",
        "Professioneel en betrokken",
        "Een professionele organisatie",
        "De snelste service van Nederland, binnen twee dagen",
        "A unique place to work",
        "Passion for excellence.",
        "Maatwerk voor iedereen",
        "Onze mensen zijn uitdagend, uniek en bevlogen",
    ],
)
def test_superlatives_and_hollow_words_are_found(text: str) -> None:
    assert first_empty_word(text)


@pytest.mark.parametrize(
    "text",
    [
        "Beste bewoner, uw container komt",
        "Je kunt het beste bellen voor tien uur",
        "In de toekomst regel je dit online",
        "In the future you can apply online",
        "You may pay outstanding bills here",
        "Je krijgt een unieke code",
        "Niet de grootste, wel dichtbij",
        "We're at our best in a crisis",
        "Uitdagend gedrag bespreken we in het team",
        "Een professionele tolk kost je niets",
        "We weten dat het best lastig is",
        "De grootste zorg van bewoners is de kruising",
        "Maatwerk: een plan binnen tien dagen",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert not empty_words(text)


@pytest.mark.parametrize(
    "name",
    ["Omzet per medewerker", "Cijfer per teamlid", "Score per persoon", "Ranglijst", "Ranking of teams by calls"],
)
def test_what_scores_or_ranks_people_is_refused(name: str) -> None:
    assert score_in(name)


@pytest.mark.parametrize(
    "name",
    [
        "Opleidingsbudget per medewerker",
        "Emissions per employee",
        "Uren hulp per persoon",
        "Energiegebruik per medewerker",
        "Ranglijst van meestgestelde vragen",
        "Kosten per contact",
    ],
)
def test_what_is_counted_of_things_is_not(name: str) -> None:
    assert not score_in(name)


def test_a_figure_that_is_said_to_be_on_persons_is_not_refused_twice() -> None:
    def codes(name: str) -> list[str]:
        indicator = Indicator(id="cijfer", name=name, about="person")
        return [code for code in ("L501", "L502") if objects(code, indicator)]

    assert codes("Gesprekken per medewerker") == ["L501"]
    assert codes("Score per medewerker, per persoon") == ["L501", "L502"]


@pytest.mark.parametrize(
    "text", ["Uw kinderopvangtoeslag wijzigt.", "De aanvraag wordt door de gemeente beoordeeld en geregistreerd."]
)
def test_a_short_text_is_hard_by_its_words(text: str) -> None:
    assert flagged("C408", text)


@pytest.mark.parametrize(
    "text",
    ["Vraag je rijbewijs online aan.", "Kom langs bij het gemeentehuis.", "Wij helpen vrijwilligers en mantelzorgers."],
)
def test_a_short_plain_text_is_not_hard(text: str) -> None:
    assert not flagged("C408", text)

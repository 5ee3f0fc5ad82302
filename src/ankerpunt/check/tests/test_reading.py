import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.check.reading import read, without


def test_it_follows_the_formula_of_flesch_in_english() -> None:
    reading = read("The cat is on the mat and it looks at you.")
    # 11 words, 1 sentence, 11 syllables: 206.835 - 1.015 * 11 - 84.6 = 111.1.
    assert (reading.language, reading.score, reading.hard) == ("en", 100.0, False)


@pytest.mark.parametrize(
    "text",
    [
        "Verhuisd? Vanaf de bank geregeld. Je afvalpas komt vanzelf.",
        "Eerst je pas, dan je koffers. Plan nu je afspraak.",
        "Foto maken en klaar: je rijbewijs vraag je aan bij de fotograaf.",
        "Gaan jullie trouwen? Meld het samen, op de bank.",
        "Bel ons gerust. U krijgt één vast contactpersoon.",
        "Move house? Tell us from your couch. Your card comes by post.",
    ],
)
def test_it_leaves_plain_messages_alone(text: str) -> None:
    assert not read(text).hard


@pytest.mark.parametrize(
    "text",
    [
        "Aanvraagformulieren gehandicaptenparkeervoorziening: vergunninghoudersregistratie.",
        "De aanvraag wordt door de gemeente zorgvuldig behandeld en u wordt daarover geïnformeerd.",
        "Ten behoeve van de dienstverlening worden persoonsgegevens verwerkt conform de verordening.",
        "Your application was evaluated by the municipality in accordance with the applicable regulations.",
        "Je kunt bij ons langs komen als je dat wilt en dan kijken we met jou wat er kan.",
    ],
)
def test_it_sees_short_hard_words_and_long_easy_sentences(text: str) -> None:
    assert read(text).hard


def test_it_shows_what_to_mend() -> None:
    reading = read("De gehandicaptenparkeerkaart wordt door ons behandeld met grote zorgvuldigheid.")
    assert reading.hard_words == ("gehandicaptenparkeerkaart", "zorgvuldigheid")
    assert reading.passive == "wordt door ons behandeld"
    assert reading.abstract == ("zorgvuldigheid",)
    assert reading.vague == ()  # a word is said once, as hard
    assert read("De woning krijgt een beschikking, en bezwaar schorst de werking niet.").vague == (
        "beschikking",
        "werking",
    )
    assert read("Regel je verhuizing online. Bel ons voor hulp.").vague == ()
    assert read("The request was carefully handled for you.").passive == "was carefully handled"


def test_a_text_can_be_hard_without_a_word_to_point_at() -> None:
    found = read("Leert in de trein, werkt tot half vijf en regelt haar zaken op het perron.")
    assert (found.hard, found.points) == (True, False)
    assert read("Vraag de legitimatie aan.").points


def test_a_colon_or_a_dash_gives_the_reader_a_rest() -> None:
    text = "Kies een soort middel: een gesprek met een collega – of iets van papier; of iets om te doen."
    assert read(text).longest == 5


def test_it_tells_the_two_languages_apart() -> None:
    assert read("Of bij de lastige kant staat hoeveel minuten iemand ons geeft.").language == "nl"
    assert read("What we think attracts colleagues is often wrong, and not what it is.").language == "en"
    assert read("Sneller geregeld").language == "nl"


def test_an_empty_text_is_not_hard() -> None:
    assert not read("").hard
    assert not read("... !").hard


@given(st.text(max_size=300))
def test_it_never_fails_and_stays_on_its_scale(text: str) -> None:
    reading = read(text)
    assert 0 <= reading.score <= 100
    assert reading.longest <= reading.words


def test_it_gives_an_estimate_in_three_words_and_the_sentences_that_are_too_long() -> None:
    long = "We laten je graag weten dat we je aanvraag hebben gezien en dat we er morgen meteen mee aan de slag gaan"
    assert read("Bel ons. Wij komen.").ease == "easy"
    assert (
        read("Wij bekijken je aanvraag voor een vergunning en sturen je daarna een antwoord met uitleg.").ease
        == "normal"
    )
    found = read(f"Bel ons. {long}. Dank je!")
    assert (found.ease, found.long_sentences) == ("hard", (long,))


def test_what_a_product_is_called_is_left_out_whatever_its_capitals() -> None:
    text = without("Vraag je Paspoort of paspoort spoed aan.", {"paspoort", "paspoort spoed", ""})
    assert text == "Vraag je  of  aan."

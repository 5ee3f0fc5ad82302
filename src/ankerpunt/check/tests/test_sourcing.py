from ankerpunt.check.sourcing import length_of, says_bare, unsourced

CLAIM = "Je maakt samen je rooster"


def test_a_sentence_in_other_forms_of_the_same_words_is_carried() -> None:
    assert unsourced("Bij ons maak je je eigen roosters.", [CLAIM, "Kies je eigen dienst."]) == ()


def test_a_sentence_that_no_source_says_is_named() -> None:
    assert unsourced("Je maakt je rooster. Nergens verdien je meer geld.", [CLAIM]) == ("Nergens verdien je meer geld",)


def test_a_number_that_no_source_holds_is_named_too() -> None:
    assert unsourced("Je maakt je rooster 12 weken vooruit.", [CLAIM, "Het rooster staat weken vooruit open."])
    assert unsourced("Je maakt je rooster 6 weken vooruit.", [CLAIM, "Het rooster staat 6 weken vooruit open."]) == ()


def test_a_sentence_without_a_telling_word_claims_nothing() -> None:
    assert unsourced("Dat is zo. En nu?", []) == ()


def test_lines_are_sentences_too() -> None:
    assert unsourced("Je maakt je rooster\nGratis fiets erbij", [CLAIM]) == ("Gratis fiets erbij",)


def test_a_claim_is_found_word_for_word_only() -> None:
    assert says_bare("Bij ons: MINDER  papier!", "Minder papier.")
    assert not says_bare("We werken aan minder papier", "Minder papier in 2028")
    assert not says_bare("Wat dan ook", " ")


def test_the_length_is_what_stands_on_the_channel() -> None:
    assert length_of(" Wij. ", "Samen.") == len("Wij. Samen.")
    assert length_of("", "") == 0

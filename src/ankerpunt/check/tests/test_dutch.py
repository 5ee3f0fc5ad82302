import pytest

from ankerpunt.check import dutch
from ankerpunt.check.reading import read
from ankerpunt.check.tests.plain_and_hard import HARD, HARD_AFTERWARDS, PLAIN, PLAIN_AFTERWARDS


def sentence(text: str) -> list[list[str]]:
    return [text.split()]


def wrong(plain: tuple[str, ...], hard: tuple[str, ...]) -> list[str]:
    return [text for text in plain if read(text).hard] + [text for text in hard if not read(text).hard]


def test_it_puts_messages_on_the_side_where_they_belong() -> None:
    """Syllables and the length of sentences (Flesch-Douma, as it was used here) had 30 of these 36 right."""
    assert wrong(PLAIN, HARD) == []


def test_it_puts_messages_that_it_was_not_made_with_there_too() -> None:
    """Flesch-Douma had 17 of these 20 right."""
    assert wrong(PLAIN_AFTERWARDS, HARD_AFTERWARDS) == ["Bij nalatigheid volgt invordering bij dwangbevel."]


def test_short_hard_words_are_seen_where_syllables_see_none() -> None:
    assert read("De beschikking ligt ter inzage. Bezwaar schorst de werking niet.").hard
    assert read("Leges zijn verschuldigd bij intrekking der aanvraag.").hard_words == ("Leges",)


def test_it_follows_the_formula_of_lint() -> None:
    # Three content words in one clause of six words; "fiets" and "buurt" are concrete, "staat" may be either.
    words = sentence("Je fiets staat in de buurt")
    usual = [dutch.frequency(word) for word in ("fiets", "staat", "buurt")]
    expected = -4.21 + 17.28 * sum(usual) / 3 - 1.62 * 0.5 * 5 - 2.54 * 3 + 16.0 * (2 / 3)
    found = dutch.features(words)
    assert dutch.noun("staat") == "undefined"
    assert (found.density, found.distance, found.content) == (3.0, 2.5, 3)
    assert found.score == pytest.approx(expected, abs=0.05)


def test_a_conjunction_begins_a_clause_and_a_person_after_en_does_too() -> None:
    assert dutch.features(sentence("We bellen als de brief komt")).density == 1.5
    assert dutch.features(sentence("We bellen en je krijgt een brief")).density == 1.5
    assert dutch.features(sentence("Brood en kaas")).density == 2.0


def test_a_name_is_not_held_against_a_text() -> None:
    words = sentence("Je belt met Vorenstaande")
    assert dutch.uncommon(words) == ()
    assert dutch.uncommon(sentence("Je belt met vorenstaande")) == ("vorenstaande",)
    assert dutch.features(words).frequency == dutch.features(sentence("Je belt")).frequency


def test_a_compound_is_as_usual_as_its_last_part() -> None:
    assert dutch.head("afvalpas") == "pas"
    assert dutch.noun("buurtfeestjes") == dutch.noun("feestjes")
    assert dutch.head("xqpas") == "xqpas"


def test_only_small_words_are_as_easy_as_can_be() -> None:
    found = dutch.features(sentence("Het is er niet"))
    assert (found.score, found.content, found.concrete) == (100.0, 0, 0.5)


def test_without_a_sentence_there_is_nothing_to_read() -> None:
    with pytest.raises(ValueError, match="no sentence"):
        dutch.features([])


def test_each_list_says_where_it_is_from_and_under_which_licence() -> None:
    for name, licence in (("dutch-frequencies.txt", "Attribution-ShareAlike 4.0"), ("dutch-nouns.txt", "Union Public")):
        head = (dutch.DATA / name).read_text(encoding="utf-8").split("\n", 3)[:3]
        assert all(line.startswith("#") for line in head)
        assert licence in " ".join(head)
    assert set(dutch.nouns().values()) == {"concrete", "abstract", "undefined"}
    assert dutch.nouns().keys() <= dutch.frequencies().keys()
    assert min(dutch.frequencies().values()) >= 3.0

import pytest

from ankerpunt.plan.tables import fields_of, noun, tables
from ankerpunt.plan.words import WORDS, help_line, label, label_pair
from ankerpunt.plan.words.everywhere import COMMON

NOUNS = ["Organisation", *tables()]
FIELDS = [(name, field) for name in NOUNS for field in fields_of(noun(name))]


def test_every_noun_has_words_and_no_words_are_left_over() -> None:
    assert set(WORDS) == set(NOUNS)
    for name, words in WORDS.items():
        assert set(words.fields) <= {field.name for field in fields_of(noun(name))}, name
    assert set(COMMON) <= {field.name for _, field in FIELDS} | {"id"}


@pytest.mark.parametrize("name", NOUNS)
def test_every_field_and_choice_has_a_word_in_both_languages(name: str) -> None:
    for field in fields_of(noun(name)):
        pair = label_pair(name, field.name)
        assert pair.nl
        assert pair.en
        words = WORDS[name].fields.get(field.name)
        assert set(words.choices if words else ()) <= set(field.choices), field.name
        for choice in field.choices:
            pair = label_pair(name, field.name, choice)
            assert pair.nl
            assert pair.en


@pytest.mark.parametrize("name", NOUNS)
def test_choices_of_one_field_are_told_apart(name: str) -> None:
    for field in fields_of(noun(name)):
        for language in ("nl", "en"):
            words = [label(name, field.name, choice, language=language) for choice in field.choices]
            assert len(set(words)) == len(words), field.name


def test_help_comes_in_the_language_asked_for_or_not_at_all() -> None:
    assert help_line("Persona", "hard_variant").startswith("Maak het jezelf moeilijk")
    assert help_line("Persona", "hard_variant", language="en").startswith("Make it hard")
    assert help_line("Persona", "age") == ""


def test_a_noun_has_a_singular_and_a_plural() -> None:
    assert label("Anchoring", language="en") == "anchoring"
    assert label("TargetGroup", many=True) == "doelgroepen"


def test_an_empty_choice_says_that_nothing_was_chosen_yet() -> None:
    assert label("Anchoring", "kind", "") == "nog niet gekozen"


def test_an_unknown_choice_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        label("Anchoring", "state", "perfect")

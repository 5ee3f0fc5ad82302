import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.science.learnings import Asking, Lesson, Tags, found_of, owed, rank, tag_score, word_scores


def tags(processes: str = "", groups: str = "", means: str = "") -> Tags:
    return Tags(*(frozenset(each.split()) for each in (processes, groups, means)))


MOVING = tags("moving", "movers", "letter online")


@pytest.mark.parametrize(
    ("lesson", "score"),
    [
        (Lesson("a", tags("moving passport")), 3),
        (Lesson("a", tags("passport")), -1),
        (Lesson("a", tags(groups="movers others")), 1),
        (Lesson("a", tags(means="letter online poster")), 1),
        (Lesson("a", for_all=True), 0.75),
        (Lesson("a", tags("passport", "movers", "online")), 0.5),
        (Lesson("a"), 0),
    ],
)
def test_tags_count_for_what_they_share(lesson: Lesson, score: float) -> None:
    assert tag_score(MOVING, lesson) == score


def test_a_campaign_without_a_process_is_apart_from_none() -> None:
    assert tag_score(tags(means="letter"), Lesson("a", tags("passport", means="letter"))) == 0.5


def test_words_find_their_stems_and_the_parts_of_compounds() -> None:
    found = word_scores("verhuizing en een brief", ["Verhuisd?", "Een sleutelbrief helpt.", "Posters, en een folder."])
    assert found[0] > 0
    assert found[1] > 0
    assert found[2] == 0


def test_a_rare_word_weighs_more_than_a_usual_one() -> None:
    texts = ["brief", "brief poster", "brief", "brief folder"]
    brief, poster = (word_scores(word, texts)[1] for word in ("brief", "poster"))
    assert poster > brief


def test_a_long_text_weighs_a_word_less() -> None:
    short, long = word_scores("brief", ["brief sleutel", "brief sleutel balie poster wachtkamer folder corporatie"])
    assert short > long


def test_tags_come_first_and_words_decide_between_equals() -> None:
    lessons = [
        Lesson("words", text="Studenten krijgen een kamer."),
        Lesson("tagged", tags("moving"), "Iets anders."),
        Lesson("both", tags("moving"), "Studenten krijgen sleutels."),
    ]
    ordered = rank(Asking(MOVING, "Studenten en hun kamer"), lessons)
    assert [key for key, _ in ordered] == ["both", "tagged", "words"]


def test_what_scores_the_same_keeps_its_order() -> None:
    assert [key for key, _ in rank(Asking(), [Lesson("b"), Lesson("a"), Lesson("c")])] == ["b", "a", "c"]
    assert rank(Asking(MOVING, "x"), []) == []


def test_lessons_of_other_processes_only_are_ordered_without_a_highest() -> None:
    lessons = [Lesson("other", tags("passport")), Lesson("none")]
    assert rank(Asking(tags("moving")), lessons) == [("none", 0.0), ("other", -1.0)]


def test_a_campaign_owes_its_process_what_it_follows_and_three_others() -> None:
    lessons = [
        *(Lesson(f"o{at}", tags("passport", means="letter" if at == 4 else "")) for at in range(5)),
        Lesson("f", tags("passport"), campaign="c1"),
        Lesson("sf", tags("moving"), campaign="c1"),
        Lesson("s", tags("moving")),
        Lesson("all", tags("moving"), for_all=True),
    ]
    found = owed(Asking(MOVING, follows=frozenset({"c1"})), lessons)
    assert found.same == ("sf", "s")
    assert found.followed == ("f",)
    assert found.others == ("o4", "o0", "o1")
    assert found.for_all == ("all",)
    assert found.own == ("sf", "s", "f", "o4", "o0", "o1")


KEYS = st.frozensets(st.sampled_from("abc"), max_size=2)
LESSON = st.builds(
    Lesson,
    st.uuids().map(str),
    st.builds(Tags, KEYS, KEYS, KEYS),
    st.sampled_from(["brief", ""]),
    st.booleans(),
    st.sampled_from(["", "c1", "c2"]),
)


@given(st.lists(LESSON, max_size=12), st.builds(Tags, KEYS, KEYS, KEYS))
def test_nothing_is_owed_twice_and_everything_for_all_is(lessons: list[Lesson], asked: Tags) -> None:
    found = owed(Asking(asked, "brief", frozenset({"c1"})), lessons)
    keys = [*found.own, *found.for_all]
    assert len(keys) == len(set(keys))
    assert set(found.for_all) == {each.key for each in lessons if each.for_all}
    assert len(found.others) <= 3


def test_of_many_labels_five_can_be_found() -> None:
    ordered = [(str(at), 1.0) for at in range(9)]
    assert found_of(ordered, {str(at) for at in range(7)}) == 1
    assert found_of(ordered, {"0", "8"}) == 0.5

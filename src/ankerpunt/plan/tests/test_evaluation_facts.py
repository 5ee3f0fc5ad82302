from datetime import date

import pytest

from ankerpunt.plan.facts.evaluation import QUESTIONS, evaluations, is_judged, next_question, proposed
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Campaign, Evaluation, Organisation, Plan


def test_a_short_campaign_is_looked_back_at_afterwards_only() -> None:
    short = Campaign(id="c", title="C", starts_on=date(2026, 2, 1), ends_on=date(2026, 2, 20))
    assert (proposed(short).during, proposed(short).after) == (None, date(2026, 3, 6))


def test_the_newest_evaluation_comes_first_and_knows_what_is_still_asked() -> None:
    campaign = Campaign(id="c", title="C", starts_on=date(2026, 2, 1), ends_on=date(2026, 2, 20))
    old = Evaluation(id="a", campaign="c", evaluated_on=date(2026, 3, 1))
    new = Evaluation(
        id="b", campaign="c", evaluated_on=date(2026, 4, 1), put_in="x", done="x", heard=("x",), did_differently="x",
        effect="x",
    )  # fmt: skip
    index = Index(Plan(organisation=Organisation(id="o", name="O"), campaigns=(campaign,), evaluations=(old, new)))
    assert evaluations(campaign, index) == (new, old)
    assert (next_question(old), next_question(new)) == (QUESTIONS[0], "")


@pytest.mark.parametrize(
    ("fields", "judged"), [({}, False), ({"rival_explanation": "Een flat."}, True), ({"nothing_else": True}, True)]
)
def test_what_else_it_was_is_answered_by_a_sentence_or_by_nothing_else(fields: dict[str, object], judged: bool) -> None:
    looked = Evaluation(id="e", campaign="c", evaluated_on=date(2026, 3, 1), **fields)  # type: ignore[arg-type]
    assert is_judged(looked) is judged

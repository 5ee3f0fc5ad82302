import csv
from dataclasses import replace

import numpy as np
import pytest

from ankerpunt.science.choice import ChoiceData, choice_data
from ankerpunt.science.counts import count
from ankerpunt.science.logit import conditional_logit
from ankerpunt.science.logit.likelihood import MODELS, distinct, evaluate
from ankerpunt.science.tests.reference import reference_file
from ankerpunt.science.tests.studies import small
from ankerpunt.text import Refusal

RICE = ["Place_of_origin", "Variety", "Price", "Taste", "Safety", "Milling_date", "Washfree_rice"]


def rice() -> ChoiceData:
    with reference_file("ricebws1_long.csv").open() as lines:
        rows = list(csv.DictReader(lines))
    at = {name: i for i, name in enumerate(RICE)}
    return choice_data(
        RICE,
        [row["resp"] for row in rows],
        [[at[row[f"item{n}"]] for n in (1, 2, 3, 4)] for row in rows],
        best=[at[row["best"]] for row in rows],
        worst=[at[row["worst"]] for row in rows],
    )


@pytest.mark.reference
@pytest.mark.parametrize(
    ("model", "value", "against_washfree"),
    [
        ("sequential", -1309.708, [1.31284, 1.27605, 2.33831, 2.17178, 2.43191, 1.15012]),
        ("paired", -1318.006, [1.13096, 1.10765, 2.01292, 1.84700, 2.07194, 0.96028]),
        ("marginal", -1427.487, [1.37741, 1.33868, 2.49272, 2.28595, 2.56767, 1.14886]),
    ],
)
def test_it_gives_the_published_figures_for_rice(model: str, value: float, against_washfree: list[float]) -> None:
    found = conditional_logit(rice(), model=model)

    assert found.log_likelihood == pytest.approx(value, abs=1e-3)
    assert found.mean[:6] - found.mean[found.items.index("Washfree_rice")] == pytest.approx(against_washfree, abs=1e-4)


@pytest.mark.reference
def test_it_counts_as_published_for_rice() -> None:
    counted = count(rice())

    assert counted.best.tolist() == [67, 64, 160, 125, 153, 37, 24]
    assert counted.worst.tolist() == [103, 97, 39, 32, 22, 95, 242]


def partly_answered() -> ChoiceData:
    """Sets of two and three, some without a best or a worst."""
    data = small().data
    shown = data.shown.copy()
    best, worst = data.best.copy(), data.worst.copy()
    best[::7] = -1
    worst[3::7] = -1
    middle = [
        next(i for i in row if i not in pair) for row, pair in zip(shown, np.c_[data.best, data.worst], strict=True)
    ]
    drop = np.flatnonzero(shown == np.array(middle)[:, None])[::5] // 3
    for task in drop:
        row = [i for i in shown[task] if i != middle[task]]
        shown[task] = [*row, -1]
    return replace(data, shown=shown, best=best, worst=worst)


@pytest.mark.parametrize("model", MODELS)
def test_score_and_information_are_the_derivatives(model: str) -> None:
    rows = distinct(partly_answered())
    weight = np.linspace(0.5, 1.5, len(rows.shown))
    u = np.array([0.3, -0.2, 0.8, 0.0, -0.9, 0.1])

    here = evaluate(rows, u, model)

    step = 1e-5 * np.eye(6)
    up = [weight @ evaluate(rows, u + d, model).value for d in step]
    down = [weight @ evaluate(rows, u - d, model).value for d in step]
    assert here.gradient(weight) == pytest.approx((np.array(up) - down) / 2e-5, abs=1e-5)
    assert weight @ here.scores() == pytest.approx(here.gradient(weight))
    slopes = [
        evaluate(rows, u + d, model).gradient(weight) - evaluate(rows, u - d, model).gradient(weight) for d in step
    ]
    assert here.information(weight) == pytest.approx(-np.array(slopes) / 2e-5, abs=1e-4)


@pytest.mark.parametrize("model", MODELS)
def test_adding_a_constant_changes_nothing(model: str) -> None:
    rows = distinct(small().data)
    u = np.arange(6.0)

    assert evaluate(rows, u, model).value == pytest.approx(evaluate(rows, u + 5, model).value)


@pytest.mark.parametrize("model", MODELS)
def test_utilities_out_of_all_proportion_still_give_numbers(model: str) -> None:
    rows = distinct(partly_answered())
    far = evaluate(rows, np.array([0.0, 1e5, -1e5, 3.0, -700.0, 2e4]), model)

    assert np.isfinite(far.value).all()
    assert np.isfinite(far.information(np.ones(len(rows.shown)))).all()


def test_standard_errors_match_the_spread_of_estimates() -> None:
    robust = conditional_logit(small().data)
    by_model = conditional_logit(small().data, errors="model")

    assert robust.mean == pytest.approx(by_model.mean)
    assert (robust.standard_error > by_model.standard_error).mean() > 0.5
    low, high = robust.interval(0.90)
    assert (high - low) == pytest.approx(2 * 1.6449 * robust.standard_error, rel=1e-4)


def test_duplicating_everybody_with_half_weight_changes_nothing() -> None:
    data = small().data
    twice = data.pick(np.tile(np.arange(data.n_respondents), 2))

    again = conditional_logit(replace(twice, weight=twice.weight / 2))

    assert again.mean == pytest.approx(conditional_logit(data).mean, abs=1e-8)


def test_an_anchor_stays_at_zero() -> None:
    data = small().data
    free, anchored = conditional_logit(data), conditional_logit(replace(data, anchor=2))

    assert anchored.mean[2] == 0.0
    assert anchored.mean - anchored.mean.mean() == pytest.approx(free.mean, abs=1e-8)


def test_counts_leave_out_what_was_not_answered() -> None:
    data = partly_answered()

    counted = count(data)

    assert counted.best.sum() == (data.best >= 0).sum()
    assert counted.shown.sum() == (data.shown >= 0).sum()


@pytest.mark.parametrize(
    ("data", "model", "said"),
    [
        (choice_data(["a", "b"], [1], [[0, 1]], best=[0], worst=[1]), "joint", "There is no model 'joint'"),
        (choice_data(["a", "b", "c"], [1], [[0, 1]], best=[0], worst=[1]), "sequential", "Nobody was shown: c"),
        (choice_data(["a", "b"], [1], [[0, 1]], best=[0], worst=[1]), "sequential", "never contradict each other"),
    ],
)
def test_data_that_cannot_answer_is_refused(data: ChoiceData, model: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        conditional_logit(data, model=model)

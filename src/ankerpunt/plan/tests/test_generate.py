import pytest

from ankerpunt.plan.document import dumps, parse
from ankerpunt.plan.generate import generate
from ankerpunt.plan.tables import tables


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("scale", [1, 3])
def test_what_is_made_up_is_a_valid_plan(scale: int, seed: int) -> None:
    plan = generate(scale=scale, seed=seed)
    assert parse([("plan.json", dumps(plan, suffix=".json").encode())]) == plan


def test_the_same_seed_makes_the_same_plan_and_another_seed_another() -> None:
    assert generate(scale=1, seed=5) == generate(scale=1, seed=5)
    assert generate(scale=1, seed=5) != generate(scale=1, seed=6)


def test_it_grows_with_the_scale() -> None:
    plan = generate(scale=4, seed=1)
    assert (len(plan.target_groups), len(plan.usps), len(plan.anchorings), len(plan.activities)) == (12, 36, 324, 200)


def test_every_stage_is_alive_and_not_everything_is_in_order() -> None:
    plan = generate(scale=5, seed=1)
    empty = {name for name, table in tables().items() if not getattr(plan, table.name)}
    assert empty == {"Override", "Dismissal"}
    assert {usp.state for usp in plan.usps} == {"lived", "stretch"}
    assert {cell.state for cell in plan.anchorings} == {"idea", "agreed", "in_practice", "experienced"}
    assert any(not motivation.answer for motivation in plan.motivations)
    assert any(piece.stance == "against" and not piece.answer for piece in plan.evidence)
    assert any(not activity.owners for activity in plan.activities)
    assert any(story.evidence for story in plan.stories)


def test_there_is_no_plan_of_no_size() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        generate(scale=0)

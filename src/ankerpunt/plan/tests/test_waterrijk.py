from datetime import date
from pathlib import Path

import pytest

from ankerpunt.plan.document import dump, load
from ankerpunt.plan.facts.road import roads
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.tables import tables
from ankerpunt.plan.versions import holding_usps

FOLDER = Path(__file__).parents[4] / "examples" / "waterrijk"


@pytest.fixture(scope="module")
def waterrijk() -> Plan:
    return load(FOLDER)


def test_it_stands_in_the_order_in_which_it_would_be_written(waterrijk: Plan, tmp_path: Path) -> None:
    for path in dump(waterrijk, tmp_path):
        assert path.read_text(encoding="utf-8") == (FOLDER / path.name).read_text(encoding="utf-8")


def test_every_stage_is_alive(waterrijk: Plan) -> None:
    # No round was ever held there, so nothing was heard in one.
    assert [name for name, table in tables().items() if not getattr(waterrijk, table.name)] == ["Heard"]


def test_it_holds_the_whole_case(waterrijk: Plan) -> None:
    assert (len(holding_usps(waterrijk)), len(waterrijk.touchpoints), len(waterrijk.anchorings)) == (9, 9, 28)
    assert len(waterrijk.stories) == 40
    assert sum(len(series.counts) for series in waterrijk.contact_series) == 1440
    assert {len(series.visits) for series in waterrijk.form_series} == {36}
    assert sum(budget.amount_cents for budget in waterrijk.budgets if budget.plan == "jaarplan-2027") == 53_500_00


def test_its_counts_are_those_of_the_campaigns_that_were_evaluated(waterrijk: Plan) -> None:
    cases = [s.counts for s in waterrijk.contact_series if s.process == "paspoort" and s.kind == "case"]

    def requests(*months: int) -> int:
        return sum(counts[month] or 0 for counts in cases for month in months)

    assert requests(15, 16, 17) == 1260  # February to April 2025
    assert requests(18, 19, 20) == 1617  # May to July 2025
    assert requests(30, 31, 32) == 1476  # May to July 2026


def test_teams_place_themselves_and_nobody_is_averaged(waterrijk: Plan) -> None:
    placed = {reflection.marker for reflection in waterrijk.team_reflections} - {None}
    assert placed <= {marker.id for marker in waterrijk.markers}
    assert any(reflection.explanation for reflection in waterrijk.team_reflections)


def test_on_the_road_one_half_year_has_three_teams(waterrijk: Plan) -> None:
    for each in roads(Index(waterrijk), date(2026, 11, 30)):
        assert [column.unshown for column in each.columns[-2:]] == ["few", ""]
        assert each.columns[-1].teams == len(each.markers)

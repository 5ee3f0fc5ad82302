"""What people type in a form, and what it becomes."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.kit.typed_fields import DayFormField, DecimalFormField, EuroField, TypedField, WholeFormField


@pytest.fixture(autouse=True, params=["nl", "en"])
def _language(request: pytest.FixtureRequest) -> Any:
    with translation.override(request.param):
        yield


@pytest.mark.parametrize(
    ("typed", "value"), [("200", 200), ("ca. 200", 200), ("1.200", 1200), ("1 200", 1200), (" 7 ", 7), ("", None)]
)
def test_a_whole_number_is_read_as_people_write_it(typed: str, value: int | None) -> None:
    assert WholeFormField(required=False).clean(typed) == value


@pytest.mark.parametrize("typed", ["1e9", "twaalf", "1,5", "80%", "€ 4", "1" * 61])
def test_what_is_no_whole_number_is_refused_as_it_was_typed(typed: str) -> None:
    with pytest.raises(ValidationError, match=typed[:40].replace("€", ".")):
        WholeFormField().clean(typed)


def test_a_whole_number_stays_within_its_limits() -> None:
    field = WholeFormField(min_value=1, max_value=12)
    assert field.clean("12") == 12
    for typed in ("0", "13"):
        with pytest.raises(ValidationError, match=typed):
            field.clean(typed)


@pytest.mark.parametrize(
    ("typed", "value"), [("12,5", 12.5), ("12.5", 12.5), ("80%", 80), ("80 procent", 80), ("-3", -3), ("", None)]
)
def test_a_number_is_read_as_people_write_it(typed: str, value: float | None) -> None:
    assert DecimalFormField(required=False).clean(typed) == value


@pytest.mark.parametrize("typed", ["1.500", "1,500"])
def test_a_number_that_may_be_thousands_is_asked_for_again(typed: str) -> None:
    with pytest.raises(ValidationError, match=r"1500 (of|or) 1\.5"):
        DecimalFormField().clean(typed)


@pytest.mark.parametrize("typed", ["veel", "€ 5", "1e3"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match=typed):
        DecimalFormField().clean(typed)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1.250", 125000), ("1250,50", 125050), ("€ 4.800", 480000), ("€ 1.250,-", 125000), ("12", 1200),
        ("1,250.50", 125050), ("", None),
    ],
)  # fmt: skip
def test_an_amount_is_typed_in_euros(typed: str, cents: int | None) -> None:
    assert EuroField(required=False).clean(typed) == cents


@pytest.mark.parametrize("typed", ["1e9", "veel", "12,345,6", "80%"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match=typed):
        EuroField().clean(typed)


def test_an_amount_is_not_below_zero() -> None:
    with pytest.raises(ValidationError) as caught:
        EuroField().clean("-5")
    assert caught.value.code == "negative"


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("week 12 2027", date(2027, 3, 22), date(2027, 3, 28)),
        ("Q4 2027", date(2027, 10, 1), date(2027, 12, 31)),
        ("maart 2027", date(2027, 3, 1), date(2027, 3, 31)),
        ("2027-03-22", date(2027, 3, 22), date(2027, 3, 22)),
        ("22-3-2027", date(2027, 3, 22), date(2027, 3, 22)),
        ("22 maart 2027", date(2027, 3, 22), date(2027, 3, 22)),
    ],
)
def test_a_period_is_its_first_or_its_last_day(typed: str, first: date, last: date) -> None:
    assert DayFormField(edge="first").clean(typed) == first
    assert DayFormField(edge="last").clean(typed) == last


@pytest.mark.parametrize("typed", ["week 12", "12 mei", "ooit", "week 60 2027"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match=typed):
        DayFormField(edge="first").clean(typed)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12).map(lambda x: round(x, 6)))
def test_a_number_that_is_shown_is_read_back(value: float) -> None:
    field = DecimalFormField()
    assert field.clean(field.prepare_value(value)) == value


@given(st.integers(0, 10**12))
def test_an_amount_that_is_shown_is_read_back(cents: int) -> None:
    field = EuroField()
    assert field.clean(field.prepare_value(cents)) == cents


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_a_day_that_is_shown_is_read_back(day: date) -> None:
    for edge in ("first", "last"):
        field = DayFormField(edge=edge)
        assert field.clean(field.prepare_value(day)) == day
        assert not field.has_changed(day, field.prepare_value(day))


@pytest.mark.parametrize("field", [WholeFormField(), DecimalFormField(), EuroField(), DayFormField(edge="first")])
def test_what_was_typed_is_shown_again_and_nothing_is_nothing(field: TypedField) -> None:
    assert field.prepare_value("week 12") == "week 12"
    assert field.prepare_value(None) is None
    assert field.widget.input_type == "text"

"""What the contract of `sensor_gaps` promises of any table and any calendar."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from exercises.sensor_gaps import absent_dates, complete_rows, missing_cells, outliers

cells = st.none() | st.integers(-20, 20)
tables = st.lists(st.fixed_dictionaries({"rain": cells, "wind": cells}), min_size=1, max_size=15)
series = st.lists(cells, max_size=25)


@given(tables)
def test_incomplete_rows_and_missing_cells(rows):
    """There are at most as many incomplete rows as missing cells, and at least as many as in any one column."""
    missing, complete = missing_cells(rows), complete_rows(rows)
    assert max(missing.values()) <= len(rows) - len(complete) <= sum(missing.values())
    assert set(missing_cells(complete).values()) <= {0}


@given(series, st.integers(-100, 100), st.sampled_from([-2, 1, 3]))
def test_outliers_follow_the_unit(values, shift, factor):
    """Another unit or another origin gives the same outliers; a gap in front moves their ranks by one."""
    if sum(value is not None for value in values) < 4:
        return
    found = outliers(values)
    assert all(values[rank] is not None for rank in found)
    assert outliers([None if value is None else factor * value + shift for value in values]) == found
    assert outliers([None, *values]) == [rank + 1 for rank in found]


@given(st.sets(st.integers(0, 60)), st.integers(1, 9))
def test_absent_and_present_make_the_calendar(steps, pace):
    """Dates present and dates absent are together all those that are expected, each once."""
    days = [date.fromordinal(730_000 + pace * number).isoformat() for number in range(61)]
    dates = [days[number] for number in sorted(steps)]
    absent = absent_dates(dates, pace)
    expected = days[min(steps) : max(steps) + 1] if steps else []
    assert sorted(dates + absent) == expected

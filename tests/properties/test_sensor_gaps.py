"""What the contract of `sensor_gaps` promises of any table and any calendar."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from exercises.sensor_gaps import absent_dates, complete_rows, missing_cells

cells = st.none() | st.integers(-20, 20)
tables = st.lists(st.fixed_dictionaries({"rain": cells, "wind": cells}), min_size=1, max_size=15)


@given(tables)
def test_incomplete_rows_and_missing_cells(rows):
    """There are at most as many incomplete rows as missing cells, and at least as many as in any one column."""
    missing, complete = missing_cells(rows), complete_rows(rows)
    assert max(missing.values()) <= len(rows) - len(complete) <= sum(missing.values())
    assert set(missing_cells(complete).values()) <= {0}


@given(st.sets(st.integers(0, 60)), st.integers(1, 9))
def test_absent_and_present_make_the_calendar(steps, pace):
    """Dates present and dates absent are together all those that are expected, each once."""
    days = [date.fromordinal(730_000 + pace * number).isoformat() for number in range(61)]
    dates = [days[number] for number in sorted(steps)]
    absent = absent_dates(dates, pace)
    expected = days[min(steps) : max(steps) + 1] if steps else []
    assert sorted(dates + absent) == expected

"""What the contracts of `station_forecast` promise of any days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from exercises.station_forecast import forecasts, holidays, kinds, load, mean_error

days = st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 99)), min_size=1, max_size=30)
horizons, counts = st.integers(1, 8), st.integers(1, 5)


@given(days, days, horizons, counts)
def test_what_is_not_known_yet_changes_nothing(past, future, horizon, count):
    """Entries later than the horizon, whatever they are, change no forecast made before."""
    sorts, entries = map(list, zip(*past))
    later = [*entries[: max(0, len(entries) - horizon)], *[entry for _, entry in future]][: len(entries)]
    later += [0] * (len(entries) - len(later))
    assert forecasts(sorts, later, horizon, count) == forecasts(sorts, entries, horizon, count)


@given(days, horizons, counts)
def test_forecast_lies_among_the_known_days(past, horizon, count):
    """A forecast lies between known entries of its kind; there is none exactly where no such day is known."""
    sorts, entries = map(list, zip(*past))
    for rank, found in enumerate(forecasts(sorts, entries, horizon, count)):
        same = [entries[day] for day in range(rank - horizon + 1) if sorts[day] == sorts[rank]]
        assert (found is None) == (not same)
        assert found is None or min(same[-count:]) <= found <= max(same[-count:])


@given(st.dates(date(2006, 1, 1), date(2016, 12, 1)), st.integers(1, 40))
def test_weeks_repeat(first, length):
    """Without an exception, a day has the kind of the day one week later."""
    dates = [(first + timedelta(rank)).isoformat() for rank in range(length + 7)]
    assert kinds(dates, {})[:length] == kinds(dates, {})[7:]


@given(st.lists(st.integers(0, 99), min_size=1), st.integers(-50, 50))
def test_constant_error(entries, gap):
    """Forecasts that are all wrong by the same number have this number as their mean error."""
    assert mean_error([entry + gap for entry in entries], entries) == abs(gap)


def test_test_set_is_closed():
    """The days read by default end with 2014; the whole file has no day missing."""
    dates, _ = load()
    whole, _ = load("2016-08-28")
    assert (dates[-1], whole[-1], len(whole)) == ("2014-12-31", "2016-08-28", 3893)
    assert whole[: len(dates)] == dates
    assert whole == [(date(2006, 1, 1) + timedelta(rank)).isoformat() for rank in range(len(whole))]


def test_holidays_of_a_year():
    """The six holidays of 2016, Christmas on a Sunday being put off to the Monday too."""
    assert sorted(day for day in holidays() if day.startswith("2016")) == [
        "2016-01-01", "2016-05-30", "2016-07-04", "2016-09-05", "2016-11-24", "2016-12-25", "2016-12-26",
    ]  # fmt: skip

"""What the contracts of `station_staff` promise of any plan, and where its data come from."""

from math import isclose
from statistics import fmean

from hypothesis import given
from hypothesis import strategies as st

from exercises import station_forecast
from exercises.station_staff import best_margin, cost, interval, load, staff

entries = st.integers(0, 30_000)
shares = st.integers(1, 3_000)
agents, prices = st.integers(1, 40), st.integers(1, 9)


@given(entries, shares)
def test_agents_suffice_and_one_less_would_not(expected, share):
    """The plan suffices, and one agent less would not, unless there is one only."""
    planned = staff(expected, share)
    assert planned * share >= expected
    assert planned == 1 or (planned - 1) * share < expected


@given(agents, agents, prices, prices)
def test_only_the_right_plan_is_free(needed, planned, missing, idle):
    """A day costs nothing when the plan is right, and then only."""
    assert cost(needed, planned, missing, idle) >= 0
    assert (cost(needed, planned, missing, idle) == 0) == (needed == planned)


@given(st.lists(st.tuples(entries, entries), min_size=1, max_size=12), st.sets(st.integers(0, 3_000), min_size=1))
def test_no_margin_is_cheaper(days, margins):
    """No margin costs less than the best one, and none that costs as much is smaller."""
    expected, real = zip(*days)

    def total(margin):
        return sum(cost(staff(entry, 1000), staff(value + margin, 1000), 4, 1) for value, entry in days)

    best = best_margin(expected, real, list(margins), 1000, 4, 1)
    assert (total(best), best) == min((total(margin), margin) for margin in margins)


@given(st.lists(st.integers(-20, 20), min_size=6, max_size=40), st.integers(1, 3), st.integers(-9, 9))
def test_interval_follows_the_differences(differences, width, gap):
    """The interval is centred on the mean of the full blocks, and moves as the differences do."""
    low, high = interval(differences, width)
    full = differences[: len(differences) // width * width]
    assert low <= high
    assert isclose((low + high) / 2, fmean(full), abs_tol=1e-9)
    moved = interval([difference + gap for difference in differences], width)
    assert isclose(moved[0], low + gap, abs_tol=1e-9)
    assert isclose(moved[1], high + gap, abs_tol=1e-9)


def test_data_are_those_of_the_other_exercise():
    """The file of forecasts is what `station_forecast` gives on its own data."""
    dates, counts = station_forecast.load()
    sorts = station_forecast.kinds(dates, station_forecast.holidays())
    first = dates.index("2014-01-01")
    expected = station_forecast.forecasts(sorts, counts, 14, 20)
    assert load() == [counts[first:], station_forecast.two_weeks_before(counts)[first:], expected[first:]]

"""What the contract of `drift_watch` promises of any series."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from exercises.drift_watch import drift, judge, ks_distance, residuals

numbers = st.lists(st.integers(-9, 9), min_size=1, max_size=12)
measures = st.lists(st.none() | st.integers(-50, 50), max_size=30)


@given(measures, st.integers(1, 5), st.lists(st.integers(-9, 9), min_size=5, max_size=5), st.integers(-9, 9))
def test_season_and_trend_change_nothing(values, period, season, slope):
    """A season and a straight line added to the measures leave the residuals alone; gaps stay gaps."""
    moved = [
        None if value is None else value + season[rank % period] + slope * rank for rank, value in enumerate(values)
    ]
    assert residuals(moved, period) == residuals(values, period)
    assert len(residuals(values, period)) == len(values)


@given(numbers, numbers)
def test_distance_is_symmetric_and_bounded(first, second):
    """The distance is the same both ways, between 0 and 1, and 0 from a list to itself, repeated or not."""
    distance = ks_distance(first, second)
    assert 0 <= distance <= 1
    assert isclose(distance, ks_distance(second, first))
    assert ks_distance(first, first * 3) < 1e-12


@given(numbers, numbers)
def test_distance_ignores_an_increasing_scale(first, second):
    """Only the order of the values counts."""
    cubes = [[value**3 for value in part] for part in (first, second)]
    assert isclose(ks_distance(*cubes), ks_distance(first, second), abs_tol=1e-12)


@given(numbers, numbers, st.integers(1, 5), st.integers(1, 4))
def test_number_of_windows(reference, later, width, step):
    """A window starts at each step as long as it is full."""
    starts = [rank for rank in range(0, len(later), step) if rank + width <= len(later)]
    assert len(drift(reference, later, width, step)) == len(starts)


@given(st.lists(st.integers(0, 9), max_size=20), st.integers(0, 9), st.integers(0, 20))
def test_higher_limit_is_never_faster(distances, limit, start):
    """A higher limit never shortens the delay."""
    delay, later = judge(distances, limit, start)[1], judge(distances, limit + 1, start)[1]
    assert later is None or (delay is not None and delay <= later)

"""What the contract of `flow_anomalies` promises of any series."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exercises.flow_anomalies import anomalies, mad, segments

series = st.lists(st.integers(-50, 50), min_size=1, max_size=40)


@given(series, st.integers(-100, 100), st.integers(-5, 5))
def test_mad_follows_the_unit(values, shift, factor):
    """A change of origin leaves the deviation alone, a change of unit multiplies it."""
    assert mad([factor * value + shift for value in values]) == abs(factor) * mad(values)


@given(series, st.integers(1, 8), st.integers(-100, 100))
def test_no_future_and_no_origin(values, window, shift):
    """What comes after a measure changes nothing of its verdict; nor does another origin; the first are not judged."""
    found = anomalies(values, window, 5)
    assert all(window <= rank < len(values) for rank in found)
    assert anomalies([value + shift for value in values], window, 5) == found
    half = len(values) // 2
    assert anomalies(values[:half], window, 5) == [rank for rank in found if rank < half]


@given(series, st.integers(1, 8))
def test_higher_limit_finds_no_more(values, window):
    """A higher limit keeps some of the anomalies and adds none."""
    assert set(anomalies(values, window, 6)) <= set(anomalies(values, window, 3))


@given(st.sets(st.integers(0, 60)))
def test_segments_hold_the_ranks(ranks):
    """The segments hold the ranks, all of them and no other, and no two of them touch."""
    found = segments(sorted(ranks))
    assert [rank for first, last in found for rank in range(first, last + 1)] == sorted(ranks)
    assert all(after[0] > before[1] + 1 for before, after in pairwise(found))

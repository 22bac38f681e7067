"""What the contract of `change_detection` promises of any series."""

from hypothesis import given
from hypothesis import strategies as st

from exercises.change_detection import best_split, first_alarm, low_cusum

series = st.lists(st.integers(-50, 50), min_size=2, max_size=30)


@given(series, st.integers(-50, 50), st.integers(0, 20))
def test_sums_have_a_floor_and_small_steps(values, target, slack):
    """There is one sum a measure; none is negative, and none grows by more than the deficit less the slack."""
    totals = low_cusum(values, target, slack)
    assert len(totals) == len(values)
    assert min(totals) >= 0
    for value, before, after in zip(values, [0, *totals], totals):
        assert after == max(0, before + target - value - slack)


@given(series, st.integers(0, 50))
def test_alarm_is_the_first_excess(totals, limit):
    """The alarm is the first sum above the limit."""
    ranks = [rank for rank, total in enumerate(totals) if total > limit]
    assert first_alarm(totals, limit) == (ranks[0] if ranks else None)


@given(series, st.integers(-100, 100))
def test_split_ignores_the_level(values, shift):
    """A series raised as a whole is cut at the same place, and both parts hold a measure."""
    rank = best_split(values)
    assert 1 <= rank < len(values)
    low = [min(values)] * 5 + [min(values) + 200] * 5
    assert best_split(low) == best_split([value + shift for value in low]) == 5

"""What the contracts of `launch_risk` promise of any launches."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.launch_risk import fit, outside, probability

launches = st.lists(st.tuples(st.integers(30, 90), st.booleans()), min_size=2, max_size=20)
numbers = st.floats(-1e6, 1e6)


def groups(pairs):
    return [temp for temp, result in pairs if result], [temp for temp, result in pairs if not result]


def overlap(pairs):
    broken, sound = groups(pairs)
    return bool(broken and sound) and max(broken) > min(sound) and max(sound) > min(broken)


@given(numbers, numbers, numbers)
def test_opposite_curves_add_up(temp, intercept, slope):
    """A probability is between 0 and 1; that of the opposite event completes it."""
    risk = probability(temp, intercept, slope)
    assert 0 <= risk <= 1
    assert isclose(risk + probability(temp, -intercept, -slope), 1)


@given(launches.filter(overlap))
def test_fit_balances_the_flights(pairs):
    """The fitted chances add up to the failures, and so do those weighed by temperature: no likelier curve exists."""
    temps, failed = [temp for temp, _ in pairs], [result for _, result in pairs]
    intercept, slope = fit(temps, failed)
    gaps = [result - probability(temp, intercept, slope) for temp, result in pairs]
    assert isclose(sum(gaps), 0, abs_tol=1e-6)
    assert isclose(sum(gap * temp for gap, temp in zip(gaps, temps)), 0, abs_tol=1e-4)


@given(launches.filter(lambda pairs: not overlap(pairs)))
def test_groups_apart_are_refused(pairs):
    """Without two groups that overlap, no finite curve is the best."""
    with pytest.raises(ValueError):
        fit([temp for temp, _ in pairs], [result for _, result in pairs])


@given(st.integers(-50, 150), st.lists(st.integers(20, 90), min_size=1))
def test_distance_reaches_the_nearest(temp, temps):
    """Moved by the distance found, the temperature enters the known range."""
    gap = outside(temp, temps) * 9 / 5
    assert gap >= 0
    assert (gap == 0) == (min(temps) <= temp <= max(temps))
    if gap:
        assert isclose(temp + gap, min(temps)) or isclose(temp - gap, max(temps))

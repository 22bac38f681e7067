"""What the contracts of `failure_times` promise of any durations."""

from math import isclose, log
from statistics import fmean

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.failure_times import chance, interval, scale, shape

durations = st.lists(st.integers(1, 500), min_size=2, max_size=20).filter(lambda hours: len(set(hours)) > 1)
ages, shapes = st.integers(0, 200), st.floats(0.3, 4)


def likelihood(hours, k):
    """Give the logarithm of the likelihood of shape `k`, with the scale that goes best with it."""
    life = scale(hours, k)
    return sum(log(k / life) + (k - 1) * log(hour / life) - (hour / life) ** k for hour in hours)


@given(durations)
def test_shape_is_the_likeliest(hours):
    """A shape a little greater or smaller is less likely."""
    k = shape(hours)
    assume(k < 30)
    assert likelihood(hours, k) >= max(likelihood(hours, 0.99 * k), likelihood(hours, 1.01 * k))


@given(durations, st.integers(2, 3600))
def test_unit_moves_the_scale_alone(hours, unit):
    """In another unit the shape is the same; the scale follows."""
    k = shape(hours)
    assume(k < 30)
    smaller = [unit * hour for hour in hours]
    assert isclose(shape(smaller), k, rel_tol=1e-5)
    assert isclose(scale(smaller, k), unit * scale(hours, k))
    assert isclose(scale(hours, 1), fmean(hours))


@given(ages, ages, ages, shapes)
def test_chances_multiply(age, more, later, k):
    """To last so long and then longer is to last as long as both together; age harms when the shape is above 1."""
    whole = chance(age, more + later, k, 100)
    assert isclose(whole, chance(age, more, k, 100) * chance(age + more, later, k, 100), abs_tol=1e-12)
    older, newer = chance(age + later, more, k, 100), chance(age, more, k, 100)
    assert older <= newer + 1e-12 if k >= 1 else older >= newer - 1e-12


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=30), st.integers(0, 10))
def test_interval_keeps_the_middle(estimates, dropped):
    """All but the extremes lie in the interval, whose ends are estimates."""
    assume(2 * dropped < len(estimates))
    low, high = interval(estimates, dropped)
    assert {low, high} <= set(estimates)
    assert sum(low <= estimate <= high for estimate in estimates) >= len(estimates) - 2 * dropped
    assert sum(estimate < low for estimate in estimates) <= dropped

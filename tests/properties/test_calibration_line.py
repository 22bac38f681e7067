"""What the contract of `calibration_line` promises of any comparisons."""

from math import isclose

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.calibration_line import fit_line, residual_sd, true_value

levels = st.integers(0, 50)
points = st.lists(st.tuples(levels, levels), min_size=3, max_size=20)


def cut(pairs):
    x, y = [list(part) for part in zip(*pairs)]
    assume(len(set(x)) > 1)
    return x, y


@given(points, st.sampled_from([-0.1, 0.1]), st.sampled_from([-1, 1]))
def test_no_line_is_nearer(pairs, turn, shift):
    """The residuals of the line add up to zero, and no other line leaves a smaller spread."""
    x, y = cut(pairs)
    slope, intercept = fit_line(x, y)
    assert isclose(sum(b - slope * a - intercept for a, b in zip(x, y)), 0, abs_tol=1e-7)
    best = residual_sd(x, y, (slope, intercept))
    for line in (slope + turn, intercept), (slope, intercept + shift), (slope + turn, intercept + shift):
        assert best <= residual_sd(x, y, line) + 1e-9


@given(points, st.integers(1, 9), st.integers(-9, 9))
def test_line_follows_the_units(pairs, factor, shift):
    """Readings in another unit, then shifted, give the same line in that unit; the spread is only scaled."""
    x, y = cut(pairs)
    slope, intercept = line = fit_line(x, y)
    moved = [factor * b + shift for b in y]
    new_slope, new_intercept = new = fit_line(x, moved)
    assert isclose(new_slope, factor * slope, abs_tol=1e-7)
    assert isclose(new_intercept, factor * intercept + shift, abs_tol=1e-7)
    assert isclose(residual_sd(x, moved, new), factor * residual_sd(x, y, line), abs_tol=1e-7)


@given(points, st.integers(1, 9), levels, st.integers(-20, 70))
def test_back_and_forth(pairs, slope, intercept, value):
    """What the line shows for a concentration leads back to it, or to nothing outside the standards."""
    x, _ = cut(pairs)
    found = true_value(slope * value + intercept, (slope, intercept), x)
    assert found == (value if min(x) <= value <= max(x) else None)

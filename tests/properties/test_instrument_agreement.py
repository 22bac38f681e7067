"""What the contract of `instrument_agreement` promises of any groups of measures."""

from math import isclose

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.instrument_agreement import f_ratio, p_value, shuffled, spread

groups = st.lists(st.lists(st.integers(-20, 20), min_size=1, max_size=6), min_size=2, max_size=5)


@given(groups)
def test_spreads_add_up(parts):
    """What is between the groups and what is inside them make the whole spread."""
    values = [value for part in parts for value in part]
    mean = sum(values) / len(values)
    between, within = spread(parts)
    assert between >= 0
    assert within >= 0
    assert isclose(between + within, sum((value - mean) ** 2 for value in values), abs_tol=1e-9)


@given(groups, st.integers(-1000, 1000), st.sampled_from([-3, 2, 5]))
def test_ratio_has_no_unit(parts, shift, factor):
    """Another unit, another origin or another order of the groups leaves the ratio alone."""
    assume(any(len(set(part)) > 1 for part in parts))
    ratio = f_ratio(parts)
    assert isclose(f_ratio([[factor * value + shift for value in part] for part in parts]), ratio, abs_tol=1e-9)
    assert isclose(f_ratio(parts[::-1]), ratio, abs_tol=1e-9)


@given(groups, st.integers(0, 100))
def test_share_is_never_zero(parts, seed):
    """The share lies between one over the number of deals, plus one, and 1."""
    deals = shuffled(parts, 9, seed)
    assume(all(any(len(set(part)) > 1 for part in deal) for deal in [parts, *deals]))
    assert 0.1 <= p_value(parts, deals) <= 1

"""What the contract of `honest_probabilities` promises of any probabilities."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from exercises.honest_probabilities import brier, calibration_error, reliability

# Sixty-fourths are exact: no probability falls on the wrong side of an edge.
cases = st.lists(st.tuples(st.integers(0, 64).map(lambda part: part / 64), st.booleans()), min_size=1, max_size=30)


def cut(pairs):
    return [list(part) for part in zip(*pairs)]


@given(cases, st.sampled_from([1, 2, 4, 8]))
def test_each_case_is_in_one_bin(pairs, bins):
    """The bins hold every case once, and keep the mean probability and the share of events; each announces its own."""
    probabilities, outcomes = cut(pairs)
    table = reliability(probabilities, outcomes, bins)
    assert sum(count for count, _, _ in table) == len(pairs)
    assert isclose(sum(count * announced for count, announced, _ in table), sum(probabilities))
    assert isclose(sum(count * observed for count, _, observed in table), sum(outcomes))
    assert [announced for _, announced, _ in table] == sorted({announced for _, announced, _ in table})


@given(cases)
def test_order_is_indifferent(pairs):
    """Cases in another order give the same score and the same bins."""
    (probabilities, outcomes), (turned, after) = cut(pairs), cut(pairs[::-1])
    assert isclose(brier(probabilities, outcomes), brier(turned, after))
    assert reliability(probabilities, outcomes, 4) == reliability(turned, after, 4)


@given(cases, st.sampled_from([1, 2, 4, 8]))
def test_error_is_bounded(pairs, bins):
    """The error is between 0 and 1; finer bins never lower it; a certain forecaster who is right makes none."""
    probabilities, outcomes = cut(pairs)
    coarse, fine = (calibration_error(reliability(probabilities, outcomes, count)) for count in (bins, 2 * bins))
    assert 0 <= coarse <= fine + 1e-12 <= 1 + 1e-12
    sure = [float(outcome) for outcome in outcomes]
    assert brier(sure, outcomes) == calibration_error(reliability(sure, outcomes, bins)) == 0


@given(cases)
def test_error_is_below_the_score(pairs):
    """The squared calibration error never exceeds the Brier score."""
    probabilities, outcomes = cut(pairs)
    assert calibration_error(reliability(probabilities, outcomes, 10)) ** 2 <= brier(probabilities, outcomes) + 1e-12

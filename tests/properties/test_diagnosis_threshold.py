"""What the contract of `diagnosis_threshold` promises of any scores."""

from math import isclose

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.diagnosis_threshold import auc, cheapest_threshold, rates

cases = st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=2, max_size=30)


def cut(pairs):
    scores, sick = [list(part) for part in zip(*pairs)]
    assume(any(sick) and not all(sick))
    return scores, sick


@given(cases, st.integers(-1, 10))
def test_rates_exchange(pairs, threshold):
    """A higher threshold never finds more ill people and never disturbs more of the others."""
    scores, sick = cut(pairs)
    (found, quiet), (fewer, more) = rates(scores, sick, threshold), rates(scores, sick, threshold + 1)
    assert 0 <= fewer <= found <= 1
    assert 0 <= quiet <= more <= 1


@given(cases)
def test_area_of_the_opposite_score(pairs):
    """The area of a score and that of its opposite add up to 1; an increasing change of scale leaves it alone."""
    scores, sick = cut(pairs)
    area = auc(scores, sick)
    assert isclose(area + auc([-score for score in scores], sick), 1)
    assert isclose(area, auc([score**3 for score in scores], sick))


@given(cases, st.integers(1, 20))
def test_cheapest_is_observed_and_cheapest(pairs, missed):
    """The threshold is one of the scores, and none of the scores costs less."""
    scores, sick = cut(pairs)

    def cost(threshold):
        return sum(missed if ill else 1 for score, ill in zip(scores, sick) if (score >= threshold) != ill)

    chosen = cheapest_threshold(scores, sick, missed, 1)
    assert chosen in scores
    assert all(cost(chosen) <= cost(score) for score in scores)

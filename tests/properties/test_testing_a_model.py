"""What the contracts of `testing_a_model` promise of any cases."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exercises.testing_a_model import (
    IMPOSSIBLE,
    by_mean_speed,
    forgets_ice,
    longer_when_slippery,
    negative_reaction,
    ninefold_when_tripled,
    refuses,
    stopping_distance,
    time_for_distance,
)

speeds = st.lists(st.integers(1, 250), min_size=1, max_size=5)
grips = st.lists(st.integers(1, 12), min_size=2, max_size=5, unique=True).map(
    lambda tenths: sorted(tenth / 10 for tenth in tenths)
)
cases = st.lists(st.sampled_from([*IMPOSSIBLE, [50, 0.5, 1], [0, 0.5, 0]]), min_size=1, max_size=6)


@given(speeds, grips)
def test_right_models_are_never_accused(fast, rough):
    """On any domain, both right models keep the two properties."""
    for model in stopping_distance, by_mean_speed:
        assert longer_when_slippery(model, fast, rough)
        assert ninefold_when_tripled(model, fast, rough)


@given(speeds, grips)
def test_faults_are_seen_where_they_are(fast, rough):
    """The plateau is seen as soon as two neighbouring grips lie on it; the wrong unit everywhere."""
    assert longer_when_slippery(forgets_ice, fast, rough) == all(high > 0.4 for _, high in pairwise(rough))
    assert not ninefold_when_tripled(time_for_distance, fast, rough)


@given(cases)
def test_refusal_of_all_is_refusal_of_each(asked):
    """A list of cases is refused when each of them is, alone."""
    for model in stopping_distance, negative_reaction:
        assert refuses(model, asked) == all(refuses(model, [case]) for case in asked)

"""What the contract of `delivery_tour` promises of any cities."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from exercises.delivery_tour import nearest_neighbour, tour_length, two_opt

spots = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=9)
ranks = st.integers(0, 8)


def city_blocks(places):
    return [[abs(a - c) + abs(b - d) for c, d in places] for a, b in places]


@given(spots, ranks, st.randoms(use_true_random=False))
def test_length_ignores_start_and_direction(places, shift, random):
    """A tour is as long from any of its cities, and the other way round."""
    legs, tour = city_blocks(places), list(range(len(places)))
    random.shuffle(tour)
    assert tour_length(tour[shift:] + tour[:shift], legs) == tour_length(tour, legs)
    assert tour_length(tour[::-1], legs) == tour_length(tour, legs)


@given(spots, ranks)
def test_each_step_goes_to_the_nearest(places, start):
    """No city visited later is nearer than the next one, nor as near with a smaller rank."""
    legs, start = city_blocks(places), start % len(places)
    tour = nearest_neighbour(legs, start)
    assert tour[0] == start
    assert sorted(tour) == list(range(len(legs)))
    for step, (here, after) in enumerate(pairwise(tour)):
        assert all((legs[here][after], after) <= (legs[here][city], city) for city in tour[step + 1 :])


@given(spots, st.randoms(use_true_random=False))
def test_no_reversal_is_left(places, random):
    """The repaired tour visits the same cities, is no longer, and no reversal shortens it."""
    legs, tour = city_blocks(places), list(range(len(places)))
    random.shuffle(tour)
    repaired = two_opt(tour, legs)
    length = tour_length(repaired, legs)
    assert length <= tour_length(tour, legs)
    for i, j in combinations(range(len(tour) + 1), 2):
        assert tour_length(repaired[:i] + repaired[i:j][::-1] + repaired[j:], legs) >= length

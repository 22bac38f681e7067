"""What the contract of `delivery_capacity` promises of any clients."""

from hypothesis import given
from hypothesis import strategies as st

from exercises.delivery_capacity import plan, plan_length, savings

clients = st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 5)), min_size=1, max_size=8)


def depot_and(pairs):
    """Give the distances along streets at right angles, the depot in the middle, and the demands."""
    places = [(0, 0), *((x, y) for x, y, _ in pairs)]
    return [[abs(a - c) + abs(b - d) for c, d in places] for a, b in places], [0, *(load for *_, load in pairs)]


@given(clients, st.integers(5, 20))
def test_plan_serves_everyone_within_the_capacity(pairs, capacity):
    """Each client is in one trip, no trip is too heavy, and the plan is no longer than one trip a client."""
    legs, demands = depot_and(pairs)
    routes = plan(legs, demands, capacity)
    assert sorted(client for route in routes for client in route) == list(range(1, len(legs)))
    assert all(sum(demands[client] for client in route) <= capacity for route in routes)
    assert plan_length(routes, legs) <= 2 * sum(legs[0])


@given(clients)
def test_a_gain_is_what_one_trip_saves(pairs):
    """A gain is the difference of two plans; none of the pairs left out would save anything."""
    legs, _ = depot_and(pairs)
    listed = {(i, j): gain for gain, i, j in savings(legs)}
    for j in range(1, len(legs)):
        for i in range(1, j):
            assert listed.get((i, j), 0) == plan_length([[i], [j]], legs) - plan_length([[i, j]], legs)


@given(clients, st.integers(5, 20))
def test_length_ignores_order_and_direction(pairs, capacity):
    """The trips in another order and the other way round are as long."""
    legs, demands = depot_and(pairs)
    routes = plan(legs, demands, capacity)
    assert plan_length([route[::-1] for route in routes[::-1]], legs) == plan_length(routes, legs)

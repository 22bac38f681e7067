"""test_capacity_is_kept"""


def plan(legs, demands, capacity):
    if max(demands) > capacity:
        raise ValueError("too big")
    trips = {client: [client] for client in range(1, len(legs))}
    for _gain, i, j in savings(legs):
        one, other = trips[i], trips[j]
        fits = one is not other and len(one + other) <= capacity
        if fits and i in (one[0], one[-1]) and j in (other[0], other[-1]):
            joined = (one if one[-1] == i else one[::-1]) + (other if other[0] == j else other[::-1])
            trips.update(dict.fromkeys(joined, joined))
    return [trip for client, trip in trips.items() if trip[0] == client]

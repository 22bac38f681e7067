"""test_capacity_is_kept"""


def plan(legs, demands, capacity):
    if max(demands) > capacity:
        raise ValueError("too big")
    n, routes = len(legs), [[client] for client in range(1, len(legs))]
    gains = sorted((legs[i][j] - legs[0][i] - legs[0][j], i, j) for i in range(1, n) for j in range(i + 1, n))
    for gain, i, j in gains:
        one = next(route for route in routes if i in route)
        other = next(route for route in routes if j in route)
        if gain >= 0 or one == other or sum(demands[client] for client in one + other) >= capacity:
            continue
        if i in (one[0], one[-1]) and j in (other[0], other[-1]):
            if one[0] == i:
                one.reverse()
            if other[-1] == j:
                other.reverse()
            routes.remove(other)
            one.extend(other)
    return routes

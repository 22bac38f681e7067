"""test_only_ends_are_joined"""


def plan(legs, demands, capacity):
    if max(demands) > capacity:
        raise ValueError("too big")
    n, routes = len(legs), [[client] for client in range(1, len(legs))]
    gains = sorted((legs[i][j] - legs[0][i] - legs[0][j], i, j) for i in range(1, n) for j in range(i + 1, n))
    for gain, i, j in gains:
        one = next(route for route in routes if i in route)
        other = next(route for route in routes if j in route)
        if gain >= 0 or one == other or sum(demands[client] for client in one + other) > capacity:
            continue
        routes.remove(one)
        routes.remove(other)
        routes.append((one if one[-1] == i else one[::-1]) + (other if other[0] == j else other[::-1]))
    return routes

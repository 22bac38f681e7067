"""test_neighbours_share_a_trip"""


def plan(legs, demands, capacity):
    if max(demands) > capacity:
        raise ValueError("too big")
    n, free, routes = len(legs), set(range(1, len(legs))), []
    gains = sorted((legs[i][j] - legs[0][i] - legs[0][j], i, j) for i in range(1, n) for j in range(i + 1, n))
    for gain, i, j in gains:
        if gain < 0 and i in free and j in free and demands[i] + demands[j] <= capacity:
            routes.append([i, j])
            free -= {i, j}
    return routes + [[client] for client in sorted(free)]

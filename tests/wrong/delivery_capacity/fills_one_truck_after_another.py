"""test_eleven_cities"""


def plan(legs, demands, capacity):
    if max(demands) > capacity:
        raise ValueError("too big")
    left, routes = list(range(1, len(legs))), []
    while left:
        route, here, load = [], 0, 0
        while any(load + demands[client] <= capacity for client in left):
            fitting = [client for client in left if load + demands[client] <= capacity]
            here = min(fitting, key=lambda client: legs[here][client])
            route.append(here)
            left.remove(here)
            load += demands[here]
        routes.append(route)
    return routes

"""test_each_trip_leaves_and_returns"""


def plan_length(routes, legs):
    total = 0
    for route in routes:
        here = 0
        for client in route:
            total += legs[here][client]
            here = client
    return total

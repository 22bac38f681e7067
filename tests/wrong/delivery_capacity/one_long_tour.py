"""test_each_trip_leaves_and_returns"""


def plan_length(routes, legs):
    stops = [0] + [client for route in routes for client in route] + [0]
    return sum(legs[stops[k]][stops[k + 1]] for k in range(len(stops) - 1))

"""test_a_city_is_forgotten"""


def tour_length(tour, legs):
    if set(tour) != set(range(len(legs))):
        raise ValueError("a city is missing")
    return sum(legs[tour[i - 1]][tour[i]] for i in range(len(tour)))

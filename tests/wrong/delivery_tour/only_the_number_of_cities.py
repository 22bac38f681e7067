"""test_a_city_is_forgotten"""


def tour_length(tour, legs):
    if len(tour) != len(legs):
        raise ValueError("wrong number of cities")
    return sum(legs[tour[i - 1]][tour[i]] for i in range(len(tour)))

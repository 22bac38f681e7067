"""test_a_city_is_forgotten"""


def tour_length(tour, legs):
    if len(set(tour)) != len(tour):
        raise ValueError("the same city twice")
    return sum(legs[tour[i - 1]][tour[i]] for i in range(len(tour)))

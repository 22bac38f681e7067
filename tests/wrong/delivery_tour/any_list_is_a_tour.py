"""test_a_city_is_forgotten"""


def tour_length(tour, legs):
    return sum(legs[tour[i - 1]][tour[i]] for i in range(len(tour)))

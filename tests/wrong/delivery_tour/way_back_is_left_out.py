"""test_length_closes_the_tour"""


def tour_length(tour, legs):
    if sorted(tour) != list(range(len(legs))):
        raise ValueError(tour)
    return sum(legs[tour[i]][tour[i + 1]] for i in range(len(tour) - 1))

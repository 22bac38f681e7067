"""test_equal_distances"""


def nearest_neighbour(legs, start):
    tour = [start]
    while len(tour) < len(legs):
        best = None
        for city in range(len(legs)):
            if city not in tour and (best is None or legs[tour[-1]][city] <= legs[tour[-1]][best]):
                best = city
        tour.append(best)
    return tour

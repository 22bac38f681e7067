"""test_thirty_cities_nearest"""


def nearest_neighbour(legs, start):
    tour = [0]
    while len(tour) < len(legs):
        left = [city for city in range(len(legs)) if city not in tour]
        tour.append(min(left, key=lambda city: legs[tour[-1]][city]))
    place = tour.index(start)
    return tour[place:] + tour[:place]

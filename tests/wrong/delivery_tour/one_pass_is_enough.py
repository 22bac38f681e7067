"""test_thirty_cities_repaired"""


def two_opt(tour, legs):
    tour = list(tour)
    for i in range(1, len(tour)):
        for j in range(i + 1, len(tour)):
            before, first, last, after = tour[i - 1], tour[i], tour[j], tour[(j + 1) % len(tour)]
            if legs[before][last] + legs[first][after] < legs[before][first] + legs[last][after]:
                tour[i : j + 1] = reversed(tour[i : j + 1])
    return tour

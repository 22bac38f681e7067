"""test_thirty_cities_repaired"""


def two_opt(tour, legs):
    def length(cities):
        return sum(legs[cities[i - 1]][cities[i]] for i in range(len(cities)))

    tour, better = list(tour), True
    while better:
        better = False
        for i in range(len(tour)):
            for j in range(i + 1, len(tour)):
                tried = list(tour)
                tried[i], tried[j] = tried[j], tried[i]
                if length(tried) < length(tour):
                    tour, better = tried, True
    return tour

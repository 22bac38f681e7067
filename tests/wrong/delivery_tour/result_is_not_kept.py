"""test_crossing_is_undone"""


def two_opt(tour, legs):
    def length(cities):
        return sum(legs[cities[i - 1]][cities[i]] for i in range(len(cities)))

    best = length(tour)
    for i in range(1, len(tour)):
        for j in range(i + 1, len(tour)):
            best = min(best, length(tour[:i] + tour[i : j + 1][::-1] + tour[j + 1 :]))
    return tour

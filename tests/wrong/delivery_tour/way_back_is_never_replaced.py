"""test_way_back_can_cross"""


def two_opt(tour, legs):
    tour, better = list(tour), True
    while better:
        better = False
        for i in range(1, len(tour) - 1):
            for j in range(i + 1, len(tour) - 1):
                before, first, last, after = tour[i - 1], tour[i], tour[j], tour[j + 1]
                if legs[before][last] + legs[first][after] < legs[before][first] + legs[last][after]:
                    tour[i : j + 1] = reversed(tour[i : j + 1])
                    better = True
    return tour

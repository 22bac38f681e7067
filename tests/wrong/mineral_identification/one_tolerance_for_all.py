"""test_every_measure_counts"""


def candidates(stones, ranges, tolerances):
    def fits(stone, limits):
        return all(value is None or low - tolerances[0] <= value <= high + tolerances[0]
                   for value, (low, high) in zip(stone, limits))

    return [[rank for rank, limits in enumerate(ranges) if fits(stone, limits)] for stone in stones]

"""test_missing_measure"""


def candidates(stones, ranges, tolerances):
    def fits(stone, limits):
        return all(not value or low - tolerance <= value <= high + tolerance
                   for value, (low, high), tolerance in zip(stone, limits, tolerances))

    return [[rank for rank, limits in enumerate(ranges) if fits(stone, limits)] for stone in stones]

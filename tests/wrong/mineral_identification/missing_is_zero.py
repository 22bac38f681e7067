"""test_missing_measure"""


def candidates(stones, ranges, tolerances):
    return [
        [rank for rank, limits in enumerate(ranges)
         if all(low - tolerance <= (value or 0) <= high + tolerance
                for value, (low, high), tolerance in zip(stone, limits, tolerances))]
        for stone in stones
    ]

"""test_tolerance_on_both_sides"""


def candidates(stones, ranges, tolerances):
    return [
        [rank for rank, limits in enumerate(ranges)
         if all(value is None or low - tolerance < value < high + tolerance
                for value, (low, high), tolerance in zip(stone, limits, tolerances))]
        for stone in stones
    ]

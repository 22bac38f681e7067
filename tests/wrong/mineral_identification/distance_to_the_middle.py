"""test_real_stones"""


def candidates(stones, ranges, tolerances):
    return [
        [rank for rank, limits in enumerate(ranges)
         if all(value is None or abs(value - (low + high) / 2) <= tolerance
                for value, (low, high), tolerance in zip(stone, limits, tolerances))]
        for stone in stones
    ]

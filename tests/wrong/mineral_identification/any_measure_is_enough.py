"""test_every_measure_counts"""


def candidates(stones, ranges, tolerances):
    return [
        [rank for rank, limits in enumerate(ranges)
         if any(value is None or low - tolerance <= value <= high + tolerance
                for value, (low, high), tolerance in zip(stone, limits, tolerances))]
        for stone in stones
    ]

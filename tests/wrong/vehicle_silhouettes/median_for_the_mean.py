"""test_scales_by_hand"""

from statistics import pstdev


def scales(rows):
    if not rows:
        raise ValueError
    columns = list(zip(*rows))
    return [sorted(column)[len(column) // 2] for column in columns], [pstdev(column) or 1 for column in columns]

"""test_scale_by_hand"""


def scale(hours, k):
    return sum(hours) ** (1 / k) / len(hours) ** (1 / k)

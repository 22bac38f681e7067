"""test_enough_agents"""


def staff(expected, share):
    return max(1, round(expected / share))

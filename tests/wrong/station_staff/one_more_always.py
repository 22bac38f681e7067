"""test_enough_agents"""


def staff(expected, share):
    return int(expected // share) + 1

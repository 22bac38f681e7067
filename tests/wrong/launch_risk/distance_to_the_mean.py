"""test_real_distance"""


def outside(temp, temps):
    if min(temps) <= temp <= max(temps):
        return 0
    return abs(temp - sum(temps) / len(temps)) * 5 / 9

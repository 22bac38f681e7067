"""test_distance_in_celsius"""


def outside(temp, temps):
    return max(0, (max(0, min(temps) - temp, temp - max(temps)) - 32) * 5 / 9)

"""test_distance_in_celsius"""


def outside(temp, temps):
    return max(0, temps[0] - temp, temp - temps[-1]) * 5 / 9

"""test_power_has_two_sides"""

from math import pi

LOADS = {"L": 11000, "M": 12000, "H": 13000}


def alerts(row):
    gap = round(10 * float(row["process_k"])) - round(10 * float(row["air_k"]))
    torque, rpm, wear = float(row["torque_nm"]), int(row["rpm"]), int(row["wear_min"])
    watts = torque * 2 * pi * rpm / 60
    fired = {
        "heat": gap < 86 and rpm < 1380,
        "power": watts > 9000,
        "overstrain": wear * torque > LOADS[row["type"]],
        "wear": wear >= 200,
    }
    return [name for name in fired if fired[name]]

"""test_real_counts"""

from math import pi

LOADS = {"L": 11000, "M": 12000, "H": 13000}


def alerts(row):
    gap = int(row["process_k"].replace(".", "")) - int(row["air_k"].replace(".", ""))
    torque, rpm, wear = float(row["torque_nm"]), int(row["rpm"]), int(row["wear_min"])
    watts = torque * 2 * pi * rpm / 60
    fired = {
        "heat": gap < 86 and rpm < 1380,
        "power": not 3500 <= watts <= 9000,
        "overstrain": wear * torque > LOADS[row["type"]],
        "wear": wear >= 200,
    }
    return [name for name in fired if fired[name]]

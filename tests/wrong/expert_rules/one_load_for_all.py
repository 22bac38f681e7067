"""test_load_depends_on_type"""

from math import pi


def alerts(row):
    gap = round(10 * float(row["process_k"])) - round(10 * float(row["air_k"]))
    torque, rpm, wear = float(row["torque_nm"]), int(row["rpm"]), int(row["wear_min"])
    watts = torque * 2 * pi * rpm / 60
    fired = {
        "heat": gap < 86 and rpm < 1380,
        "power": not 3500 <= watts <= 9000,
        "overstrain": wear * torque > 12000,
        "wear": wear >= 200,
    }
    return [name for name in fired if fired[name]]

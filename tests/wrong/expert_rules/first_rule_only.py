"""test_all_rules_in_order"""

from math import pi

LOADS = {"L": 11000, "M": 12000, "H": 13000}


def alerts(row):
    gap = round(10 * float(row["process_k"])) - round(10 * float(row["air_k"]))
    torque, rpm, wear = float(row["torque_nm"]), int(row["rpm"]), int(row["wear_min"])
    if gap < 86 and rpm < 1380:
        return ["heat"]
    if not 3500 <= torque * 2 * pi * rpm / 60 <= 9000:
        return ["power"]
    fired = ["overstrain"] if wear * torque > LOADS[row["type"]] else []
    return [*fired, "wear"] if wear >= 200 else fired

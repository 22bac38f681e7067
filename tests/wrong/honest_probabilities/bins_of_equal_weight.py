"""test_bins_weigh_their_cases"""


def calibration_error(table):
    if not table:
        raise ValueError
    return sum(abs(observed - announced) for _, announced, observed in table) / len(table)

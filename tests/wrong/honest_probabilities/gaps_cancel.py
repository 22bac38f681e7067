"""test_gaps_do_not_cancel"""


def calibration_error(table):
    if not table:
        raise ValueError
    return abs(sum(n * (observed - announced) for n, announced, observed in table)) / sum(n for n, _, _ in table)

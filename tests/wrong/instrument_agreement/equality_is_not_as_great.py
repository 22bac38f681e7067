"""test_equal_ratios_count"""


def p_value(groups, deals):
    found = f_ratio(groups)
    return (1 + sum(f_ratio(deal) > found for deal in deals)) / (1 + len(deals))

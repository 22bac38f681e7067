"""test_never_zero"""


def p_value(groups, deals):
    found = f_ratio(groups)
    return sum(f_ratio(deal) >= found for deal in deals) / len(deals)

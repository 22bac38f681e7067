"""test_chance_does_as_well"""


def p_value(groups, deals):
    found = round(f_ratio(groups))
    return (1 + sum(f_ratio(deal) >= found for deal in deals)) / (1 + len(deals))

"""test_cost_of_a_day"""


def cost(needed, planned, missing, idle):
    return missing * (needed - planned) if needed > planned else idle * (needed - planned)

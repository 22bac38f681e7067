"""test_cost_of_a_day"""


def cost(needed, planned, missing, idle):
    return idle * (needed - planned) if needed > planned else missing * (planned - needed)

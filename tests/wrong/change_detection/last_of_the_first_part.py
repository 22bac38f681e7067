"""test_split_of_a_step"""


def best_split(values):
    def cost(part):
        mean = sum(part) / len(part)
        return sum((value - mean) ** 2 for value in part)

    return min(range(1, len(values)), key=lambda rank: cost(values[:rank]) + cost(values[rank:])) - 1

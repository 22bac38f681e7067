"""test_split_leaves_no_part_empty"""


def best_split(values):
    def cost(part):
        mean = sum(part) / len(part)
        return sum((value - mean) ** 2 for value in part)

    best, lowest = None, None
    for rank in range(1, len(values)):
        total = cost(values[:rank]) + cost(values[rank:])
        if lowest is None or total <= lowest:
            best, lowest = rank, total
    return best

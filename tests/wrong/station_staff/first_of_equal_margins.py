"""test_smallest_of_equal_margins"""


def best_margin(expected, entries, margins, share, missing, idle):
    def total(margin):
        return sum(cost(staff(entry, share), staff(value + margin, share), missing, idle)
                   for value, entry in zip(expected, entries))

    return min(margins, key=total)

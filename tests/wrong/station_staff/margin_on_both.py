"""test_margin_pays"""


def best_margin(expected, entries, margins, share, missing, idle):
    def total(margin):
        return sum(cost(staff(entry + margin, share), staff(value + margin, share), missing, idle)
                   for value, entry in zip(expected, entries))

    return min(sorted(margins), key=total)

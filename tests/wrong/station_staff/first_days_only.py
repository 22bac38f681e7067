"""test_real_margins"""


def best_margin(expected, entries, margins, share, missing, idle):
    def total(margin):
        days = list(zip(expected, entries))[:90]
        return sum(cost(staff(entry, share), staff(value + margin, share), missing, idle) for value, entry in days)

    return min(sorted(margins), key=total)

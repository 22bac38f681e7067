"""test_margin_pays"""


def best_margin(expected, entries, margins, share, missing, idle):
    def errors(margin):
        return sum(staff(entry, share) != staff(value + margin, share) for value, entry in zip(expected, entries))

    return min(sorted(margins), key=errors)

"""test_margin_pays"""


def best_margin(expected, entries, margins, share, missing, idle):
    return max(margins)

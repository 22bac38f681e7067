"""test_order_by_gain"""


def priority(counts, saved, visit):
    gains = {}
    for name, (found, wrong) in counts.items():
        if found + wrong:
            gains[name] = (found * saved[name] - wrong * visit) / (found + wrong)
    return sorted([name for name in gains if gains[name] > 0], key=lambda name: (-gains[name], name))

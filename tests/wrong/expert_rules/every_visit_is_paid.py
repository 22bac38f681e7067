"""test_order_by_gain"""


def priority(counts, saved, visit):
    gains = {name: found * saved[name] - (found + wrong) * visit for name, (found, wrong) in counts.items()}
    return sorted([name for name in gains if gains[name] > 0], key=lambda name: (-gains[name], name))

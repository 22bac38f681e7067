"""test_useless_rules_are_left_out"""


def priority(counts, saved, visit):
    gains = {name: found * saved[name] for name, (found, wrong) in counts.items()}
    return sorted([name for name in gains if gains[name] > 0], key=lambda name: (-gains[name], name))

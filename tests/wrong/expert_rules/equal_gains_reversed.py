"""test_useless_rules_are_left_out"""


def priority(counts, saved, visit):
    gains = {name: found * saved[name] - wrong * visit for name, (found, wrong) in counts.items()}
    ranked = sorted([(gain, name) for name, gain in gains.items() if gain > 0], reverse=True)
    return [name for gain, name in ranked]

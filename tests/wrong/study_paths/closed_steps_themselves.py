"""test_cut_off_by_hand"""


def cut_off(arrows, start, closed):
    steps = [start]
    for step in steps:
        steps += [after for before, after, _ in arrows if before == step and after not in steps]
    return sorted(set(steps) & set(closed) - {start})

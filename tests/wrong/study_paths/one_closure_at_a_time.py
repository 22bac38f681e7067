"""test_several_closed"""


def cut_off(arrows, start, closed):
    def reached(shut):
        steps = [start]
        for step in steps:
            steps += [after for before, after, _ in arrows if before == step and after not in [*steps, shut]]
        return set(steps)

    cut = set()
    for step in closed:
        cut |= reached(None) - reached(step)
    return sorted(cut - set(closed))

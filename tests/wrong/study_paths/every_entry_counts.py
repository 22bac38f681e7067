"""test_real_closure"""


def cut_off(arrows, start, closed):
    entries = {}
    for step, after, _ in arrows:
        entries.setdefault(after, set()).add(step)
    cut = set(closed)
    while True:
        more = {after for after in entries if entries[after] <= cut} - cut
        if not more:
            return sorted(cut - set(closed))
        cut |= more

"""test_all_ways"""


def ways(arrows, start, goal):
    if not {start, goal} <= {step for arrow in arrows for step in arrow[:2]}:
        raise LookupError
    waiting, seen = [(0, 1, [start])], set()
    while waiting:
        waiting.sort()
        _, _, way = waiting.pop(0)
        if way[-1] == goal:
            return [way]
        if way[-1] not in seen:
            seen.add(way[-1])
            longer = [[*way, after] for step, after, _ in arrows if step == way[-1]]
            waiting += [(duration(arrows, path), len(path), path) for path in longer]
    return []

"""test_order_of_equals"""


def ways(arrows, start, goal):
    if not {start, goal} <= {step for arrow in arrows for step in arrow[:2]}:
        raise LookupError
    found, waiting = [], [[start]]
    for way in waiting:
        if way[-1] == goal:
            found.append(way)
        else:
            waiting += [[*way, after] for step, after, _ in arrows if step == way[-1] and after not in way]
    return sorted(found, key=lambda way: (duration(arrows, way), way))

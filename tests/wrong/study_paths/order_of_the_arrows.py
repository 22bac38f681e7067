"""test_all_ways"""


def ways(arrows, start, goal):
    known = {step for arrow in arrows for step in arrow[:2]}
    if start not in known or goal not in known:
        raise LookupError
    if start == goal:
        return [[start]]
    found, waiting = [], [[start]]
    while waiting:
        way = waiting.pop()
        for step, after, _years in arrows:
            if step == way[-1] and after not in way:
                (found if after == goal else waiting).append([*way, after])
    return found

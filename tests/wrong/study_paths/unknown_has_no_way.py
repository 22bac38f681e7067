"""test_no_way_is_not_unknown"""


def ways(arrows, start, goal):
    found, waiting = [], [[start]]
    for way in waiting:
        if way[-1] == goal:
            found.append(way)
        else:
            waiting += [[*way, after] for step, after, _ in arrows if step == way[-1] and after not in way]
    return sorted(found, key=lambda way: (duration(arrows, way), len(way), way))

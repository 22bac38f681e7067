"""test_no_step_twice"""


def ways(arrows, start, goal):
    if not {start, goal} <= {step for arrow in arrows for step in arrow[:2]}:
        raise LookupError
    found = []

    def follow(way):
        if way[-1] == goal and len(way) > 1:
            found.append(way)
            return
        for step, after, _ in arrows:
            if step == way[-1] and (after not in way or after == goal):
                follow([*way, after])

    follow([start])
    return sorted(found, key=lambda way: (duration(arrows, way), len(way), way))

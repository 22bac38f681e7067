"""test_window_forgets"""


def spread(log, source, window):
    seen, counts = {}, []
    for minute, origin, destination, port in log:
        if origin == source:
            doors = seen.setdefault(minute // window, set())
            doors.add((destination, port))
            counts.append(len(doors))
    return counts

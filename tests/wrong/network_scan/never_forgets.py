"""test_one_hour_misses_the_slow_scan"""


def spread(log, source, window):
    doors, counts = set(), []
    for _minute, origin, destination, port in log:
        if origin == source:
            doors.add((destination, port))
            counts.append(len(doors))
    return counts

"""test_each_source_apart"""


def spread(log, source, window):
    counts = []
    for k, (minute, origin, _destination, _port) in enumerate(log):
        if origin == source:
            counts.append(len({row[2:] for row in log[: k + 1] if row[0] > minute - window}))
    return counts

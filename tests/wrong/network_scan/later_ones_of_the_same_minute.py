"""test_doors_not_connections"""


def spread(log, source, window):
    own = [row for row in log if row[1] == source]
    return [len({row[2:] for row in own if now - window < row[0] <= now}) for now, *_ in own]

"""test_each_source_apart"""


def spread(log, source, window):
    own = [row for row in log if source in row[1:3]]
    return [len({row[2:] for row in own[: k + 1] if row[0] > own[k][0] - window}) for k in range(len(own))]

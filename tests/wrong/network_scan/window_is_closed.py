"""test_window_forgets"""


def spread(log, source, window):
    own = [row for row in log if row[1] == source]
    return [len({row[2:] for row in own[: k + 1] if row[0] >= own[k][0] - window}) for k in range(len(own))]

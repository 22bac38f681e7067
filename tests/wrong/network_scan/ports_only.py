"""test_door_is_host_and_port"""


def spread(log, source, window):
    own = [row for row in log if row[1] == source]
    return [
        len({row[3] for row in own[: k + 1] if row[0] > own[k][0] - window}) for k in range(len(own))
    ]

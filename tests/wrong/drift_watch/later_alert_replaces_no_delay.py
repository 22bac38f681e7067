"""test_delay"""


def judge(distances, limit, start):
    false_alarms, delay, before = 0, None, False
    for rank, distance in enumerate(distances):
        alert = distance > limit
        if alert and not before and rank < start:
            false_alarms += 1
        if alert and rank >= start and not delay:
            delay = rank - start
        before = alert
    return false_alarms, delay

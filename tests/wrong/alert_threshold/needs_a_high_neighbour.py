"""test_one_hour_is_too_nervous"""


def first_alert(readings, threshold, duration):
    run = 1
    for rank in range(1, len(readings)):
        run = run + 1 if readings[rank - 1] > threshold and readings[rank] > threshold else 1
        if run >= max(duration, 2):
            return rank - run + 1
    return None

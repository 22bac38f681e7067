"""test_too_short_is_none"""


def first_alert(readings, threshold, duration):
    for rank in range(len(readings)):
        if all(reading > threshold for reading in readings[rank : rank + duration]):
            return rank
    return None

"""test_duration_in_a_row"""


def first_alert(readings, threshold, duration):
    run = 0
    for rank, reading in enumerate(readings):
        if reading > threshold:
            run += 1
        if run == duration:
            return rank - duration + 1
    return None

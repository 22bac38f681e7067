"""test_equal_is_silent"""


def first_alert(readings, threshold, duration):
    run = 0
    for rank, reading in enumerate(readings):
        run = run + 1 if reading >= threshold else 0
        if run == duration:
            return rank - duration + 1
    return None

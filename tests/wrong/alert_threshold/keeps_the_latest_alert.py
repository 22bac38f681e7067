"""test_earliest_alert"""


def first_alert(readings, threshold, duration):
    run, alert = 0, None
    for rank, reading in enumerate(readings):
        run = run + 1 if reading > threshold else 0
        if run == duration:
            alert = rank - duration + 1
    return alert

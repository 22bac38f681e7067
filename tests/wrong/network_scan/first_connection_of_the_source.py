"""test_first_alarm_counts"""


def first_alarms(log, window, limit):
    alarms = {}
    for source in sorted({row[1] for row in log}):
        minutes = [row[0] for row in log if row[1] == source]
        if max(spread(log, source, window)) > limit:
            alarms[source] = minutes[0]
    return alarms

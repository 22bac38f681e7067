"""test_alarm_is_strict"""


def first_alarms(log, window, limit):
    alarms = {}
    for source in sorted({row[1] for row in log}):
        minutes = [row[0] for row in log if row[1] == source]
        for minute, count in zip(minutes, spread(log, source, window)):
            if count >= limit:
                alarms.setdefault(source, minute)
    return alarms

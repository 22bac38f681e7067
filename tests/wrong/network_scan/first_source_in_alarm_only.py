"""test_first_alarm_counts"""


def first_alarms(log, window, limit):
    for source in sorted({row[1] for row in log}):
        minutes = [row[0] for row in log if row[1] == source]
        for minute, count in zip(minutes, spread(log, source, window)):
            if count > limit:
                return {source: minute}
    return {}

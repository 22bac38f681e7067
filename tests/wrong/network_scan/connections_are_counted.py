"""test_doors_not_connections"""


def spread(log, source, window):
    minutes = [row[0] for row in log if row[1] == source]
    return [sum(minute > minutes[k] - window for minute in minutes[: k + 1]) for k in range(len(minutes))]

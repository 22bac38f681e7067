"""test_false_alarm_is_no_failure"""

CAUSES = {"heat": "Heat Dissipation Failure", "power": "Power Failure", "overstrain": "Overstrain Failure",
          "wear": "Tool Wear Failure"}


def tally(rows):
    counts = {name: [0, 0] for name in CAUSES}
    for row in rows:
        for name in alerts(row):
            if row["failure_type"] == CAUSES[name]:
                counts[name][0] += 1
            elif row["failure"] == "0":
                counts[name][1] += 1
    return counts

"""test_false_alarm_is_no_failure"""

CAUSES = {"heat": "Heat Dissipation Failure", "power": "Power Failure", "overstrain": "Overstrain Failure",
          "wear": "Tool Wear Failure"}


def tally(rows):
    counts = {name: [0, 0] for name in CAUSES}
    for row in rows:
        for name in alerts(row):
            counts[name][0] += row["failure_type"] == CAUSES[name]
            counts[name][1] += row["failure_type"] == "No Failure"
    return counts

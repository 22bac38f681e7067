"""test_most_costly_first"""


def ranking(notes):
    from statistics import median

    found = []
    for scenario, people in opinions(notes).items():
        times, hours = (median(values) for values in zip(*people.values()))
        row = {"scenario": scenario, "people": len(people), "times": times, "hours": hours, "impact": times * hours}
        found.append(row)
    return sorted(found, key=lambda row: (row["impact"], row["scenario"]), reverse=True)

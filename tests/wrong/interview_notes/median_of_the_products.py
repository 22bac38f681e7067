"""test_product_of_the_medians"""


def ranking(notes):
    from statistics import median

    found = []
    for scenario, people in opinions(notes).items():
        times = median([times for times, _ in people.values()])
        hours = median([hours for _, hours in people.values()])
        impact = median([times * hours for times, hours in people.values()])
        row = {"scenario": scenario, "people": len(people), "times": times, "hours": hours, "impact": impact}
        found.append(row)
    return sorted(found, key=lambda row: (-row["impact"], row["scenario"]))

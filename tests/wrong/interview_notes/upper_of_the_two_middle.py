"""test_median_of_the_people"""


def ranking(notes):
    found = []
    for scenario, people in opinions(notes).items():
        times = sorted(times for times, _ in people.values())[len(people) // 2]
        hours = sorted(hours for _, hours in people.values())[len(people) // 2]
        row = {"scenario": scenario, "people": len(people), "times": times, "hours": hours, "impact": times * hours}
        found.append(row)
    return sorted(found, key=lambda row: (-row["impact"], row["scenario"]))

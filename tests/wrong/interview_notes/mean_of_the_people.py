"""test_median_of_the_people"""


def ranking(notes):
    found = []
    for scenario, people in opinions(notes).items():
        times = sum(times for times, _ in people.values()) / len(people)
        hours = sum(hours for _, hours in people.values()) / len(people)
        row = {"scenario": scenario, "people": len(people), "times": times, "hours": hours, "impact": times * hours}
        found.append(row)
    return sorted(found, key=lambda row: (-row["impact"], row["scenario"]))

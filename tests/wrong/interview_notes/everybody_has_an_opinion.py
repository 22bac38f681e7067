"""test_people_with_an_opinion"""

from statistics import median


def ranking(notes):
    everybody = {note["person"] for note in notes}
    found = []
    for scenario, people in opinions(notes).items():
        times, hours = (median(values) for values in zip(*people.values()))
        row = {"scenario": scenario, "people": len(everybody), "times": times, "hours": hours, "impact": times * hours}
        found.append(row)
    return sorted(found, key=lambda row: (-row["impact"], row["scenario"]))

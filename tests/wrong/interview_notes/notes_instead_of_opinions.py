"""test_people_with_an_opinion"""

from statistics import median


def ranking(notes):
    found = []
    for scenario in {note["scenario"] for note in notes}:
        told = [note for note in notes if note["scenario"] == scenario]
        times, hours = median(note["times_a_month"] for note in told), median(note["hours_lost"] for note in told)
        row = {"scenario": scenario, "people": len(told), "times": times, "hours": hours, "impact": times * hours}
        found.append(row)
    return sorted(found, key=lambda row: (-row["impact"], row["scenario"]))

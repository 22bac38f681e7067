"""test_last_word"""


def opinions(notes):
    found = {}
    for note in notes:
        people = found.setdefault(note["scenario"], {})
        times, hours = people.get(note["person"], (0, 0))
        people[note["person"]] = max(times, note["times_a_month"]), max(hours, note["hours_lost"])
    return found

"""test_real_ranking"""


def opinions(notes):
    found = {}
    for note in notes:
        people = found.setdefault(note["scenario"], {})
        people[note["person"]] = int(note["times_a_month"]), note["hours_lost"]
    return found

"""test_last_word"""


def opinions(notes):
    found = {}
    for note in notes:
        people = found.setdefault(note["scenario"], {})
        people.setdefault(note["person"], (note["times_a_month"], note["hours_lost"]))
    return found

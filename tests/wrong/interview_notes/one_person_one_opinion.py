"""test_one_opinion_each"""


def opinions(notes):
    latest = {note["person"]: note for note in notes}
    found = {}
    for person, note in latest.items():
        found.setdefault(note["scenario"], {})[person] = note["times_a_month"], note["hours_lost"]
    return found

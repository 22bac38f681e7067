"""test_one_opinion_each"""


def opinions(notes):
    found = {}
    for note in notes:
        found.setdefault(note["scenario"], {})[note["person"]] = note["hours_lost"], note["times_a_month"]
    return found

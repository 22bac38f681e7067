"""test_real_strategies"""


def strategies(notes, scenario):
    latest = {note["person"]: note["strategy"] for note in notes if note["scenario"] == scenario}
    found = list(latest.values())
    return sorted(((name, found.count(name)) for name in set(found)), key=lambda pair: (-pair[1], pair[0]))

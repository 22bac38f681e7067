"""test_order_of_strategies"""


def strategies(notes, scenario):
    people = {}
    for note in notes:
        if note["scenario"] == scenario:
            people.setdefault(note["strategy"], set()).add(note["person"])
    return sorted(((strategy, len(names)) for strategy, names in people.items()), key=lambda pair: -pair[1])

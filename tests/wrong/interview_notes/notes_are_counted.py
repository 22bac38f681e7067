"""test_strategies_count_people"""


def strategies(notes, scenario):
    counts = {}
    for note in notes:
        if note["scenario"] == scenario:
            counts[note["strategy"]] = counts.get(note["strategy"], 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

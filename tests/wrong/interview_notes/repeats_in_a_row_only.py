"""test_strategies_count_people"""


def strategies(notes, scenario):
    counts, previous = {}, None
    for note in notes:
        if note["scenario"] == scenario:
            if (note["person"], note["strategy"]) != previous:
                counts[note["strategy"]] = counts.get(note["strategy"], 0) + 1
            previous = note["person"], note["strategy"]
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

"""test_nothing_flagged_or_nobody_guilty"""


def precision_recall(flagged, guilty):
    found = sum(source in guilty for source in flagged)
    precision = found / len(flagged) if flagged else 1
    recall = found / len(guilty) if guilty else 1
    return precision, recall

"""test_both_shares"""


def precision_recall(flagged, guilty):
    if not guilty:
        raise ValueError("nobody is guilty")
    if not flagged:
        return None, 0
    found = sum(source in guilty for source in flagged)
    return found / len(guilty), found / len(flagged)

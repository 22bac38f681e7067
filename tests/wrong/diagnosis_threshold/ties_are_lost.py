"""test_auc_ties"""


def auc(scores, sick):
    ill = [score for score, state in zip(scores, sick) if state]
    well = [score for score, state in zip(scores, sick) if not state]
    wins = sum(a > b for a in ill for b in well)
    return wins / (len(ill) * len(well))

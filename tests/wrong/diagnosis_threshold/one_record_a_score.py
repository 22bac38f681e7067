"""test_real_auc"""


def auc(scores, sick):
    states = dict(zip(scores, sick))
    ill = [score for score in states if states[score]]
    well = [score for score in states if not states[score]]
    return sum(a > b for a in ill for b in well) / (len(ill) * len(well))

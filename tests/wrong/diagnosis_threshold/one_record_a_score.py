"""test_real_auc"""


def rates(scores, sick, threshold):
    alerts = [score >= threshold for score in scores]
    found = sum(alert and ill for alert, ill in zip(alerts, sick))
    quiet = sum(not alert and not ill for alert, ill in zip(alerts, sick))
    return found / sum(sick), quiet / (len(sick) - sum(sick))


def auc(scores, sick):
    states = dict(zip(scores, sick))
    ill = [score for score in states if states[score]]
    well = [score for score in states if not states[score]]
    return sum(a > b for a in ill for b in well) / (len(ill) * len(well))


def cheapest_threshold(scores, sick, missed, false_alarm):
    def cost(threshold):
        return sum(missed if ill else false_alarm for score, ill in zip(scores, sick) if (score >= threshold) != ill)

    return min(sorted(set(scores)), key=cost)

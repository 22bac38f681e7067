"""test_real_rates"""


def rates(scores, sick, threshold):
    alerts = [score >= threshold for score in scores]
    found = sum(alert and ill for alert, ill in zip(alerts, sick))
    quiet = sum(not alert and not ill for alert, ill in zip(alerts, sick))
    return found / sum(sick), quiet / (len(alerts) - sum(alerts))


def auc(scores, sick):
    ill = [score for score, state in zip(scores, sick) if state]
    well = [score for score, state in zip(scores, sick) if not state]
    wins = sum((a > b) + (a == b) / 2 for a in ill for b in well)
    return wins / (len(ill) * len(well))


def cheapest_threshold(scores, sick, missed, false_alarm):
    def cost(threshold):
        return sum(missed if ill else false_alarm for score, ill in zip(scores, sick) if (score >= threshold) != ill)

    return min(sorted(set(scores)), key=cost)

"""test_auc_of_a_perfect_score"""


def rates(scores, sick, threshold):
    alerts = [score >= threshold for score in scores]
    found = sum(alert and ill for alert, ill in zip(alerts, sick))
    quiet = sum(not alert and not ill for alert, ill in zip(alerts, sick))
    return found / sum(sick), quiet / (len(sick) - sum(sick))


def auc(scores, sick):
    ranked = [state for _, state in sorted(zip(scores, sick))]
    return sum(ranked) / len(ranked)


def cheapest_threshold(scores, sick, missed, false_alarm):
    def cost(threshold):
        return sum(missed if ill else false_alarm for score, ill in zip(scores, sick) if (score >= threshold) != ill)

    return min(sorted(set(scores)), key=cost)

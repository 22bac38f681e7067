"""test_rates_by_hand"""


def rates(scores, sick, threshold):
    alerts = [score >= threshold for score in scores]
    found = sum(alert and ill for alert, ill in zip(alerts, sick))
    quiet = sum(not alert and not ill for alert, ill in zip(alerts, sick))
    return found / len(sick), quiet / len(sick)

"""test_real_rates"""


def rates(scores, sick, threshold):
    alerts = [score >= threshold for score in scores]
    found = sum(alert and ill for alert, ill in zip(alerts, sick))
    quiet = sum(not alert and not ill for alert, ill in zip(alerts, sick))
    return found / sum(sick), quiet / (len(alerts) - sum(alerts))

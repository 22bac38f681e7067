"""Le balayage avec pandas, pour les fenêtres de temps, et scikit-learn, pour la précision et le rappel."""

import pandas as pd
from sklearn.metrics import precision_score, recall_score

COLUMNS = ["minute", "source", "destination", "port"]


def spread(log, source, window):
    """Numérote les portes, puis compte les numéros différents dans une fenêtre glissante de temps.

    Par défaut, une fenêtre de pandas fondée sur le temps exclut son début et contient sa fin.
    """
    table = pd.DataFrame(log, columns=COLUMNS)
    own = table[table.source == source]
    doors = own.groupby(["destination", "port"]).ngroup()
    doors.index = pd.to_timedelta(own.minute, unit="min")
    counts = doors.rolling(pd.Timedelta(minutes=window)).apply(lambda seen: len(set(seen)), raw=True)
    return counts.astype(int).tolist()


def first_alarms(log, window, limit):
    """Garde, pour chaque source, la plus petite minute où le compte dépasse la limite."""
    alarms = {}
    for source, own in pd.DataFrame(log, columns=COLUMNS).groupby("source"):
        minutes = own.minute[pd.Series(spread(log, source, window), index=own.index) > limit]
        if len(minutes):
            alarms[source] = int(minutes.min())
    return alarms


def precision_recall(flagged, guilty):
    """Compte sur l’ensemble des sources en alarme ou coupables."""
    if not guilty:
        raise ValueError(guilty)
    sources = sorted({*flagged, *guilty})
    truth, alarms = [[source in group for source in sources] for group in (guilty, flagged)]
    precision = float(precision_score(truth, alarms)) if flagged else None
    return precision, float(recall_score(truth, alarms))

"""Le nombre d’alertes selon le seuil et la durée

Les relevés sont ceux de la conduite d’eau. Une alerte est une suite de mesures strictement supérieures au seuil ; elle
compte si elle a au moins la durée demandée.
"""

from itertools import groupby

from exercises.alert_threshold import load

DURATIONS = (1, 3, 12)


def run_lengths(readings, threshold):
    """Donne le nombre de mesures de chaque suite strictement supérieure à `threshold`, dans l’ordre du temps."""
    groups = groupby(readings, key=lambda reading: reading > threshold)
    return [len(list(group)) for above, group in groups if above]


def count_alerts(readings, threshold, duration):
    """Compte les suites au-dessus de `threshold`, dans l’unité des relevés, qui ont au moins `duration` mesures."""
    return sum(length >= duration for length in run_lengths(readings, threshold))


def figure(_):
    """Montre, pour chaque durée, le nombre d’alertes selon le seuil."""
    flows = load()[1]
    thresholds = [100 + step / 4 for step in range(29)]
    counts = {duration: [count_alerts(flows, threshold, duration) for threshold in thresholds]
              for duration in DURATIONS}
    most = max(counts[1])
    one, three, twelve = (count_alerts(flows, 105, duration) for duration in DURATIONS)
    lines = [
        {"kind": "line", "name": _("durée : {duration}", duration=duration), "x": thresholds, "y": counts[duration]}
        for duration in DURATIONS
    ]
    return {
        "title": _("Le nombre d’alertes selon le seuil et la durée"),
        "desc": _("Pour une durée de 1, le nombre d’alertes monte jusqu’à {most}, au seuil de {peak} L/s, puis "
                  "descend. Au seuil de 105 L/s : {one} pour une durée de 1, {three} pour 3, {twelve} pour 12.",
                  most=most, peak=thresholds[counts[1].index(most)], one=one, three=three, twelve=twelve),
        "x": {"title": _("seuil (L/s)")},
        "y": {"title": _("nombre d’alertes")},
        "layers": [*lines, {"kind": "rule", "name": _("seuil : {threshold} L/s", threshold=105), "x": 105}],
    }

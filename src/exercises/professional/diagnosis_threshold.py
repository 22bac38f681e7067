"""Choisir le seuil d’une aide au diagnostic, avec scikit-learn et NumPy"""

import numpy as np
from sklearn.metrics import recall_score, roc_auc_score


def rates(scores, sick, threshold):
    """Calcule la sensibilité comme un rappel des malades et la spécificité comme un rappel des non-malades."""
    alerts = np.asarray(scores) >= threshold
    return float(recall_score(sick, alerts)), float(recall_score(sick, alerts, pos_label=False))


def auc(scores, sick):
    """Calcule l’aire sous la courbe ROC."""
    return float(roc_auc_score(sick, scores))


def cheapest_threshold(scores, sick, missed, false_alarm):
    """Essaie tous les seuils observés d’un coup, un par ligne d’un tableau, et renvoie le moins coûteux.

    Les seuils sont triés et `argmin` garde le premier : à coût égal, le plus bas.
    """
    scores, sick = np.asarray(scores), np.asarray(sick)
    thresholds = np.unique(scores)
    alerts = scores >= thresholds[:, np.newaxis]
    costs = missed * (sick & ~alerts).sum(axis=1) + false_alarm * (alerts & ~sick).sum(axis=1)
    return thresholds[costs.argmin()].item()

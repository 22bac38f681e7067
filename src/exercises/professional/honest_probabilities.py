"""Des probabilités honnêtes avec scikit-learn ; le nombre de cas par tranche, qu’elle ne donne pas, vient de NumPy."""

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss


def brier(probabilities, outcomes):
    """Calcule le score de Brier ; scikit-learn refuse d’elle-même une liste vide ou une probabilité hors de 0–1."""
    return float(brier_score_loss(outcomes, probabilities, pos_label=True))


def reliability(probabilities, outcomes, bins):
    """Donne, par tranche non vide, le nombre de cas, l’annonce moyenne et la part observée."""
    observed, announced = calibration_curve(outcomes, probabilities, n_bins=bins, pos_label=True)
    edges = np.linspace(0, 1, bins + 1)
    counts = np.bincount(np.digitize(probabilities, edges[1:-1], right=True))
    return list(zip(counts[counts > 0].tolist(), announced.tolist(), observed.tolist()))


def calibration_error(table):
    """Fait la moyenne des écarts, pondérée par le nombre de cas ; scikit-learn n’a pas cette mesure."""
    if not table:
        raise ValueError
    counts, announced, observed = np.transpose(table)
    return float(np.average(abs(observed - announced), weights=counts))

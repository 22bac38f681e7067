"""Surveiller un capteur qui vieillit, avec pandas pour les écarts et SciPy pour la distance de Kolmogorov-Smirnov."""

import numpy as np
import pandas as pd
from scipy.stats import ks_2samp


def residuals(values, period):
    """Prend deux différences de suite, d’une semaine puis d’un cycle ; une mesure absente se propage toute seule."""
    found = pd.Series(values, dtype="Int64").diff().diff(period)
    return [None if pd.isna(value) else int(value) for value in found]


def ks_distance(first, second):
    """Renvoie la statistique du test, sans sa probabilité, qui suppose des valeurs indépendantes."""
    if not first or not second:
        raise ValueError
    return float(ks_2samp(first, second, method="asymp").statistic)


def drift(reference, later, width, step):
    """Compare chaque fenêtre pleine à la référence."""
    return [ks_distance(reference, later[rank:rank + width]) for rank in range(0, len(later) - width + 1, step)]


def judge(distances, limit, start):
    """Compte les débuts d’alerte avant `start` ; la première fenêtre en alerte ensuite donne le délai."""
    above = np.asarray(distances) > limit
    begins = above & ~np.concatenate([[False], above[:-1]])
    late = np.flatnonzero(above[start:])
    return int(begins[:start].sum()), int(late[0]) if late.size else None

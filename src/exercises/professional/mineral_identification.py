"""Identifier une pierre avec pandas, et NumPy pour comparer toutes les pierres à toute la table d’un coup"""

import numpy as np
import pandas as pd


def candidates(stones, ranges, tolerances):
    """Compare toutes les mesures à tous les intervalles ; une mesure manquante devient NaN et n’exclut personne."""
    values = np.array(stones, dtype=float)[:, np.newaxis, :]
    low, high = np.moveaxis(np.array(ranges, dtype=float), 2, 0)
    excluded = (values < low - tolerances) | (values > high + tolerances)
    return [np.flatnonzero(row).tolist() for row in ~excluded.any(axis=2)]


def pairs_apart(values):
    """Compte tous les couples, puis retire ceux qui restent ensemble."""
    together = pd.Series(values, dtype="object").value_counts()
    return int(len(values) * (len(values) - 1) // 2 - (together * (together - 1) // 2).sum())


def next_measure(columns):
    """Applique le compte à chaque colonne d’une table ; des longueurs différentes lèvent ValueError."""
    gains = pd.DataFrame(columns).sort_index(axis=1).apply(lambda column: pairs_apart(column.tolist()))
    return gains.idxmax() if gains.max() > 0 else None

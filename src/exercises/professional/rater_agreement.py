"""L’accord entre deux experts avec NumPy et statsmodels, qui renvoie nan quand le kappa n’est pas défini."""

import numpy as np
from statsmodels.stats.inter_rater import cohens_kappa


def agreement(table):
    """Renvoie l’accord observé et l’accord attendu, tirés de la diagonale et des totaux."""
    counts = np.asarray(table)
    total = counts.sum()
    if total == 0:
        raise ValueError("no case")
    return float(np.trace(counts) / total), float(counts.sum(axis=1) @ counts.sum(axis=0) / total**2)


def defined(table, **options):
    """Renvoie le kappa que calcule statsmodels ; ValueError s’il n’est pas défini."""
    counts = np.asarray(table)
    rows, columns = counts.sum(axis=1), counts.sum(axis=0)
    if rows @ columns == counts.sum() ** 2:
        raise ValueError("no case, or a single category")
    return float(cohens_kappa(counts, return_results=False, **options))


def kappa(table):
    """Renvoie le kappa de Cohen."""
    return defined(table)


def weighted_kappa(table):
    """Renvoie le kappa pondéré, à poids quadratiques."""
    return defined(table, wt="quadratic")

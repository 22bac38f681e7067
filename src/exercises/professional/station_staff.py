"""Combien d’agents, avec NumPy pour tous les jours et toutes les marges à la fois, et SciPy pour l’intervalle."""

import numpy as np
from scipy import stats


def agents(entries, share):
    """Arrondit vers le haut, pour un tableau entier de jours."""
    return np.maximum(1, np.ceil(np.asarray(entries) / share))


def staff(expected, share):
    """Renvoie le nombre d’agents d’un seul jour."""
    return int(agents(expected, share))


def cost(needed, planned, missing, idle):
    """Le prix vaut `missing` d’un côté, `idle` de l’autre : c’est la perte d’un quantile."""
    return float(np.where(needed > planned, missing, idle) * abs(needed - planned))


def best_margin(expected, entries, margins, share, missing, idle):
    """Range les marges, fait une ligne par marge et une colonne par jour, puis prend la ligne la moins chère."""
    ranked = np.sort(margins)
    gaps = agents(entries, share) - agents(np.add.outer(ranked, expected), share)
    prices = np.where(gaps > 0, missing, idle) * np.abs(gaps)
    return int(ranked[prices.sum(axis=1).argmin()])


def interval(differences, width):
    """Met les blocs en lignes, puis demande à la loi normale l’intervalle de leur moyenne."""
    count = len(differences) // width
    if count < 2:
        raise ValueError
    blocks = np.reshape(differences[:count * width], (count, width)).mean(axis=1)
    low, high = stats.norm.interval(0.95, loc=blocks.mean(), scale=stats.sem(blocks))
    return float(low), float(high)

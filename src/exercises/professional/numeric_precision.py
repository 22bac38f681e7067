"""La précision des nombres avec NumPy, en flottants, et mpmath, dont on choisit le nombre de chiffres

Cinquante chiffres ne sont pas un calcul exact : le zéro se reconnaît à une tolérance, et non à une égalité.
"""

import mpmath
import numpy as np


def textbook_sums(groups):
    """Applique la formule des manuels ; NumPy ajoute par paires, ce qui ne la sauve pas."""
    arrays = [np.asarray(group, dtype=float) for group in groups]
    values = np.concatenate(arrays)
    by_group = sum(array.sum() ** 2 / array.size for array in arrays)
    return float(by_group - values.sum() ** 2 / values.size), float((values**2).sum() - by_group)


def centred_sums(groups):
    """Retranche d’abord les moyennes."""
    arrays = [np.asarray(group, dtype=float) for group in groups]
    overall = np.concatenate(arrays).mean()
    between = sum(array.size * (array.mean() - overall) ** 2 for array in arrays)
    return float(between), float(sum(((array - array.mean()) ** 2).sum() for array in arrays))


def exact_f(texts):
    """Calcule F avec cinquante chiffres, ce qui suffit largement ici, puis l’arrondit en flottant."""
    with mpmath.workdps(50):
        groups = [[mpmath.mpf(text) for text in group] for group in texts]
        means = [mpmath.fsum(group) / len(group) for group in groups]
        size = sum(map(len, groups))
        overall = mpmath.fsum(value for group in groups for value in group) / size
        between = mpmath.fsum(len(group) * (mean - overall) ** 2 for group, mean in zip(groups, means))
        within = mpmath.fsum((value - mean) ** 2 for group, mean in zip(groups, means) for value in group)
        if mpmath.almosteq(within, 0, abs_eps=mpmath.mpf("1e-40")):
            raise ValueError
        return float(between / (len(groups) - 1) / (within / (size - len(groups))))


def correct_digits(value, certified):
    """Compte les chiffres justes avec NumPy, qui borne le résultat."""
    if certified == 0:
        raise ValueError
    error = abs(value - certified) / abs(certified)
    return float(np.clip(-np.log10(max(error, 1e-15)), 0, 15))

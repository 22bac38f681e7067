"""L’analyse de variance avec SciPy, et les sommes de carrés avec NumPy."""

import numpy as np
from scipy.stats import f_oneway


def spread(groups):
    """Renvoie les deux sommes de carrés, en double précision."""
    means = [np.mean(group) for group in groups]
    sizes = [len(group) for group in groups]
    between = np.dot(sizes, np.square(means - np.average(means, weights=sizes)))
    within = sum(np.square(group - mean).sum() for group, mean in zip(groups, means))
    return float(between), float(within)


def f_ratio(groups):
    """Renvoie F ; SciPy avertit et renvoie l’infini ou NaN quand rien ne varie dans les groupes, d’où le contrôle."""
    if len(groups) < 2 or all(np.ptp(group) == 0 for group in groups):
        raise ValueError("two groups at least, and some spread inside them")
    return float(f_oneway(*groups).statistic)


def p_value(groups, deals):
    """Calcule F pour toutes les redistributions d’un coup : un tableau par groupe, une ligne par redistribution.

    SciPy sait aussi redistribuer au hasard lui-même, avec `permutation_test`.
    """
    found = f_ratio(groups)
    columns = [np.array([deal[number] for deal in deals]) for number in range(len(groups))]
    return float((1 + (f_oneway(*columns, axis=1).statistic >= found).sum()) / (1 + len(deals)))

"""La loi de Weibull avec SciPy : `weibull_min`, dont l’origine est fixée à zéro par `floc=0`."""

from functools import partial

import numpy as np
from scipy import optimize, stats

# The optimiser stops by default at four digits only.
PRECISE = partial(optimize.fmin, xtol=1e-9, ftol=1e-9)


def shape(hours):
    """Ajuste la forme et l’échelle ensemble, au maximum de vraisemblance, et renvoie la forme.

    SciPy accepte des durées toutes égales et donne alors un nombre immense : le refus reste à notre charge.
    """
    if len(set(hours)) < 2 or min(hours) <= 0:
        raise ValueError("not enough durations")
    top = max(hours)
    return float(stats.weibull_min.fit(np.asarray(hours) / top, floc=0, optimizer=PRECISE)[0])


def scale(hours, k):
    """Renvoie l’échelle quand la forme est connue : une moyenne d’ordre k."""
    return float(stats.pmean(hours, k))


def chance(age, more, k, life):
    """Renvoie la probabilité de marcher encore, comme une différence de logarithmes de la fonction de survie."""
    law = stats.weibull_min(k, scale=life)
    return float(np.exp(law.logsf(age + more) - law.logsf(age)))


def interval(estimates, dropped):
    """Renvoie les deux bornes des estimations qui restent."""
    kept = np.sort(estimates)[dropped:len(estimates) - dropped]
    return float(kept.min()), float(kept.max())

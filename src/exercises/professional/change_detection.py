"""La rupture du Nil avec NumPy, qui calcule la somme cumulée sans boucle, et ruptures, qui cherche la coupure."""

import numpy as np
import ruptures


def low_cusum(values, target, slack):
    """Renvoie la somme cumulée des déficits, une valeur par mesure, jamais sous 0."""
    walk = np.cumsum(target - slack - np.asarray(values, dtype=float))
    # Stopping at zero at each step is the same as measuring the walk from its lowest point so far.
    floor = np.minimum.accumulate(np.minimum(walk, 0))
    return (walk - floor).tolist()


def first_alarm(totals, limit):
    """Renvoie le rang de la première somme strictement supérieure au seuil d’alarme, ou None."""
    ranks = np.flatnonzero(np.asarray(totals) > limit)
    return int(ranks[0]) if ranks.size else None


def best_split(values):
    """Renvoie le rang où commence la seconde partie de la meilleure coupure en deux, aux moindres carrés."""
    # By default ruptures tries one rank in five and keeps two readings a part: too coarse here.
    search = ruptures.Dynp(model="l2", min_size=1, jump=1).fit(np.asarray(values, dtype=float))
    return int(search.predict(n_bkps=1)[0])

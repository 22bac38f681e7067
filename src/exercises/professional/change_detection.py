"""La rupture du Nil avec NumPy, qui calcule la somme cumulée sans boucle, et ruptures, qui cherche la coupure."""

import numpy as np
import ruptures


def low_cusum(values, target, slack):
    """Renvoie la somme cumulée des déficits, une valeur par mesure, jamais sous 0.

    Arrêter la somme à zéro revient à mesurer la marche depuis son point le plus bas.
    """
    walk = np.cumsum(target - slack - np.asarray(values, dtype=float))
    floor = np.minimum.accumulate(np.minimum(walk, 0))
    return (walk - floor).tolist()


def first_alarm(totals, limit):
    """Renvoie le rang de la première somme strictement supérieure au seuil d’alarme, ou None."""
    ranks = np.flatnonzero(np.asarray(totals) > limit)
    return int(ranks[0]) if ranks.size else None


def best_split(values):
    """Renvoie le rang où commence la seconde partie de la meilleure coupure en deux, aux moindres carrés.

    Par défaut, ruptures n’essaie qu’un rang sur cinq et garde au moins deux mesures par partie : c’est trop
    grossier ici.
    """
    search = ruptures.Dynp(model="l2", min_size=1, jump=1).fit(np.asarray(values, dtype=float))
    return int(search.predict(n_bkps=1)[0])

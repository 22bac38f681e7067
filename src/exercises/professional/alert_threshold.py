"""Le seuil d’alerte avec NumPy : toutes les fenêtres de `duration` mesures sont comparées d’un coup."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def first_alert(readings, threshold, duration):
    """Renvoie le rang de la première fenêtre dont toutes les mesures dépassent le seuil, ou None."""
    if duration > len(readings):
        return None
    windows = sliding_window_view(np.asarray(readings) > threshold, duration)
    ranks = np.flatnonzero(windows.all(axis=1))
    return int(ranks[0]) if ranks.size else None

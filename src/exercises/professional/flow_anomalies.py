"""Les mesures anormales avec pandas, dont `rolling` fait glisser la fenêtre, et SciPy, qui calcule le MAD."""

import numpy as np
import pandas as pd
from scipy.stats import median_abs_deviation


def mad(values):
    """Renvoie le MAD sans mise à l’échelle ; SciPy renverrait `nan` pour une liste vide."""
    if not values:
        raise ValueError("no value")
    return float(median_abs_deviation(values))


def anomalies(values, window, limit):
    """Compare chaque mesure à la médiane et au MAD de la fenêtre qui finit juste avant elle.

    `rolling` inclut la mesure elle-même ; `shift` la fait sortir. Une fenêtre incomplète donne `nan`, donc pas
    d’anomalie. `scale="normal"` multiplie le MAD par 1,4826, avec plus de décimales.
    """
    series = pd.Series(values, dtype=float)
    before = series.rolling(window)
    center = before.median().shift()
    spread = before.apply(median_abs_deviation, raw=True, kwargs={"scale": "normal"}).shift()
    return np.flatnonzero((series - center).abs() > limit * spread).tolist()

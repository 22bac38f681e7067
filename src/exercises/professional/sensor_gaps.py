"""Les trous d’une série avec pandas, qui note une case vide par `nan` et connaît le calendrier."""

import numpy as np
import pandas as pd


def missing_cells(rows):
    """Compte les cases vides de chaque colonne."""
    return {name: int(count) for name, count in pd.DataFrame(rows).isna().sum().items()}


def complete_rows(rows):
    """Écarte les lignes incomplètes ; `dropna` garde leurs numéros d’origine, que l’on perd ici."""
    return pd.DataFrame(rows).dropna().to_dict("records")


def outliers(values):
    """Calcule les limites de Tukey ; `quantile` ignore les cases vides et interpole comme le contrat."""
    series = pd.Series(values, dtype=float)
    if series.count() < 4:
        raise ValueError("fewer than four values")
    first, third = series.quantile([0.25, 0.75])
    fence = 1.5 * (third - first)
    return np.flatnonzero((series < first - fence) | (series > third + fence)).tolist()


def absent_dates(dates, step):
    """Compare les dates reçues à toutes celles du calendrier."""
    if not dates:
        return []
    known = pd.DatetimeIndex(dates)
    expected = pd.date_range(known[0], known[-1], freq=f"{step}D")
    return expected.difference(known).strftime("%Y-%m-%d").tolist()

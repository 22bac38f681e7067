"""Prévoir une station sans regarder l’avenir, avec pandas : fenêtre glissante par sorte de jour, puis un décalage."""

import numpy as np
import pandas as pd


def kinds(dates, special):
    """Traduit les jours de la semaine, puis applique les exceptions."""
    days = pd.Series(dates, dtype="str")
    week = pd.to_datetime(days).dt.weekday.map({5: "saturday", 6: "sunday"}).fillna("work")
    return days.map(special).fillna(week).tolist()


def forecasts(kinds, entries, horizon, count):
    """Calcule, pour chaque sorte, la médiane glissante, la prolonge jour après jour, puis la décale de l’horizon.

    Le décalage porte sur les jours, et non sur les jours de la même sorte : sans cela, l’horizon changerait.
    """
    sorts, values = pd.Series(kinds), pd.Series(entries, dtype=float)
    found = pd.Series(np.nan, index=values.index)
    for sort, same in values.groupby(sorts):
        daily = same.rolling(count, min_periods=1).median().reindex(values.index).ffill().shift(horizon)
        found = found.mask(sorts == sort, daily)
    return [None if np.isnan(value) else float(value) for value in found]


def mean_error(expected, entries):
    """Fait la moyenne des écarts absolus, sans les jours qui n’ont pas de prévision."""
    errors = np.abs(np.array(expected, dtype=float) - np.array(entries, dtype=float))
    if np.isnan(errors).all():
        raise ValueError
    return float(np.nanmean(errors))

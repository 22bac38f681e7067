"""Le froid et les joints avec statsmodels, dont `Logit` ajuste la régression logistique par la méthode de Newton."""

import warnings

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy.special import expit


def probability(temp, intercept, slope):
    """Renvoie la probabilité ; `expit` ne déborde jamais."""
    return float(expit(intercept + slope * temp))


def fit(temps, failed):
    """Ajuste l’ordonnée à l’origine et la pente.

    Devant des groupes séparés, statsmodels ne fait qu’avertir, ou échoue sur une matrice singulière : on en fait un
    refus. Quand les groupes se touchent, c’est l’arrêt sans convergence qui avertit.
    """
    flights = pd.DataFrame({"temp": temps, "failed": failed}).dropna()
    if flights["failed"].nunique() < 2:
        raise ValueError("only one outcome")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            result = sm.Logit(flights["failed"].astype(int), sm.add_constant(flights["temp"])).fit(disp=0)
        except (UserWarning, RuntimeWarning, np.linalg.LinAlgError) as error:
            raise ValueError("no finite answer") from error
    return tuple(result.params.tolist())


def outside(temp, temps):
    """Mesure l’écart à l’intervalle des températures connues, puis le convertit en degrés Celsius."""
    return float(abs(temp - np.clip(temp, min(temps), max(temps))) * 5 / 9)

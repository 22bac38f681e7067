"""L’étalonnage avec SciPy, qui donne aussi l’incertitude de la pente et de l’ordonnée, et NumPy"""

import numpy as np
from scipy.stats import linregress


def fit_line(x, y):
    """Ajuste la droite ; selon sa version, `linregress` rend nan ou lève ValueError quand tous les x sont égaux."""
    if len(set(x)) < 2:
        raise ValueError
    line = linregress(x, y)
    return float(line.slope), float(line.intercept)


def residual_sd(x, y, line):
    """Calcule l’écart type des résidus ; `ddof=2` ne sert pas ici, car NumPy retirerait d’abord leur moyenne."""
    if len(x) < 3:
        raise ValueError
    residuals = np.asarray(y) - np.polyval(line, x)
    return float(np.sqrt(np.sum(residuals**2) / (len(x) - 2)))


def true_value(reading, line, x):
    """Remonte la droite ; les bibliothèques la prolongent sans rien dire, le domaine reste à vérifier soi-même."""
    slope, intercept = line
    if slope == 0:
        raise ValueError
    value = (reading - intercept) / slope
    return float(value) if min(x) <= value <= max(x) else None

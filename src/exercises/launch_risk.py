"""Le froid et les joints de la navette

Avant l’accident de Challenger, la navette avait volé 24 fois. Après 23 de ces vols, on a examiné les joints des
propulseurs ; sept fois, au moins un était abîmé. La veille du tir de janvier 1986, on prévoyait 31 °F, soit un peu
moins de 0 °C.

Vous ajustez la courbe qui donne la probabilité d’un joint abîmé selon la température. Puis vous mesurez à quelle
distance des vols connus elle doit répondre.
"""

import csv
from math import isclose, log, tanh
from pathlib import Path

FORECAST = 31


def probability(temp, intercept, slope):
    """Renvoie la probabilité de la régression logistique : 1 / (1 + exp(−z)), avec z = `intercept` + `slope` × `temp`.

    Elle tend vers 0 ou vers 1, sans erreur de calcul, même si z est très grand ou très négatif.

    temp : température ; intercept, slope : deux nombres.
    """
    # solution
    return (1 + tanh((intercept + slope * temp) / 2)) / 2


def fit(temps, failed):
    """Renvoie deux nombres, l’ordonnée à l’origine et la pente les plus vraisemblables, à 10⁻⁶ près.

    La méthode est celle de Newton, à partir de 0 et 0. À chaque pas, p est la probabilité que donnent les deux nombres
    à une température t, w = p (1 − p), et y vaut 1 pour un vol abîmé, 0 sinon. On leur ajoute u et v, qui résolvent :

    u Σw + v Σwt = Σ(y − p) et u Σwt + v Σwt² = Σ(y − p)t

    temps : liste de températures ; failed : liste de même longueur, True, False, ou None pour un vol sans observation,
    qui est laissé de côté.

    ValueError si la réponse n’est pas finie : quand un des deux groupes, abîmés ou intacts, est vide, ou quand aucune
    température d’un groupe ne dépasse strictement la plus basse de l’autre.

    Source : D. R. Cox, « The regression analysis of binary sequences », J. Royal Statistical Society B 20, 1958.
    """
    # solution
    flights = [(temp, result) for temp, result in zip(temps, failed) if result is not None]
    broken = [temp for temp, result in flights if result]
    sound = [temp for temp, result in flights if not result]
    if max(broken) <= min(sound) or max(sound) <= min(broken):  # an empty group is refused by max and min
        raise ValueError
    a = b = 0
    for _ in range(25):
        steps = [(temp, result - probability(temp, a, b), probability(temp, a, b)) for temp, result in flights]
        g, gt = sum(gap for temp, gap, p in steps), sum(gap * temp for temp, gap, p in steps)
        w, wt, wtt = (sum(p * (1 - p) * temp**power for temp, gap, p in steps) for power in (0, 1, 2))
        a += (wtt * g - wt * gt) / (w * wtt - wt * wt)
        b += (w * gt - wt * g) / (w * wtt - wt * wt)
    return a, b


def outside(temp, temps):
    """Renvoie de combien de degrés Celsius `temp` sort des températures connues : 0 si elle est entre elles.

    La distance est comptée depuis la plus proche des deux températures extrêmes ; elle n’est jamais négative.

    temp : température en degrés Fahrenheit ; temps : liste non vide, en degrés Fahrenheit. Un écart de 9 °F est un
    écart de 5 °C.
    """
    # solution
    return max(0, min(temps) - temp, temp - max(temps)) * 5 / 9


def load():
    """Lit les 24 vols : deux listes, les températures en °F et True si un joint était abîmé, None si on l’ignore."""
    with open(Path(__file__).parent / "data" / "orings.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    results = {"0": False, "1": True, "": None}
    return [int(row["temp_f"]) for row in rows], [results[row["failed"]] for row in rows]


def known(temps, failed):
    """Garde les températures des vols observés."""
    return [temp for temp, result in zip(temps, failed) if result is not None]


def figure(_):
    """Montre les vols, la courbe ajustée et la température prévue."""
    temps, failed = load()
    intercept, slope = fit(temps, failed)
    seen = known(temps, failed)
    grid = list(range(30, 86))
    return {
        "title": _("La probabilité d’un joint abîmé selon la température"),
        "desc": _("À {temp} °F, la courbe donne {risk}. Le vol connu le plus froid était à {coldest} °F, soit un "
                  "écart de {gap} °C.", temp=FORECAST, risk=round(probability(FORECAST, intercept, slope), 4),
                  coldest=min(seen), gap=round(outside(FORECAST, seen), 1)),
        "x": {"title": _("température au départ (°F)"), "range": [30, 85]},
        "y": {"title": _("probabilité"), "range": [-0.05, 1.05]},
        "layers": [
            {"kind": "line", "name": _("courbe ajustée"), "x": grid,
             "y": [probability(temp, intercept, slope) for temp in grid]},
            {"kind": "points", "name": _("vol : 1 abîmé, 0 intact"), "x": seen,
             "y": [int(result) for result in failed if result is not None]},
            {"kind": "rule", "name": _("prévu : {temp} °F", temp=FORECAST), "x": FORECAST},
            {"kind": "rule", "name": _("le plus froid : {temp} °F", temp=min(seen)), "x": min(seen)},
        ],
    }


def test_probability_by_hand():
    """La probabilité vaut un demi quand z est nul, et grandit avec z.

    Calculez z d’abord. Pour z = ln 3, trois chances contre une : quelle probabilité est-ce ?
    """
    assert isclose(probability(60, 0, 0), 0.5)
    assert isclose(probability(10, 0, log(3) / 10), 0.75)
    assert isclose(probability(10, -2 * log(3), log(3) / 10), 0.25)


def test_extreme_z():
    """Un z immense donne 1, un z très négatif donne 0, sans erreur de calcul.

    `exp(1000)` dépasse ce qu’un nombre peut contenir, mais `exp(-1000)` vaut 0. Comment n’appeler que la seconde ?
    """
    assert isclose(probability(1000, 0, 1), 1)
    assert isclose(probability(1000, 0, -1), 0, abs_tol=1e-12)


def test_two_temperatures():
    """Avec deux températures, la courbe passe par la part d’abîmés de chacune.

    Un quart à 0 et trois quarts à 1 : z vaut −ln 3, puis ln 3. Votre second pas de Newton part-il du premier ?
    L’ordonnée à l’origine vient d’abord dans la réponse.
    """
    intercept, slope = fit([0, 0, 0, 0, 1, 1, 1, 1], [True, False, False, False, True, True, True, False])
    assert isclose(intercept, -log(3), rel_tol=1e-5)
    assert isclose(slope, 2 * log(3), rel_tol=1e-5)


def test_missing_is_left_out():
    """Un vol sans observation ne change rien.

    None n’est ni vrai ni faux : un vol que personne n’a examiné n’est pas un vol intact.
    """
    intercept, slope = fit([0, 5, 0, 0, 0, 1, 1, 1, 1], [True, None, False, False, False, True, True, True, False])
    assert isclose(intercept, -log(3), rel_tol=1e-5)
    assert isclose(slope, 2 * log(3), rel_tol=1e-5)


def test_separated_flights():
    """Si une température sépare les vols abîmés des autres, il n’y a pas de réponse finie : ValueError.

    Une courbe toujours plus raide colle toujours mieux : la pente grandit sans fin. Comparez les deux groupes avant
    de calculer, dans les deux sens.
    """
    try:
        fit([50, 55, 60, 70, 75], [True, True, True, False, False])
    except ValueError:
        pass
    else:
        assert False
    try:
        fit([50, 55, 60, 70, 75], [False, False, True, True, True])
    except ValueError:
        pass
    else:
        assert False


def test_groups_that_touch():
    """Deux groupes qui n’ont qu’une température en commun ne suffisent pas non plus : ValueError.

    À 60 °F, il y a un vol abîmé et un intact ; tous les autres sont du bon côté. La pente peut encore grandir sans
    fin.
    """
    try:
        fit([50, 60, 60, 70], [True, True, False, False])
    except ValueError:
        pass
    else:
        assert False
    try:
        fit([50, 60, 60, 70], [False, False, True, True])
    except ValueError:
        pass
    else:
        assert False


def test_one_outcome_only():
    """Sans aucun vol abîmé, ou sans aucun intact, il n’y a pas de réponse finie : ValueError.

    « Jamais vu » ne veut pas dire « impossible » ; « toujours vu » ne veut pas dire « certain ». Que devient
    votre calcul quand un groupe est vide ?
    """
    try:
        fit([50, 60, 70], [False, None, False])
    except ValueError:
        pass
    else:
        assert False
    try:
        fit([50, 60, 70], [True, True, True])
    except ValueError:
        pass
    else:
        assert False


def test_distance_in_celsius():
    """Un écart se convertit en le multipliant par 5/9 ; entre les températures connues, il est nul.

    On soustrait 32 à une température, pas à un écart. Et de quel bout compte-t-on, selon le côté ?
    """
    assert isclose(outside(41, [70, 50, 60]), 5)
    assert isclose(outside(88, [70, 50, 60]), 10)
    assert isclose(outside(55, [70, 50, 60]), 0, abs_tol=1e-12)


def test_real_launches():
    """Sur les vols réels, la pente vaut −0,2322 et la courbe donne 0,9996 à 31 °F.

    Si les petits cas passent, comptez les vols gardés : 23, dont sept abîmés.
    """
    temps, failed = load()
    intercept, slope = fit(temps, failed)
    assert isclose(intercept, 15.0429016, rel_tol=1e-5)
    assert isclose(slope, -0.2321627, rel_tol=1e-5)
    assert isclose(probability(FORECAST, intercept, slope), 0.9996, abs_tol=5e-5)


def test_real_distance():
    """La prévision est à 12,2 °C du vol connu le plus froid.

    Le vol le plus froid était à 53 °F. Quel est l’écart en degrés Fahrenheit, et qu’en fait votre fonction ?
    """
    assert isclose(outside(FORECAST, known(*load())), 12.2222222, rel_tol=1e-6)

"""Les mêmes propriétés avec Hypothesis, qui invente les cas entre les bornes données

Au lieu d’essayer la liste, Hypothesis tire une centaine de cas dans l’intervalle qu’elle couvre, et cherche celui
qui rompt la propriété. Il faut lui dire par `assume` où elle a un sens, sinon il accuse aussi les modèles justes.
"""

from math import isclose

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

# The checks pass the models by their names: they must be here, although no line below uses them.
from exercises.testing_a_model import (  # noqa: F401
    by_mean_speed,
    capped_distance,
    forgets_ice,
    negative_reaction,
    stopping_distance,
    time_for_distance,
)

# Same cases at each run; no shrinking, as only the verdict is wanted.
TRIALS = settings(derandomize=True, database=None, deadline=None, phases=[Phase.generate], report_multiple_bugs=False)


def between(values):
    """Donne tous les flottants entre la plus petite et la plus grande valeur."""
    return st.floats(min(values), max(values))


def holds(trial):
    """Dit si l’essai passe sur tous les cas inventés."""
    try:
        TRIALS(trial)()
    except AssertionError:
        return False
    return True


def longer_when_slippery(model, speeds, grips):
    """Compare deux adhérences distantes d’au moins un centième, à une vitesse d’au moins 1 km/h."""
    if not any(speeds) or len(grips) < 2:
        raise ValueError

    @given(between(speeds), between(grips), between(grips))
    def trial(speed, low, high):
        assume(speed >= 1 and high - low >= 0.01)
        assert model(speed, low, 1) > model(speed, high, 1)

    return holds(trial)


def ninefold_when_tripled(model, speeds, grips):
    """Compare la distance à la vitesse triple, à l’arrêt ou à partir d’un mètre par heure.

    Le carré d’une vitesse infime peut sortir du domaine des flottants : ce n’est pas une faute du modèle.
    """
    if not speeds or not grips:
        raise ValueError

    @given(between(speeds), between(grips))
    def trial(speed, grip):
        assume(speed == 0 or speed >= 0.001)
        assert isclose(model(3 * speed, grip, 0), 9 * model(speed, grip, 0))

    return holds(trial)


def refuses(model, cases):
    """Demande un refus pour chacun des cas ; ici, rien n’est inventé entre eux."""

    @given(st.sampled_from(cases))
    def trial(case):
        try:
            model(*case)
        except ValueError:
            return
        raise AssertionError

    return holds(trial)

"""test_chance_depends_on_age"""

from math import exp


def chance(age, more, k, life):
    return exp(-((more / life) ** k))

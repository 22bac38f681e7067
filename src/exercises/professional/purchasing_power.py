"""Comparer des salaires de deux pays avec pandas, dont un index à deux niveaux désigne le pays et l’année."""

import pandas as pd


def table(rows):
    """Range les taux dans un tableau indexé par le pays et l’année."""
    return pd.DataFrame(rows).set_index(["country", "year"])


def factor(rows, country, year, column):
    """Lit une case ; un pays ou une année absents lèvent KeyError."""
    return float(table(rows).at[(country, year), column])


def equivalent(rows, amount, origin, target, year, column):
    """Convertit une somme par le rapport de deux cases de la même année."""
    if amount <= 0:
        raise ValueError
    rates = table(rows).xs(year, level="year")[column]
    return float(amount / rates[origin] * rates[target])


def higher(rows, offers, year):
    """Met toutes les offres en dollars d’un coup ; `argmax` garde la première des plus élevées et refuse le vide."""
    wages = pd.DataFrame(offers, columns=["country", "amount"])
    rates = table(rows).xs(year, level="year").loc[wages["country"]].reset_index()
    dollars = rates[["exchange_rate", "ppp"]].rdiv(wages["amount"], axis=0)
    return {column: wages["country"].iloc[dollars[column].argmax()] for column in dollars}

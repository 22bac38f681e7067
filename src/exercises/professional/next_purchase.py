"""Prédire le prochain achat avec pandas : un tableau d’un achat par ligne, compté et groupé."""

import pandas as pd


def table(histories):
    """Met les achats en un tableau, un achat par ligne, avec son ménage."""
    pairs = [(household, brand) for household, history in histories.items() for brand in history]
    return pd.DataFrame(pairs, columns=["household", "brand"])


def favourite(past):
    """Renvoie le mode de la série : `mode` donne toutes les marques à égalité, triées."""
    if not past:
        raise ValueError("no purchase")
    return pd.Series(past).mode().iloc[0]


def popular_elsewhere(histories):
    """Retire les effectifs de chaque ménage du total ; `idxmax` garde la première des colonnes, déjà triées."""
    purchases = table(histories)
    counts = pd.crosstab(purchases["household"], purchases["brand"])
    return (counts.sum() - counts).idxmax(axis=1).to_dict()


def count_hits(histories, predict):
    """Applique la règle à chaque début de liste ; le tableau des réponses garde le ménage et le rang."""
    results = pd.DataFrame(
        [
            (household, rank, predict(history[:rank]) == history[rank])
            for household, history in histories.items()
            for rank in range(1, len(history))
        ],
        columns=["household", "rank", "right"],
    )
    return int(results["right"].sum()), len(results)


def last_bought(past):
    """Prédit la marque du dernier achat connu."""
    return past[-1]

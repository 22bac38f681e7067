"""Suivre la satisfaction dans des avis, avec pandas : un tableau d’un mot par ligne, puis des moyennes par groupe.

scikit-learn offre `CountVectorizer` pour compter les mots, mais il oublie leur ordre : il ne verrait plus la portée
d’une négation.
"""

import re

import pandas as pd

NEGATIONS = {"pas", "jamais", "aucun", "aucune", "ni", "rien", "sans"}


def words(text):
    """Renvoie les mots en minuscules."""
    return re.findall(r"[^\W\d_]+", text.lower())


def polarities(texts, lexicon, reach):
    """Décale la colonne des négations de 1 à `reach` mots, à l’intérieur de chaque texte."""
    found = pd.Series([words(text) for text in texts], dtype=object).explode().dropna()
    denied = pd.Series(False, index=range(len(found)))
    negation, owner = found.isin(NEGATIONS).reset_index(drop=True), found.index
    for shift in range(1, reach + 1):
        denied |= negation.groupby(owner).shift(shift, fill_value=False)
    values = found.map(lexicon).astype(float)
    signed = values.where(~denied.to_numpy(), -values)
    return signed.groupby(level=0).mean().reindex(range(len(texts))).fillna(0).tolist()


def average_by(keys, values):
    """Renvoie la moyenne de chaque groupe."""
    return pd.Series(values).groupby(pd.Series(keys)).mean().to_dict()


def accuracy(scores, stars):
    """Compare les signes, sans les avis notés 3."""
    reviews = pd.DataFrame({"polarity": scores, "stars": stars}).query("stars != 3")
    if reviews.empty:
        raise ValueError("no clear review")
    return float(((reviews["stars"] - 3) * reviews["polarity"] > 0).mean())

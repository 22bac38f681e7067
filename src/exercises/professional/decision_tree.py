"""L’arbre ID3 avec pandas et SciPy : `groupby` fait les groupes, `scipy.stats.entropy` compte les bits.

Les arbres de scikit-learn ne conviennent pas ici : chacune de leurs questions n’a que deux branches.
"""

import pandas as pd
from scipy import stats

DIGITS = 9


def entropy(labels):
    """Renvoie l’entropie des étiquettes, en bits ; SciPy ramène lui-même les effectifs à des parts."""
    if not len(labels):
        raise ValueError("no label")
    return float(stats.entropy(pd.Series(labels).value_counts(), base=2))


def gain(rows, attribute, target):
    """Renvoie le gain d’une question : l’entropie, moins la moyenne pesée de celle des groupes."""
    table = pd.DataFrame(rows)
    groups = table.groupby(attribute)[target]
    return entropy(table[target]) - float((groups.apply(entropy) * groups.size()).sum() / len(table))


def build(rows, attributes, target):
    """Construit l’arbre, un groupe par branche."""
    table = pd.DataFrame(rows)
    if table[target].nunique() == 1 or not attributes:
        return table[target].mode().iloc[0]
    gains = pd.Series({attribute: round(gain(table, attribute, target), DIGITS) for attribute in attributes})
    best = gains.idxmax()
    others = [attribute for attribute in attributes if attribute != best]
    return {"attribute": best, "branches": {value: build(part, others, target) for value, part in table.groupby(best)}}


def classify(tree, row):
    """Suit les branches jusqu’à une feuille, ou renvoie None."""
    if not isinstance(tree, dict):
        return tree
    branch = tree["branches"].get(row[tree["attribute"]])
    return None if branch is None else classify(branch, row)

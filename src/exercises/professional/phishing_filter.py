"""Le classifieur bayésien naïf avec scikit-learn, qui lisse à la façon de Laplace par défaut."""

import numpy as np
from sklearn.metrics import accuracy_score
from sklearn.naive_bayes import CategoricalNB
from sklearn.preprocessing import OrdinalEncoder


def evidence(values, labels):
    """Apprend sur une seule colonne et renvoie son dictionnaire de poids."""
    return train([[value] for value in values], labels)[1][0]


def train(rows, labels):
    """Code les textes en nombres entiers, apprend, puis soustrait les logarithmes des deux classes.

    scikit-learn accepte une seule classe sans rien dire : c’est à nous de refuser.
    """
    if len(set(labels)) < 2:
        raise ValueError(labels)
    encoder = OrdinalEncoder(dtype=int)
    model = CategoricalNB().fit(encoder.fit_transform(rows), labels)
    tables = [
        dict(zip(map(str, names), np.diff(logs, axis=0)[0].tolist()))
        for names, logs in zip(encoder.categories_, model.feature_log_prob_)
    ]
    return float(np.diff(model.class_log_prior_)[0]), tables


def log_odds(model, row):
    """Additionne les poids ; `CategoricalNB`, lui, s’arrête sur une valeur jamais vue."""
    prior, tables = model
    return float(prior + np.sum([table.get(value, 0) for table, value in zip(tables, row)]))


def accuracy(model, rows, labels):
    """Classe chaque site selon le signe de sa somme."""
    return float(accuracy_score(labels, [log_odds(model, row) > 0 for row in rows]))

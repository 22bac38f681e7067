"""La figure qui permet de juger : scikit-learn compte, pandas trie ; la figure reste un dictionnaire."""

import numpy as np
import pandas as pd
from sklearn.metrics import confusion_matrix


def table(malignant, benign):
    """Réunit les deux groupes : une ligne par patient, avec le numéro du dossier."""
    if not malignant or not benign:
        raise ValueError
    groups = {True: pd.Series(malignant, dtype=float), False: pd.Series(benign, dtype=float)}
    return pd.concat(groups, names=["malignant", "row"]).rename("probability").reset_index()


def counts(malignant, benign, threshold):
    """Lit les quatre nombres dans la matrice de confusion."""
    patients = table(malignant, benign)
    truth, alert = patients["malignant"].astype(bool), patients["probability"] >= threshold
    quiet, false_alarms, missed, found = confusion_matrix(truth, alert, labels=[False, True]).ravel().tolist()
    return {"malignant": missed + found, "missed": missed, "benign": quiet + false_alarms,
            "false_alarms": false_alarms}


def worst(malignant, threshold, limit):
    """Trie les cancers manqués par numéro puis, sans déranger les égalités, par probabilité."""
    missed = pd.Series(malignant, dtype=float).sort_index().loc[lambda series: series < threshold]
    return missed.sort_values(kind="stable").index[:limit].tolist()


def view(malignant, benign, threshold, words):
    """Sépare les deux groupes en deux bandes, où l’ordonnée est tirée au hasard (graine 0) pour étaler les points."""
    patients, named = table(malignant, benign), worst(malignant, threshold, 3)
    spread = np.random.default_rng(0).uniform(0.1, 0.9, len(patients))
    patients["level"] = spread.round(3) * np.where(patients["malignant"], 1, -1)
    layers = [{"kind": "points", "name": words["malignant" if state else "benign"],
               "x": group["probability"].tolist(), "y": group["level"].tolist()}
              for state, group in patients.groupby("malignant")]
    shown = patients[patients["malignant"].astype(bool)].set_index("row").loc[named]
    return {
        "title": words["title"],
        "desc": words["desc"].format(worst=", ".join(map(str, named)), **counts(malignant, benign, threshold)),
        "x": {"title": words["probability"], "range": [0, 1]},
        "y": {"title": words["row"]},
        "layers": [
            *layers,
            {"kind": "rule", "name": words["threshold"], "x": threshold},
            {"kind": "labels", "x": shown["probability"].tolist(), "y": shown["level"].tolist(),
             "text": [str(row) for row in named]},
        ],
    }

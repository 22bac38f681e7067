"""Faire tenir un modèle dans une petite puce, avec NumPy : un produit de matrices pour toutes les images à la fois."""

import numpy as np


def quantise(rows, bits):
    """Renvoie l’échelle et les entiers. `np.rint` arrondit 2,5 à 2 : il faut un autre arrondi."""
    weights = np.asarray(rows, dtype=float)
    peak = np.abs(weights).max()
    if peak == 0:
        raise ValueError
    scale = peak / (2 ** (bits - 1) - 1)
    integers = np.copysign(np.floor(np.abs(weights) / scale + 0.5), weights)
    return float(scale), integers.astype(int).tolist()


def predict(rows, images):
    """Multiplie toutes les images par tous les poids ; `argmax` garde le premier à égalité."""
    weights = np.asarray(rows)
    scores = np.asarray(images) @ weights[:, 1:].T + weights[:, 0]
    return scores.argmax(axis=1).tolist()


def agreement(first, second):
    """Compte les places égales."""
    return int(np.equal(first, second).sum())


def size(rows, bits):
    """Compte les octets. NumPy ne range pas de poids sur 3 bits : `nbytes` ne suffirait pas."""
    return -(-np.size(rows) * bits // 8)

"""Le plus proche voisin avec scikit-learn, et le compte des erreurs par une matrice de confusion"""

import numpy as np
from sklearn.metrics import confusion_matrix, euclidean_distances
from sklearn.neighbors import KNeighborsClassifier


def distance(first, second):
    """Calcule la distance euclidienne ; des longueurs différentes lèvent ValueError."""
    return float(euclidean_distances([first], [second])[0, 0])


def nearest(images, known):
    """Classe les images de l’album par distance et renvoie le rang de la première.

    À égale distance, scikit-learn ne promet aucun ordre : on lui demande toutes les distances pour garder le plus
    petit rang.
    """
    album = np.array([[int(digit, 16) for digit in image] for image in known], dtype=float)
    model = KNeighborsClassifier(n_neighbors=len(album), algorithm="brute").fit(album, range(len(album)))
    distances, ranks = model.kneighbors([[int(digit, 16) for digit in image] for image in images])
    return np.where(distances == distances[:, :1], ranks, len(album)).min(axis=1).tolist()


def confusions(truth, answers):
    """Lit les cases de la matrice de confusion hors de sa diagonale ; des longueurs différentes lèvent ValueError."""
    labels = sorted({*truth, *answers})
    table = confusion_matrix(truth, answers, labels=labels)
    np.fill_diagonal(table, 0)
    return {(labels[row], labels[column]): int(table[row, column]) for row, column in np.argwhere(table)}

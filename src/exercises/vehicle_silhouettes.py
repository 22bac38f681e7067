"""Reconnaître un véhicule à sa silhouette

À l’institut Turing de Glasgow, une caméra a vu sous plusieurs angles quatre véhicules miniatures : un autobus, un van,
une Opel et une Saab. Un programme a découpé chaque silhouette, puis en a tiré 18 mesures de forme.

Le fichier contient ces mesures, pas les images. Elles n’ont pas la même échelle : l’une varie de 2 à 55, une autre de
184 à 1 018. Sans précaution, la seconde décide presque seule de la distance.

Vous ramenez les colonnes à la même échelle sans regarder les lignes de test, puis vous faites voter les voisines. Les
noms bus, opel, saab et van sont ceux du fichier.
"""

import csv
import random
from collections import Counter
from heapq import nsmallest
from math import dist, isclose
from pathlib import Path
from statistics import fmean, pstdev


def scales(rows):
    """Renvoie deux listes : la moyenne et l’écart type de chaque colonne.

    L’écart type divise par le nombre de lignes. Pour une colonne constante, on donne 1 à la place de 0 : la division
    reste possible. Sans aucune ligne, ValueError.

    rows : liste de lignes de même longueur, faites de nombres entiers.
    """
    # solution
    if not rows:
        raise ValueError
    columns = list(zip(*rows))
    return [fmean(column) for column in columns], [pstdev(column) or 1 for column in columns]


def standardise(train, test):
    """Renvoie les deux tableaux standardisés : (valeur − moyenne de sa colonne) / écart type de sa colonne.

    Le résultat est fait de deux listes de listes, dans l’ordre train, test. Moyennes et écarts types sont ceux de
    `scales(train)`, pour les deux tableaux : les lignes de test ne servent pas à régler l’échelle.

    train, test : listes de lignes ; train en a au moins une, test peut être vide.
    """
    # solution
    means, deviations = scales(train)

    def scaled(row):
        return [(value - mean) / deviation for value, mean, deviation in zip(row, means, deviations)]

    return [scaled(row) for row in train], [scaled(row) for row in test]


def classify(rows, known, labels, k):
    """Renvoie, pour chaque ligne, la classe qui a le plus de voix parmi ses `k` plus proches voisines connues.

    La distance est euclidienne. À égale distance, la ligne connue de plus petit rang passe devant. À égalité de voix,
    on garde, parmi les classes à égalité, celle dont une voisine est la plus proche.

    rows, known : listes de lignes de même longueur ; labels : la classe de chaque ligne connue ; k : un entier, au
    moins 1. Un `k` plus grand que le nombre de lignes connues lève ValueError.

    Source : T. Cover, P. Hart, « Nearest neighbor pattern classification », IEEE Transactions on Information
    Theory 13, 1967.
    """
    # solution
    if k > len(known):
        raise ValueError
    answers = []
    for row in rows:
        distances = [dist(row, other) for other in known]
        neighbours = nsmallest(k, range(len(known)), key=distances.__getitem__)
        votes = Counter(labels[rank] for rank in neighbours)
        answers.append(max(votes, key=votes.get))
    return answers


def merged(labels):
    """Remplace opel et saab par car, une seule classe pour les deux voitures."""
    return ["car" if label in ("opel", "saab") else label for label in labels]


def load():
    """Lit et mélange le fichier, toujours de la même façon : 592 lignes d’apprentissage, leurs classes, puis 254 de
    test, leurs classes.
    """
    with open(Path(__file__).parent / "data" / "vehicle.csv", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    random.Random(0).shuffle(rows)
    shapes, labels = [[int(value) for value in row[:-1]] for row in rows], [row[-1] for row in rows]
    return shapes[:592], labels[:592], shapes[592:], labels[592:]


def figure(_):
    """Montre la matrice de confusion du vote de cinq voisines."""
    train, labels, test, truth = load()
    known, rows = standardise(train, test)
    pairs = Counter(zip(truth, classify(rows, known, labels, 5)))
    names = sorted(set(labels))
    ticks = [[rank, name] for rank, name in enumerate(names)]
    return {
        "title": _("Quatre véhicules, cinq voisines"),
        "desc": _("Sur {count} silhouettes de test, {right} sont bien reconnues, sur la diagonale. Les deux voitures "
                  "sont prises l’une pour l’autre {cars} fois.", count=len(truth),
                  right=sum(pairs[name, name] for name in names), cars=pairs["opel", "saab"] + pairs["saab", "opel"]),
        "x": {"title": _("réponse"), "ticks": ticks},
        "y": {"title": _("vrai véhicule"), "ticks": ticks, "range": [len(names) - 0.5, -0.5]},
        "layers": [{
            "kind": "cells", "name": _("silhouettes"), "x": list(range(len(names))), "y": list(range(len(names))),
            "values": [[pairs[name, answer] for answer in names] for name in names],
        }],
    }


def test_scales_by_hand():
    """Chaque colonne a sa moyenne et son écart type.

    On travaille par colonne, pas par ligne. La moyenne n’est ni arrondie, ni la valeur du milieu. L’écart type est la
    racine de la moyenne des carrés des écarts ; par quel nombre divisez-vous ?
    """
    means, deviations = scales([[1, 10], [1, 10], [1, 10], [1, 10], [2, 60]])
    assert isclose(means[0], 1.2) and isclose(means[1], 20)
    assert isclose(deviations[0], 0.4) and isclose(deviations[1], 20)


def test_constant_column():
    """Une colonne constante reçoit l’écart type 1.

    Une colonne qui ne varie pas ne distingue personne. Son écart type est 0, et l’on va diviser par lui : que prévoit
    le contrat ?
    """
    means, deviations = scales([[7, 1], [7, 3]])
    assert isclose(means[0], 7)
    assert deviations == [1, 1]


def test_no_row():
    """Sans ligne, il n’y a ni moyenne ni écart type : ValueError.

    Deux listes vides auraient l’air d’une réponse, et l’erreur sortirait bien plus loin.
    """
    try:
        scales([])
    except ValueError:
        pass
    else:
        assert False


def test_training_rows_set_the_scale():
    """L’échelle vient des lignes d’apprentissage, et s’applique telle quelle aux lignes de test.

    On retire la moyenne, puis on divise tout l’écart. Calculer l’échelle sur toutes les lignes est une fuite ; la
    calculer sur le test à part change ce que les nombres veulent dire. Et s’il n’y a aucune ligne de test ?
    """
    known, rows = standardise([[0, 5], [4, 5]], [[10, 5], [14, 8]])
    assert known == [[-1, 0], [1, 0]]
    assert rows == [[4, 0], [6, 3]]
    assert standardise([[0, 5], [4, 5]], [])[1] == []


def test_nearest_decides():
    """Avec une seule voisine, la classe est celle de la plus proche.

    La distance emploie toutes les colonnes, et les carrés des écarts. Une réponse par ligne, dans l’ordre des lignes :
    une classe, pas un rang.
    """
    known, labels = [[0, 5], [3, 3], [10, 0]], ["van", "bus", "saab"]
    assert classify([[0, 0], [6, 0], [1, 5]], known, labels, 1) == ["bus", "saab", "van"]


def test_majority_of_neighbours():
    """Avec trois voisines, deux voix l’emportent sur la plus proche.

    Comptez les voix des `k` plus proches seulement : une classe nombreuse mais lointaine ne vote pas.
    """
    known, labels = [[1], [2], [3], [8], [9], [9]], ["van", "bus", "bus", "van", "van", "van"]
    assert classify([[0]], known, labels, 3) == ["bus"]


def test_tied_votes():
    """À égalité de voix, gagne la classe qui a la voisine la plus proche.

    Dans quel ordre comptez-vous les voix ? Ni l’ordre alphabétique ni celui du fichier ne départage. Une classe qui a
    moins de voix n’y prend pas part, même très proche.
    """
    known = [[9], [4], [2], [3]]
    assert classify([[1]], known, ["bus", "saab", "saab", "bus"], 4) == ["saab"]
    assert classify([[1]], known, ["saab", "bus", "bus", "saab"], 4) == ["bus"]
    assert classify([[0]], [[1], [2], [3], [4], [6]], ["van", "saab", "bus", "bus", "saab"], 5) == ["saab"]


def test_tied_distances():
    """À égale distance, la ligne connue de plus petit rang passe devant.

    Si vous triez des couples, que compare Python quand deux distances sont égales ? Exactement `k` voisines votent,
    même si la suivante est à la même distance.
    """
    assert classify([[5]], [[9], [6], [4], [4]], ["bus", "van", "opel", "opel"], 1) == ["van"]


def test_k_out_of_range():
    """On ne peut pas demander plus de voisines qu’il n’y a de lignes connues : ValueError.

    Une tranche de liste trop longue ne proteste pas : elle donne moins de voix que demandé.
    """
    assert classify([[5]], [[9], [6]], ["van", "van"], 2) == ["van"]
    try:
        classify([[5]], [[9], [6]], ["van", "van"], 3)
    except ValueError:
        pass
    else:
        assert False


def test_real_silhouettes():
    """Cinq voisines reconnaissent 173 silhouettes sur 254 ; 236, si l’on réunit ensuite les deux voitures.

    Si les petits cas passent, cherchez une fuite : l’échelle vient-elle des 592 lignes d’apprentissage seules ?
    """
    train, labels, test, truth = load()
    known, rows = standardise(train, test)
    answers = classify(rows, known, labels, 5)
    assert sum(answer == label for answer, label in zip(answers, truth)) == 173
    assert sum(answer == label for answer, label in zip(merged(answers), merged(truth))) == 236

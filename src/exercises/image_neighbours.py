"""Reconnaître un vêtement par son plus proche voisin

Un vendeur en ligne reçoit des photographies d’articles. Pour chacune, on cherche dans un album d’images déjà
étiquetées celle qui lui ressemble le plus, et l’on répond par son étiquette.

Les 600 images sont réelles : Zalando les a publiées en 28 × 28 pixels. Elles sont réduites ici à 14 × 14 pixels et
à 16 niveaux de gris. On en garde 480 pour l’album ; les 120 autres servent à compter les erreurs.

Une image est un texte : un chiffre hexadécimal par pixel, de 0, le fond, à f, le plus intense. La fonction donnée
`pixels` en fait une liste de nombres.
"""

import random
from collections import Counter
from math import dist, isclose, sqrt
from pathlib import Path


def pixels(image):
    """Convertit une image en la liste de ses niveaux, de 0 à 15."""
    return [int(digit, 16) for digit in image]


def distance(first, second):
    """Renvoie la distance euclidienne entre deux images : la racine de la somme des carrés des écarts, pixel à pixel.

    first, second : listes de niveaux, de même longueur ; des longueurs différentes lèvent ValueError.
    """
    # solution
    return sqrt(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)))


def nearest(images, known):
    """Renvoie, pour chaque image, le rang de l’image connue la plus proche, compté à partir de 0.

    À égale distance, c’est le plus petit rang. Toutes les images ont la même taille. Un album vide lève ValueError.

    images : liste d’au moins une image, en texte ; known : l’album, liste d’images en texte. Convertissez chaque
    image une seule fois : il y aura 57 600 distances à calculer. `math.dist` les calcule vite.

    Source : T. Cover, P. Hart, « Nearest neighbor pattern classification », IEEE Transactions on Information
    Theory 13, 1967.
    """
    # solution
    album, ranks = [pixels(image) for image in known], []
    for levels in [pixels(image) for image in images]:
        distances = [dist(levels, other) for other in album]
        ranks.append(distances.index(min(distances)))
    return ranks


def confusions(truth, answers):
    """Renvoie un dictionnaire des erreurs : à chaque couple (vraie classe, classe répondue), son nombre.

    Le couple est un tuple, dans cet ordre. Les bonnes réponses n’y figurent pas ; sans erreur, le dictionnaire est
    vide. Des listes de longueurs différentes lèvent ValueError.

    truth, answers : listes de classes, des nombres de 0 à 9.
    """
    # solution
    pairs = zip(truth, answers, strict=True)
    return Counter((label, answer) for label, answer in pairs if label != answer)


def load():
    """Lit les images : l’album et ses classes, puis les images de test et leurs classes.

    Les classes : 0 t-shirt, 1 pantalon, 2 pull, 3 robe, 4 manteau, 5 sandale, 6 chemise, 7 basket, 8 sac, 9 bottine.
    L’ordre du fichier n’est pas au hasard : ses dernières lignes ne contiennent aucun pull. On le mélange, toujours de
    la même façon.
    """
    rows = (Path(__file__).parent / "data" / "fashion14.txt").read_text(encoding="utf-8").split()
    random.Random(0).shuffle(rows)
    images, labels = [row[:-1] for row in rows], [int(row[-1]) for row in rows]
    return images[:480], labels[:480], images[480:], labels[480:]


def figure(_):
    """Montre quatre images mal reconnues et, dessous, l’image de l’album qui a donné la réponse."""
    names = [_("t-shirt"), _("pantalon"), _("pull"), _("robe"), _("manteau"),
             _("sandale"), _("chemise"), _("basket"), _("sac"), _("bottine")]
    known, known_labels, images, labels = load()
    ranks = nearest(images, known)
    answers = [known_labels[rank] for rank in ranks]
    errors = confusions(labels, answers) or {}
    places = {pair: place for place, pair in enumerate(zip(labels, answers)) if pair[0] != pair[1]}
    shown = [places[pair] for pair in sorted(places, key=lambda pair: -errors.get(pair, 0))[:4]]
    rows = [[images[place] for place in shown], [known[ranks[place]] for place in shown]]
    return {
        "title": _("Les erreurs les plus fréquentes"),
        "desc": _("Sur {count} images de test, {wrong} sont mal reconnues. En haut, un exemple de chaque erreur "
                  "montrée ({shown}) ; en bas, l’image de l’album qui a donné la réponse.",
                  count=len(labels), wrong=sum(a != b for a, b in zip(answers, labels)), shown=len(shown)),
        "x": {"title": _("vraie étiquette / réponse"),
              "ticks": [[17 * column + 6.5, f"{names[labels[place]]} / {names[answers[place]]}"]
                        for column, place in enumerate(shown)]},
        "y": {"title": "", "range": [30.5, -0.5], "ticks": [[6.5, _("test")], [23.5, _("album")]]},
        "layers": [{
            "kind": "cells", "name": _("niveau de gris"),
            "x": [17 * column + pixel for column in range(len(shown)) for pixel in range(14)],
            "y": [*range(14), *range(17, 31)],
            "values": [[level for image in row for level in pixels(image)[14 * line : 14 * line + 14]]
                       for row in rows for line in range(14)],
        }],
    }


def test_distance_by_hand():
    """Deux images de deux pixels, écartées de 3 et de 4, sont à la distance 5.

    Élevez chaque écart au carré, additionnez, puis prenez la racine. Additionner les écarts eux-mêmes donne une autre
    distance.
    """
    assert isclose(distance([2, 9], [5, 5]), 5)


def test_gaps_do_not_cancel():
    """Un pixel plus foncé et un pixel plus clair ne se compensent pas.

    Un écart compte quel que soit son signe, et d’autant plus qu’il est grand. Que vaut votre somme si les deux écarts
    sont opposés ?
    """
    assert isclose(distance([15, 0, 7], [0, 15, 7]), sqrt(450))


def test_sizes_must_match():
    """Deux images de tailles différentes ne se comparent pas : ValueError.

    Que fait votre boucle des pixels en trop ? `zip`, sans réglage, les oublie sans rien dire.
    """
    try:
        distance([1, 2, 3], [1, 2])
    except ValueError:
        pass
    else:
        assert False


def test_nearest_by_hand():
    """Chaque image reçoit le rang de l’image connue la plus proche.

    Une réponse par image, dans l’ordre des images : un rang dans l’album, pas une distance. Un grand écart éloigne
    plus que deux moyens. Une image déjà dans l’album s’y retrouve.
    """
    assert nearest(["00", "fe", "09"], ["fe", "05", "33", "0c"]) == [2, 0, 3]


def test_first_of_equals():
    """À égale distance, le plus petit rang gagne.

    Que fait votre comparaison quand une image est aussi proche que la meilleure trouvée jusque-là ?
    """
    assert nearest(["5"], ["9", "3", "7"]) == [1]


def test_empty_album():
    """Sans image connue, il n’y a pas de voisine : ValueError.

    Un album vide vient souvent d’un mauvais chemin de fichier. Une réponse inventée cacherait la panne.
    """
    try:
        nearest(["00"], [])
    except ValueError:
        pass
    else:
        assert False


def test_confusions_by_hand():
    """Les erreurs se comptent par couple : d’abord la vraie classe, ensuite la réponse.

    Prendre une chemise pour un t-shirt n’est pas l’erreur inverse. Les bonnes réponses ne se comptent pas ; que
    renvoyez-vous quand il n’y a qu’elles ?
    """
    assert confusions([6, 6, 0, 9, 6], [0, 0, 6, 9, 2]) == {(6, 0): 2, (0, 6): 1, (6, 2): 1}
    assert confusions([9, 3], [9, 3]) == {}


def test_lengths_must_match():
    """Il faut une réponse par image : sinon, ValueError.

    Une liste plus courte décale ou perd des réponses ; mieux vaut s’arrêter que compter à côté.
    """
    try:
        confusions([6, 0, 3], [6, 0])
    except ValueError:
        pass
    else:
        assert False


def test_real_images():
    """Sur les 120 images de test, 82 reçoivent la bonne étiquette, soit 68,3 %.

    Si les petits cas passent, vérifiez que vous lisez tous les pixels, et que vous cherchez bien dans tout l’album.
    """
    known, known_labels, images, labels = load()
    ranks = nearest(images, known)
    assert sum(known_labels[rank] == label for rank, label in zip(ranks, labels)) == 82


def test_real_shirts():
    """Des quinze chemises du test, cinq sont prises pour un pull, quatre pour un t-shirt et deux pour un manteau.

    Regardez l’ordre de vos couples, et ce que vous faites d’un couple déjà rencontré.
    """
    known, known_labels, images, labels = load()
    shirts = [image for image, label in zip(images, labels) if label == 6]
    answers = [known_labels[rank] for rank in nearest(shirts, known)]
    assert confusions([6] * 15, answers) == {(6, 2): 5, (6, 0): 4, (6, 4): 2}

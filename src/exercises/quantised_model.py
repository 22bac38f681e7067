"""Faire tenir un modèle dans une petite puce

Un modèle qui lit des chiffres manuscrits a 650 poids : pour chacun des dix chiffres, un biais et un poids par point de
l’image. En nombres à virgule de 64 bits, ils occupent 5 200 octets. La puce visée ne calcule vite qu’en entiers, et sa
mémoire est comptée.

La quantification remplace chaque poids par un petit entier. Les poids sont déjà appris, sur d’autres images que les
500 qui servent ici de test. Combien de décisions changent, et combien d’octets gagne-t-on ?
"""

import csv
from math import copysign, floor, isclose
from pathlib import Path


def quantise(rows, bits):
    """Renvoie l’échelle, puis les poids devenus entiers, rangés comme dans `rows`.

    L’échelle est unique et symétrique : le plus grand poids en valeur absolue, divisé par le plus grand entier permis,
    2^(bits − 1) − 1 (127 pour 8 bits). Chaque poids divisé par l’échelle est arrondi à l’entier le plus proche ; à
    mi-chemin exactement, on s’éloigne de zéro : 2,5 donne 3 et −2,5 donne −3.

    rows : liste de listes de poids ; bits : entier, 2 ou plus. Des poids tous nuls n’ont pas d’échelle : ValueError.
    Les poids de `rows` ne changent pas.
    """
    # solution
    peak = max(abs(weight) for row in rows for weight in row)
    if peak == 0:
        raise ValueError
    scale = peak / (2 ** (bits - 1) - 1)
    return scale, [[int(copysign(floor(abs(weight) / scale + 0.5), weight)) for weight in row] for row in rows]


def predict(rows, images):
    """Renvoie le chiffre choisi pour chaque image, dans l’ordre.

    Le score d’un chiffre est son biais, plus la somme de chaque poids multiplié par son point. Le chiffre choisi est
    le rang, compté à partir de 0, de la ligne qui a le plus grand score ; à égalité, le plus petit rang.

    rows : une liste par chiffre, le biais puis un poids par point, en nombres à virgule ou en entiers ;
    images : liste d’images, chacune une liste de points.
    """
    # solution
    chosen = []
    for image in images:
        scores = [bias + sum(weight * image[rank] for rank, weight in enumerate(weights)) for bias, *weights in rows]
        chosen.append(scores.index(max(scores)))
    return chosen


def agreement(first, second):
    """Renvoie le nombre de places où deux listes de même longueur portent la même valeur."""
    # solution
    return sum(one == other for one, other in zip(first, second))


def size(rows, bits):
    """Renvoie le nombre d’octets de 8 bits qu’il faut pour ranger tous les poids à la suite, un entier.

    Chaque poids prend `bits` bits, sans espace entre eux ; un octet commencé compte entier. L’échelle ne compte pas.
    """
    # solution
    return (sum(len(row) for row in rows) * bits + 7) // 8


def load_weights():
    """Lit les poids appris : dix listes, une par chiffre, le biais puis les 64 poids."""
    with open(Path(__file__).parent / "data" / "digits_weights.csv", encoding="utf-8") as file:
        return [[float(text) for text in row[1:]] for row in list(csv.reader(file))[1:]]


def load_images():
    """Lit les 500 dernières images, celles du test : deux listes, les images (64 points de 0 à 16) et les chiffres."""
    text = (Path(__file__).parent / "data" / "digits.txt").read_text(encoding="utf-8")
    lines = text.split()[-500:]
    return [[int(sign, 17) for sign in line[:64]] for line in lines], [int(line[64]) for line in lines]


def figure(_):
    """Montre, selon le nombre de bits, les décisions qui restent les mêmes et celles qui sont justes."""
    rows, (images, digits) = load_weights(), load_images()
    reference = predict(rows, images)
    choices = [2, 3, 4, 6, 8]
    answers = [predict(quantise(rows, bits)[1], images) for bits in choices]
    same = [agreement(answer, reference) / 5 for answer in answers]
    right = [agreement(answer, digits) / 5 for answer in answers]
    whole = agreement(reference, digits) / 5
    return {
        "title": _("Que reste-t-il du modèle quand il maigrit ?"),
        "desc": _("Avec 8 bits par poids, {same} % des décisions restent celles du modèle d’origine et {right} % sont "
                  "justes ; avec 2 bits, {less} % et {worse} %. Le modèle d’origine a {whole} % de réponses justes.",
                  same=round(same[-1], 1), right=round(right[-1], 1), less=round(same[0], 1),
                  worse=round(right[0], 1), whole=round(whole, 1)),
        "x": {"title": _("bits par poids"), "ticks": [[bits, str(bits)] for bits in choices]},
        "y": {"title": _("part des 500 images (%)"), "range": [0, 100]},
        "layers": [
            {"kind": "line", "name": _("même décision"), "x": choices, "y": same},
            {"kind": "line", "name": _("réponse juste"), "x": choices, "y": right},
            {"kind": "rule", "name": _("modèle d’origine : {whole} %", whole=round(whole, 1)), "y": whole},
        ],
    }


def test_largest_weight_sets_the_scale():
    """Le plus grand poids, signe oublié, devient le plus grand entier permis.

    Cherchez-le dans toutes les lignes à la fois. Avec 4 bits, le plus grand entier permis est 7, car un bit sert au
    signe. Les poids changés sont de vrais entiers, de type `int`.
    """
    scale, integers = quantise([[1.0, -0.5], [0.5, -3.5]], 4)
    assert isclose(scale, 0.5)
    assert integers == [[2, -1], [1, -7]]
    scale, integers = quantise([[127, -64], [0, 1]], 8)
    assert isclose(scale, 1)
    assert integers == [[127, -64], [0, 1]]
    scale, integers = quantise([[0.0, 0.0], [0.5, -0.5]], 2)
    assert isclose(scale, 0.5)
    assert integers == [[0, 0], [1, -1]]
    assert isinstance(integers[1][0], int)


def test_half_goes_away_from_zero():
    """À mi-chemin, l’arrondi s’éloigne de zéro, des deux côtés.

    La fonction `round` de Python va vers l’entier pair, et `floor` vers le bas : essayez 2,5, −2,5 et 0,5 à la main.
    """
    scale, integers = quantise([[2.5, -2.5, 0.5, -0.5, 1.25, -1.75, 7]], 4)
    assert isclose(scale, 1)
    assert integers == [[3, -3, 1, -1, 1, -2, 7]]


def test_weights_are_kept():
    """Quantifier ne change pas les poids d’origine.

    Il faut les garder pour comparer les deux modèles. Dans quelle liste rangez-vous les entiers ?
    """
    rows = [[2.0, -0.25], [0.5, 1.0]]
    quantise(rows, 3)
    assert rows == [[2.0, -0.25], [0.5, 1.0]]


def test_zero_weights_have_no_scale():
    """Des poids tous nuls n’ont pas d’échelle : ValueError.

    Que vaut l’échelle dans ce cas, et par quoi divisez-vous ensuite ? L’erreur de la division n’est pas celle-là.
    """
    try:
        quantise([[0.0, 0.0], [0.0, 0.0]], 8)
    except ValueError:
        pass
    else:
        assert False


def test_highest_score_wins():
    """Le chiffre choisi est celui du plus grand score, biais compris.

    Le premier nombre de chaque ligne est le biais : il ne multiplie aucun point. Refaites la première image à la main.
    """
    assert predict([[0, 1, 0], [0, 0, 1], [9, -1, -1]], [[5, 2], [1, 6], [1, 1]]) == [0, 1, 2]
    assert predict([[-9, 1, 1], [-8, 1, 0]], [[1, 0], [1, 2]]) == [1, 0]
    assert predict([[0.25, 0.5], [0.5, 0.0]], [[0], [1]]) == [1, 0]


def test_smallest_of_equals():
    """À égalité de score, le plus petit chiffre est choisi.

    Des entiers donnent souvent des scores égaux. Dans quel ordre les parcourez-vous, et lequel gardez-vous ?
    """
    assert predict([[0, 1], [1, 1], [0, 2]], [[1], [0], [5]]) == [1, 1, 2]


def test_same_answers_are_counted():
    """L’accord compte les places où les deux listes portent la même valeur.

    L’ordre compte : comparez place par place, sans trier, jusqu’au bout. Le chiffre 0 est une valeur comme une autre.
    """
    assert agreement([0, 1, 2, 2, 5], [0, 2, 1, 2, 5]) == 3


def test_bytes_are_whole():
    """Les poids se rangent à la suite ; un octet commencé compte entier.

    Comptez d’abord tous les bits, puis passez aux octets, une seule fois. Un total qui tombe juste n’ajoute rien.
    """
    assert size([[1, 2, 3], [4, 5, 6]], 8) == 6
    assert size([[1, 2, 3], [4, 5, 6]], 3) == 3
    assert size([[1, 2, 3]], 3) == 2
    assert size([[1]], 64) == 8


def test_real_accuracy():
    """Les poids d’origine reconnaissent 461 des 500 chiffres.

    Si les petits cas passent, vérifiez que chaque point rencontre son poids : 64 points, 64 poids, le biais à part.
    """
    images, digits = load_images()
    assert agreement(predict(load_weights(), images), digits) == 461


def test_real_eight_bits():
    """Sur 8 bits, 499 décisions sur 500 sont celles d’origine, pour un huitième des octets ; sur 3 bits, 466.

    Si le compte diffère de quelques unités, regardez l’arrondi et le plus grand entier permis.
    """
    rows, (images, _digits) = load_weights(), load_images()
    reference = predict(rows, images)
    assert agreement(predict(quantise(rows, 8)[1], images), reference) == 499
    assert agreement(predict(quantise(rows, 3)[1], images), reference) == 466
    assert size(rows, 64) == 8 * size(rows, 8)

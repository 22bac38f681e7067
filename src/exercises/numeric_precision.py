"""Ce que l’ordinateur perd en route

Imaginez neuf lots, pesés vingt et une fois chacun. Les lots diffèrent-ils plus que le bruit des pesées ?
L’analyse de la variance répond par un nombre, F : la dispersion entre les lots, divisée par celle des pesées d’un
même lot, chacune ramenée à ses degrés de liberté.

Deux formules égales sur le papier ne le sont pas toujours dans la machine. Un flottant garde seize chiffres environ.
Si les pesées commencent toutes par les mêmes treize chiffres, il n’en reste que trois pour ce qui compte.

Les données du NIST sont fabriquées pour le montrer : trois fichiers, 1, 7 ou 13 chiffres constants en tête, et le
même F exact, 21.
"""

import csv
from fractions import Fraction
from math import isclose, log10
from pathlib import Path
from statistics import mean

FILES = {
    1: Path(__file__).parent / "data" / "smls01.csv",
    7: Path(__file__).parent / "data" / "smls04.csv",
    13: Path(__file__).parent / "data" / "smls07.csv",
}


def textbook_sums(groups):
    """Renvoie deux nombres, les sommes des carrés entre les groupes et dans les groupes, par la formule des manuels.

    Entre les groupes : la somme des T² / n, moins G² / N. Dans les groupes : la somme des carrés de toutes les
    valeurs, moins la somme des T² / n. T est le total d’un groupe et n son effectif ; G est le total général et N
    l’effectif général. Appliquez cette formule telle quelle, aux nombres reçus : sans rien leur retrancher et sans
    les convertir.

    groups : liste de listes de nombres, aucune vide.
    """
    # solution
    count = sum(len(group) for group in groups)
    total = sum(sum(group) for group in groups)
    squares = sum(value**2 for group in groups for value in group)
    by_group = sum(sum(group) ** 2 / len(group) for group in groups)
    return by_group - total**2 / count, squares - by_group


def centred_sums(groups):
    """Renvoie les deux mêmes sommes, calculées en deux temps : d’abord les moyennes, ensuite les écarts.

    Entre les groupes : la somme des n × (moyenne du groupe − moyenne générale)². Dans les groupes : la somme des
    (valeur − moyenne de son groupe)². La moyenne générale est celle de toutes les valeurs.
    """
    # solution
    overall = mean([value for group in groups for value in group])
    means = [mean(group) for group in groups]
    between = sum(len(group) * (centre - overall) ** 2 for group, centre in zip(groups, means))
    within = sum((value - centre) ** 2 for group, centre in zip(groups, means) for value in group)
    return between, within


def exact_f(texts):
    """Renvoie F sous forme de flottant, calculé sans aucune erreur d’arrondi avant la toute dernière conversion.

    texts : liste de listes de textes, les nombres tels que le fichier les écrit (`1000000000000.4`) ; au moins deux
    groupes, et plus de valeurs que de groupes.

    Lève ValueError quand la somme des carrés dans les groupes est nulle : F n’existe pas.
    """
    # solution
    groups = [[Fraction(text) for text in group] for group in texts]
    between, within = centred_sums(groups)
    if within == 0:
        raise ValueError
    return float(f_ratio(between, within, groups))


def correct_digits(value, certified):
    """Renvoie le nombre de chiffres justes de `value`, de 0 à 15 : moins le logarithme décimal de l’erreur relative.

    L’erreur relative est |value − certified| / |certified|. Un résultat sous 0 est ramené à 0 ; un résultat au-dessus
    de 15, ou une erreur nulle, donne 15. Le nombre n’est pas arrondi. Lève ValueError quand certified vaut 0.

    Source : B. D. McCullough, « Assessing the reliability of statistical software: Part I », The American
    Statistician 52, 1998.
    """
    # solution
    if certified == 0:
        raise ValueError
    error = abs(value - certified) / abs(certified)
    return max(0, -log10(max(error, 1e-15)))


def f_ratio(between, within, groups):
    """Divise chaque somme par ses degrés de liberté et donne leur rapport F, ou None quand `within` est nul."""
    count, size = len(groups), sum(len(group) for group in groups)
    return between * (size - count) / ((count - 1) * within) if within else None


def load(leading):
    """Lit le fichier qui a 1, 7 ou 13 chiffres constants en tête : une liste de textes par groupe."""
    groups = {}
    with open(FILES[leading], encoding="utf-8") as file:
        for row in csv.DictReader(file):
            groups.setdefault(row["treatment"], []).append(row["response"])
    return list(groups.values())


def as_floats(texts):
    """Convertit chaque texte en flottant."""
    return [[float(text) for text in group] for group in texts]


def figure(_):
    """Montre les chiffres justes de F par méthode, quand les chiffres constants s’accumulent."""
    names, methods = [_("manuel"), _("deux temps"), _("exact")], [[], [], []]
    for texts in map(load, FILES):
        groups = as_floats(texts)
        results = [f_ratio(*textbook_sums(groups), groups), f_ratio(*centred_sums(groups), groups), exact_f(texts)]
        for digits, result in zip(methods, results):
            digits.append(0 if result is None else round(correct_digits(result, 21), 1))
    return {
        "title": _("Chiffres justes de F"),
        "desc": _("Chiffres justes, à 13 chiffres constants : manuel {textbook}, deux temps {centred}, exact {exact}.",
                  textbook=methods[0][-1], centred=methods[1][-1], exact=methods[2][-1]),
        "x": {"title": _("chiffres constants en tête"), "ticks": [[value, str(value)] for value in FILES]},
        "y": {"title": _("chiffres justes"), "range": [0, 16]},
        "layers": [{"kind": "line", "name": name, "x": list(FILES), "y": row} for name, row in zip(names, methods)],
    }


def test_textbook_by_hand():
    """La formule des manuels, faite à la main sur trois petits groupes, donne 24 et 6.

    Posez les trois totaux, leurs carrés divisés par l’effectif, puis les deux soustractions, dans l’ordre demandé.
    """
    between, within = textbook_sums([[1, 2, 3], [3, 4, 5], [5, 6, 7]])
    assert isclose(between, 24)
    assert isclose(within, 6)


def test_centred_by_hand():
    """Le calcul en deux temps donne les mêmes sommes, 24 et 6, sur les mêmes groupes.

    Dans quel groupe prenez-vous la moyenne à retrancher ? Pour la première somme, chaque groupe compte n fois.
    """
    between, within = centred_sums([[1, 2, 3], [3, 4, 5], [5, 6, 7]])
    assert isclose(between, 24)
    assert isclose(within, 6)


def test_groups_of_different_sizes():
    """Des groupes d’effectifs différents pèsent selon leur effectif, par les deux formules.

    Chaque T² est divisé par l’effectif de son groupe. La moyenne générale n’est pas la moyenne des moyennes.
    """
    between, within = textbook_sums([[2, 4], [6], [6, 6, 12]])
    assert isclose(between, 30)
    assert isclose(within, 26)
    between, within = centred_sums([[2, 4], [6], [6, 6, 12]])
    assert isclose(between, 30)
    assert isclose(within, 26)


def test_textbook_on_small_numbers():
    """Avec un seul chiffre constant, la formule des manuels donne les sommes certifiées, 1,68 et 1,8.

    Les petits entiers cachent des fautes : cherchez un arrondi ou une division entière.
    """
    between, within = textbook_sums(as_floats(load(1)))
    assert isclose(between, 1.68, abs_tol=1e-6)
    assert isclose(within, 1.8, abs_tol=1e-6)


def test_textbook_collapses():
    """Avec treize chiffres constants, la formule des manuels se trompe de plus de 1 sur chaque somme.

    Si votre résultat est trop bon, c’est que vous avez retranché quelque chose aux valeurs, ou changé de formule. Ici
    il faut la formule nue : les deux grands nombres qu’elle soustrait ne diffèrent que par des chiffres déjà perdus.
    """
    between, within = textbook_sums(as_floats(load(13)))
    assert abs(between - 1.68) > 1
    assert abs(within - 1.8) > 1


def test_centred_survives():
    """Avec treize chiffres constants, le calcul en deux temps reste proche : 1,68 et 1,8 à 0,05 près.

    Retranchez la moyenne avant d’élever au carré. Une égalité plus stricte serait illusoire : lire le fichier en
    flottants a déjà coûté des chiffres.
    """
    between, within = centred_sums(as_floats(load(13)))
    assert isclose(between, 1.68, abs_tol=0.05)
    assert isclose(within, 1.8, abs_tol=0.05)


def test_exact_by_hand():
    """Sur trois petits groupes de décimaux, F vaut exactement 12.

    Un nombre tout autre : F divise deux moyennes de carrés, pas deux sommes, et `f_ratio` le fait. Douze suivi de
    décimales : un flottant s’est glissé dans le calcul, peut-être par une moyenne qui convertit.
    """
    assert exact_f([["0.1", "0.2", "0.3"], ["0.3", "0.4", "0.5"], ["0.5", "0.6", "0.7"]]) == 12


def test_exact_to_the_last_digit():
    """Avec treize chiffres constants, le calcul exact rend exactement 21 ; avec trente, il ne perd rien non plus.

    Un flottant arrondit dès la lecture : partez du texte. Certaines fonctions, comme `fmean`, convertissent en
    flottant sans le dire. Un `Decimal` garde vingt-huit chiffres si rien n’est réglé.
    """
    assert exact_f(load(13)) == 21
    assert exact_f([[f"{10**29}.{digit}" for digit in digits] for digits in ("123", "345", "567")]) == 12


def test_f_is_not_rounded():
    """F n’est pas toujours entier, et il vaut 0 quand les groupes ont la même moyenne.

    Arrondir un calcul faux ne le rend pas exact. Et ne confondez pas les deux sommes : celle d’entre les groupes peut
    être nulle, celle de l’intérieur des groupes ne peut pas l’être.
    """
    assert isclose(exact_f([["0.1", "0.2"], ["0.2", "0.4"]]), 1.8)
    assert isclose(exact_f([["0.1", "0.3"], ["0.2", "0.2"]]), 0, abs_tol=1e-12)


def test_no_spread_has_no_f():
    """Sans aucune dispersion dans les groupes, F n’existe pas : ValueError.

    Seul un calcul exact permet de tester le zéro par une égalité. Que renvoie `f_ratio` dans ce cas ?
    """
    try:
        exact_f([["0.1", "0.1", "0.1"], ["0.7", "0.7"]])
    except ValueError:
        pass
    else:
        assert False


def test_digits_of_a_thousandth():
    """Une erreur d’un millième donne trois chiffres justes, par excès comme par défaut, et même pour un négatif ; le
    double, un peu moins de trois.

    L’erreur est relative : elle se rapporte à la valeur certifiée. Les signes ne doivent pas compter. Le
    logarithme est décimal, et le nombre rendu n’est pas toujours entier.
    """
    assert isclose(correct_digits(20.979, 21), 3, abs_tol=1e-6)
    assert isclose(correct_digits(-20.979, -21), 3, abs_tol=1e-6)
    assert isclose(correct_digits(21.042, 21), 2.69897, abs_tol=1e-5)


def test_digits_have_bounds():
    """Le nombre de chiffres va de 0, pour un résultat absurde, à 15, pour un résultat égal.

    Le logarithme d’une erreur nulle n’existe pas, et celui d’une erreur plus grande que 1 change de signe.
    """
    assert isclose(correct_digits(21, 21), 15)
    assert isclose(correct_digits(1 + 2**-52, 1), 15)
    assert correct_digits(-82.5, 21) == 0


def test_no_digits_of_zero():
    """Une valeur certifiée nulle n’a pas d’erreur relative : ValueError.

    On ne divise pas par zéro. Dites-le par ValueError, même quand `value` vaut zéro aussi.
    """
    try:
        correct_digits(0, 0)
    except ValueError:
        pass
    else:
        assert False

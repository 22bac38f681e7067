"""Mesurer l’accord entre deux experts

Deux neurologues, l’un de La Nouvelle-Orléans, l’autre de Winnipeg, ont classé les mêmes malades. Chacun a dit de son
côté si la sclérose en plaques était certaine, probable, possible ou douteuse.

Ils s’accordent sur 43 % des 149 malades de Winnipeg. Est-ce peu ? Des réponses données au hasard tomberaient parfois
d’accord, elles aussi. Le kappa de Cohen en tient compte. Le kappa pondéré ajoute qu’entre « certain » et « probable »,
l’écart est plus petit qu’entre « certain » et « douteux ».
"""

import csv
from math import isclose
from pathlib import Path


def agreement(table):
    """Renvoie deux nombres entre 0 et 1 : l’accord observé et l’accord attendu par hasard.

    L’accord observé est la part des cas où les deux experts donnent la même catégorie. L’accord attendu est celui de
    deux experts qui répondraient sans lire le dossier, chacun en gardant ses propres habitudes : pour chaque
    catégorie, la part du premier fois la part du second, puis la somme.

    table : tableau carré d’effectifs, une liste par ligne ; la case de ligne i et de colonne j compte les cas mis en i
    par le premier expert et en j par le second. ValueError si le tableau ne compte aucun cas.
    """
    # solution
    total = sum(map(sum, table))
    if total == 0:
        raise ValueError(table)
    observed = sum(row[rank] for rank, row in enumerate(table))
    expected = sum(sum(row) * sum(column) for row, column in zip(table, zip(*table)))
    return observed / total, expected / total**2


def kappa(table):
    """Renvoie le kappa de Cohen : (observé − attendu) / (1 − attendu).

    Il vaut 1 pour un accord total, 0 pour l’accord attendu par hasard, et il est négatif en dessous.

    table : comme pour `agreement`. ValueError si le tableau ne compte aucun cas, ou si l’accord attendu vaut 1 : les
    deux experts donnent toujours la même et unique catégorie, et le kappa n’est pas défini.

    Source : J. Cohen, « A coefficient of agreement for nominal scales », Educational and Psychological Measurement 20,
    1960.
    """
    # solution
    observed, expected = agreement(table)
    if expected == 1:
        raise ValueError(table)
    return (observed - expected) / (1 - expected)


def weighted_kappa(table):
    """Renvoie le kappa pondéré, à poids quadratiques : 1 − (désaccord observé) / (désaccord attendu).

    Les catégories sont rangées dans l’ordre. Un cas mis en i par l’un et en j par l’autre compte pour un désaccord de
    (i − j)². Le désaccord observé est la somme sur tous les cas. Le désaccord attendu est la même somme, sur le
    tableau où chaque case vaut (total de sa ligne) × (total de sa colonne) / (nombre de cas).

    table : comme pour `agreement`. ValueError si le tableau ne compte aucun cas, ou si le désaccord attendu est nul.

    Source : J. Cohen, « Weighted kappa », Psychological Bulletin 70, 1968.
    """
    # solution
    rows, columns = [sum(row) for row in table], [sum(column) for column in zip(*table)]
    observed = sum((i - j) ** 2 * count for i, row in enumerate(table) for j, count in enumerate(row))
    expected = sum((i - j) ** 2 * first * second for i, first in enumerate(rows) for j, second in enumerate(columns))
    if expected == 0:
        raise ValueError(table)
    return 1 - observed * sum(rows) / expected


def load():
    """Lit les deux tableaux, un par ville des malades ; lignes : La Nouvelle-Orléans ; colonnes : Winnipeg.

    Les quatre catégories sont dans l’ordre : certain, probable, possible, douteux.
    """
    with open(Path(__file__).parent / "data" / "ms_patients.csv", encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    tables = {}
    for city in ("Winnipeg", "New Orleans"):
        counts = [int(line["count"]) for line in lines if line["patients_from"] == city]
        tables[city] = [counts[start : start + 4] for start in (0, 4, 8, 12)]
    return tables


def figure(_):
    """Montre, pour chaque ville, l’accord observé, l’accord attendu et les deux kappas."""
    tables = load()
    cities = [_("malades de Winnipeg"), _("malades de La Nouvelle-Orléans")]
    pairs = [agreement(table) for table in tables.values()]
    plain = [kappa(table) for table in tables.values()]
    weighted = [weighted_kappa(table) for table in tables.values()]
    series = {
        _("accord observé"): [pair[0] for pair in pairs],
        _("accord attendu"): [pair[1] for pair in pairs],
        _("kappa"): plain,
        _("kappa pondéré"): weighted,
    }
    return {
        "title": _("L’accord des deux neurologues"),
        "desc": _("Malades de Winnipeg : accord observé {observed}, accord attendu {expected}, kappa {plain}, kappa "
                  "pondéré {weighted}. La Nouvelle-Orléans : {observed2}, {expected2}, {plain2} et {weighted2}.",
                  observed=round(pairs[0][0], 2), expected=round(pairs[0][1], 2), plain=round(plain[0], 2),
                  weighted=round(weighted[0], 2), observed2=round(pairs[1][0], 2), expected2=round(pairs[1][1], 2),
                  plain2=round(plain[1], 2), weighted2=round(weighted[1], 2)),
        "x": {"title": "", "ticks": [[0, cities[0]], [1, cities[1]]]},
        "y": {"title": _("1 : accord total")},
        "layers": [{"kind": "bars", "name": name, "x": [0, 1], "y": values} for name, values in series.items()],
    }


def test_observed_is_the_diagonal():
    """L’accord observé est la part des cas sur la diagonale du tableau.

    Les deux experts sont d’accord quand la ligne et la colonne portent la même catégorie. Divisez par tous les cas.
    """
    assert isclose(agreement([[5, 1], [2, 2]])[0], 0.7)
    assert isclose(agreement([[0, 3], [1, 0]])[0], 0, abs_tol=1e-12)


def test_expected_follows_the_habits():
    """L’accord attendu vient des habitudes de chacun : pour chaque catégorie, part de l’un fois part de l’autre.

    Faites à la main le petit tableau : le premier expert met 6 cas sur 10 dans la première catégorie, le second 7 sur
    10. Les totaux de lignes sont à l’un, ceux de colonnes à l’autre.
    """
    assert isclose(agreement([[5, 1], [2, 2]])[1], 0.54)
    assert isclose(agreement([[0, 6], [0, 4]])[1], 0.4)


def test_no_case():
    """Un tableau sans aucun cas est refusé.

    Sans cas, aucune part n’existe : ni 0 ni 1 ne seraient justes. Que fait votre division quand le total est nul ?
    """
    try:
        agreement([[0, 0], [0, 0]])
    except ValueError:
        pass
    else:
        assert False
    try:
        kappa([[0, 0], [0, 0]])
    except ValueError:
        pass
    else:
        assert False
    try:
        weighted_kappa([[0, 0], [0, 0]])
    except ValueError:
        pass
    else:
        assert False


def test_kappa_scale():
    """Le kappa vaut 1 pour un accord total, 0 pour l’accord du hasard, et il peut être négatif.

    Le numérateur est ce que les experts gagnent sur le hasard ; le dénominateur, ce qu’il était possible de gagner.
    Un gain peut être une perte, et un accord total n’est pas une erreur.
    """
    assert isclose(kappa([[3, 0], [0, 7]]), 1)
    assert isclose(kappa([[4, 4], [1, 1]]), 0, abs_tol=1e-12)
    assert isclose(kappa([[0, 5], [5, 0]]), -1)


def test_same_agreement_another_kappa():
    """Avec le même accord observé, 90 cas sur 100, le kappa change beaucoup selon les habitudes des experts.

    C’est le paradoxe du kappa : dans le second tableau, presque tout est dans une catégorie, et le hasard suffit à
    l’accord. Un résultat négatif n’est pas une faute : ne le remplacez pas par 0.
    """
    assert isclose(kappa([[45, 5], [5, 45]]), 0.8)
    assert isclose(kappa([[90, 5], [5, 0]]), -1 / 19)


def test_undefined_kappa():
    """Si les deux experts n’emploient qu’une seule et même catégorie, le kappa n’est pas défini.

    L’accord est total, mais le hasard l’expliquerait tout autant : 0 divisé par 0. Le contrat dit quelle erreur lever.
    """
    try:
        kappa([[9, 0], [0, 0]])
    except ValueError:
        pass
    else:
        assert False


def test_far_disagreements_weigh_more():
    """Dans le kappa pondéré, un désaccord compte selon le carré de l’écart entre les deux catégories.

    Un écart d’une catégorie compte 1, un écart de deux compte 4. Le tableau du hasard reçoit les mêmes poids, case par
    case.
    """
    assert isclose(weighted_kappa([[4, 2, 0], [0, 4, 0], [0, 0, 2]]), 16 / 19)
    assert isclose(weighted_kappa([[4, 0, 2], [0, 4, 0], [0, 0, 2]]), 0.5)


def test_two_categories_have_one_gap():
    """Avec deux catégories, il n’y a qu’un seul écart possible : le kappa pondéré égale le kappa.

    Si ce petit cas échoue, regardez votre désaccord attendu : total de la ligne, total de la colonne, nombre de cas.
    """
    assert isclose(weighted_kappa([[5, 1], [2, 2]]), kappa([[5, 1], [2, 2]]))


def test_undefined_weighted_kappa():
    """Sans désaccord possible, le kappa pondéré n’est pas défini ; avec un accord total sur plusieurs catégories,
    il vaut 1.

    Ne confondez pas les deux désaccords. Avec une seule catégorie, la même pour les deux experts, c’est le désaccord
    attendu qui est nul : le contrat dit quelle erreur lever. Un désaccord observé nul est un accord total.
    """
    assert isclose(weighted_kappa([[3, 0], [0, 7]]), 1)
    try:
        weighted_kappa([[0, 0], [0, 5]])
    except ValueError:
        pass
    else:
        assert False


def test_real_kappa():
    """Le kappa des deux neurologues est de 0,2079 pour les malades de Winnipeg et de 0,2965 pour les autres.

    Si les petits cas passent, cherchez ce que votre code suppose du tableau : il a ici quatre catégories, et les
    totaux des lignes ne sont pas ceux des colonnes.
    """
    tables = load()
    assert isclose(kappa(tables["Winnipeg"]), 0.2079, abs_tol=5e-5)
    assert isclose(kappa(tables["New Orleans"]), 0.2965, abs_tol=5e-5)


def test_real_weighted_kappa():
    """Le kappa pondéré est de 0,5246 pour les malades de Winnipeg et de 0,6256 pour les autres.

    Avec quatre catégories, l’écart peut valoir trois. Si vous obtenez moins, vérifiez que chaque écart est mis au
    carré.
    """
    tables = load()
    assert isclose(weighted_kappa(tables["Winnipeg"]), 0.5246, abs_tol=5e-5)
    assert isclose(weighted_kappa(tables["New Orleans"]), 0.6256, abs_tol=5e-5)

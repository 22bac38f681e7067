"""Compter les trous d’une série de mesures

À New York, en 1973, une station relève l’ozone chaque jour. Certains jours, la case est vide. Au Mauna Loa, à Hawaï,
on mesure le gaz carbonique de l’air chaque semaine. Si l’on ne garde que les semaines mesurées, aucune case n’est
vide : les trous ont disparu, mais les semaines manquent toujours.

Une case vide se compte. Une ligne absente se déduit du calendrier. Et une valeur très éloignée des autres n’est ni
l’une ni l’autre : elle demande une vérification.
"""

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import quantiles


def missing_cells(rows):
    """Renvoie un dictionnaire : pour chaque colonne, le nombre de cases vides, 0 compris.

    rows : liste d’au moins une ligne ; chaque ligne est un dictionnaire, nom de colonne → nombre, ou None si la case
    est vide. Toutes les lignes ont les mêmes colonnes.
    """
    # solution
    counts = {}
    for row in rows:
        for name, cell in row.items():
            counts[name] = counts.get(name, 0) + (cell is None)
    return counts


def complete_rows(rows):
    """Renvoie la liste des lignes qui n’ont aucune case vide, dans leur ordre. La liste reçue ne change pas.

    rows : comme pour `missing_cells`.
    """
    # solution
    return [row for row in rows if None not in row.values()]


def outliers(values):
    """Renvoie la liste des rangs des valeurs aberrantes, en ordre croissant.

    Le rang d’une valeur est sa place dans `values`, comptée à partir de 0, cases vides comprises. Les calculs, eux,
    ne se font que sur les valeurs connues.

    Une valeur est aberrante si elle est strictement inférieure à Q1 − 1,5 × (Q3 − Q1) ou strictement supérieure à
    Q3 + 1,5 × (Q3 − Q1). Les quartiles Q1 et Q3 sont ceux de `statistics.quantiles(…, n=4, method="inclusive")` :
    parmi les n valeurs triées, celles aux positions (n − 1) / 4 et 3 (n − 1) / 4, comptées à partir de 0 et
    interpolées entre les deux voisines.

    values : liste de nombres, ou None pour une case vide. Avec moins de quatre valeurs connues : ValueError.

    Source : J. W. Tukey, « Exploratory Data Analysis », Addison-Wesley, 1977, pour les limites ; ses quartiles
    diffèrent un peu de ceux-ci.
    """
    # solution
    known = [value for value in values if value is not None]
    if len(known) < 4:
        raise ValueError
    first, _, third = quantiles(known, method="inclusive")
    fence = 1.5 * (third - first)
    return [rank for rank, value in enumerate(values)
            if value is not None and not first - fence <= value <= third + fence]


def absent_dates(dates, step):
    """Renvoie la liste des dates absentes entre la première et la dernière, en ordre croissant.

    Ce sont des textes de même forme que ceux de `dates`.

    Une mesure est attendue tous les `step` jours à partir de la première date.

    dates : liste de textes « année-mois-jour », comme "1958-03-29", en ordre croissant ; chacune tombe un jour où une
    mesure est attendue. step : nombre de jours, au moins 1. Avec une seule date, ou aucune, rien n’est absent : la
    liste renvoyée est vide.
    """
    # solution
    days = [date.fromisoformat(text).toordinal() for text in dates]
    return [date.fromordinal(day).isoformat()
            for before, after in pairwise(days) for day in range(before + step, after, step)]


def load_air():
    """Lit les 153 jours de New York : une ligne par jour, avec None pour une case vide.

    Colonnes : ozone, en milliardièmes (ppb) ; solar, rayonnement en langleys ; wind, vent en miles par heure ;
    temp, température maximale en degrés Fahrenheit ; month, mois ; day, jour du mois.
    """
    with open(Path(__file__).parent / "data" / "airquality.csv", encoding="utf-8") as file:
        return [{name: float(cell) if cell else None for name, cell in row.items()} for row in csv.DictReader(file)]


def load_weeks():
    """Lit les dates des semaines mesurées au Mauna Loa, de 1958 à 2001.

    Le fichier garde une ligne, à la case vide, pour chaque semaine sans mesure. On l’écarte ici, comme dans un fichier
    qui ne noterait que les mesures faites.
    """
    with open(Path(__file__).parent / "data" / "co2_weekly.csv", encoding="utf-8") as file:
        return [row["date"] for row in csv.DictReader(file) if row["co2_ppm"]]


def figure(_):
    """Montre le nombre de semaines sans mesure, année par année."""
    ozone = [row["ozone"] for row in load_air()]
    strange = [round(ozone[rank]) for rank in outliers(ozone) or [] if ozone[rank] is not None]
    absent = absent_dates(load_weeks(), 7) or []
    years = list(range(1958, 2002))
    counts = [sum(text.startswith(str(year)) for text in absent) for year in years]
    most = max(counts)
    return {
        "title": _("Les semaines sans mesure au Mauna Loa"),
        "desc": _("Semaines sans mesure : {count}, dont {most} en {year}. Valeurs aberrantes de l’ozone : {list} ppb.",
                  count=len(absent), most=most, year=str(years[counts.index(most)]), list=strange or "—"),
        "x": {"title": _("année"), "ticks": [[year, str(year)] for year in range(1960, 2001, 10)]},
        "y": {"title": _("semaines sans mesure")},
        "layers": [{"kind": "bars", "x": years, "y": counts}],
    }


def test_zero_is_a_measure():
    """Un zéro est une mesure ; seule une case vide, None, est comptée.

    En Python, 0 et None sont tous deux « faux » dans un test. Une colonne sans case vide figure aussi dans le
    résultat.
    """
    assert missing_cells([{"rain": 0, "wind": None}, {"rain": 3, "wind": None}]) == {"rain": 0, "wind": 2}


def test_complete_rows_by_hand():
    """Une seule case vide suffit à écarter une ligne ; un zéro n’en écarte aucune.

    Pour `all` et `any`, un zéro est faux. Deux cases vides dans la même ligne n’écartent qu’une ligne : parcourez les
    lignes, pas les cases. Ce sont les lignes elles-mêmes qui sont renvoyées, dans leur ordre.
    """
    rows = [{"rain": 0, "wind": 5}, {"rain": None, "wind": 4}, {"rain": None, "wind": None}, {"rain": 7, "wind": 0}]
    assert complete_rows(rows) == [{"rain": 0, "wind": 5}, {"rain": 7, "wind": 0}]


def test_nothing_is_erased():
    """Écarter n’est pas effacer : la liste reçue garde toutes ses lignes.

    Une liste passée à une fonction n’est pas copiée. Ce que la fonction y supprime manque aussi à celui qui l’appelle.
    """
    rows = [{"rain": 1}, {"rain": None}]
    assert complete_rows(rows) == [{"rain": 1}]
    assert rows == [{"rain": 1}, {"rain": None}]


def test_outliers_by_hand():
    """Une valeur aberrante peut être trop grande ou trop petite ; c’est son rang qui est renvoyé.

    Calculez Q1, Q3, puis les deux limites à la main. Les deux côtés comptent, et les valeurs ne sont pas triées.
    """
    assert outliers([3, 90, 2, 4, 1, 2, 3, 4]) == [1]
    assert outliers([3, -90, 2, 4, 5, 2, 3, 4]) == [1]


def test_limits_are_strict():
    """Une valeur égale à une limite n’est pas aberrante.

    Relisez le contrat : « strictement ». Ici, Q1 vaut 2 et Q3 vaut 4 ; où tombent les deux limites ?
    """
    assert outliers([1, 2, 2, 3, 3, 4, 4, 7]) == []
    assert outliers([-1, 2, 2, 3, 3, 4, 4, 5]) == []
    assert outliers([1, 2, 2, 3, 3, 4, 4, 7.25]) == [7]


def test_quartiles_of_the_contract():
    """Les quartiles sont ceux de la méthode « inclusive », par interpolation.

    Il existe une dizaine de définitions des quartiles, et elles ne donnent pas les mêmes limites. Quelle est celle
    de votre fonction, et celle de votre bibliothèque par défaut ?
    """
    assert outliers([0, 10, 20, 30, 40, 76]) == [5]


def test_ranks_count_the_gaps():
    """Le rang compte les cases vides, mais le calcul les ignore.

    Quand on retire les cases vides avant de numéroter, chaque rang glisse vers le début. Une case vide n’est jamais
    aberrante ; elle ne vaut ni zéro, ni la moyenne. Un zéro, lui, est une mesure, et deux
    valeurs égales ont deux rangs.
    """
    assert outliers([51, None, 52, 53, 54, 55, 56, 200]) == [7]
    assert outliers([0, None, 52, 53, 54, 55, 56, 55, 0, 54, 53]) == [0, 8]


def test_too_few_values():
    """Avec moins de quatre valeurs connues, il n’y a pas de quartiles : ValueError.

    Comptez les valeurs connues, pas les cases. Quatre valeurs suffisent.
    """
    assert outliers([1, None, 2, 3, 4]) == []
    try:
        outliers([1, None, 2, 90])
    except ValueError:
        pass
    else:
        assert False


def test_absent_by_hand():
    """Toutes les dates attendues et absentes sont renvoyées, même quand plusieurs se suivent.

    Un trou de plusieurs pas cache plusieurs dates ; après la dernière, rien n’est attendu. Le calendrier a ses pièges,
    comme le 29 février : laissez le module `datetime` compter.
    """
    assert absent_dates(["2024-02-15", "2024-02-22", "2024-03-14", "2024-03-28"], step=7) == [
        "2024-02-29", "2024-03-07", "2024-03-21"]
    assert absent_dates(["2024-02-27", "2024-03-01"], step=1) == ["2024-02-28", "2024-02-29"]


def test_no_absence():
    """Une série sans trou, une seule date ou aucune donnent une liste vide.

    Rien n’est attendu avant la première date, ni après la dernière. Une liste vide n’a ni première, ni dernière date.
    """
    assert absent_dates(["2024-02-15", "2024-02-17", "2024-02-19"], step=2) == []
    assert absent_dates(["2024-02-15"], step=7) == []
    assert absent_dates([], step=7) == []


def test_real_air():
    """À New York, 37 valeurs d’ozone et 7 de rayonnement manquent ; 111 jours sur 153 sont complets.

    37 et 7 font 44, mais 42 jours seulement sont incomplets. Comment est-ce possible ?
    """
    rows = load_air()
    assert missing_cells(rows) == {"ozone": 37, "solar": 7, "wind": 0, "temp": 0, "month": 0, "day": 0}
    assert len(complete_rows(rows)) == 111


def test_real_outliers():
    """Deux valeurs de l’ozone sont aberrantes : 135 et 168 ppb.

    Si les petits cas passent, vérifiez que rien n’est arrondi et que les rangs désignent la bonne case.
    """
    ozone = [row["ozone"] for row in load_air()]
    assert [ozone[rank] for rank in outliers(ozone)] == [135, 168]


def test_real_weeks():
    """Au Mauna Loa, 59 semaines manquent, dont 18 de suite en 1964.

    La liste reçue ne contient aucune case vide : chaque absence se déduit de deux dates voisines.
    """
    absent = absent_dates(load_weeks(), step=7)
    assert len(absent) == 59
    start = absent.index("1964-01-25")
    assert absent[start + 17] == "1964-05-23"

"""Prévoir une station sans regarder l’avenir

À Chicago, la station Clark/Lake compte chaque jour les personnes qui franchissent ses tourniquets. Le planning des
agents se fixe quatorze jours d’avance : pour prévoir un jour, on ne connaît que les jours d’il y a quatorze jours ou
plus.

L’experte, composée pour le cours, raisonne par sorte de jour : ouvré, samedi, dimanche. Un jour férié est un dimanche
comme un autre. Vous écrivez sa règle, puis une prévision qui ne triche pas, puis son erreur.
"""

import csv
from datetime import date, timedelta
from math import isclose
from pathlib import Path
from statistics import fmean, median


def kinds(dates, special):
    """Renvoie la liste des sortes de jour, une par date : "work", "saturday" ou "sunday".

    La sorte vient du jour de la semaine : "work" du lundi au vendredi. Une date présente dans `special` y prend sa
    sorte, quel que soit le jour de la semaine.

    dates : liste de textes comme "2014-12-25" ; special : dictionnaire qui donne une sorte à certaines dates.
    """
    # solution
    week = [*["work"] * 5, "saturday", "sunday"]
    return [special.get(day, week[date.fromisoformat(day).weekday()]) for day in dates]


def forecasts(kinds, entries, horizon, count):
    """Renvoie la liste des prévisions, une par jour : un nombre, ou None.

    La prévision du jour de rang t est la médiane des entrées des derniers jours connus de la même sorte, au plus
    `count` jours. Un jour est connu si son rang est inférieur ou égal à t − horizon. Sans jour connu de cette sorte,
    la prévision est None.

    kinds : liste de textes, une sorte par jour, dans l’ordre des jours ; entries : liste des entrées, de même
    longueur ; horizon et count : entiers, 1 ou plus.
    """
    # solution
    known, found = {}, []
    for rank, kind in enumerate(kinds):
        if rank >= horizon:
            known.setdefault(kinds[rank - horizon], []).append(entries[rank - horizon])
        found.append(median(known[kind][-count:]) if kind in known else None)
    return found


def mean_error(expected, entries):
    """Renvoie l’erreur absolue moyenne, en entrées par jour.

    C’est la moyenne des écarts entre prévision et réalité, sans leur signe. Un jour dont la prévision est None ne
    compte pas ; s’il n’en reste aucun, ValueError.

    expected : liste de prévisions ou de None ; entries : liste des entrées, de même longueur.
    """
    # solution
    # fmean itself refuses an empty list, by an error that is a ValueError
    return fmean(abs(value - entry) for value, entry in zip(expected, entries) if value is not None)


def load(last="2014-12-31"):
    """Lit les relevés depuis 2006 : deux listes, les dates et les entrées.

    La lecture s’arrête à la date `last`. Après 2014, c’est le jeu de test : laissez-le fermé.
    """
    with open(Path(__file__).parent / "data" / "station_entries.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["date"] <= last]
    return [row["date"] for row in rows], [int(row["entries"]) for row in rows]


def holidays():
    """Donne la sorte "sunday" à six jours fériés par an, et au lundi qui suit ceux qui tombent un dimanche.

    Ce sont le 1er janvier, le 4 juillet, Noël, le dernier lundi de mai, le premier lundi de septembre et le quatrième
    jeudi de novembre.
    """
    days = []
    for year in range(2006, 2017):
        days += [date(year, 1, 1), date(year, 7, 4), date(year, 12, 25)]
        for month, first, weekday in (5, 25, 0), (9, 1, 0), (11, 22, 3):  # the first such weekday from this day on
            start = date(year, month, first)
            days.append(start + timedelta((weekday - start.weekday()) % 7))
    days += [day + timedelta(1) for day in days if day.weekday() == 6]
    return {day.isoformat(): "sunday" for day in days}


def two_weeks_before(entries):
    """Donne la prévision naïve : les entrées d’il y a quatorze jours, None pour les quatorze premiers jours."""
    return [None] * 14 + entries[:-14]


def figure(_):
    """Montre la fin de 2014 : les entrées, votre prévision et la prévision naïve."""
    dates, entries = load()
    found, naive = forecasts(kinds(dates, holidays()), entries, 14, 20), two_weeks_before(entries)
    year, first = dates.index("2014-01-01"), dates.index("2014-11-01")
    days = list(range(1, len(dates) - first + 1))
    return {
        "title": _("La station Clark/Lake, novembre et décembre 2014"),
        "desc": _("Entrées par jour, et deux prévisions faites quatorze jours avant. Erreur moyenne en 2014 : "
                  "{own} pour la vôtre, {naive} pour la prévision naïve.",
                  own=round(mean_error(found[year:], entries[year:])),
                  naive=round(mean_error(naive[year:], entries[year:]))),
        "x": {"title": _("jours depuis le 31 octobre 2014")},
        "y": {"title": _("entrées")},
        "layers": [
            {"kind": "points", "name": _("entrées"), "x": days, "y": entries[first:]},
            {"kind": "line", "name": _("votre prévision"), "x": days, "y": found[first:]},
            {"kind": "line", "name": _("quatorze jours avant"), "x": days, "y": naive[first:]},
        ],
    }


def test_week():
    """La sorte vient du jour de la semaine, du lundi au dimanche.

    Ces dates vont d’un vendredi au jeudi suivant. `date.fromisoformat` lit le texte ; pour `weekday`, le lundi vaut 0.
    """
    assert kinds(["2014-08-01", "2014-08-02", "2014-08-03"], {}) == ["work", "saturday", "sunday"]
    assert kinds(["2014-08-04", "2014-08-05", "2014-08-06", "2014-08-07"], {}) == ["work"] * 4


def test_special_days():
    """Une date de `special` prend la sorte que l’experte lui donne.

    La règle l’emporte aussi sur un samedi, et elle peut nommer une sorte nouvelle. Les autres dates n’en savent rien.
    """
    special = {"2009-07-04": "sunday", "2014-12-26": "bridge"}
    assert kinds(["2009-07-04", "2014-12-26", "2014-12-27"], special) == ["sunday", "bridge", "saturday"]


def test_same_kind_only():
    """La prévision est la médiane des jours connus de la même sorte, et d’elle seule.

    Calculez la dernière à la main, avec un horizon de 2 : quels rangs sont connus, et lesquels sont de sorte "a" ?
    """
    assert forecasts(["a", "b", "a", "b", "a", "a"], [10, 50, 16, 90, 30, 0], 2, 9) == [None, None, 10, 50, 13, 13]


def test_last_days_only():
    """Seuls les `count` derniers jours connus de la sorte comptent ; s’il y en a moins, tous comptent.

    Les plus récents sont à la fin de la liste. La médiane n’est pas la moyenne : un jour fou ne doit pas la déplacer.
    """
    assert forecasts(["a"] * 6, [1, 2, 900, 4, 5, 6], 1, 3) == [None, 1, 1.5, 2, 4, 5]
    assert forecasts(["a"] * 3, [7, 8, 9], 1, 1) == [None, 7, 8]


def test_future_is_unknown():
    """Un jour plus récent que l’horizon ne change pas la prévision.

    Ici, seuls les deux premiers jours sont connus quand on prévoit le cinquième. Le rang connu le plus récent est
    t − horizon, compris.
    """
    assert forecasts(["a"] * 5, [10, 20, 77, 88, 99], 3, 9) == [None, None, None, 10, 15]
    assert forecasts(["a"] * 5, [10, 20, 0, 0, 0], 3, 9)[4] == 15


def test_unknown_kind():
    """Sans jour connu de la même sorte, la prévision est None.

    Le premier dimanche d’un fichier n’a aucun dimanche avant lui. Renvoyer 0 annoncerait une station vide.
    """
    assert forecasts(["a", "a", "b", "b"], [5, 6, 7, 8], 1, 2) == [None, 5, None, 7]


def test_error_has_no_sign():
    """L’erreur moyenne ne laisse pas deux écarts contraires s’annuler.

    Prévoir 10 de trop, puis 20 de moins : l’erreur moyenne est 15. Un jour sans prévision ne compte pas.
    """
    assert isclose(mean_error([110, 80], [100, 100]), 15)
    assert isclose(mean_error([None, 0, 107], [900, 3, 100]), 5)


def test_no_forecast():
    """Sans aucune prévision, il n’y a pas d’erreur moyenne : ValueError.

    Une erreur de 0 ferait croire à une prévision parfaite.
    """
    try:
        mean_error([None, None], [3, 4])
    except ValueError:
        pass
    else:
        assert False


def test_real_year():
    """Sur 2014, l’erreur moyenne est de 974 entrées avec vingt jours, et de 1 289 avec un seul.

    Un nombre plus petit est suspect : votre prévision voit-elle un jour qu’elle ne devrait pas connaître ?
    """
    dates, entries = load()
    sorts, first = kinds(dates, holidays()), dates.index("2014-01-01")
    assert isclose(mean_error(forecasts(sorts, entries, 14, 20)[first:], entries[first:]), 974, abs_tol=0.5)
    assert isclose(mean_error(forecasts(sorts, entries, 14, 1)[first:], entries[first:]), 1289, abs_tol=0.5)

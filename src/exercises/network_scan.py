"""Repérer un balayage lent dans un journal de connexions

Avant d’entrer dans un réseau, un intrus essaie souvent beaucoup de portes : des adresses et des ports différents.
Rapide, ce balayage saute aux yeux. Lent, il se cache parmi les connexions ordinaires.

Vous écrivez un détecteur pour défendre un réseau, puis vous comptez ses fausses alarmes. Un bon compte ne regarde pas
combien de connexions fait une machine, mais combien de portes différentes elle essaie.

Le journal de deux jours est engendré pour le cours : aucune machine, aucune personne n’est réelle.
"""

import csv
from math import isclose
from pathlib import Path

SCANNERS = ["10.0.0.23", "192.0.2.77"]  # what nobody knows in real life


def spread(log, source, window):
    """Renvoie, pour chaque connexion de `source`, le nombre de portes différentes essayées dans la fenêtre.

    Une porte est un couple (destination, port). La fenêtre contient cette connexion et celles de `source` qui la
    précèdent dans le journal, si leur minute est strictement supérieure à la sienne moins `window`.

    log : liste de tuples (minute, source, destination, port), dans l’ordre du temps ; minute et port sont des entiers,
    source et destination des textes. window : durée en minutes. La liste renvoyée suit l’ordre du journal.
    """
    # solution
    recent, counts = [], []
    for minute, origin, destination, port in log:
        if origin == source:
            recent = [seen for seen in recent if seen[0] > minute - window] + [(minute, destination, port)]
            counts.append(len({seen[1:] for seen in recent}))
    return counts


def first_alarms(log, window, limit):
    """Renvoie un dictionnaire : pour chaque source en alarme, la minute de sa première alarme.

    Une source est en alarme à la première connexion où `spread` dépasse strictement `limit`. Les autres sources ne
    figurent pas dans le dictionnaire.
    """
    # solution
    alarms = {}
    for source in sorted({row[1] for row in log}):
        minutes = [row[0] for row in log if row[1] == source]
        for minute, count in zip(minutes, spread(log, source, window)):
            if count > limit:
                alarms.setdefault(source, minute)
    return alarms


def precision_recall(flagged, guilty):
    """Renvoie deux nombres entre 0 et 1 : la précision et le rappel.

    La précision est la part des sources en alarme qui sont coupables ; le rappel, la part des coupables qui sont en
    alarme. Sans aucune alarme, la précision n’existe pas : None.

    flagged et guilty : listes de sources, sans répétition, dans un ordre quelconque. Lève ValueError si `guilty` est
    vide : il n’y a alors rien à trouver.
    """
    # solution
    if not guilty:
        raise ValueError(guilty)
    found = len(set(flagged) & set(guilty))
    return found / len(flagged) if flagged else None, found / len(guilty)


def load():
    """Lit le journal : une liste de tuples (minute, source, destination, port), dans l’ordre du temps."""
    with open(Path(__file__).parent / "data" / "network_log.csv", encoding="utf-8") as file:
        return [
            (int(row["minute"]), row["source"], row["destination"], int(row["port"])) for row in csv.DictReader(file)
        ]


def figure(_):
    """Montre, pour quelques sources, les portes différentes essayées en vingt-quatre heures."""
    log = load()
    alarms = first_alarms(log, 1440, 60)
    shown = {"10.0.0.23": _("balayage lent"), "10.0.0.7": _("inventaire"), "10.0.0.5": _("surveillance"),
             "10.0.0.12": _("poste ordinaire")}
    layers = [
        {"kind": "line", "name": name, "x": [row[0] / 60 for row in log if row[1] == source],
         "y": spread(log, source, 1440)}
        for source, name in shown.items()
    ]
    return {
        "title": _("Portes essayées en 24 heures"),
        "desc": _("Portes différentes essayées par quatre machines. Sources en alarme dans tout le journal, avec une "
                  "limite de {limit} : {sources}.", limit=60, sources=sorted(alarms) or "0"),
        "x": {"title": _("heure depuis le début du journal"), "range": [0, 48],
              "ticks": [[hour, str(hour)] for hour in range(0, 49, 12)]},
        "y": {"title": _("portes différentes")},
        "layers": [*layers, {"kind": "rule", "name": _("limite : {limit}", limit=60), "y": 60}],
    }


def test_doors_not_connections():
    """Une porte essayée plusieurs fois ne compte qu’une fois.

    Une machine de surveillance frappe toute la journée à la même porte. Que comptez-vous : des connexions ou des
    couples différents ? À chaque connexion, seules celles d’avant, dans l’ordre du journal, sont déjà arrivées.
    """
    log = [(0, "a", "x", 80), (1, "a", "x", 80), (2, "a", "x", 80), (2, "a", "y", 80)]
    assert spread(log, "a", window=60) == [1, 1, 1, 2]


def test_door_is_host_and_port():
    """Une porte est un couple : la destination et le port.

    Le même port sur deux machines fait deux portes ; deux ports sur une machine aussi.
    """
    log = [(0, "a", "x", 80), (1, "a", "y", 80), (2, "a", "y", 22)]
    assert spread(log, "a", window=60) == [1, 2, 3]


def test_each_source_apart():
    """Seules les connexions de la source demandée comptent.

    La liste renvoyée a une valeur par connexion qui part de cette source, et pas une par ligne du journal.
    """
    log = [(0, "a", "x", 1), (1, "b", "x", 2), (2, "b", "a", 3), (3, "a", "x", 4)]
    assert spread(log, "a", window=60) == [1, 2]


def test_window_forgets():
    """Ce qui est trop ancien sort de la fenêtre.

    Avec une fenêtre de dix minutes, la minute 0 compte encore à la minute 9, mais plus à la minute 10. Relisez
    « strictement », et regardez ce qui suit la connexion : elle n’est pas encore arrivée.
    """
    log = [(0, "a", "x", 1), (9, "a", "x", 2), (10, "a", "x", 3), (30, "a", "x", 4)]
    assert spread(log, "a", window=10) == [1, 2, 2, 1]


def test_alarm_is_strict():
    """L’alarme demande strictement plus de portes que la limite.

    Une source qui atteint juste la limite reste absente du dictionnaire.
    """
    log = [(0, "a", "x", 1), (1, "b", "x", 1), (2, "a", "x", 2), (3, "b", "x", 2), (4, "b", "x", 3)]
    assert first_alarms(log, window=60, limit=2) == {"b": 4}


def test_first_alarm_counts():
    """Chaque source garde la minute de sa première alarme, même si elle se calme ensuite.

    La minute est celle du journal, pas le rang de la connexion. Que devient la minute notée quand le compte dépasse
    encore la limite, puis redescend ?
    """
    log = [(5, "a", "x", 1), (7, "a", "x", 2), (8, "a", "x", 3), (90, "a", "x", 1)]
    assert first_alarms(log, window=60, limit=1) == {"a": 7}
    assert first_alarms([(0, "b", "x", 1), (2, "b", "x", 2), *log], window=60, limit=1) == {"a": 7, "b": 2}


def test_both_shares():
    """La précision se compte parmi les alarmes, le rappel parmi les coupables.

    Chaque part a son propre dénominateur. Ici, trois alarmes, quatre coupables, et deux sources dans les deux listes.
    """
    precision, recall = precision_recall(["a", "b", "c"], ["b", "c", "d", "e"])
    assert isclose(precision, 2 / 3)
    assert isclose(recall, 0.5)


def test_nothing_flagged_or_nobody_guilty():
    """Sans alarme, la précision vaut None et le rappel 0 ; sans coupable, ValueError.

    Une division par zéro n’a pas de sens, mais les deux cas ne se valent pas : un détecteur muet se mesure encore par
    ses oublis ; sans coupable, il n’y a rien à mesurer.
    """
    precision, recall = precision_recall([], ["a", "b"])
    assert precision is None
    assert recall == 0
    try:
        precision_recall(["a"], [])
    except ValueError:
        pass
    else:
        assert False


def test_one_hour_misses_the_slow_scan():
    """Avec une fenêtre d’une heure, le balayage rapide est vu, le lent non, et la sauvegarde fait une fausse alarme.

    Les minutes attendues sont celles du journal. Si les petits cas passent, regardez les sources qui diffèrent.
    """
    alarms = first_alarms(load(), window=60, limit=25)
    assert alarms == {"10.0.0.6": 145, "192.0.2.77": 902}
    precision, recall = precision_recall(sorted(alarms), SCANNERS)
    assert isclose(precision, 0.5)
    assert isclose(recall, 0.5)


def test_one_day_sees_the_slow_scan():
    """Avec une fenêtre de vingt-quatre heures, les deux balayages sont vus, et l’inventaire fait une fausse alarme.

    Le balayage lent est vu au bout de quatorze heures. Si une source manque, que reste-t-il de ses connexions de la
    veille dans votre fenêtre ?
    """
    alarms = first_alarms(load(), window=1440, limit=60)
    assert alarms == {"10.0.0.7": 1920, "10.0.0.23": 1394, "192.0.2.77": 906}
    precision, recall = precision_recall(sorted(alarms), SCANNERS)
    assert isclose(precision, 2 / 3)
    assert isclose(recall, 1)

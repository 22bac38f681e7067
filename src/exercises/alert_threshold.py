# Traducteurs : la conduite est un gros tuyau d’eau ; l’exploitant est qui s’en occupe, personne ou service.
"""Seuil d’alerte d’une conduite d’eau

Un capteur relève chaque heure le débit d’une conduite. L’exploitant ne se déplace pas pour une heure un peu forte :
il veut être appelé quand le débit reste trop haut plusieurs mesures de suite.

Les relevés sont réels : une branche de conduite, de mars à mai 2022, donnés par une entreprise italienne. Le 29 mars,
le débit s’effondre.
"""

import csv
from pathlib import Path


def first_alert(readings, threshold, duration):
    """Renvoie le rang, compté à partir de 0, où commence la première alerte, ou None s’il n’y en a pas.

    Une alerte est une suite de `duration` mesures consécutives, toutes strictement supérieures à `threshold`.

    readings : liste de débits, en litres par seconde, un par heure ; threshold : seuil, dans la même unité ;
    duration : nombre de mesures, au moins 1.
    """
    # solution
    run = 0
    for rank, reading in enumerate(readings):
        run = run + 1 if reading > threshold else 0
        if run == duration:
            return rank - duration + 1
    return None


def load():
    """Lit les relevés : deux listes, les heures (texte) et les débits en litres par seconde."""
    with open(Path(__file__).parent / "data" / "water_flow.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [row["time"] for row in rows], [float(row["flow_l_s"]) for row in rows]


def figure(_):
    """Montre les relevés autour de l’incident et l’alerte trouvée."""
    times, flows = load()
    rank = first_alert(flows, 105, 3)
    first, last = 180, 231
    ticks = [[i, times[i][5:10]] for i in range(first, last) if times[i].endswith("T00:00")]
    if rank is None:
        desc = _("Débit heure par heure du 28 au 30 mars 2022. Votre fonction ne trouve aucune alerte.")
    else:
        desc = _("Débit heure par heure du 28 au 30 mars 2022. L’alerte commence au rang {rank} ({time}).",
                 rank=str(rank), time=times[rank].replace("T", " "))
    layers = [
        {"kind": "line", "name": _("débit"), "x": list(range(first, last)), "y": flows[first:last]},
        {"kind": "rule", "name": _("seuil : {threshold} L/s", threshold=105), "y": 105},
    ]
    if rank is not None and first <= rank < last:
        layers.append({"kind": "rule", "name": _("alerte : {time}", time=times[rank][11:]), "x": rank})
    return {
        "title": _("L’alerte et l’effondrement du débit"),
        "desc": desc,
        # Traducteurs : les dates de l’axe sont écrites comme 03-28, dans cet ordre.
        "x": {"title": _("rang de la mesure ; minuit porte sa date (mois-jour)"), "ticks": ticks},
        "y": {"title": _("débit (L/s)")},
        "layers": layers,
    }


def test_equal_is_silent():
    """Une mesure égale au seuil ne compte pas.

    Relisez le contrat : « strictement supérieures ». Quelle comparaison votre code emploie-t-il ?
    """
    assert first_alert([104, 105, 105, 106], threshold=105, duration=1) == 3


def test_duration_in_a_row():
    """Il faut autant de mesures de suite que demandé.

    Une mesure basse interrompt la suite. Que devient votre compteur à ce moment-là ?
    """
    assert first_alert([106, 106, 100, 107, 108, 109], threshold=105, duration=3) == 3


def test_rank_is_the_first_reading():
    """Le rang renvoyé est celui de la première mesure de la suite, pas de la dernière.

    Vous savez que la suite est complète à sa dernière mesure ; d’où est-elle partie ?
    """
    assert first_alert([106, 107, 108, 109], threshold=105, duration=4) == 0


def test_earliest_alert():
    """Quand il y a plusieurs alertes, c’est la première qui est renvoyée.

    Cherchez ce que fait votre fonction après avoir trouvé une alerte : doit-elle continuer ?
    """
    assert first_alert([100, 106, 107, 100, 108, 109], threshold=105, duration=2) == 1


def test_too_short_is_none():
    """Une suite trop courte ne donne pas d’alerte, même en fin de liste.

    La liste s’arrête avant que la suite soit complète : votre fonction doit alors renvoyer None.
    Une suite qui se complète à la toute dernière mesure, elle, compte.
    """
    assert first_alert([100, 106, 107], threshold=105, duration=3) is None
    assert first_alert([100, 106, 107], threshold=105, duration=2) == 1


def test_real_flow():
    """Sur les relevés réels, l’alerte commence le 28 mars 2022 à 17 h.

    Si les autres règles passent, comparez le rang obtenu et le rang attendu : combien de mesures les séparent ?
    """
    times, flows = load()
    assert first_alert(flows, threshold=105, duration=3) == times.index("2022-03-28T17:00")


def test_one_hour_is_too_nervous():
    """Avec une durée d’une seule mesure, l’alerte tombe plus tôt, le 25 mars à 9 h.

    Une durée de 1 est permise : la suite est complète dès sa première mesure.
    """
    times, flows = load()
    assert first_alert(flows, threshold=105, duration=1) == times.index("2022-03-25T09:00")

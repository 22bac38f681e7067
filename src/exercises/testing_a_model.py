"""Mettre un modèle à l’épreuve

Une voiture roule, un obstacle surgit. La distance d’arrêt est le chemin parcouru pendant la réaction du conducteur,
puis pendant le freinage. Deux modèles justes sont donnés, écrits autrement. Quatre autres ressemblent aux premiers,
mais chacun porte une faute.

Vous n’avez aucune mesure pour les départager. Vous avez mieux que rien : ce que toute distance d’arrêt doit vérifier.
Vous écrivez ces propriétés ; chacune reçoit un modèle et dit si elle tient sur les cas que vous lui donnez.

Une propriété trop stricte accuse un modèle juste. Une propriété trop faible laisse passer la faute.
"""

from itertools import pairwise
from math import isclose

SPEEDS = [0, 5, 20, 30, 50, 60, 90, 130]
GRIPS = [0.1, 0.2, 0.4, 0.6, 0.8]
IMPOSSIBLE = [[-1, 0.5, 1], [50, 0, 1], [50, -0.5, 1], [50, 0.5, -1]]


def longer_when_slippery(model, speeds, grips):
    """Dit si, à toute vitesse non nulle, la distance s’allonge strictement chaque fois que l’adhérence diminue.

    Renvoie True ou False. Chaque vitesse est essayée avec toutes les adhérences, et une réaction d’une seconde. À
    l’arrêt, la propriété ne demande rien : une vitesse nulle n’est pas un cas.

    model : fonction model(speed, grip, reaction), comme `stopping_distance` ; speeds : vitesses en km/h, aucune
    négative ; grips : adhérences strictement positives, de la plus faible à la plus forte, toutes différentes.

    Lève ValueError quand il n’y a rien à comparer : aucune vitesse non nulle, ou moins de deux adhérences.
    """
    # solution
    cases = [(speed, low, high) for speed in speeds if speed for low, high in pairwise(grips)]
    if not cases:
        raise ValueError
    return all(model(speed, low, 1) > model(speed, high, 1) for speed, low, high in cases)


def ninefold_when_tripled(model, speeds, grips):
    """Dit si, sans temps de réaction, tripler la vitesse multiplie la distance par neuf.

    Renvoie True ou False. Chaque vitesse est essayée avec chaque adhérence. L’égalité s’entend à l’arrondi des
    flottants près : 10⁻⁹ en valeur relative. Une vitesse nulle est un cas comme un autre, et les
    deux listes sont dans n’importe quel ordre.

    Lève ValueError quand speeds ou grips est vide.
    """
    # solution
    cases = [(speed, grip) for speed in speeds for grip in grips]
    if not cases:
        raise ValueError
    return all(isclose(model(3 * speed, grip, 0), 9 * model(speed, grip, 0)) for speed, grip in cases)


def refuses(model, cases):
    """Dit si le modèle refuse tous les cas donnés, c’est-à-dire s’il lève ValueError pour chacun.

    Renvoie True ou False. Une autre erreur que ValueError n’est pas un refus, c’est une panne : laissez-la sortir.

    cases : liste de listes [speed, grip, reaction], avec au moins un cas.
    """
    # solution
    for speed, grip, reaction in cases:
        try:
            model(speed, grip, reaction)
        except ValueError:
            continue
        return False
    return True


def guard(speed, grip, reaction):
    """Lève ValueError pour une vitesse négative, une adhérence nulle ou négative, un temps de réaction négatif."""
    if speed < 0 or grip <= 0 or reaction < 0:
        raise ValueError


def stopping_distance(speed, grip, reaction):
    """Modèle juste : la distance d’arrêt en mètres, sur route plate, quand l’adhérence ne change pas.

    speed : vitesse en km/h ; grip : coefficient d’adhérence, sans unité ; reaction : temps de réaction en secondes.
    """
    guard(speed, grip, reaction)
    metres_per_second = speed / 3.6
    return metres_per_second * reaction + metres_per_second**2 / (2 * grip * 9.81)


def by_mean_speed(speed, grip, reaction):
    """Modèle juste, écrit autrement : la vitesse moyenne du freinage fois sa durée, et une pesanteur plus précise."""
    guard(speed, grip, reaction)
    braking_time = speed / 3.6 / (grip * 9.80665)
    return speed / 3.6 * (reaction + braking_time / 2)


def forgets_ice(speed, grip, reaction):
    """Modèle fautif : il ne descend jamais sous une adhérence de 0,4, prise pour une route mouillée."""
    guard(speed, grip, reaction)
    return stopping_distance(speed, max(grip, 0.4), reaction)


def time_for_distance(speed, grip, reaction):
    """Modèle fautif : à des mètres, il ajoute la durée du freinage, en secondes."""
    guard(speed, grip, reaction)
    return speed / 3.6 * reaction + speed / 3.6 / (grip * 9.81)


def capped_distance(speed, grip, reaction):
    """Modèle fautif : il ne dépasse jamais 200 mètres, la portée de son capteur."""
    return min(stopping_distance(speed, grip, reaction), 200)


def negative_reaction(speed, grip, reaction):
    """Modèle fautif : il accepte un temps de réaction négatif."""
    return stopping_distance(speed, grip, 0) + speed / 3.6 * reaction


def figure(_):
    """Montre, pour chaque modèle, les propriétés qui tiennent."""
    models = [stopping_distance, by_mean_speed, forgets_ice, time_for_distance, capped_distance, negative_reaction]
    table = [[longer_when_slippery(model, SPEEDS, GRIPS), ninefold_when_tripled(model, SPEEDS, GRIPS),
              refuses(model, IMPOSSIBLE)] for model in models]
    values = [[int(holds) if holds in (True, False) else None for holds in row] for row in table]
    return {
        "title": _("Ce que chaque propriété voit"),
        "desc": _("Six modèles et trois propriétés : 1 quand la propriété tient, 0 sinon. Modèles accusés : {names}.",
                  names=[m.__name__ for m, row in zip(models, values) if 0 in row] or "–"),
        "x": {"title": _("propriété"), "ticks": [[0, _("glissant")], [1, _("× 9")], [2, _("refus")]]},
        "y": {"title": _("modèle"), "range": [5.5, -0.5], "ticks": [[y, m.__name__] for y, m in enumerate(models)]},
        "layers": [{"kind": "cells", "name": _("1 : tient ; 0 : rompue"), "x": [0, 1, 2], "y": [0, 1, 2, 3, 4, 5],
                    "values": values}],
    }


def test_right_models_grow_longer():
    """Les deux modèles justes s’allongent quand l’adhérence diminue.

    Les adhérences vont de la plus faible à la plus forte : dans quel sens change la distance ? À l’arrêt, elle est
    nulle sur toute route : une comparaison stricte y accuserait un modèle juste. Et ne comparez pas à des nombres
    tirés d’un seul modèle : le second est juste aussi.
    """
    assert longer_when_slippery(stopping_distance, SPEEDS, GRIPS) is True
    assert longer_when_slippery(by_mean_speed, SPEEDS, GRIPS) is True


def test_plateau_is_seen():
    """Un modèle qui ne change plus quand l’adhérence diminue ne respecte pas la propriété.

    Sous 0,4, la distance de ce modèle reste la même. Que dit votre comparaison de deux distances égales ?
    """
    assert longer_when_slippery(forgets_ice, [50], [0.1, 0.2]) is False


def test_every_pair_of_grips():
    """Toutes les adhérences voisines se comparent, à toutes les vitesses ; ce qui n’est pas essayé n’est pas vu.

    Comparer la première adhérence à la dernière ne suffit pas : un plateau se cache entre les deux.
    """
    assert longer_when_slippery(forgets_ice, [0, 50], [0.2, 0.3, 0.8]) is False
    assert longer_when_slippery(forgets_ice, [0, 50], [0.4, 0.6, 0.8]) is True


def test_every_speed_with_one_second():
    """Une seule vitesse fautive suffit, où qu’elle soit dans la liste, avec une réaction d’une seconde.

    Ce modèle ne dépasse jamais 200 mètres : deux arrêts trop longs deviennent égaux. Votre boucle répond-elle dès la
    première
    vitesse, ou seulement d’après la dernière ? Et quel temps de réaction donnez-vous au modèle ?
    """
    assert longer_when_slippery(capped_distance, [50, 130], [0.2, 0.4]) is False
    assert longer_when_slippery(capped_distance, [130, 50], [0.2, 0.4]) is False
    assert longer_when_slippery(capped_distance, [180], [0.65, 0.8]) is False


def test_nothing_to_compare():
    """Sans vitesse non nulle, ou avec une seule adhérence, il n’y a rien à comparer : ValueError.

    En Python, `all` d’une liste vide vaut True. Une propriété qui n’a rien essayé paraît donc tenir.
    """
    for speeds, grips in ([0], [0.2, 0.8]), ([50], [0.8]):
        try:
            longer_when_slippery(stopping_distance, speeds, grips)
        except ValueError:
            pass
        else:
            assert False


def test_right_models_scale():
    """Les deux modèles justes donnent neuf fois la distance au triple de la vitesse, sans temps de réaction.

    La réaction ne se multiplie que par trois : mettez-la à zéro. Et deux flottants égaux sur le papier peuvent
    différer au dernier chiffre, tandis qu’à l’arrêt un quotient n’existe pas.
    """
    assert ninefold_when_tripled(stopping_distance, SPEEDS, GRIPS) is True
    assert ninefold_when_tripled(by_mean_speed, SPEEDS, GRIPS) is True


def test_seconds_are_not_metres():
    """Un modèle qui ajoute des secondes à des mètres ne suit pas la loi du carré.

    Sa distance triple seulement. À l’arrêt tout est nul : ce cas tient, mais un seul cas rompu suffit à rompre la
    propriété.
    """
    assert ninefold_when_tripled(time_for_distance, [0, 50], [0.5]) is False
    assert ninefold_when_tripled(time_for_distance, [0], [0.5]) is True


def test_every_speed_and_grip():
    """La loi du carré s’essaie à toutes les vitesses et à toutes les adhérences, dans n’importe quel ordre.

    Ce modèle ne dépasse jamais 200 mètres : ici, un seul des quatre cas montre sa faute. Un
    premier cas qui tient ne permet pas encore de répondre True.
    """
    assert ninefold_when_tripled(capped_distance, [20, 30], [0.1, 0.8]) is False
    assert ninefold_when_tripled(capped_distance, [30, 20], [0.8, 0.1]) is False


def test_tolerance_is_relative():
    """L’écart toléré est une part de la distance : il est minuscule pour un petit arrêt, et plus grand pour un long.

    Un arrondi, ou une tolérance comptée en mètres, est trop large pour un arrêt minuscule, ou trop étroite pour des
    kilomètres. Laquelle des deux tolérances de `isclose` se rapporte aux nombres comparés ?
    """
    assert ninefold_when_tripled(time_for_distance, [0.001], [0.8]) is False
    assert ninefold_when_tripled(capped_distance, [53.16], [0.5]) is False
    assert ninefold_when_tripled(stopping_distance, [12000], GRIPS) is True


def test_nothing_to_scale():
    """Sans vitesse ou sans adhérence, il n’y a rien à essayer : ValueError.

    Une propriété qui n’a rien essayé ne doit pas répondre qu’elle tient.
    """
    try:
        ninefold_when_tripled(stopping_distance, SPEEDS, [])
    except ValueError:
        pass
    else:
        assert False


def test_right_models_refuse():
    """Un modèle juste refuse les quatre cas impossibles.

    Refuser, c’est lever ValueError. Votre propriété doit l’attraper et répondre True, sans lever elle-même l’erreur.
    """
    assert refuses(stopping_distance, IMPOSSIBLE) is True


def test_one_accepted_case_is_enough():
    """Un seul cas accepté, où qu’il soit dans la liste, suffit à rompre la propriété.

    Ce modèle refuse trois cas et accepte le quatrième. Que faites-vous après le premier refus ? Une distance négative
    n’est pas un refus : le modèle a répondu.
    """
    assert refuses(negative_reaction, IMPOSSIBLE) is False
    assert refuses(negative_reaction, [[50, 0.5, -9], [-1, 0.5, 1]]) is False


def test_possible_cases_are_accepted():
    """Une voiture à l’arrêt et un temps de réaction nul sont possibles : un modèle juste ne les refuse pas.

    La réponse vient du modèle, pas de votre propre idée des cas. Zéro est une limite permise pour deux des grandeurs.
    """
    assert refuses(stopping_distance, [[0, 0.5, 0]]) is False
    assert refuses(by_mean_speed, [[50, 0, 1], [50, 0.5, 0]]) is False


def test_breakdown_is_no_refusal():
    """Une autre erreur que ValueError n’est pas un refus : elle sort de la propriété.

    Ici la vitesse est un texte, et le modèle tombe en panne. Un `except` trop large prendrait cette panne pour un
    refus.
    """
    try:
        refuses(stopping_distance, [["50", 0.5, 1]])
    except TypeError:
        pass
    else:
        assert False


def test_each_property_sees_its_own_fault():
    """Chaque propriété laisse passer les fautes qui ne la regardent pas.

    Une propriété dit une seule chose. Si la vôtre accuse tous les modèles fautifs, que vérifie-t-elle de plus ?
    """
    assert longer_when_slippery(time_for_distance, SPEEDS, GRIPS) is True
    assert ninefold_when_tripled(forgets_ice, SPEEDS, GRIPS) is True
    assert refuses(forgets_ice, IMPOSSIBLE) is True

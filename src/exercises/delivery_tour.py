"""Une tournée qui passe par trente villes

Un camion part d’une ville, passe une fois par chacune des autres et revient à son point de départ. Dans quel ordre ?
Pour trente villes, il y a plus de 10³⁰ tournées possibles : on ne les essaie pas toutes.

Une heuristique donne vite une tournée correcte. Vous en écrivez deux : aller toujours à la ville la plus proche, puis
réparer la tournée en retournant des morceaux.

Les villes sont les trente plus peuplées de France. Les distances sont à vol d’oiseau, arrondies au kilomètre.
"""

import csv
from itertools import combinations
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

RECTANGLE = [[0, 3, 5, 4], [3, 0, 4, 5], [5, 4, 0, 3], [4, 5, 3, 0]]  # four corners, 3 km by 4


def tour_length(tour, legs):
    """Renvoie la longueur de la tournée en kilomètres, retour au point de départ compris.

    tour : liste des rangs des villes, dans l’ordre de visite ; legs : table des distances, `legs[a][b]` est la
    distance de la ville `a` à la ville `b`, en kilomètres entiers, la même dans les deux sens.

    Lève ValueError si la tournée ne contient pas chaque rang, de 0 à `len(legs)` − 1, une fois et une seule.
    """
    # solution
    if sorted(tour) != list(range(len(legs))):
        raise ValueError(tour)
    return sum(legs[tour[step - 1]][tour[step]] for step in range(len(tour)))


def nearest_neighbour(legs, start):
    """Renvoie la tournée du plus proche voisin : la liste des rangs, dans l’ordre de visite.

    Elle part de la ville `start` ; elle va chaque fois à la ville la plus proche parmi celles qui restent. À distance
    égale, elle va à la ville de plus petit rang.
    """
    # solution
    tour, left = [start], [city for city in range(len(legs)) if city != start]
    while left:
        tour.append(min(left, key=lambda city: legs[tour[-1]][city]))
        left.remove(tour[-1])
    return tour


def two_opt(tour, legs):
    """Renvoie une tournée des mêmes villes, obtenue en retournant des morceaux de `tour` tant que cela la raccourcit.

    Retourner le morceau qui va d’une ville à une autre remplace deux étapes : celle qui y entre et celle qui en
    sort. Le retour au départ est une étape comme les autres.

    À la fin, plus aucun retournement ne raccourcit la tournée. L’ordre des essais est libre, la ville de départ et le
    sens aussi : plusieurs réponses sont donc bonnes. La liste reçue n’est pas modifiée.

    Source : G. A. Croes, « A method for solving traveling-salesman problems », Operations Research 6, 1958.
    """
    # solution
    tour, better = list(tour), True
    while better:
        better = False
        for i, j in combinations(range(1, len(tour)), 2):
            before, first, last, after = tour[i - 1], tour[i], tour[j], tour[(j + 1) % len(tour)]
            if legs[before][last] + legs[first][after] < legs[before][first] + legs[last][after]:
                tour[i:j + 1] = tour[i:j + 1][::-1]
                better = True
    return tour


def load(count=30):
    """Lit les villes les plus peuplées : trois listes, noms, positions (latitude, longitude) et habitants."""
    with open(Path(__file__).parent / "data" / "villes_fr.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))[:count]
    places = [(float(row["lat"]), float(row["lon"])) for row in rows]
    return [row["ville"] for row in rows], places, [int(row["population"]) for row in rows]


def leg(a, b):
    """Donne la distance à vol d’oiseau entre deux positions, arrondie au kilomètre (formule du haversine)."""
    (lat_a, lon_a), (lat_b, lon_b) = [[radians(angle) for angle in place] for place in (a, b)]
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return round(2 * 6371.0088 * asin(sqrt(half)))


def table(places):
    """Donne la table des distances entre les positions, en kilomètres."""
    return [[leg(a, b) for b in places] for a in places]


def flat(place):
    """Place une position sur la carte : kilomètres vers l’est et vers le nord, depuis le centre de la France."""
    lat, lon = place
    return 111.195 * (lon - 1.8) * cos(radians(46.8)), 111.195 * (lat - 46.8)


def figure(_):
    """Montre la tournée partie de Paris, avant et après les retournements."""
    names, places, _people = load()
    legs = table(places)
    first = nearest_neighbour(legs, 0)
    last = two_opt(first, legs)
    before, after = tour_length(first, legs), tour_length(last, legs)
    paths = [[flat(places[city]) for city in [*tour, tour[0]]] for tour in (first, last)]
    named = [names.index(name) for name in ("Paris", "Brest", "Lille", "Strasbourg", "Nice", "Bordeaux", "Toulouse")]
    spots, labelled = [flat(place) for place in places], [flat(places[city]) for city in named]
    return {
        "title": _("Trente villes, départ de Paris"),
        "desc": _("Carte de deux tournées. Plus proche voisin : {before} km. Après les retournements : {after} km.",
                  before=before, after=after),
        "x": {"title": _("km vers l’est"), "range": [-520, 520]},
        "y": {"title": _("km vers le nord"), "range": [-520, 520]},
        "layers": [
            {"kind": "line", "name": _("retournements : {after} km", after=after),
             "x": [x for x, y in paths[1]], "y": [y for x, y in paths[1]]},
            {"kind": "line", "name": _("plus proche voisin : {before} km", before=before),
             "x": [x for x, y in paths[0]], "y": [y for x, y in paths[0]]},
            {"kind": "points", "x": [x for x, y in spots], "y": [y for x, y in spots]},
            {"kind": "labels", "x": [x for x, y in labelled], "y": [y for x, y in labelled],
             "text": [names[city] for city in named]},
        ],
    }


def test_length_closes_the_tour():
    """La longueur compte aussi le retour au point de départ.

    Les quatre villes sont les coins d’un rectangle de 3 km sur 4 : en faire le tour prend quatre étapes.
    Combien en additionnez-vous ?
    """
    assert tour_length([0, 1, 2, 3], RECTANGLE) == 14
    assert tour_length([0, 2, 1, 3], RECTANGLE) == 18


def test_a_city_is_forgotten():
    """Une tournée qui oublie une ville, ou qui passe deux fois par la même, est refusée.

    Une tournée trop courte parce qu’elle oublie un client semblerait excellente. Comparez la liste reçue à celle de
    tous les rangs, sans tenir compte de l’ordre ; le nombre de villes ne suffit pas.
    """
    try:
        tour_length([0, 1, 2], RECTANGLE)
    except ValueError:
        pass
    else:
        assert False
    try:
        tour_length([0, 3, 3, 0], RECTANGLE)
    except ValueError:
        pass
    else:
        assert False
    try:
        tour_length([0, 1, 2, 3, 1], RECTANGLE)
    except ValueError:
        pass
    else:
        assert False


def test_nearest_to_where_you_are():
    """La ville suivante est la plus proche de celle où se trouve le camion.

    Quatre villes sur une route, aux kilomètres 0, 4, 5 et 9 ; le camion part de la deuxième. À chaque étape, depuis
    quelle ville mesurez-vous ?
    """
    legs = [[0, 4, 5, 9], [4, 0, 1, 5], [5, 1, 0, 4], [9, 5, 4, 0]]
    assert nearest_neighbour(legs, 1) == [1, 2, 3, 0]


def test_equal_distances():
    """À distance égale, le camion va à la ville de plus petit rang.

    Deux villes sont à 5 km du départ. Dans quel ordre les examinez-vous, et que faites-vous d’une distance égale à
    la meilleure ?
    """
    assert nearest_neighbour([[0, 5, 5], [5, 0, 10], [5, 10, 0]], 0) == [0, 1, 2]
    assert nearest_neighbour([[0, 5, 10], [5, 0, 5], [10, 5, 0]], 1) == [1, 0, 2]


def test_crossing_is_undone():
    """Une tournée qui se croise est raccourcie.

    Sur le rectangle, 0–2–1–3 suit les deux diagonales. Retourner le morceau 2–1 donne 0–1–2–3. Votre fonction
    renvoie-t-elle la liste changée ?
    """
    assert tour_length(two_opt([0, 2, 1, 3], RECTANGLE), RECTANGLE) == 14


def test_way_back_can_cross():
    """Le retour au départ peut être remplacé, lui aussi.

    Ici, l’une des deux diagonales est le retour, de la dernière ville à la première. Quelle ville suit la dernière ?
    """
    assert tour_length(two_opt([2, 1, 3, 0], RECTANGLE), RECTANGLE) == 14


def test_given_tour_is_kept():
    """La liste reçue n’est pas modifiée.

    Celui qui appelle veut comparer l’avant et l’après. Travaillez-vous sur sa liste, ou sur une copie ?
    """
    tour = [0, 2, 1, 3]
    assert len(two_opt(tour, RECTANGLE)) == 4
    assert tour == [0, 2, 1, 3]


def test_thirty_cities_nearest():
    """Sur les trente villes, le plus proche voisin fait 4 792 km depuis Paris et 4 565 km depuis Brest.

    Si les petits cas passent, comparez les deux longueurs à celles attendues : sont-elles fausses toutes les deux ?
    """
    names, places, _people = load()
    legs = table(places)
    assert tour_length(nearest_neighbour(legs, names.index("Paris")), legs) == 4792
    assert tour_length(nearest_neighbour(legs, names.index("Brest")), legs) == 4565


def test_thirty_cities_repaired():
    """Depuis chacune des trente villes, la tournée réparée n’a plus aucun retournement utile.

    La liste `useful` donne les morceaux qu’il serait encore utile de retourner : la place de leurs deux bouts dans
    votre tournée, à partir de 0. Un retournement peut en rendre un autre utile : quand vous arrêtez-vous ?
    """
    _names, places, _people = load()
    legs = table(places)
    for start in range(30):
        tour = two_opt(nearest_neighbour(legs, start), legs)
        assert sorted(tour) == list(range(30))
        useful = [
            [i, j - 1] for i, j in combinations(range(30), 2)
            if legs[tour[i - 1]][tour[j - 1]] + legs[tour[i]][tour[j]]
            < legs[tour[i - 1]][tour[i]] + legs[tour[j - 1]][tour[j]]
        ]
        assert useful == []

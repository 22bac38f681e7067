"""Des camions qui ne peuvent pas tout prendre

Un entrepôt, à Lyon, livre onze villes. Un camion porte douze palettes : il faut plusieurs tournées. Qui met-on
ensemble, et dans quel ordre ?

La méthode des gains part d’une tournée par client, puis réunit les tournées deux à deux, en commençant par la
réunion qui économise le plus de kilomètres.

Les villes et les distances à vol d’oiseau sont réelles. Les commandes sont inventées : une palette pour
100 000 habitants.
"""

import csv
from itertools import combinations, pairwise
from math import asin, cos, radians, sin, sqrt
from pathlib import Path


def plan_length(routes, legs):
    """Renvoie la longueur totale des tournées, en kilomètres.

    routes : liste de tournées ; une tournée est la liste des rangs de ses clients, dans l’ordre de visite. Le dépôt
    porte le rang 0 et n’y figure pas : chaque tournée en part et y revient. legs : table des distances, `legs[a][b]`
    en kilomètres entiers, la même dans les deux sens.
    """
    # solution
    return sum(legs[before][after] for route in routes for before, after in pairwise([0, *route, 0]))


def savings(legs):
    """Renvoie la liste des gains strictement positifs : des tuples (gain, i, j), où i < j sont deux clients.

    Le gain est ce que l’on économise, en kilomètres, quand une seule tournée dépôt–i–j–dépôt remplace les deux
    tournées dépôt–i–dépôt et dépôt–j–dépôt. Les plus grands gains viennent d’abord ; à gain égal, le plus petit i
    d’abord, puis le plus petit j.
    """
    # solution
    pairs = combinations(range(len(legs)), 2)  # a pair with the depot gains 0
    gains = [(legs[0][i] + legs[0][j] - legs[i][j], i, j) for i, j in pairs]
    return sorted((gain for gain in gains if gain[0] > 0), key=lambda gain: -gain[0])


def plan(legs, demands, capacity):
    """Renvoie les tournées que donne la méthode des gains, dans sa version parallèle : une liste de listes de rangs.

    Chaque client a d’abord sa propre tournée. Puis on prend les gains une seule fois, dans l’ordre de `savings`. On
    réunit les tournées de i et de j, bout à bout, pour que i et j se suivent, à trois conditions : ce sont deux
    tournées différentes ; chacun des deux clients est au début ou à la fin de la sienne ; la charge totale ne dépasse
    pas `capacity`.

    demands : commandes, en palettes, dans l’ordre des rangs ; celle du dépôt est 0. L’ordre des tournées et le sens de
    chacune sont libres. Un plan plus court, s’il est valable, est accepté aussi.

    Lève ValueError si une seule commande dépasse la capacité.

    Source : G. Clarke et J. W. Wright, Operations Research 12, 1964.
    """
    # solution
    if max(demands) > capacity:
        raise ValueError(demands)
    routes = [[client] for client in range(1, len(legs))]
    for _gain, i, j in savings(legs):
        one, other = [next(route for route in routes if client in route) for client in (i, j)]
        total = sum(demands[client] for client in one + other)
        if one is not other and total <= capacity and i in (one[0], one[-1]) and j in (other[0], other[-1]):
            routes.remove(one)
            routes.remove(other)
            routes.append((one if one[-1] == i else one[::-1]) + (other if other[0] == j else other[::-1]))
    return routes


def load():
    """Lit le dépôt, puis les onze plus grandes villes sauf Paris et Lyon : noms, positions et palettes."""
    with open(Path(__file__).parent / "data" / "villes_fr.csv", encoding="utf-8") as file:
        rows = {row["ville"]: row for row in csv.DictReader(file)}
    names = ["Lyon", *[name for name in rows if name not in ("Paris", "Lyon")][:11]]
    pallets = [max(1, round(int(rows[name]["population"]) / 100_000)) for name in names[1:]]
    return names, [(float(rows[name]["lat"]), float(rows[name]["lon"])) for name in names], [0, *pallets]


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
    """Montre les tournées sur la carte."""
    names, places, demands = load()
    legs, spots = table(places), [flat(place) for place in places]
    routes = plan(legs, demands, 12)
    named = [city for city, name in enumerate(names) if name != "Montpellier"]  # too close to Marseille
    layers = []
    for route in sorted(routes, key=min):
        stops = [spots[client] for client in [0, *route, 0]]
        pallets = sum(demands[client] for client in route)
        layers.append({"kind": "line", "name": _("{city}… : {count} palettes", city=names[min(route)], count=pallets),
                       "x": [x for x, y in stops], "y": [y for x, y in stops]})
    return {
        "title": _("Les tournées depuis Lyon"),
        "desc": _("Carte des tournées depuis Lyon. Nombre de tournées : {count} ; longueur totale : {length} km.",
                  count=len(routes), length=plan_length(routes, legs)),
        "x": {"title": _("km vers l’est"), "range": [-520, 520]},
        "y": {"title": _("km vers le nord"), "range": [-520, 520]},
        "layers": [
            *layers,
            {"kind": "points", "x": [x for x, y in spots], "y": [y for x, y in spots]},
            {"kind": "labels", "x": [spots[city][0] for city in named], "y": [spots[city][1] for city in named],
             "text": [names[city] for city in named]},
        ],
    }


def test_each_trip_leaves_and_returns():
    """Chaque tournée part du dépôt et y revient.

    Sur une route droite, les clients 1 et 2 sont à 10 et 12 km d’un côté du dépôt, le client 3 à 10 km de l’autre.
    Suivez le camion tournée par tournée : combien de fois repasse-t-il par le dépôt ?
    """
    legs = [[0, 10, 12, 10], [10, 0, 2, 20], [12, 2, 0, 22], [10, 20, 22, 0]]
    assert plan_length([[1, 2], [3]], legs) == 44
    assert plan_length([[1], [2], [3]], legs) == 64


def test_gain_by_hand():
    """Le gain est ce que l’on ne roule plus quand deux clients partagent une tournée.

    Écrivez les deux longueurs : avec deux tournées, puis avec une seule. Le dépôt n’est pas un client, et une réunion
    qui n’économise rien ne figure pas dans la liste.
    """
    legs = [[0, 10, 12, 10], [10, 0, 2, 19], [12, 2, 0, 22], [10, 19, 22, 0]]
    assert sorted(savings(legs)) == [(1, 1, 3), (20, 1, 2)]


def test_order_of_the_gains():
    """Les plus grands gains viennent d’abord ; à gain égal, le plus petit i, puis le plus petit j.

    Regardez dans quel sens vous triez. Le sens voulu n’est pas le même pour le gain et pour les rangs.
    """
    legs = [[0, 10, 10, 10, 10], [10, 0, 8, 2, 8], [10, 8, 0, 8, 8], [10, 2, 8, 0, 8], [10, 8, 8, 8, 0]]
    assert savings(legs) == [(18, 1, 3), (12, 1, 2), (12, 1, 4), (12, 2, 3), (12, 2, 4), (12, 3, 4)]


def test_neighbours_share_a_trip():
    """Des clients voisins partagent une tournée.

    Quand tout tient dans un camion, les trois clients du même côté de la route se livrent en un seul aller et retour.
    Après une première réunion, quelle est la tournée de chacun de ses clients ?
    """
    legs = [[0, 10, 11, 12], [10, 0, 1, 2], [11, 1, 0, 1], [12, 2, 1, 0]]
    routes = plan(legs, [0, 1, 1, 1], 9)
    assert sorted(client for route in routes for client in route) == [1, 2, 3]
    assert plan_length(routes, legs) == 24


def test_capacity_is_kept():
    """La charge d’une tournée peut atteindre la capacité, jamais la dépasser.

    Trois clients demandent deux palettes chacun, et un camion en porte quatre. Quelle charge comparez-vous à la
    capacité : celle des deux clients, ou celle de tous les clients des deux tournées ?
    """
    legs = [[0, 10, 11, 12], [10, 0, 1, 2], [11, 1, 0, 1], [12, 2, 1, 0]]
    routes = plan(legs, [0, 2, 2, 2], 4)
    assert sorted(len(route) for route in routes) == [1, 2]
    assert plan_length(routes, legs) == 44


def test_trips_are_turned():
    """Les deux clients d’un gain se suivent, même s’il faut retourner une tournée.

    Trois clients sont à 10 km du dépôt, et l’un d’eux est entre les deux autres. Le livrer entre eux fait 27 km ; tout
    autre ordre, 30 km ou plus. Si un client n’est pas au bout qui convient, que faites-vous de sa tournée ?
    """
    legs = [[0, 10, 10, 10], [10, 0, 3, 4], [10, 3, 0, 7], [10, 4, 7, 0]]
    assert plan_length(plan(legs, [0, 1, 1, 1], 9), legs) == 27
    legs = [[0, 10, 10, 10], [10, 0, 7, 4], [10, 7, 0, 3], [10, 4, 3, 0]]
    assert plan_length(plan(legs, [0, 1, 1, 1], 9), legs) == 27


def test_only_ends_are_joined():
    """Deux tournées ne se joignent que par leurs bouts.

    Les rues se coupent à angle droit ; le plus court plan livre les cinq clients en 38 km. Le client 5 est bientôt
    entre deux autres : peut-il encore devenir le voisin d’un troisième ?
    """
    legs = [[0, 6, 5, 7, 4, 11], [6, 0, 11, 11, 10, 17], [5, 11, 0, 6, 5, 6],
            [7, 11, 6, 0, 11, 6], [4, 10, 5, 11, 0, 7], [11, 17, 6, 6, 7, 0]]
    routes = plan(legs, [0, 1, 1, 1, 1, 1], 5)
    assert sorted(client for route in routes for client in route) == [1, 2, 3, 4, 5]
    assert plan_length(routes, legs) == 38


def test_order_too_big():
    """Une commande qui ne tient dans aucun camion est refusée.

    Aucun plan ne peut la livrer d’un coup. Renvoyer une tournée surchargée cacherait le problème à qui charge le
    camion.
    """
    legs = [[0, 10, 11], [10, 0, 1], [11, 1, 0]]
    assert plan_length(plan(legs, [0, 2, 5], 5), legs) == 42
    try:
        plan(legs, [0, 2, 5], 4)
    except ValueError:
        pass
    else:
        assert False


def test_eleven_cities():
    """Depuis Lyon, le plan livre les onze villes, sans surcharge, en 4 221 km au plus.

    Une tournée par ville ferait 9 162 km. Si les petits cas passent, regardez ce que vous faites après un gain
    refusé : les suivants peuvent-ils encore servir ?
    """
    names, places, demands = load()
    legs = table(places)
    assert plan_length([[client] for client in range(1, len(names))], legs) == 9162
    routes = plan(legs, demands, 12)
    assert sorted(client for route in routes for client in route) == list(range(1, len(names)))
    assert max(sum(demands[client] for client in route) for route in routes) <= 12
    assert plan_length(routes, legs) <= 4221

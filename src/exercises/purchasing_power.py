"""Comparer des salaires de deux pays

80 000 euros par an en France, ou 100 000 dollars aux États-Unis : quelle offre est la plus élevée ? La réponse dépend
de la façon de convertir.

Au change, on demande combien de dollars donnerait la banque. Par la parité de pouvoir d’achat (PPA), on demande
combien de dollars il faudrait aux États-Unis pour acheter la même chose. Vous calculez les deux.

Les taux sont ceux de la Banque mondiale et de FRED, de 2019 à 2024. Les salaires sont des exemples.
"""

import csv
from math import isclose
from pathlib import Path

EXAMPLE = [
    {"country": "A", "year": 2023, "ppp": 4, "exchange_rate": 8},
    {"country": "A", "year": 2024, "ppp": 2, "exchange_rate": 4},
    {"country": "B", "year": 2024, "ppp": 8, "exchange_rate": 32},
]


def factor(rows, country, year, column):
    """Renvoie le taux d’un pays pour une année : sa monnaie pour un dollar.

    rows : liste de dictionnaires, comme `EXAMPLE`, un par pays et par année ; country : code du pays, texte ;
    year : nombre entier ; column : `ppp`, la parité de pouvoir d’achat, ou `exchange_rate`, le change.

    Lève LookupError si le pays n’a pas de taux cette année-là ; KeyError en est une sorte. Un taux d’une autre année
    ne le remplace pas.
    """
    # solution
    return {(row["country"], row["year"]): row[column] for row in rows}[country, year]


def equivalent(rows, amount, origin, target, year, column):
    """Renvoie la somme qui, dans le pays `target`, équivaut à `amount` dans le pays `origin`, la même année.

    amount : somme dans la monnaie du pays `origin` ; le résultat est dans celle du pays `target`, sans arrondi. Les
    autres paramètres et la LookupError sont ceux de `factor`. Lève ValueError si `amount` n’est pas strictement
    positif.
    """
    # solution
    if amount <= 0:
        raise ValueError
    return amount / factor(rows, origin, year, column) * factor(rows, target, year, column)


def higher(rows, offers, year):
    """Renvoie un dictionnaire : pour chaque conversion, le pays de l’offre la plus élevée.

    Les clés sont `exchange_rate` et `ppp`. À égalité, c’est la première offre de la liste qui est gardée.

    offers : liste de couples (code du pays, somme dans sa monnaie), aux sommes strictement positives. Lève ValueError
    si elle est vide. Les autres paramètres et la LookupError sont ceux de `factor`.
    """
    # solution
    return {column: max(offers, key=lambda offer: offer[1] / factor(rows, offer[0], year, column))[0]
            for column in ("exchange_rate", "ppp")}


def load():
    """Lit les taux de la France (FRA) et des États-Unis (USA) : une liste de dictionnaires."""
    with open(Path(__file__).parent / "data" / "purchasing_power.csv", encoding="utf-8") as file:
        return [{"country": row["country"], "year": int(row["year"]), "ppp": float(row["ppp"]),
                 "exchange_rate": float(row["exchange_rate"])} for row in csv.DictReader(file)]


def figure(_):
    """Montre cinq salaires lus de trois façons : tels qu’ils sont écrits, au change, par la PPA."""
    rows, year = load(), 2024
    offers = [("FRA", 35_000), ("FRA", 45_000), ("FRA", 80_000), ("USA", 100_000), ("USA", 150_000)]
    market, power = ([equivalent(rows, amount, country, "USA", year, column) for country, amount in offers]
                     for column in ("exchange_rate", "ppp"))
    best, names = higher(rows, offers[2:4], year), {"FRA": _("France"), "USA": _("États-Unis")}
    signs = [_("{amount} €", amount=amount) if country == "FRA" else _("{amount} $", amount=amount)
             for country, amount in offers]
    return {
        "title": _("Cinq salaires bruts, trois lectures"),
        "desc": _("{euros} € font {market} $ au change de {year} et {power} $ internationaux par la PPA. Face à "
                  "{dollars} $, l’offre la plus élevée au change : {first} ; par la PPA : {second}.",
                  euros=offers[2][1], dollars=offers[3][1], market=round(market[2]), power=round(power[2]),
                  year=str(year), first=names.get(best["exchange_rate"], "?"), second=names.get(best["ppp"], "?")),
        "x": {"title": _("salaire annuel écrit dans l’offre"), "ticks": [list(pair) for pair in enumerate(signs)]},
        "y": {"title": _("montant de {year} en $ (en € sans conversion)", year=str(year))},
        "layers": [
            {"kind": "bars", "name": name, "x": list(range(5)), "y": values}
            for name, values in ((_("sans conversion"), [amount for _code, amount in offers]),
                                 (_("au change"), market), (_("par la PPA"), power))
        ],
    }


def test_factor_by_hand():
    """Le taux est celui du pays, de l’année et de la colonne demandés.

    Trois choses désignent une case. Laquelle votre code ne regarde-t-il pas ?
    """
    assert factor(EXAMPLE, "A", 2024, "ppp") == 2
    assert factor(EXAMPLE, "A", 2023, "ppp") == 4
    assert factor(EXAMPLE, "B", 2024, "exchange_rate") == 32


def test_unknown_is_refused():
    """Un pays sans taux cette année-là est refusé : LookupError.

    Prendre l’année la plus proche, renvoyer None ou 1 donnerait une somme fausse qui a l’air juste.
    """
    try:
        factor(EXAMPLE, "B", 2023, "ppp")
    except LookupError:
        pass
    else:
        assert False
    try:
        equivalent(EXAMPLE, 100, "A", "C", 2024, "ppp")
    except LookupError:
        pass
    else:
        assert False


def test_equivalent_by_hand():
    """On divise par le taux du pays de départ, puis on multiplie par celui du pays d’arrivée.

    100 de la monnaie de A font d’abord un certain nombre de dollars. Le taux dit combien de monnaie vaut un dollar :
    faut-il diviser ou multiplier ? Puis refaites le chemin vers B, sans arrondir.
    """
    assert isclose(equivalent(EXAMPLE, 100, "A", "B", 2024, "ppp"), 400)
    assert isclose(equivalent(EXAMPLE, 400, "B", "A", 2024, "ppp"), 100)
    assert isclose(equivalent(EXAMPLE, 100, "A", "B", 2024, "exchange_rate"), 800)
    assert isclose(equivalent(EXAMPLE, 1, "B", "A", 2024, "exchange_rate"), 0.125)


def test_amount_is_positive():
    """Une somme nulle ou négative n’est pas un salaire : ValueError.

    « Strictement positif » : que fait votre code de 0 ? Et d’une somme négative ?
    """
    try:
        equivalent(EXAMPLE, 0, "A", "B", 2024, "ppp")
    except ValueError:
        pass
    else:
        assert False
    try:
        equivalent(EXAMPLE, -100, "A", "B", 2024, "ppp")
    except ValueError:
        pass
    else:
        assert False
    assert isclose(equivalent(EXAMPLE, 0.5, "A", "B", 2024, "ppp"), 2)


def test_higher_by_hand():
    """Les offres se comparent dans une même monnaie, et les deux conversions peuvent se contredire.

    200 pour A et 1 000 pour B : convertissez les deux, au change puis par la PPA. Comparer 200 et 1 000 n’a pas de
    sens. La liste peut compter plus de deux offres.
    """
    assert higher(EXAMPLE, [("A", 200), ("B", 1000)], 2024) == {"exchange_rate": "A", "ppp": "B"}
    assert higher(EXAMPLE, [("B", 1000), ("A", 200), ("A", 300)], 2024) == {"exchange_rate": "A", "ppp": "A"}


def test_first_of_equals():
    """À égalité, la première offre de la liste est gardée ; sans offre, ValueError.

    Que fait votre comparaison d’une offre égale à la meilleure ? Et d’une liste vide ?
    """
    assert higher(EXAMPLE, [("B", 400), ("A", 100)], 2024)["ppp"] == "B"
    assert higher(EXAMPLE, [("A", 100), ("B", 400)], 2024)["ppp"] == "A"
    try:
        higher(EXAMPLE, [], 2024)
    except ValueError:
        pass
    else:
        assert False


def test_every_offer_has_a_rate():
    """Si le pays d’une offre n’a pas de taux cette année-là, il n’y a pas de réponse : LookupError.

    Sauter cette offre désignerait la plus élevée des autres. Et quelle année passez-vous à `factor` ?
    """
    try:
        higher(EXAMPLE, [("A", 100), ("B", 400)], 2023)
    except LookupError:
        pass
    else:
        assert False


def test_real_power():
    """Par la PPA de 2024, 80 000 € de France valent 117 433 dollars internationaux et 100 000 dollars valent 68 124 €.

    Si les petits cas passent, vérifiez l’année : les taux de 2023 donnent d’autres sommes.
    """
    rows = load()
    assert isclose(equivalent(rows, 80_000, "FRA", "USA", 2024, "ppp"), 117_433, abs_tol=1)
    assert isclose(equivalent(rows, 45_000, "FRA", "USA", 2024, "ppp"), 66_056, abs_tol=1)
    assert isclose(equivalent(rows, 100_000, "USA", "FRA", 2024, "ppp"), 68_124, abs_tol=1)


def test_real_market():
    """Au change moyen de 2024, 80 000 € font 86 561 $.

    Le change et la PPA sont deux colonnes différentes : laquelle avez-vous prise ?
    """
    assert isclose(equivalent(load(), 80_000, "FRA", "USA", 2024, "exchange_rate"), 86_561, abs_tol=1)


def test_real_conclusion():
    """En 2024, la PPA change la conclusion pour 80 000 € face à 100 000 $, pas pour 45 000 €.

    Au change, l’offre des États-Unis est la plus élevée dans les deux cas. Que dit la PPA de chacun ?
    """
    rows = load()
    assert higher(rows, [("FRA", 80_000), ("USA", 100_000)], 2024) == {"exchange_rate": "USA", "ppp": "FRA"}
    assert higher(rows, [("FRA", 45_000), ("USA", 100_000)], 2024) == {"exchange_rate": "USA", "ppp": "USA"}

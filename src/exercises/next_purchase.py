"""Prédire le prochain achat

Une enseigne veut proposer à chaque ménage le yaourt qu’il va prendre. Vous avez les achats successifs de
100 ménages, relevés en caisse. Ce sont des achats : rien ne dit ce que les ménages ont regardé sans le prendre.

Trois règles simples donnent une réponse : la marque que les autres ménages achètent le plus, celle que ce ménage
achète le plus, celle qu’il vient d’acheter. Un modèle plus savant n’a d’intérêt que s’il fait mieux qu’elles.
"""

import csv
from collections import Counter
from pathlib import Path


def favourite(past):
    """Renvoie la marque qui revient le plus souvent dans une liste d’achats.

    past : liste de marques (textes). À égalité, la première dans l’ordre alphabétique, celui de `<` sur les textes.
    Une liste vide lève ValueError.
    """
    # solution
    counts = Counter(past)
    return min(counts, key=lambda brand: (-counts[brand], brand))


def popular_elsewhere(histories):
    """Renvoie un dictionnaire : à chaque ménage, la marque la plus achetée par tous les autres ménages réunis.

    Les achats de tous les autres comptent, du premier au dernier, avec le même poids. Aucun achat du ménage lui-même
    ne compte. La règle d’égalité est celle de `favourite`.

    histories : dictionnaire, numéro du ménage → liste de ses achats ; au moins deux ménages, aucune liste vide.
    """
    # solution
    return {
        household: favourite([brand for other in histories if other != household for brand in histories[other]])
        for household in histories
    }


def count_hits(histories, predict):
    """Renvoie deux nombres : combien de prédictions sont justes, puis combien ont été faites.

    Tous les achats d’un ménage sont prédits, sauf le premier. La fonction `predict` reçoit la liste des achats de ce
    ménage qui viennent avant l’achat à prédire, du plus ancien au plus récent, et rien d’autre ; elle renvoie une
    marque.

    histories : dictionnaire, numéro du ménage → liste de ses achats, du plus ancien au plus récent.
    """
    # solution
    results = [
        predict(history[:rank]) == history[rank] for history in histories.values() for rank in range(1, len(history))
    ]
    return sum(results), len(results)


def last_bought(past):
    """Prédit la marque du dernier achat connu."""
    return past[-1]


def load():
    """Lit les achats : un dictionnaire, numéro du ménage → liste des marques, dans l’ordre des achats."""
    with open(Path(__file__).parent / "data" / "yogurt_panel.csv", encoding="utf-8") as file:
        histories = {}
        for row in csv.DictReader(file):
            histories.setdefault(int(row["household"]), []).append(row["choice"])
    return histories


def figure(_):
    """Montre la part des achats que chaque règle prédit."""
    histories = load()
    popular = popular_elsewhere(histories)
    total = sum(len(history) - 1 for history in histories.values())
    hits = [
        sum(history[1:].count(popular.get(household)) for household, history in histories.items()),
        count_hits(histories, favourite)[0],
        count_hits(histories, last_bought)[0],
    ]
    elsewhere, own, last = (round(100 * count / total, 1) for count in hits)
    names = [_("les autres"), _("la favorite"), _("la dernière")]
    return {
        "title": _("Prochain yaourt : trois règles simples"),
        "desc": _("Part des achats prédits : {elsewhere} % avec la marque la plus achetée par les autres ménages, "
                  "{own} % avec la favorite du ménage, {last} % avec sa dernière marque.",
                  elsewhere=elsewhere, own=own, last=last),
        "x": {"title": _("marque proposée"), "range": [-0.6, 2.6], "ticks": [list(pair) for pair in enumerate(names)]},
        "y": {"title": _("achats prédits (%)"), "range": [0, 100]},
        "layers": [
            {"kind": "bars", "x": [0, 1, 2], "y": [elsewhere, own, last], "width": 0.6},
        ],
    }


def test_most_bought():
    """La favorite est la marque la plus fréquente, où qu’elle soit dans la liste.

    Ni la première ni la dernière de la liste ne sont forcément les plus fréquentes : il faut compter.
    """
    assert favourite(["hiland", "dannon", "yoplait", "dannon", "yoplait", "dannon", "yoplait", "yoplait"]) == "yoplait"
    assert favourite(["weight", "dannon", "weight", "hiland", "yoplait"]) == "weight"


def test_ties_are_alphabetical():
    """À égalité, la première marque dans l’ordre alphabétique l’emporte.

    L’ordre des achats ne décide pas d’une égalité. Laquelle des marques à égalité votre code garde-t-il, et pourquoi ?
    """
    assert favourite(["yoplait", "dannon"]) == "dannon"
    assert favourite(["hiland", "weight", "dannon", "hiland", "weight"]) == "hiland"
    assert popular_elsewhere({1: ["weight"], 2: ["yoplait"], 3: ["dannon"]}) == {1: "dannon", 2: "dannon", 3: "weight"}


def test_nothing_bought():
    """Sans aucun achat, il n’y a pas de favorite : ValueError.

    Inventer une marque cacherait le problème à celui qui appelle la fonction. Relisez le contrat de la liste vide.
    """
    try:
        favourite([])
    except ValueError:
        pass
    else:
        assert False


def test_own_purchases_do_not_count():
    """Pour chaque ménage, seuls les achats des autres comptent.

    Calculez-vous une seule marque pour tous ? Le ménage 7 achète assez pour changer le classement à lui seul. Et deux
    ménages qui ont fait les mêmes achats restent deux ménages.
    """
    histories = {7: ["dannon", "dannon", "dannon"], 8: ["yoplait", "hiland"], 9: ["yoplait"]}
    assert popular_elsewhere(histories) == {7: "yoplait", 8: "dannon", 9: "dannon"}
    twins = {1: ["yoplait", "yoplait"], 2: ["yoplait", "yoplait"], 3: ["dannon"]}
    assert popular_elsewhere(twins) == {1: "yoplait", 2: "yoplait", 3: "yoplait"}


def test_every_purchase_weighs_the_same():
    """Les achats des autres sont réunis avant d’être comptés.

    Un ménage qui achète cinq fois compte cinq fois. Compter les ménages, ou leurs favorites, est une autre question.
    """
    histories = {1: ["hiland"], 2: ["dannon"], 3: ["dannon"], 4: ["weight", "weight", "weight", "weight", "weight"]}
    assert popular_elsewhere(histories) == {1: "weight", 2: "weight", 3: "weight", 4: "dannon"}


def test_only_the_past_is_seen():
    """Une prédiction ne connaît que les achats qui précèdent.

    Écrivez à la main, pour chaque achat à prédire, la liste que `predict` reçoit : où commence-t-elle, où
    s’arrête-t-elle, dans quel ordre ? Si l’achat à prédire y est, ou un achat plus tardif, vous avez
    lu la réponse.
    """
    hits, total = count_hits({1: ["yoplait", "yoplait", "dannon", "dannon", "dannon"]}, last_bought)
    assert hits == 3
    assert total == 4
    hits, total = count_hits({1: ["dannon", "yoplait", "yoplait", "dannon"]}, favourite)
    assert hits == 0
    assert total == 3
    hits, total = count_hits({1: ["weight", "dannon", "dannon"]}, favourite)
    assert hits == 1


def test_first_purchase_is_not_predicted():
    """Chaque ménage compte un achat de moins que sa liste, et son passé ne vient que de lui.

    Combien de prédictions fait un ménage qui n’a acheté qu’une fois ? Et que sait-on de lui à ce moment-là ?
    """
    hits, total = count_hits({1: ["dannon"], 2: ["dannon", "dannon"], 3: ["yoplait", "dannon"]}, last_bought)
    assert hits == 1
    assert total == 2
    hits, total = count_hits({1: ["dannon", "dannon"], 2: ["yoplait", "yoplait"]}, favourite)
    assert hits == 2


def test_real_popular():
    """Chez les autres, « dannon » est en tête pour tous les ménages, sauf pour le ménage 33.

    Si les petits cas passent, regardez les achats du ménage 33, puis ce qui reste quand on les enlève.
    """
    histories = load()
    assert popular_elsewhere(histories) == {**dict.fromkeys(histories, "dannon"), 33: "yoplait"}


def test_real_hits():
    """Sur 2 312 prédictions, la favorite du ménage en réussit 1 839 et sa dernière marque 1 979.

    Un écart de quelques réponses vient souvent d’une égalité ; un écart plus grand, de ce que `predict` reçoit.
    """
    histories = load()
    hits, total = count_hits(histories, favourite)
    assert hits == 1839
    assert total == 2312
    hits, total = count_hits(histories, last_bought)
    assert hits == 1979

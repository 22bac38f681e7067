"""Suivre la satisfaction dans des avis

Un marchand vend une bouilloire, un casque, une lampe et un sac. Il reçoit dix avis par mois. Il veut savoir si la
satisfaction baisse, et quel produit est en cause, sans tout relire.

Les 120 avis ont été composés pour le cours, sans regarder le lexique ; l’histoire aussi est inventée. Une partie nie
(« pas mauvaise du tout »), une partie se moque (« bravo, une lampe qui n’éclaire rien »). Les avis restent en français
dans toutes les langues du site : le lexique ne connaît que le français.

Le lexique donne à 4 188 formes une polarité, de −1 (très négatif) à 1 (très positif). La note en étoiles dit ensuite
si la machine a bien lu.
"""

import csv
import re
from math import isclose
from pathlib import Path
from statistics import fmean

NEGATIONS = {"pas", "jamais", "aucun", "aucune", "ni", "rien", "sans"}


def words(text):
    """Renvoie la liste des mots d’un texte, en minuscules, dans l’ordre du texte.

    Un mot est une suite de lettres, « é » et « œ » compris, aussi longue que possible. Tout le reste sépare les mots :
    espaces, ponctuation, apostrophes droites ou courbes, traits d’union, tirets bas, chiffres.
    """
    # solution
    return re.findall(r"[^\W\d_]+", text.lower())


def polarities(texts, lexicon, reach):
    """Renvoie la polarité de chaque texte, dans l’ordre : la moyenne des polarités de ses mots connus du lexique.

    Un mot répété compte chaque fois, un mot connu de polarité 0 aussi. Un texte sans mot connu a la polarité 0.

    Un mot connu change de signe s’il y a au moins un mot de `NEGATIONS` parmi les `reach` mots qui le précèdent
    immédiatement dans la liste des mots. Plusieurs négations n’y changent rien de plus. Avec `reach` = 0, aucun mot
    ne change de signe.

    texts : liste de textes ; lexicon : dictionnaire, mot en minuscules → polarité ; reach : entier, 0 ou plus.
    """
    # solution
    results = []
    for text in texts:
        found, known = words(text), []
        for rank, word in enumerate(found):
            if word in lexicon:
                denied = NEGATIONS.intersection(found[max(0, rank - reach):rank])
                known.append(-lexicon[word] if denied else lexicon[word])
        results.append(fmean(known or [0]))
    return results


def average_by(keys, values):
    """Renvoie un dictionnaire : à chaque clé, la moyenne des valeurs qui lui correspondent.

    keys : liste de clés, par exemple un mois ou un produit ; values : liste de nombres, de même longueur.
    """
    # solution
    groups = {}
    for key, value in zip(keys, values):
        groups.setdefault(key, []).append(value)
    return {key: fmean(group) for key, group in groups.items()}


def accuracy(scores, stars):
    """Renvoie la part, entre 0 et 1, des avis que la polarité classe comme la note.

    Une note de 4 ou 5 demande une polarité strictement positive ; une note de 1 ou 2, strictement négative. Une
    polarité nulle n’est donc jamais juste. Les avis notés 3 ne comptent pas, ni pour ni contre ; s’il n’en reste pas
    d’autre, ValueError.

    scores : liste de polarités ; stars : liste d’entiers de 1 à 5, de même longueur.
    """
    # solution
    clear = [(polarity, note) for polarity, note in zip(scores, stars) if note != 3]
    return fmean((note - 3) * polarity > 0 for polarity, note in clear)


def load():
    """Lit les avis, une liste de dictionnaires aux clés `month`, `product`, `stars` (entier), `kind` et `text`."""
    with open(Path(__file__).parent / "data" / "reviews_fr.csv", encoding="utf-8") as file:
        return [{**row, "stars": int(row["stars"])} for row in csv.DictReader(file)]


def load_lexicon():
    """Lit le lexique : un dictionnaire, mot → polarité de −1 à 1."""
    with open(Path(__file__).parent / "data" / "lexique_fr.csv", encoding="utf-8") as file:
        return {row["mot"]: float(row["polarite"]) for row in csv.DictReader(file)}


def column(reviews, name):
    """Donne une colonne des avis, dans l’ordre : avec `text`, la liste des textes."""
    return [review[name] for review in reviews]


def figure(_):
    """Montre, mois par mois, la note moyenne et la polarité moyenne, ramenées à la même échelle."""
    reviews = load()
    months, stars = column(reviews, "month"), column(reviews, "stars")
    found = polarities(column(reviews, "text"), load_lexicon(), 3)
    notes, scores = average_by(months, stars), average_by(months, found)
    names = sorted(notes)
    ranks = list(range(1, len(names) + 1))
    scaled = [3 + 2 * scores[name] for name in names]
    low, quiet = min(names, key=notes.get), min(names, key=scores.get)
    return {
        "title": _("Satisfaction mois par mois, en 2025"),
        "desc": _("Mois le plus mal noté : {low}. Mois de plus basse polarité : {quiet}. La polarité classe comme la "
                  "note {share} % des avis.", low=low, quiet=quiet, share=round(100 * accuracy(found, stars), 1)),
        "x": {"title": _("mois"), "ticks": [[rank, str(rank)] for rank in ranks]},
        "y": {"title": _("note sur 5"), "range": [1, 5]},
        "layers": [
            {"kind": "line", "name": _("étoiles"), "x": ranks, "y": [notes[name] for name in names]},
            {"kind": "line", "name": _("polarité, ramenée sur 5"), "x": ranks, "y": scaled},
        ],
    }


def test_words_by_hand():
    """Les mots sont en minuscules, dans l’ordre, et la ponctuation a disparu.

    Un mot qui revient reste dans la liste. Gardez les accents : `très` et `tres` sont deux mots différents. Votre
    découpage connaît-il toutes les lettres du français ?
    """
    assert words("Très BON son, vraiment bon !") == ["très", "bon", "son", "vraiment", "bon"]
    assert words("ÉLÉGANTE, ma sœur…") == ["élégante", "ma", "sœur"]


def test_everything_else_separates():
    """Apostrophes, traits d’union, tirets bas et chiffres séparent les mots.

    Un découpage aux seuls espaces laisse « l’eau » en un morceau, que le lexique ne connaît pas. Cherchez le signe que
    votre code a gardé, ou effacé sans séparer.
    """
    assert words("L’eau n'est pas tiède : 2 minutes, peut-être.") == [
        "l", "eau", "n", "est", "pas", "tiède", "minutes", "peut", "être"]
    assert words("mp3 : 12 ; 3…") == ["mp"]
    assert words("sac_noir") == ["sac", "noir"]


def test_mean_of_known_words():
    """La polarité est la moyenne des mots connus, un mot répété comptant chaque fois.

    Par quoi divisez-vous : par tous les mots du texte, ou par ceux que le lexique connaît ? Un mot peut être connu et
    valoir 0.
    """
    lexicon = {"bon": 0.5, "prix": 0, "vilaine": -0.25}
    assert polarities(["Bon son, bon prix, vilaine boîte", "Une vilaine boîte"], lexicon, 0) == [0.1875, -0.25]


def test_nothing_known():
    """Un texte sans mot connu a la polarité 0.

    La moyenne d’une liste vide n’existe pas : quels textes y mènent ? Ils gardent leur place dans la liste renvoyée.
    """
    assert polarities(["", "Boîte carrée", "Bon !"], {"bon": 0.5}, 2) == [0, 0, 0.5]


def test_negation_has_a_reach():
    """Une négation retourne les mots connus qui la suivent, jusqu’à la portée donnée.

    Partez du mot connu et regardez en arrière, mot par mot, dans ce texte seul. La portée compte tous les mots, connus
    ou non ; ni le mot lui-même ni ce qui vient après ne comptent.
    """
    texts = ["pas bon", "pas un bon sac", "pas un très bon sac", "pas cher, bon", "bon, pas cher", "bon sac"]
    assert polarities(texts, {"bon": 0.5}, 2) == [-0.5, -0.5, 0.5, -0.5, 0.5, 0.5]
    assert polarities(texts, {"bon": 0.5}, 0) == [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
    assert polarities(["sans bon sac"], {"sans": -0.5, "bon": 0.25}, 2) == [-0.375]


def test_negations_do_not_add_up():
    """Deux négations retournent comme une seule, et chaque mot connu regarde son propre passé.

    Changez-vous le signe une fois par négation rencontrée, ou une fois par mot connu ? Un mot qui revient n’est pas
    toujours nié : à quel rang êtes-vous dans la liste ?
    """
    lexicon = {"bon": 0.5, "laid": -0.25}
    assert polarities(["sans jamais rien de bon", "ni laid ni bon", "rien de laid ni bon"], lexicon, 4) == [
        -0.5, -0.125, -0.125]
    assert polarities(["pas laid, mais bon", "bon, pas bon", "rien de laid, de bon"], lexicon, 1) == [0.375, 0, 0.125]
    assert polarities(["rien de laid, de bon"], lexicon, 4) == [-0.125]


def test_average_by_key():
    """Chaque clé reçoit la moyenne de ses propres valeurs.

    Rangez d’abord les valeurs par clé ; une clé peut n’en avoir qu’une, et les clés sont dans un ordre quelconque.
    """
    keys, values = ["juin", "mai", "juin", "août", "mai", "juin"], [4, 2, 1, 5, 0, 2.5]
    assert average_by(keys, values) == {"juin": 2.5, "mai": 1, "août": 5}


def test_neutral_answers():
    """Une note de 3 ne compte pas ; une polarité nulle compte, et elle est fausse.

    Comptez à part les avis retenus, puis les réponses justes parmi eux : ce sont deux nombres différents.
    """
    assert accuracy([0.5, -0.1, 0.3, 0, 0, 0.2, 0.4, 0.9], [5, 1, 2, 4, 1, 3, 3, 4]) == 0.5


def test_only_threes():
    """Sans aucun avis tranché, il n’y a pas de part à calculer : ValueError.

    Renvoyer 0 dirait que tout est faux, ce que rien ne montre. L’erreur attendue n’est pas une division par zéro.
    """
    try:
        accuracy([0.5, -0.5], [3, 3])
    except ValueError:
        pass
    else:
        assert False


def test_real_accuracy():
    """Sur les 104 avis tranchés, 71 sont bien classés sans regarder les négations, 82 avec une portée de trois mots.

    Si les petits cas passent, comptez les avis dont la polarité est nulle, puis affichez ceux que vous classez mal.
    """
    reviews, lexicon = load(), load_lexicon()
    texts, stars = column(reviews, "text"), column(reviews, "stars")
    assert isclose(accuracy(polarities(texts, lexicon, 0), stars), 71 / 104)
    assert isclose(accuracy(polarities(texts, lexicon, 3), stars), 82 / 104)


def test_real_products():
    """La lampe a la meilleure note moyenne ; avec une portée de trois mots, elle a pourtant la plus basse polarité.

    La note et la polarité passent par la même moyenne par clé. Laquelle des deux ne donne pas le nombre attendu ?
    """
    reviews = load()
    products = column(reviews, "product")
    notes = average_by(products, column(reviews, "stars"))
    assert isclose(notes["lampe"], 97 / 28)
    scores = average_by(products, polarities(column(reviews, "text"), load_lexicon(), 3))
    assert isclose(scores["lampe"], 0.1416, abs_tol=1e-4)
    assert isclose(scores["sac"], 0.2389, abs_tol=1e-4)

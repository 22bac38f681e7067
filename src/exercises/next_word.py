"""Prédire le mot suivant

Un modèle de langage donne une probabilité à chaque mot qui pourrait suivre. Le vôtre est petit : il a lu dix leçons de
ce cours, et il ne regarde qu’un mot en arrière. Vous le jugez sur deux leçons qu’il n’a pas lues.

Le texte reste en français dans toutes les langues du site. Un texte vide, `""`, marque les deux bouts d’une phrase :
il vient avant le premier mot, et il suit le dernier.
"""

import csv
import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from math import exp, isclose, log
from pathlib import Path
from statistics import fmean


def pairs_of(sentences):
    """Donne toutes les paires (mot, suivant), y compris ("", premier mot) et (dernier mot, "")."""
    return [pair for sentence in sentences for pair in zip(["", *sentence], [*sentence, ""])]


def learn(sentences):
    """Renvoie deux dictionnaires : les fréquences des mots, puis les parts des suivants de chaque mot.

    Tout se compte sur les paires que donne `pairs_of`. Un mot compte autant de fois qu’il y est un suivant ; `""`
    compte donc une fois par phrase.

    La fréquence d’un mot est (son compte + 1) / (nombre de paires + nombre de suivants différents + 1). La clé None
    porte celle d’un mot jamais vu, dont le compte est 0. Les fréquences ont ainsi 1 pour somme.

    Les parts sont un dictionnaire, mot → dictionnaire, suivant → part. La part est le compte de la paire divisé par le
    compte du mot. Les suivants jamais vus après un mot n’y figurent pas.

    sentences : liste de phrases ; chaque phrase est une liste d’au moins un mot.
    """
    # solution
    pairs, follows = pairs_of(sentences), {}
    counts = Counter(following for _, following in pairs)
    total = len(pairs) + len(counts) + 1
    for (word, following), count in Counter(pairs).items():
        follows.setdefault(word, {})[following] = count / counts[word]
    return {None: 1 / total, **{word: (count + 1) / total for word, count in counts.items()}}, follows


def probability(frequencies, follows, word, following, share):
    """Renvoie la probabilité de `following` juste après `word` : un mélange des parts et des fréquences.

    Elle vaut `share` × (part du suivant) + (1 − `share`) × (fréquence du suivant). La part d’un suivant jamais vu
    après ce mot est 0. Si `word` lui-même n’a jamais été vu, il n’y a pas de parts : la fréquence seule répond.

    frequencies, follows : ce que renvoie `learn` ; share : nombre de 0 à 1.
    """
    # solution
    frequency = frequencies.get(following, frequencies[None])
    if word not in follows:
        return frequency
    return share * follows[word].get(following, 0) + (1 - share) * frequency


def perplexity(frequencies, follows, sentences, share):
    """Renvoie la perplexité du modèle sur des phrases : l’exponentielle de −(moyenne des logarithmes naturels).

    La moyenne porte sur les probabilités de toutes les paires de toutes les phrases réunies : une phrase longue pèse
    plus qu’une courte. Une liste de phrases vide lève ValueError.

    sentences : comme pour `learn` ; share : de 0 à 1, 1 exclu.
    """
    # solution
    return exp(-fmean(log(probability(frequencies, follows, *pair, share)) for pair in pairs_of(sentences)))


def continuation(follows, word, draws, temperature):
    """Continue une phrase après `word` et renvoie la liste des mots ajoutés, un par tirage au plus.

    À chaque tirage, le poids d’un suivant est sa part à la puissance 1 / `temperature`. Rangez les suivants de la plus
    grande part à la plus petite, et par ordre alphabétique à égalité. Cumulez leurs poids dans cet ordre : le mot
    choisi est le premier dont le cumul dépasse strictement tirage × (somme des poids). C’est après lui que l’on
    continue. Si `""` est choisi, la phrase s’arrête là, sans lui.

    follows : les parts de `learn` ; word : un mot déjà vu, ou `""` pour commencer ; draws : liste de nombres de 0 à 1,
    1 exclu ; temperature : au moins 0,1.
    """
    # solution
    words = []
    for draw in draws:
        ranked = sorted(follows[word], key=lambda one: (-follows[word][one], one))
        weights = list(accumulate(follows[word][one] ** (1 / temperature) for one in ranked))
        word = ranked[bisect_right(weights, draw * weights[-1])]
        if not word:
            break
        words.append(word)
    return words


def sentences_of(text):
    """Découpe un texte en phrases, et chaque phrase en mots, nombres et virgules, en minuscules."""
    token = r"\d+(?: \d{3})*(?:,\d+)?|[^\W\d_]+(?:-[^\W\d_]+)*’?|[,:;]"
    sentences = re.split(r"[.!?]+(?:\s+|$)", text.lower())
    return [words for sentence in sentences if (words := re.findall(token, sentence))]


def load():
    """Lit les phrases apprises, celles de dix leçons, puis les phrases jamais vues, celles de deux domaines."""
    groups = [[], []]
    with open(Path(__file__).parent / "data" / "lessons_fr.csv", encoding="utf-8") as file:
        for passage in csv.DictReader(file):
            groups["/" in passage["page"]] += sentences_of(passage["text"])
    return groups


def figure(_):
    """Montre la perplexité, selon la part donnée au mot précédent, sur les phrases apprises et sur les autres."""
    learned, unseen = load()
    model = learn(learned)
    shares = [rank / 10 for rank in range(10)]
    known, new = ([perplexity(*model, sentences, share) for share in shares] for sentences in (learned, unseen))
    return {
        "title": _("Ce que gagne un mot de contexte"),
        "desc": _("Sur les leçons jamais vues, la perplexité passe de {base} sans contexte à {low} pour une part de "
                  "{share}, puis remonte à {end}. Sur les leçons apprises, elle baisse de {first} à {last}.",
                  base=round(new[0]), low=round(min(new)), share=shares[new.index(min(new))], end=round(new[-1]),
                  first=round(known[0]), last=round(known[-1])),
        "x": {"title": _("part donnée au mot précédent")},
        "y": {"title": _("perplexité"), "range": [0, 500]},
        "layers": [
            {"kind": "line", "name": name, "x": shares, "y": values}
            for name, values in ((_("leçons jamais vues"), new), (_("leçons apprises"), known))
        ],
    }


def test_followers_share_a_word():
    """Les parts des suivants d’un mot se comptent parmi toutes les fois où ce mot paraît.

    « sac » paraît deux fois et « est » le suit une fois. Le début et la fin d’une phrase comptent aussi :
    qu’est-ce qui suit `""`, et qu’est-ce qui suit « fuit » ?
    """
    _frequencies, follows = learn([["le", "sac", "est", "beau"], ["le", "sac", "fuit"], ["le", "prix"]])
    assert isclose(follows["sac"]["est"], 0.5)
    assert isclose(follows["le"]["sac"], 2 / 3)
    assert isclose(follows[""]["le"], 1)
    assert isclose(follows["fuit"][""], 1)
    assert sorted(follows["le"]) == ["prix", "sac"]


def test_frequencies_keep_a_share_for_the_unknown():
    """Chaque fréquence ajoute 1 au compte, et la clé None garde la place d’un mot jamais vu.

    Ici, six paires et quatre suivants différents, `""` compris : le diviseur est 11. Quel compte a un mot jamais vu ?
    """
    frequencies, _follows = learn([["le", "sac"], ["le", "prix"]])
    assert isclose(frequencies["le"], 3 / 11)
    assert isclose(frequencies["prix"], 2 / 11)
    assert isclose(frequencies[None], 1 / 11)
    assert isclose(sum(frequencies.values()), 1)


def test_both_parts_are_mixed():
    """La probabilité mélange la part du suivant et sa fréquence, dans les proportions demandées.

    À la main : 0,8 × la part, plus 0,2 × la fréquence. Un suivant jamais vu après ce mot a une part nulle, mais il
    garde sa fréquence.
    """
    frequencies, follows = {None: 0.1, "a": 0.4, "b": 0.3, "": 0.2}, {"a": {"b": 0.75, "": 0.25}}
    assert isclose(probability(frequencies, follows, "a", "b", 0.8), 0.66)
    assert isclose(probability(frequencies, follows, "a", "a", 0.8), 0.08)


def test_unknown_words_have_a_probability():
    """Un mot jamais vu a la fréquence de la clé None ; après un mot jamais vu, la fréquence répond seule.

    Deux cas différents : le suivant est inconnu, ou le mot d’avant l’est. Dans le second, ne multipliez pas par
    (1 − share).
    """
    frequencies, follows = {None: 0.1, "a": 0.4, "b": 0.3, "": 0.2}, {"a": {"b": 0.75, "": 0.25}}
    assert isclose(probability(frequencies, follows, "a", "z", 0.8), 0.02)
    assert isclose(probability(frequencies, follows, "z", "b", 0.8), 0.3)


def test_perplexity_is_a_number_of_choices():
    """Si chaque paire a la probabilité 1/4, la perplexité est 4 : autant que d’hésiter entre quatre mots.

    Regardez le signe, le logarithme (naturel, comme l’exponentielle) et la fin de la phrase, qui compte aussi.
    """
    frequencies, follows = {None: 0.25, "a": 0.25, "b": 0.25, "": 0.25}, {"": {"a": 0.25}, "a": {"b": 0.25}}
    assert isclose(perplexity(frequencies, follows, [["a", "b", "a"]], 0), 4)
    assert isclose(perplexity({None: 0.1, "a": 0.4, "": 0.5}, {}, [["a"]], 0.5), 0.2**-0.5)


def test_every_pair_weighs_the_same():
    """La moyenne porte sur toutes les paires réunies, pas sur les phrases.

    Une phrase de trois mots donne quatre paires, une phrase d’un mot en donne deux. Et la part passe à `probability`.
    """
    frequencies, follows = {None: 0.1, "a": 0.4, "": 0.5}, {"a": {"a": 1}}
    assert isclose(perplexity(frequencies, follows, [["a", "a", "a"], ["a"]], 0), (0.4**4 * 0.5**2) ** (-1 / 6))
    assert isclose(perplexity(frequencies, follows, [["a", "a"]], 0.5), (0.4 * 0.7 * 0.25) ** (-1 / 3))


def test_no_sentence_has_no_perplexity():
    """Sans phrase, il n’y a pas de perplexité : ValueError.

    La moyenne d’une liste vide n’existe pas. Renvoyer 0 ferait croire à un modèle qui ne se trompe jamais.
    """
    try:
        perplexity({None: 0.5, "": 0.5}, {}, [], 0.5)
    except ValueError:
        pass
    else:
        assert False


def test_draws_choose_the_words():
    """Chaque tirage choisit un suivant selon son poids, du plus probable au moins ; on continue après lui.

    Écrivez les cumuls après « a » : 0,5 pour « c », puis 0,75 pour « b » et 1 pour « d ». Lequel dépasse strictement
    0,5 le premier ?
    """
    follows = {"": {"a": 1}, "a": {"d": 0.25, "c": 0.5, "b": 0.25}, "b": {"a": 1}, "c": {"": 1}, "d": {"c": 1}}
    assert continuation(follows, "a", [0.5, 0, 0.9], 1) == ["b", "a", "d"]
    assert continuation(follows, "", [0, 0.49], 1) == ["a", "c"]


def test_a_sentence_stops():
    """La phrase s’arrête quand `""` est choisi, sans `""`, ou quand les tirages sont épuisés.

    Il peut rester des tirages : ils ne servent pas.
    """
    follows = {"": {"a": 1}, "a": {"b": 0.6, "": 0.4}, "b": {"a": 1}}
    assert continuation(follows, "", [0.3, 0.8, 0.3, 0.3], 1) == ["a"]
    assert continuation(follows, "a", [0.3, 0.3], 1) == ["b", "a"]


def test_cold_is_cautious():
    """Une température basse renforce le mot le plus probable ; une haute rapproche les chances.

    À 0,5, les parts 0,6 et 0,4 deviennent 0,36 et 0,16 : le tirage se multiplie par la somme des poids, 0,52.
    """
    follows = {"a": {"b": 0.6, "c": 0.4}, "b": {"": 1}, "c": {"": 1}}
    assert continuation(follows, "a", [0.65], 0.5) == ["b"]
    assert continuation(follows, "a", [0.65], 1) == ["c"]
    assert continuation(follows, "a", [0.58], 2) == ["c"]


def test_real_perplexity():
    """Sur les deux leçons jamais vues, la perplexité est de 454,6 sans contexte et de 250,5 avec une part d’un demi.

    Si les petits cas passent, regardez ce que votre code fait d’un mot inconnu, puis d’une paire inconnue.
    """
    learned, unseen = load()
    frequencies, follows = learn(learned)
    assert isclose(perplexity(frequencies, follows, unseen, 0), 454.6, abs_tol=0.05)
    assert isclose(perplexity(frequencies, follows, unseen, 0.5), 250.5, abs_tol=0.05)

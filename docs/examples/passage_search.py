"""La bonne section est-elle parmi les premières ?

On cherche, pour chaque question, les passages du cours qui lui ressemblent le plus. Les mots comptent d’abord tous
autant, puis selon leur rareté.
"""

import csv
import re
from collections import Counter
from math import log, sqrt
from pathlib import Path

from exercises import next_word

DATA = Path(next_word.__file__).parent / "data"


def rows(name):
    """Lit un fichier de données, une ligne par dictionnaire."""
    with open(DATA / name, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def load():
    """Lit les passages des dix leçons (section → texte), puis les questions : section attendue et texte."""
    passages = {row["section"]: row["text"] for row in rows("lessons_fr.csv") if "/" not in row["page"]}
    return passages, [(row["section"], row["question"]) for row in rows("questions_fr.csv")]


def words(text):
    """Compte les mots et les nombres d’un texte, sans les majuscules."""
    return Counter(re.findall(r"[^\W_]+", text.lower()))


def rarity(texts):
    """Donne à chaque mot le logarithme de (nombre de textes) / (nombre de textes où il paraît)."""
    texts = list(texts)
    found = Counter(word for text in texts for word in words(text))
    return {word: log(len(texts) / count) for word, count in found.items()}


def vector(text, weights):
    """Multiplie le compte de chaque mot connu par son poids."""
    return {word: count * weights[word] for word, count in words(text).items() if word in weights}


def cosine(a, b):
    """Renvoie la similarité cosinus de deux textes pesés ; 0 si l’un n’a aucun mot connu."""
    length = sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values()))
    return sum(x * b.get(word, 0) for word, x in a.items()) / length if length else 0


def search(question, passages, weights):
    """Range les passages du plus semblable au moins semblable : une liste de paires (similarité, section)."""
    asked = vector(question, weights)
    found = [(cosine(asked, vector(text, weights)), section) for section, text in passages.items()]
    return sorted(found, key=lambda pair: -pair[0])


def rank(section, question, passages, weights):
    """Renvoie la place de la section attendue, la première étant 1."""
    return [found for _, found in search(question, passages, weights)].index(section) + 1


def figure(_):
    """Montre la part des questions dont la section est parmi les premières trouvées."""
    passages, questions = load()
    rare, places = rarity(passages.values()), range(1, 11)
    series = []
    for weights in (rare, dict.fromkeys(rare, 1)):
        found = [rank(section, question, passages, weights) for section, question in questions if section]
        series.append([sum(one <= place for one in found) for place in places])
    return {
        "title": _("Chercher avant de répondre"),
        "desc": _("Sur {total} questions, la bonne section arrive en tête {first} fois et parmi les dix premières "
                  "{last} fois si les mots rares pèsent plus ; {plain} et {tenth} fois si tous les mots se valent.",
                  total=len(found), first=series[0][0], last=series[0][-1], plain=series[1][0], tenth=series[1][-1]),
        "x": {"title": _("passages lus"), "ticks": [[place, str(place)] for place in places]},
        "y": {"title": _("questions dont la section est trouvée"), "range": [0, len(found)]},
        "layers": [
            {"kind": "line", "name": name, "x": list(places), "y": values}
            for name, values in zip((_("les mots rares pèsent plus"), _("tous les mots se valent")), series)
        ],
    }

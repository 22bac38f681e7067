"""Un arbre de décision tiré d’une table

Un expert a décidé 24 cas : quelles lentilles de contact donner, ou aucune. Sa table est complète, mais difficile à
retenir. Vous en tirez un arbre : quelques questions, posées dans le bon ordre.

La méthode s’appelle ID3. Elle pose d’abord la question qui enlève le plus d’incertitude, puis recommence dans chaque
branche. La même méthode replie ensuite les 256 cas d’une autre table : quand laisser l’automate poser la navette ?
"""

import csv
from math import isclose, log2
from pathlib import Path

DIGITS = 9


def entropy(labels):
    """Renvoie l’entropie d’une liste d’étiquettes, en bits.

    C’est la somme, sur les étiquettes différentes, de −p × log₂(p), où p est la part de chacune dans la liste.

    labels : liste de textes. ValueError si elle est vide.

    Source : C. E. Shannon, « A mathematical theory of communication », Bell System Technical Journal 27, 1948.
    """
    # solution
    if not labels:
        raise ValueError
    shares = [labels.count(label) / len(labels) for label in sorted(set(labels))]
    return sum(share * log2(1 / share) for share in shares)


def gain(rows, attribute, target):
    """Renvoie ce que la question `attribute` enlève à l’entropie de `target`, en bits.

    On soustrait, à l’entropie de toutes les lignes, celle de chaque groupe de lignes qui ont la même valeur de
    `attribute`, pondérée par la part du groupe dans les lignes.

    rows : liste non vide de dictionnaires ; attribute, target : deux de leurs clés.
    """
    # solution
    groups = {}
    for row in rows:
        groups.setdefault(row[attribute], []).append(row[target])
    rest = sum(len(group) / len(rows) * entropy(group) for group in groups.values())
    return entropy([row[target] for row in rows]) - rest


def build(rows, attributes, target):
    # Traducteurs : "attribute" et "branches" sont des clés, que le code lit ; elles ne se traduisent pas.
    """Renvoie l’arbre ID3 de la table.

    Si toutes les lignes ont la même étiquette, l’arbre est cette étiquette. S’il ne reste plus d’attribut, l’arbre est
    l’étiquette la plus fréquente ; à égalité, la première dans l’ordre alphabétique.

    Sinon, l’arbre est le dictionnaire {"attribute": nom, "branches": {valeur: arbre}}. L’attribut est celui du plus
    grand gain, même si ce gain est nul. Deux gains se comparent arrondis à `DIGITS` décimales, et à égalité le premier
    attribut de la liste l’emporte. Il y a une branche pour chaque valeur présente dans les lignes ; son arbre se
    construit de même, sur ces lignes, sans cet attribut.

    rows : liste de dictionnaires, non vide ; attributes : liste de clés, qui reste intacte ; target : la clé de
    l’étiquette.

    Source : J. R. Quinlan, « Induction of decision trees », Machine Learning 1, 1986.
    """
    # solution
    labels = [row[target] for row in rows]
    if len(set(labels)) == 1 or not attributes:
        return max(sorted(labels), key=labels.count)
    best = max(attributes, key=lambda attribute: round(gain(rows, attribute, target), DIGITS))
    others = [attribute for attribute in attributes if attribute != best]
    branches = {}
    for value in {row[best] for row in rows}:
        branches[value] = build([row for row in rows if row[best] == value], others, target)
    return {"attribute": best, "branches": branches}


def classify(tree, row):
    """Renvoie l’étiquette que l’arbre donne à une ligne, ou None si une valeur n’a pas de branche.

    tree : un arbre de la forme que `build` renvoie ; row : un dictionnaire.
    """
    # solution
    while isinstance(tree, dict):
        tree = tree["branches"].get(row[tree["attribute"]])
    return tree


def load(name):
    """Lit une table, "contact_lenses" ou "autolander" : les lignes, les attributs et la clé de l’étiquette."""
    tables = {"contact_lenses": Path(__file__).parent / "data" / "contact_lenses.csv",
              "autolander": Path(__file__).parent / "data" / "autolander.csv"}
    with open(tables[name], encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    *attributes, target = rows[0]
    return rows, attributes, target


def leaves(tree):
    """Compte les feuilles d’un arbre, c’est-à-dire ses règles."""
    return sum(leaves(branch) for branch in tree["branches"].values()) if isinstance(tree, dict) else 1


def figure(_):
    """Montre le gain de chaque première question sur les lentilles."""
    rows, attributes, target = load("contact_lenses")
    words = {"age": _("âge"), "prescription": _("vue"), "astigmatism": _("astigmatisme"), "tears": _("larmes")}
    gains = [gain(rows, attribute, target) for attribute in attributes]
    best = attributes[gains.index(max(gains))]
    return {
        "title": _("Ce qu’apprend la première question"),
        "desc": _("Entropie des 24 cas : {entropy} bit. La question qui renseigne le plus : {name}, {gain} bit.",
                  entropy=round(entropy([row[target] for row in rows]), 4), name=words[best],
                  gain=round(max(gains), 4)),
        "x": {"title": _("question"), "ticks": [[rank, words[name]] for rank, name in enumerate(attributes)]},
        "y": {"title": _("gain (bits)")},
        "layers": [{"kind": "bars", "x": [0, 1, 2, 3], "y": gains, "width": 0.6}],
    }


def test_entropy_by_hand():
    """Deux étiquettes à égalité font un bit, quatre en font deux ; une seule n’en fait aucun.

    Écrivez les parts p d’abord, puis la somme. Le logarithme est en base 2, et chaque étiquette compte une fois.
    """
    assert isclose(entropy(["oui", "non", "non", "oui"]), 1)
    assert isclose(entropy(["a", "b", "c", "d"]), 2)
    assert isclose(entropy(["oui", "oui", "oui"]), 0, abs_tol=1e-12)
    assert isclose(entropy(["oui", "non", "non", "non"]), 0.8112781244591328)


def test_no_label():
    """Sans étiquette, il n’y a pas d’entropie : ValueError.

    Une liste vide n’est pas une liste sans incertitude. Que fait votre division quand il n’y a rien à diviser ?
    """
    try:
        entropy([])
    except ValueError:
        pass
    else:
        assert False


def test_gain_weighs_groups():
    """Le gain pèse chaque groupe par sa part des lignes.

    Un groupe de trois lignes et un groupe d’une seule ne comptent pas autant. Quelle est la part de chacun ?
    """
    rows = [{"vent": "nord", "sortie": "oui"}, {"vent": "sud", "sortie": "oui"}, {"vent": "sud", "sortie": "non"},
            {"vent": "sud", "sortie": "non"}]
    assert isclose(gain(rows, "vent", "sortie"), 0.31127812445913283)


def test_lens_gains():
    """Sur les lentilles, l’entropie vaut 1,3261 bit, et les larmes en enlèvent 0,5488.

    Si les petits cas passent, vérifiez que vous comptez bien l’étiquette, pas l’attribut.
    """
    rows, attributes, target = load("contact_lenses")
    assert isclose(entropy([row[target] for row in rows]), 1.3261, abs_tol=5e-5)
    for attribute, bits in zip(attributes, [0.0394, 0.0395, 0.377, 0.5488]):
        assert isclose(gain(rows, attribute, target), bits, abs_tol=5e-5)


def test_leaf_is_a_label():
    """Sans rien à demander, l’arbre est une étiquette : la seule, ou la plus fréquente.

    Une étiquette est un texte, pas un dictionnaire. À égalité de fréquence, c’est l’alphabet qui décide.
    """
    rows = [{"vent": "nord", "sortie": "oui"}, {"vent": "sud", "sortie": "oui"}]
    assert build(rows, ["vent"], "sortie") == "oui"
    assert build([*rows, {"vent": "sud", "sortie": "non"}], [], "sortie") == "oui"
    assert build([{"sortie": "oui"}, {"sortie": "non"}], [], "sortie") == "non"


def test_contradictory_rows():
    """Quand deux lignes se contredisent, la question se pose une fois, puis l’étiquette la plus fréquente l’emporte.

    Une question posée ne se repose pas plus bas : elle n’apprendrait plus rien. Que reste-t-il à demander dans la
    branche, et quelle règle du contrat s’applique alors ?
    """
    rows = [{"vent": "nord", "sortie": label} for label in ("oui", "non", "oui")]
    assert build(rows, ["vent"], "sortie") == {"attribute": "vent", "branches": {"nord": "oui"}}


def test_tree_asks_while_labels_differ():
    """Deux questions inutiles seules peuvent suffire ensemble : l’arbre continue tant que les étiquettes diffèrent.

    Un gain nul n’arrête pas l’arbre, et à gain égal c’est le premier attribut de la liste qui est demandé. La liste
    des attributs, elle, ne change pas.
    """
    rows = [{"a": a, "b": b, "ou": "un" if a != b else "zéro"} for a in ("0", "1") for b in ("0", "1")]
    attributes = ["b", "a"]
    assert build(rows, attributes, "ou") == {"attribute": "b", "branches": {
        "0": {"attribute": "a", "branches": {"0": "zéro", "1": "un"}},
        "1": {"attribute": "a", "branches": {"0": "un", "1": "zéro"}}}}
    assert attributes == ["b", "a"]


def test_unknown_value():
    """Une valeur que la table n’a jamais montrée n’a pas de branche : la réponse est None.

    Suivez les branches une à une, en lisant chaque fois l’attribut que l’arbre demande. Que doit faire votre fonction
    quand la valeur manque, à la racine ou plus bas ?
    """
    south = {"attribute": "houle", "branches": {"nord": "oui"}}
    tree = {"attribute": "vent", "branches": {"nord": "non", "sud": south}}
    assert classify(tree, {"vent": "sud", "houle": "nord"}) == "oui"
    assert classify(tree, {"vent": "est", "houle": "nord"}) is None
    assert classify(tree, {"vent": "sud", "houle": "sud"}) is None
    assert classify("oui", {"vent": "sud"}) == "oui"


def test_lens_tree():
    """L’arbre des lentilles a neuf feuilles, et il rend les 24 décisions de l’expert.

    Quelle question votre arbre pose-t-il d’abord ? Ce doit être celle du plus grand gain. Dans une branche, le gain se
    calcule sur les seules lignes de la branche.
    """
    rows, attributes, target = load("contact_lenses")
    tree = build(rows, attributes, target)
    assert leaves(tree) == 9
    assert [classify(tree, row) for row in rows] == [row[target] for row in rows]


def test_lander_tree():
    """Les 256 cas de l’atterrissage se replient en 15 règles, et la première question est la visibilité.

    Un arbre plus grand pose des questions de trop : s’arrête-t-il dès que les étiquettes sont toutes les mêmes, et
    choisit-il sa question à nouveau dans chaque branche ?
    """
    rows, attributes, target = load("autolander")
    tree = build(rows, attributes, target)
    assert tree["attribute"] == "vis"
    assert leaves(tree) == 15
    assert [classify(tree, row) for row in rows] == [row[target] for row in rows]

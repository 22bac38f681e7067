"""La figure qui permet de juger

Un modèle donne à 569 tumeurs du sein une probabilité d’être maligne. Son aire sous la courbe ROC est de 0,98. Ce
nombre ne dit pas à un médecin quels cancers le modèle manque, ni combien de personnes il inquiète à tort.

Vous écrivez la figure qui le lui montre, sous la forme d’un dictionnaire : chaque patient y est un point. Les mots
sont les vôtres ; la forme et les nombres sont contrôlés.

Les probabilités ont été calculées pour le cours : chaque dossier a été prédit par un modèle qui ne l’avait pas vu.
"""

import csv
import re
from pathlib import Path

MALIGNANT = {11: 0.875, 19: 0.375, 13: 0.25, 15: 0.0625, 18: 0.5, 24: 1}
BENIGN = {12: 0.125, 14: 0.75, 16: 0.5, 17: 0, 20: 0.125, 21: 0.25, 22: 0.375}
WORDS = {"title": "Title", "probability": "Probability", "row": "Row", "malignant": "Malignant", "benign": "Benign",
         "threshold": "Threshold", "desc": "{missed}/{malignant} ({worst}); {false_alarms}/{benign}"}
FORM = {"title": "", "desc": "", "x": {"title": "", "range": [0, 1]}, "y": {"title": ""}, "layers": [
    {"kind": "points", "name": "", "x": [], "y": []}, {"kind": "points", "name": "", "x": [], "y": []},
    {"kind": "rule", "name": "", "x": 0}, {"kind": "labels", "x": [], "y": [], "text": []}]}


def counts(malignant, benign, threshold):
    """Compte les erreurs et renvoie un dictionnaire de quatre nombres de patients.

    Ses clés : `malignant`, tous les cancers ; `missed`, les cancers sans alerte ; `benign`, toutes les tumeurs
    bénignes ; `false_alarms`, celles qui ont une alerte. L’alerte est donnée dès que la probabilité atteint
    `threshold`.

    malignant, benign : deux dictionnaires, un par groupe, qui donnent pour chaque numéro de dossier la probabilité de
    cancer, de 0 à 1, comme `MALIGNANT` et `BENIGN`. Lève ValueError si l’un des deux groupes est vide.
    """
    # solution
    if not malignant or not benign:
        raise ValueError
    return {"malignant": len(malignant), "missed": sum(score < threshold for score in malignant.values()),
            "benign": len(benign), "false_alarms": sum(score >= threshold for score in benign.values())}


def worst(malignant, threshold, limit):
    """Renvoie la liste des numéros de dossier des cancers manqués, le plus trompeur d’abord, au plus `limit` numéros.

    Le plus trompeur est celui dont la probabilité est la plus basse ; à égalité, le plus petit numéro vient d’abord.
    """
    # solution
    missed = sorted((probability, row) for row, probability in malignant.items() if probability < threshold)
    return [row for _, row in missed[:limit]]


def view(malignant, benign, threshold, words):
    """Renvoie la figure, un nouveau dictionnaire de la forme de `FORM`, aux titres et aux noms non vides.

    L’axe `x` est celui de la probabilité, de 0 à 1 pour les deux groupes.

    `desc` est le texte lu à qui ne voit pas la figure. Il contient, en chiffres, les quatre nombres de `counts` et les
    numéros des trois cancers manqués les plus trompeurs, ou de tous s’il y en a moins.

    Les quatre couches sont dans l’ordre de votre choix. Les deux couches `points`, de noms différents, sont celles des
    cancers et des tumeurs bénignes : un point par patient, à l’abscisse de sa probabilité. L’ordonnée, à votre choix,
    est positive pour un cancer et négative pour une tumeur bénigne, jamais nulle : par exemple, le numéro du dossier
    et son opposé.

    La couche `rule` est la droite du seuil, à l’abscisse `threshold`. La couche `labels` écrit dans `text`, en texte,
    les mêmes numéros que `desc`, chacun à l’endroit de son point. Sans cancer manqué, ses listes sont vides.

    words : des mots prêts, dans la langue de la page, de mêmes clés que `WORDS` ; `desc` y est une phrase à compléter
    avec `format`, dont `worst` reçoit les numéros. Vous pouvez écrire les vôtres. Les autres paramètres et la
    ValueError sont ceux de `counts`.
    """
    # solution
    named = worst(malignant, threshold, 3)
    listed = ", ".join(map(str, named))
    return {
        "title": words["title"], "x": {"title": words["probability"], "range": [0, 1]}, "y": {"title": words["row"]},
        "desc": words["desc"].format(worst=listed, **counts(malignant, benign, threshold)),
        "layers": [
            {"kind": "points", "name": words["malignant"], "x": list(malignant.values()), "y": list(malignant)},
            {"kind": "points", "name": words["benign"], "x": list(benign.values()), "y": [-row for row in benign]},
            {"kind": "rule", "name": words["threshold"], "x": threshold},
            {"kind": "labels", "x": [malignant[row] for row in named], "y": named, "text": list(map(str, named))},
        ],
    }


def load():
    """Lit les 569 dossiers : deux dictionnaires, pour les cancers puis pour les tumeurs bénignes."""
    groups = {"1": {}, "0": {}}  # 1 is malignant here, while the file of the measurements says 0
    with open(Path(__file__).parent / "data" / "predictions_breast_cancer.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            groups[row["malignant"]][int(row["row"])] = float(row["probability"])
    return groups["1"], groups["0"]


def figure(_):
    """Dessine la figure de l’élève au seuil de 0,2 ; ce qui n’a pas la forme demandée est laissé de côté.

    Les blancs de "desc" restent des blancs : l’élève les remplit.
    """
    def axis(given):
        given = given if isinstance(given, dict) else {}
        ends = {"range": [0, 1]} if given.get("range") in ([0, 1], (0, 1)) else {}
        return {"title": str(given.get("title", "")), **ends}

    def numeric(x, y):
        return len(x) == len(y) and all(isinstance(value, (int, float)) for value in x + y)

    def kept(layer):
        match layer:
            case {"kind": "rule", "x": int() | float() as place} if abs(place) < 1e9:
                return [{"kind": "rule", "name": str(layer.get("name", "")), "x": place}]
            case {"kind": "points", "x": [*x], "y": [*y]} if numeric(x, y):
                return [{"kind": "points", "name": str(layer.get("name", "")), "x": x, "y": y}]
            case {"kind": "labels", "x": [*x], "y": [*y], "text": [*text]} if numeric(x, y) and len(text) == len(x):
                return [{"kind": "labels", "x": x, "y": y, "text": [str(word) for word in text]}]
        return []

    drawn = view(*load(), 0.2, {
        "title": _("Ce que le modèle manque, qui il alerte à tort"), "row": _("numéro du dossier, avec − si bénigne"),
        "probability": _("probabilité de cancer annoncée"), "threshold": _("seuil : {value}", value=0.2),
        "malignant": _("tumeur maligne"), "benign": _("tumeur bénigne"),
        "desc": _("Au seuil de {value}, le modèle manque {missed} cancers sur {malignant} ; les plus trompeurs : "
                  "dossiers {worst}. Il alerte à tort {false_alarms} personnes sur {benign}.", value=0.2,
                  **{name: f"{{{name}}}" for name in ("missed", "malignant", "worst", "false_alarms", "benign")}),
    })
    drawn = drawn if isinstance(drawn, dict) else {}
    layers = drawn["layers"] if isinstance(drawn.get("layers"), (list, tuple)) else []
    return {"title": str(drawn.get("title", "")), "desc": str(drawn.get("desc", "")), "x": axis(drawn.get("x")),
            "y": axis(drawn.get("y")), "layers": [part for layer in layers for part in kept(layer)]}


def test_counts_by_hand():
    """Les erreurs se comptent en patients, dans chaque groupe.

    Un cancer manqué n’a pas d’alerte ; une fausse alerte est une tumeur bénigne qui en a une. Où va une probabilité
    égale au seuil ?
    """
    assert counts(MALIGNANT, BENIGN, 0.5) == {"malignant": 6, "missed": 3, "benign": 7, "false_alarms": 2}
    assert counts(MALIGNANT, BENIGN, 0.25) == {"malignant": 6, "missed": 1, "benign": 7, "false_alarms": 4}


def test_both_groups_are_needed():
    """Sans cancer, ou sans tumeur bénigne, il n’y a rien à juger : ValueError.

    « Aucun cancer manqué » serait vrai d’un groupe vide. Essayez de vider chacun des deux groupes.
    """
    try:
        counts({}, BENIGN, 0.5)
    except ValueError:
        pass
    else:
        assert False
    try:
        counts(MALIGNANT, {}, 0.5)
    except ValueError:
        pass
    else:
        assert False


def test_worst_first():
    """Le cancer manqué le plus trompeur vient d’abord, et il n’y a pas plus de numéros que demandé.

    Plus la probabilité est basse, plus le modèle rassure à tort. Un cancer qui a une alerte n’est pas manqué.
    """
    assert worst(MALIGNANT, 0.5, 9) == [15, 13, 19]
    assert worst(MALIGNANT, 0.5, 2) == [15, 13]


def test_worst_of_equals():
    """À probabilité égale, le plus petit numéro de dossier vient d’abord.

    L’ordre des dossiers reçus ne compte pas. Les numéros sont des nombres : 9 vient avant 10.
    """
    assert worst({10: 0.25, 9: 0.25, 30: 0.25}, 0.5, 2) == [9, 10]


def test_every_patient_is_a_point():
    """Chaque groupe a sa couche de points, et chaque patient y est une fois, à sa probabilité.

    Une moyenne ou un pourcentage cache les personnes. Comptez les points de chaque couche : sont-ce les patients du
    groupe, tous, et eux seuls ? Les deux couches ont-elles chacune leur nom ?
    """
    points = [layer for layer in view(MALIGNANT, BENIGN, 0.5, WORDS)["layers"] if layer["kind"] == "points"]
    assert sorted(sorted(layer["x"]) for layer in points) == [sorted(BENIGN.values()), sorted(MALIGNANT.values())]
    assert len({layer.get("name", "") for layer in points} - {"", None}) == 2


def test_groups_keep_apart():
    """Les cancers sont au-dessus de 0, les tumeurs bénignes au-dessous.

    Les tumeurs bénignes sont les plus nombreuses : mêlées aux cancers, elles cachent ceux que le modèle manque. Un
    point à 0 n’est d’aucun côté.
    """
    points = [layer for layer in view(MALIGNANT, BENIGN, 0.5, WORDS)["layers"] if layer["kind"] == "points"]
    places = [place for layer in points for place in zip(layer["x"], layer["y"])]
    assert sorted(x for x, y in places if y > 0) == sorted(MALIGNANT.values())
    assert sorted(x for x, y in places if y < 0) == sorted(BENIGN.values())


def test_threshold_is_at_its_place():
    """La droite du seuil est à l’abscisse du seuil, et elle a un nom.

    Le seuil est un argument : il change d’un appel à l’autre. Une droite horizontale dirait autre chose, et une droite
    sans nom ne dit rien.
    """
    rules = [layer for layer in view(MALIGNANT, BENIGN, 0.75, WORDS)["layers"] if layer["kind"] == "rule"]
    assert [(layer.get("x"), bool(layer.get("name"))) for layer in rules] == [(0.75, True)]


def test_worst_are_named_on_their_points():
    """Les trois cancers manqués les plus trompeurs ont leur numéro, en texte, sur leur point.

    Comparez, pour chaque numéro, l’endroit du texte et celui du point de ce patient. Une couche de textes a autant
    d’abscisses et d’ordonnées que de textes, et pas un texte de plus. Et s’il n’y a aucun cancer manqué ?
    """
    layers = view(MALIGNANT | {25: 0.4375}, BENIGN, 0.5, WORDS)["layers"]
    labels = next(layer for layer in layers if layer["kind"] == "labels")
    assert sorted(zip(labels["text"], labels["x"], strict=True)) == [("13", 0.25), ("15", 0.0625), ("19", 0.375)]
    places = [place for layer in layers if layer["kind"] == "points" for place in zip(layer["x"], layer["y"])]
    assert [place for place in zip(labels["x"], labels["y"], strict=True) if place not in places] == []
    assert [layer["text"] for layer in view(MALIGNANT, BENIGN, 0, WORDS)["layers"] if layer.get("text")] == []


def test_desc_gives_the_numbers():
    """La description dit les quatre nombres et les numéros des cancers manqués, calculés d’après les données.

    Lisez-la à voix haute : qui ne voit pas la figure sait-il combien de cancers sont manqués, sur combien, lesquels,
    et combien de personnes sont inquiétées, sur combien ? Pensez au cas de moins de trois cancers manqués.
    """
    said = re.findall(r"\d+", view(MALIGNANT, BENIGN, 0.5, WORDS)["desc"])
    assert {"3", "6", "2", "7", "13", "15", "19"} - set(said) == set()
    said = re.findall(r"\d+", view(MALIGNANT, BENIGN | {31: 0.875, 32: 0.125}, 0.25, WORDS)["desc"])
    assert {"1", "6", "5", "9", "15"} - set(said) == set()


def test_axes_are_told():
    """La figure et ses axes ont un titre ; l’axe des probabilités va de 0 à 1.

    Sans titre d’axe, un médecin ne sait pas ce qu’il lit. Sans échelle de 0 à 1, la distance au seuil trompe.
    """
    drawing = view(MALIGNANT, BENIGN, 0.5, WORDS)
    assert list(drawing["x"].get("range", [])) == [0, 1]
    assert {drawing.get("title"), drawing["x"].get("title"), drawing["y"].get("title")} & {"", None} == set()


def test_real_view():
    """Au seuil de 0,2, le modèle manque 9 cancers sur 212 et alerte à tort 50 personnes sur 357.

    Si les petits cas passent, affichez les neuf cancers manqués et leur probabilité, puis relisez-les une à une.
    """
    assert counts(*load(), 0.2) == {"malignant": 212, "missed": 9, "benign": 357, "false_alarms": 50}
    assert worst(load()[0], 0.2, 3) == [298, 41, 172]

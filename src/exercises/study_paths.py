"""Les chemins des études

Du bac à un Mastère Spécialisé (bac+6), il y a plusieurs chemins. Lequel est le plus court ? Et si une formation ferme,
que ne peut-on plus atteindre ?

Les étapes sont des sortes de diplômes, pas des écoles. Chaque flèche est un passage ordinaire, avec sa durée : presque
tous demandent un dossier ou un concours. Le graphe a été simplifié et composé pour le cours en 2026.

`but` est le bachelor universitaire de technologie, `bts` le brevet de technicien supérieur, `prepa` les classes
préparatoires ; les licences et les masters sont d’informatique (`cs`) ou de maths (`maths`) ; une licence réunit les
deux (`both`) ; `specialised` est le Mastère Spécialisé.
"""

import csv
from itertools import pairwise
from pathlib import Path

EXAMPLE = [("start", "a", 1), ("a", "b", 1), ("b", "a", 1), ("a", "goal", 3), ("b", "goal", 1), ("start", "goal", 5),
           ("goal", "after", 1), ("other", "goal", 1)]


def duration(arrows, way):
    """Renvoie la durée d’un chemin, en années : la somme des durées de ses flèches.

    arrows : liste de flèches, des tuples (étape, étape suivante, années), comme `EXAMPLE`, sans doublon ; way : liste
    d’étapes, dans l’ordre. Une seule étape dure 0 an. Lève LookupError si une flèche n’existe pas dans ce sens ;
    KeyError en est une sorte.
    """
    # solution
    years = {(step, after): time for step, after, time in arrows}
    return sum(years[arrow] for arrow in pairwise(way))


def ways(arrows, start, goal):
    """Renvoie tous les chemins de `start` à `goal` : une liste de listes d’étapes, les deux bouts compris.

    Un chemin ne passe pas deux fois par la même étape et s’arrête dès qu’il atteint `goal`. S’il n’y en a pas, la
    liste est vide. Si les deux bouts sont la même étape, le seul chemin est cette étape seule.

    Les plus courts en années viennent d’abord ; à durée égale, ceux qui ont le moins d’étapes ; puis dans l’ordre
    alphabétique des étapes, comparées une à une.

    Lève LookupError si `start` ou `goal` n’est dans aucune flèche.
    """
    # solution
    if not {start, goal} <= {end for step, after, _ in arrows for end in (step, after)}:
        raise LookupError
    found, waiting = [], [[start]]
    for way in waiting:
        if way[-1] == goal:
            found.append(way)
        else:
            waiting += [[*way, after] for step, after, _ in arrows if step == way[-1] and after not in way]
    return sorted(found, key=lambda way: (duration(arrows, way), len(way), way))


def cut_off(arrows, start, closed):
    """Renvoie les étapes que l’on ne peut plus atteindre depuis `start` quand les étapes de `closed` sont fermées.

    Ne comptent que les étapes que l’on pouvait atteindre avant ; celles de `closed` n’y sont pas. La liste est dans
    l’ordre alphabétique. Une étape fermée ne se traverse plus.

    closed : liste d’étapes, sans `start`.
    """
    # solution
    def reached(shut):
        steps = [start]
        for step in steps:
            steps += [after for before, after, _ in arrows if before == step and after not in [*steps, *shut]]
        return set(steps)

    return sorted(reached([]) - reached(closed) - set(closed))


def load():
    """Lit les flèches : une liste de tuples (étape, étape suivante, années)."""
    with open(Path(__file__).parent / "data" / "study_paths.csv", encoding="utf-8") as file:
        return [(row["step"], row["next"], int(row["years"])) for row in csv.DictReader(file)]


def figure(_):
    """Montre le graphe selon les années après le bac, avec le premier des chemins trouvés."""
    arrows = load()
    found = ways(arrows, "bac", "specialised")
    best = found[0] if found else []
    places = {"bac": (0, 4), "bts": (2, 5.8), "prepa": (2, 2.2), "but": (3, 7), "licence_cs": (3, 5),
              "licence_both": (3, 4), "licence_maths": (3, 3), "master_cs": (5, 5.5), "master_maths": (5, 3.5),
              "engineer": (5, 1.7), "specialised": (6, 0.7), "doctorate": (8, 4.5)}
    names = {"bac": _("bac"), "bts": _("BTS"), "prepa": _("prépa"), "but": _("BUT"), "licence_cs": _("licence info"),
             "licence_both": _("licence double"), "licence_maths": _("licence maths"), "master_cs": _("master info"),
             "master_maths": _("master maths"), "engineer": _("ingénieur"), "specialised": _("Mastère Spécialisé"),
             "doctorate": _("doctorat")}
    ends = [end for step, after, _years in arrows if (step, after) not in pairwise(best)
            for end in (places[step], places[after], (None, None))]
    marked = [places[step] for step in best if step in places]
    return {
        "title": _("Du bac au Mastère Spécialisé"),
        "desc": _("Graphe des études, de gauche à droite selon les années après le bac. Chemins trouvés : {count}. "
                  "Le premier dure {years} ans : {way}.", count=len(found),
                  years=duration(arrows, best), way=" → ".join(names.get(step, str(step)) for step in best)),
        "x": {"title": _("années après le bac, au plus tôt"), "range": [0, 9]},
        "y": {"title": "", "range": [0, 7.5], "ticks": []},
        "layers": [
            {"kind": "line", "name": _("passage"), "x": [end[0] for end in ends], "y": [end[1] for end in ends]},
            {"kind": "line", "name": _("premier chemin"), "x": [x for x, y in marked], "y": [y for x, y in marked]},
            {"kind": "points", "name": _("étape"), "x": [x for x, y in places.values()],
             "y": [y for x, y in places.values()]},
            {"kind": "labels", "x": [x for x, y in places.values()], "y": [y for x, y in places.values()],
             "text": [names[step] for step in places]},
        ],
    }


def test_duration_by_hand():
    """La durée d’un chemin est la somme des années de ses flèches.

    Un chemin de trois étapes a deux flèches. Combien en compte votre code, et pour un chemin d’une seule étape ?
    """
    assert duration(EXAMPLE, ["start", "a", "goal"]) == 4
    assert duration(EXAMPLE, ["a", "b", "goal", "after"]) == 3
    assert duration(EXAMPLE, ["start"]) == 0


def test_arrow_has_a_direction():
    """Une flèche qui n’existe pas dans ce sens est refusée : LookupError.

    On va de `start` à `a`, pas de `a` à `start`. Compter 0 an pour une flèche absente ferait un chemin trop beau.
    """
    try:
        duration(EXAMPLE, ["a", "start"])
    except LookupError:
        pass
    else:
        assert False


def test_no_step_twice():
    """Un chemin ne tourne pas en rond et s’arrête à son but.

    De `b`, on peut revenir à `a`, puis à `b`… Comment votre code sait-il par où il est déjà passé ? Et s’il
    est déjà arrivé ?
    """
    arrows = [("s", "a", 1), ("a", "b", 1), ("b", "a", 1), ("b", "g", 1), ("g", "b", 1)]
    assert ways(arrows, "s", "g") == [["s", "a", "b", "g"]]
    assert ways(EXAMPLE, "a", "a") == [["a"]]


def test_all_ways():
    """Tous les chemins sont trouvés, les plus courts en années d’abord.

    Dessinez le graphe : combien de chemins voyez-vous, en dehors du plus court ? Un chemin de plus d’étapes peut durer
    moins longtemps : rangez-vous d’après le nombre d’étapes, ou d’après les années ?
    """
    assert ways(EXAMPLE, "start", "goal") == [["start", "a", "b", "goal"], ["start", "a", "goal"], ["start", "goal"]]
    assert ways(EXAMPLE, "b", "goal") == [["b", "goal"], ["b", "a", "goal"]]


def test_no_way_is_not_unknown():
    """Sans chemin, la liste est vide ; une étape inconnue est refusée : LookupError.

    « Aucun chemin » et « étape mal écrite » ne sont pas la même réponse. Vérifiez les deux bouts.
    """
    assert ways(EXAMPLE, "start", "other") == []
    assert ways([("s", "g", 2)], "s", "g") == [["s", "g"]]
    try:
        ways(EXAMPLE, "start", "gaol")
    except LookupError:
        pass
    else:
        assert False
    try:
        ways(EXAMPLE, "begin", "goal")
    except LookupError:
        pass
    else:
        assert False


def test_order_of_equals():
    """À durée égale, le chemin qui a le moins d’étapes vient d’abord, puis l’ordre alphabétique décide.

    Trois critères, dans cet ordre : les années, le nombre d’étapes, les noms. Lequel votre tri oublie-t-il ?
    """
    arrows = [("s", "c", 1), ("c", "b", 1), ("b", "g", 1), ("s", "d", 1), ("d", "g", 2), ("s", "b", 2), ("s", "g", 4)]
    assert ways(arrows, "s", "g") == [["s", "b", "g"], ["s", "d", "g"], ["s", "c", "b", "g"], ["s", "g"]]


def test_cut_off_by_hand():
    """Une fermeture ne coupe que ce que l’on atteignait avant et que plus aucun chemin n’atteint.

    Fermez l’étape sur un dessin : on ne peut ni y entrer ni la traverser. Ce qui reste accessible par un autre chemin
    n’est pas coupé ; ce que l’on n’atteignait pas avant ne l’est pas non plus.
    """
    assert cut_off(EXAMPLE, "start", ["a"]) == ["b"]
    assert cut_off(EXAMPLE, "start", ["goal"]) == ["after"]
    assert cut_off(EXAMPLE, "a", ["b"]) == []


def test_several_closed():
    """Plusieurs fermetures s’ajoutent : deux étapes fermées peuvent en couper une que chacune seule laissait ouverte.

    Fermer les étapes l’une après l’autre, sur le graphe entier, ne suffit pas.
    """
    arrows = [("s", "a", 1), ("s", "b", 1), ("a", "z", 1), ("b", "z", 1), ("z", "y", 1)]
    assert cut_off(arrows, "s", ["a", "b"]) == ["y", "z"]
    assert cut_off(arrows, "s", ["b"]) == []


def test_real_ways():
    """Du bac au Mastère Spécialisé, le graphe a quinze chemins : dix durent six ans, cinq en durent sept.

    Si les petits cas passent, comptez les chemins qui entrent en école d’ingénieurs : il y en a plus d’un.
    """
    arrows = load()
    found = ways(arrows, "bac", "specialised")
    assert [duration(arrows, way) for way in found] == [6] * 10 + [7] * 5
    assert found[0] == ["bac", "engineer", "specialised"]
    assert found[-1] == ["bac", "prepa", "licence_maths", "engineer", "specialised"]


def test_real_closure():
    """Depuis un BTS, fermer la licence d’informatique coupe le master d’informatique, et rien d’autre.

    Depuis le bac, la même fermeture ne coupe rien : quel autre chemin mène à ce master ?
    """
    arrows = load()
    assert cut_off(arrows, "bts", ["licence_cs"]) == ["master_cs"]
    assert cut_off(arrows, "bac", ["licence_cs"]) == []
    assert cut_off(arrows, "bac", ["licence_maths", "licence_both"]) == ["master_maths"]

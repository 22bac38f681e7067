"""Identifier une pierre par ses mesures

Une gemmologue examine une pierre. Elle mesure sa densité, son indice de réfraction et parfois sa dureté, avec une
tolérance pour chacune. Quelles pierres de la table restent possibles ? L’essai de dureté raye : sur une pierre
taillée, on s’en passe, et la mesure manque.

La table est réelle : 150 pierres de joaillerie, pierres synthétiques et imitations, avec pour chaque grandeur un
minimum et un maximum. Ici, les mesures remplacent l’image : deux pierres rouges qui se ressemblent peuvent différer
par la densité. Les noms de la table sont en anglais ; ils restent tels quels.

S’il reste plusieurs candidates, une question suit : quelle observation faire ensuite ? Vous choisissez celle qui
sépare le plus de couples de candidates.
"""

import csv
from collections import Counter
from itertools import combinations
from pathlib import Path

TOLERANCES = [250, 20, 3]  # hardness, specific gravity, refractive index, in thousandths


def candidates(stones, ranges, tolerances):
    """Renvoie, pour chaque pierre mesurée, les rangs des pierres de la table qui restent possibles.

    Une pierre de la table reste possible si aucune mesure ne l’exclut. Une mesure l’exclut si elle est inférieure au
    minimum de plus que la tolérance, ou supérieure au maximum de plus que la tolérance. Une mesure qui manque vaut
    None : elle n’exclut personne. Les rangs se comptent à partir de 0 et vont en croissant ; sans candidate, la liste
    est vide.

    stones : liste de pierres mesurées, chacune une liste de nombres ou de None ; ranges : la table, une liste de
    couples [minimum, maximum] par pierre ; tolerances : une par mesure. Partout le même ordre des mesures ; unité : le
    millième, pour que les comparaisons soient exactes.
    """
    # solution
    def fits(stone, limits):
        return all(value is None or low - tolerance <= value <= high + tolerance
                   for value, (low, high), tolerance in zip(stone, limits, tolerances))

    return [[rank for rank, limits in enumerate(ranges) if fits(stone, limits)] for stone in stones]


def pairs_apart(values):
    """Renvoie le nombre de couples de candidates que l’observation sépare : leurs deux valeurs sont différentes.

    Chaque couple compte une fois. Avec moins de deux candidates, il n’y a aucun couple : 0.

    values : liste de textes, la valeur de l’observation pour chaque candidate.
    """
    # solution
    return sum(first != second for first, second in combinations(values, 2))


def next_measure(columns):
    """Renvoie le nom de l’observation qui sépare le plus de couples de candidates, ou None si aucune n’en sépare.

    À égalité, le premier nom par ordre alphabétique. Des colonnes de longueurs différentes lèvent ValueError.

    columns : dictionnaire ; à chaque nom d’observation, la liste des valeurs, une par candidate.
    """
    # solution
    if len({len(values) for values in columns.values()}) > 1:
        raise ValueError
    gains = {name: pairs_apart(values) for name, values in columns.items()}
    useful = [name for name in sorted(gains) if gains[name]]
    return max(useful, key=gains.get, default=None)


def load():
    """Lit la table : les noms, les intervalles en millièmes, et deux observations, le système et le signe optique.

    La kyanite, dont la dureté n’a pas de maximum, est laissée de côté : restent 149 pierres. Le signe optique est
    ramené à six valeurs ; les nuances du fichier, comme « (occasionally +) », sont perdues.
    """
    with open(Path(__file__).parent / "data" / "gem_minerals.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["hardness_max"]]
    ranges = [[[round(1000 * float(row[f"{name}_{end}"])) for end in ("min", "max")]
               for name in ("hardness", "sg", "ri")] for row in rows]
    optics = [row["optic"].replace("AGG", "Aggregate").split() for row in rows]
    return [row["name"] for row in rows], ranges, {
        "system": [row["system"] for row in rows],
        "optic": [" ".join(words[:2] if words[0].endswith("axial") else words[:1]) for words in optics],
    }


def middles(ranges):
    """Donne, pour chaque pierre de la table, une pierre mesurée au milieu de ses intervalles."""
    return [[(low + high) / 2 for low, high in limits] for limits in ranges]


def narrowed(rank, found, columns):
    """Garde, parmi les candidates d’une pierre, celles qui ont sa valeur pour l’observation conseillée."""
    name = next_measure({name: [values[other] for other in found] for name, values in columns.items()})
    return [other for other in found if name is None or columns[name][other] == columns[name][rank]]


def figure(_):
    """Montre combien de pierres ont une, deux, trois candidates, avant et après l’observation conseillée."""
    names, ranges, columns = load()
    found = candidates(middles(ranges), ranges, TOLERANCES)
    kept = [narrowed(rank, ranks, columns) for rank, ranks in enumerate(found)]
    before, after = (Counter(map(len, lists)) for lists in (found, kept))
    counts = list(range(1, max([*before, *after]) + 1))
    return {
        "title": _("Combien de candidates restent ?"),
        "desc": _("Sur {count} pierres, {before} n’ont qu’une candidate après trois mesures, et {after} après "
                  "l’observation conseillée. Le plus grand nombre de candidates est {most} avant elle, {left} "
                  "après.",
                  count=len(names), before=before[1], after=after[1], most=max(before), left=max(after)),
        "x": {"title": _("candidates"), "ticks": [[count, str(count)] for count in counts]},
        "y": {"title": _("pierres")},
        "layers": [
            {"kind": "bars", "name": _("trois mesures"), "x": counts, "y": [before[count] for count in counts]},
            {"kind": "bars", "name": _("une observation de plus"), "x": counts,
             "y": [after[count] for count in counts]},
        ],
    }


def test_every_measure_counts():
    """Une seule mesure hors de l’intervalle suffit à exclure une pierre de la table.

    Comparez mesure par mesure, chacune avec sa tolérance, dans le même ordre partout. Une réponse par pierre mesurée,
    même s’il ne reste personne.
    """
    ranges = [[[7000, 7000], [2650, 2650]], [[7000, 7500], [3130, 3170]]]
    stones = [[7000, 2650], [7200, 3150], [9000, 2650], [7000, 2700]]
    assert candidates(stones, ranges, [250, 20]) == [[0], [1], [], []]


def test_tolerance_on_both_sides():
    """La tolérance élargit l’intervalle des deux côtés, bornes comprises.

    Essayez une mesure un peu trop petite, puis une un peu trop grande. Exactement à la tolérance, la pierre reste
    possible.
    """
    stones = [[2569], [2570], [2580], [2620], [2621]]
    assert candidates(stones, [[[2590, 2600]], [[2600, 2600]]], [20]) == [[], [0], [0, 1], [0, 1], []]


def test_missing_measure():
    """Une mesure manquante n’exclut personne.

    None ne se compare pas à un nombre, et ce n’est pas zéro : une balance qui affiche 0 a mesuré. Les autres mesures
    de la pierre continuent de compter.
    """
    ranges = [[[7000, 7000], [2650, 2650]], [[7000, 7500], [3130, 3170]], [[3000, 3000], [2710, 2710]]]
    assert candidates([[7100, None], [None, 2700], [7100, 0]], ranges, [250, 20]) == [[0, 1], [2], []]


def test_pairs_by_hand():
    """On compte les couples de valeurs différentes, chacun une fois.

    Trois candidates font trois couples. Compter les valeurs différentes, ou chaque couple dans les deux sens, donne
    un autre nombre.
    """
    assert pairs_apart(["cubic", "cubic", "trigonal"]) == 2
    assert pairs_apart(["cubic", "trigonal", "amorphous", "cubic"]) == 5


def test_nothing_to_separate():
    """Sans deux valeurs différentes, aucun couple n’est séparé.

    Une candidate seule ne fait pas de couple. Plusieurs candidates de même valeur restent ensemble.
    """
    assert pairs_apart([]) == 0
    assert pairs_apart(["cubic"]) == 0
    assert pairs_apart(["cubic", "cubic", "cubic"]) == 0


def test_most_pairs():
    """L’observation conseillée est celle qui sépare le plus de couples.

    Le nombre de valeurs différentes ne suffit pas : isoler deux candidates parmi huit sépare moins que couper en deux.
    La taille du plus grand groupe ne suffit pas non plus : que font les autres groupes ?
    """
    columns = {
        "colour": ["red", "blue", "green", "red", "red", "red", "red", "red"],
        "system": ["cubic", "cubic", "cubic", "cubic", "trigonal", "trigonal", "trigonal", "trigonal"],
    }
    assert next_measure(columns) == "system"
    assert next_measure({"colour": list("aaabbbcc"), "system": list("aaaabcde")}) == "system"


def test_alphabetical_of_equals():
    """À égalité, c’est le premier nom par ordre alphabétique.

    L’ordre du dictionnaire est celui où l’on a rempli la table : il ne doit rien décider.
    """
    assert next_measure({"system": ["a", "b"], "optic": ["c", "d"], "twinning": ["e", "f"]}) == "optic"


def test_no_useful_measure():
    """Si aucune observation ne sépare les candidates, la réponse est None.

    Conseiller une mesure inutile coûte du temps. Que renvoie votre fonction quand tous les gains sont nuls ?
    """
    assert next_measure({"system": ["cubic", "cubic"], "optic": ["Isotropic", "Isotropic"]}) is None
    assert next_measure({"system": ["cubic", "cubic"], "optic": ["Isotropic", "Aggregate"]}) == "optic"


def test_columns_must_match():
    """Chaque observation donne une valeur par candidate : des longueurs différentes lèvent ValueError.

    Une colonne trop courte n’est pas une observation qui sépare moins : il y manque une candidate.
    """
    try:
        next_measure({"system": ["cubic", "cubic"], "optic": ["Isotropic"]})
    except ValueError:
        pass
    else:
        assert False


def test_real_stones():
    """Sur 149 pierres mesurées au milieu de leurs intervalles, 31 n’ont qu’une candidate, et une en a onze.

    Si les petits cas passent, vérifiez que les bornes comptent : sur cette table, plusieurs mesures tombent juste
    à la tolérance.
    """
    names, ranges, _ = load()
    found = [len(ranks) for ranks in candidates(middles(ranges), ranges, TOLERANCES)]
    assert found.count(1) == 31
    assert found[names.index("Soudé Emerald")] == max(found)
    assert max(found) == 11


def test_real_advice():
    """Parmi ces pierres, 51 demandent le signe optique et 21 le système ; pour 77, aucune des deux n’aide.

    Parmi les 77, il y a les 31 pierres qui n’ont qu’une candidate. Une observation qui ne sépare personne n’est pas
    un conseil.
    """
    _, ranges, columns = load()
    advice = []
    for ranks in candidates(middles(ranges), ranges, TOLERANCES):
        advice.append(next_measure({name: [values[rank] for rank in ranks] for name, values in columns.items()}))
    assert [advice.count(name) for name in ("optic", "system", None)] == [51, 21, 77]

"""Des notes d’entretien aux priorités

Neuf personnes d’une petite usine ont raconté ce qui leur fait perdre du temps : trois de la logistique, trois de la
production, trois de la qualité. Chaque note donne un scénario, la stratégie employée, et deux estimations : combien de
fois par mois cela arrive, et combien d’heures sont perdues chaque fois.

L’usine est imaginaire et les notes sont composées pour le cours. Elles ont les défauts des vraies : les personnes ne
sont pas d’accord, certaines racontent deux fois la même chose, et le scénario dont tout le monde parle n’est pas celui
qui coûte le plus.
"""

import csv
from collections import Counter
from pathlib import Path
from statistics import median


def opinions(notes):
    """Renvoie un dictionnaire de dictionnaires : pour chaque scénario, l’avis de chaque personne qui l’a raconté.

    Un avis est un couple (fois par mois, heures) : `opinions(notes)['late_truck']['L1']` vaut `(10, 1.5)`.

    Une personne ne donne qu’un avis par scénario. Si elle l’a raconté plusieurs fois, c’est sa dernière note qui
    compte : à la relecture, elle se corrige.

    notes : liste de dictionnaires, dans l’ordre des entretiens, avec les clés `person`, `role`, `scenario`, `strategy`
    (textes), `times_a_month` (fois par mois) et `hours_lost` (heures perdues chaque fois).
    """
    # solution
    found = {}
    for note in notes:
        people = found.setdefault(note["scenario"], {})
        people[note["person"]] = note["times_a_month"], note["hours_lost"]
    return found


def ranking(notes):
    """Renvoie les scénarios du plus coûteux au moins coûteux ; à coût égal, dans l’ordre alphabétique.

    Chaque scénario est un dictionnaire à cinq clés : `scenario` ; `people`, le nombre de personnes qui ont donné un
    avis ; `times`, la médiane de leurs fréquences ; `hours`, la médiane de leurs durées ; `impact`, le produit de ces
    deux médianes, en heures par mois. Pour un nombre pair d’avis, la médiane est la moyenne des deux du milieu.

    notes : comme pour `opinions` ; une liste vide donne une liste vide.
    """
    # solution
    found = []
    for scenario, people in opinions(notes).items():
        times, hours = (median(values) for values in zip(*people.values()))
        found.append(
            {"scenario": scenario, "people": len(people), "times": times, "hours": hours, "impact": times * hours}
        )
    return sorted(found, key=lambda row: (-row["impact"], row["scenario"]))


def strategies(notes, scenario):
    """Renvoie les stratégies employées dans un scénario : une liste de couples (stratégie, nombre de personnes).

    Toutes les notes comptent ici, même celles que la personne a corrigées ensuite : elle a bien fait ce qu’elle
    raconte. Une personne qui raconte deux fois la même stratégie ne compte qu’une fois. La plus répandue vient en
    premier ; à égalité, l’ordre alphabétique.

    notes : comme pour `opinions` ; scenario : texte ; un scénario que personne n’a raconté donne une liste vide.
    """
    # solution
    pairs = {(note["strategy"], note["person"]) for note in notes if note["scenario"] == scenario}
    return Counter(strategy for strategy, person in sorted(pairs)).most_common()


def load():
    """Lit les 48 notes, dans l’ordre des entretiens ; les deux estimations sont des nombres."""
    with open(Path(__file__).parent / "data" / "interview_notes.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["times_a_month"], row["hours_lost"] = float(row["times_a_month"]), float(row["hours_lost"])
    return rows


def note(person, scenario, strategy="wait", times=1, hours=1):
    """Compose une note d’essai."""
    return {"person": person, "role": "production", "scenario": scenario, "strategy": strategy,
            "times_a_month": times, "hours_lost": hours}


def figure(_):
    """Montre, pour chaque scénario, les heures perdues par mois et le nombre de personnes qui en parlent."""
    names = {
        "format_change": _("changement de format"), "late_truck": _("camion en retard"),
        "missing_part": _("pièce manquante"), "film_jam": _("bourrage du film"),
        "scale_drift": _("balance déréglée"), "wrong_label": _("erreur d’étiquetage"),
        "lost_pallet": _("palette perdue"), "power_cut": _("coupure de courant"),
    }
    rows = ranking(load())
    labels = [names.get(row["scenario"], row["scenario"]) for row in rows]
    people = [row["people"] for row in rows]
    impacts = [row["impact"] for row in rows]
    if not rows:
        desc = _("Aucun scénario.")
    else:
        told = people.index(max(people))
        desc = _("Premier scénario : {first}, {hours} h par mois, {people} personnes. Celui dont le plus de "
                 "personnes parlent : {told}, {cost} h par mois.", first=labels[0], hours=impacts[0],
                 people=people[0], told=labels[told], cost=impacts[told])
    ranks = list(range(len(rows)))
    return {
        "title": _("Ce qui coûte et ce dont on parle"),
        "desc": desc,
        "x": {"title": _("scénarios, du premier au dernier"), "ticks": [list(pair) for pair in zip(ranks, labels)]},
        "y": {"title": ""},
        "layers": [
            {"kind": "bars", "name": _("heures perdues par mois"), "x": ranks, "y": impacts},
            {"kind": "bars", "name": _("personnes qui en parlent"), "x": ranks, "y": people},
        ],
    }


def test_one_opinion_each():
    """Chaque personne a un avis par scénario, rangé sous le nom du scénario.

    La même personne peut parler de deux scénarios, et deux personnes du même : les avis ne doivent pas se remplacer
    les uns les autres. Le couple donne la fréquence, puis la durée.
    """
    notes = [note("L1", "jam", times=4, hours=2), note("L1", "leak", times=3, hours=5), note("P1", "jam", times=6)]
    assert opinions(notes) == {"jam": {"L1": (4, 2), "P1": (6, 1)}, "leak": {"L1": (3, 5)}}


def test_last_word():
    """Quand une personne raconte deux fois le même scénario, sa dernière note remplace la première.

    Ni la première, ni la plus grande, ni une moyenne : la liste suit l’ordre des entretiens. Les deux nombres viennent
    de la même note.
    """
    notes = [note("P1", "jam", times=9, hours=1), note("L1", "jam", times=2), note("P1", "jam", times=5, hours=3)]
    assert opinions(notes) == {"jam": {"P1": (5, 3), "L1": (2, 1)}}


def test_median_of_the_people():
    """La fréquence et la durée d’un scénario sont les médianes des avis.

    Une seule estimation très haute tirerait une moyenne vers elle, mais pas la médiane. Rangez les avis : celui du
    milieu, ou la moyenne des deux du milieu.
    """
    odd = [note("P1", "jam", times=4, hours=1), note("P2", "jam", times=90, hours=2), note("P3", "jam", times=2)]
    assert [(row["times"], row["hours"]) for row in ranking(odd)] == [(4, 1)]
    even = [*odd, note("Q1", "jam", times=5, hours=2)]
    assert [(row["times"], row["hours"]) for row in ranking(even)] == [(4.5, 1.5)]


def test_people_with_an_opinion():
    """Chaque scénario compte les personnes qui ont donné un avis sur lui.

    Qui le raconte deux fois ne compte qu’une fois, et qui ne parle que d’autres scénarios ne compte pas. Partez des
    avis plutôt que des notes.
    """
    notes = [note("P1", "jam"), note("L1", "jam"), note("P1", "jam"), note("Q1", "leak")]
    assert {row["scenario"]: row["people"] for row in ranking(notes)} == {"jam": 2, "leak": 1}


def test_product_of_the_medians():
    """L’impact multiplie les deux médianes ; ce n’est pas la médiane des produits.

    Calculez d’abord la fréquence du scénario, puis sa durée, et multipliez à la fin, une seule fois. Le nombre de
    personnes n’entre pas dans le produit.
    """
    notes = [note("P1", "jam", times=1, hours=8), note("P2", "jam", times=4, hours=4), note("P3", "jam", times=8)]
    assert ranking(notes) == [{"scenario": "jam", "people": 3, "times": 4, "hours": 4, "impact": 16}]
    notes = [note("P1", "jam"), note("P2", "jam", times=2, hours=9), note("P3", "jam", times=9, hours=2)]
    assert [row["impact"] for row in ranking(notes)] == [4]


def test_most_costly_first():
    """Le scénario le plus coûteux vient en premier ; à coût égal, l’ordre alphabétique décide.

    Seul l’impact donne le rang, pas le nombre de personnes ni la fréquence. Les deux ordres vont en sens contraire :
    renverser toute la liste renverse aussi l’alphabet. Une liste de notes vide ne donne aucun scénario.
    """
    notes = [note("P1", "cut"), note("P2", "cut"), note("P1", "leak", times=2, hours=2),
             note("P1", "fault", times=4), note("P1", "jam", hours=5)]
    assert [row["scenario"] for row in ranking(notes)] == ["jam", "fault", "leak", "cut"]
    assert ranking([]) == []


def test_strategies_count_people():
    """Une stratégie compte autant de fois que de personnes différentes l’emploient, dans ce scénario.

    Comptez des personnes, pas des notes, même si une personne se répète bien plus loin ; laissez de côté les autres
    scénarios. Une note corrigée ensuite reste un récit de ce qui a été fait.
    """
    notes = [note("P1", "jam", "clear"), note("P1", "jam", "slow"), note("P1", "jam", "clear"),
             note("P2", "jam", "slow"), note("P3", "leak", "clear")]
    assert strategies(notes, "jam") == [("slow", 2), ("clear", 1)]


def test_order_of_strategies():
    """À égalité de personnes, les stratégies suivent l’ordre alphabétique.

    L’ordre des notes ne doit rien changer, et le nombre passe avant l’alphabet. Un scénario que personne n’a raconté
    n’a aucune stratégie : la liste est vide.
    """
    notes = [note("P1", "jam", name) for name in ("wait", "oil", "slow", "call", "stop", "ask")]
    notes.append(note("P2", "jam", "slow"))
    assert strategies(notes, "jam") == [("slow", 2), ("ask", 1), ("call", 1), ("oil", 1), ("stop", 1), ("wait", 1)]
    assert strategies(notes, "leak") == []


def test_real_ranking():
    """Dans les notes, le changement de format vient en tête avec 22 heures par mois ; la coupure de courant, dont les
    neuf personnes parlent, est dernière.

    Si les petits cas passent, cherchez une règle que seules les notes du cours mettent à l’épreuve : une personne
    qui se corrige, un avis loin des autres, une fréquence plus petite que 1.
    """
    rows = ranking(load())
    assert [row["scenario"] for row in rows] == [
        "format_change", "late_truck", "missing_part", "film_jam",
        "scale_drift", "wrong_label", "lost_pallet", "power_cut",
    ]
    assert [row["impact"] for row in rows] == [22, 13.5, 12, 10, 6.125, 4, 3.75, 1.5]
    assert [row["people"] for row in rows] == [4, 4, 5, 5, 4, 5, 2, 9]


def test_real_strategies():
    """Contre un bourrage du film, trois personnes dégagent à la main, trois ralentissent et une appelle la
    maintenance.

    Une personne a changé de geste d’un entretien à l’autre : ses deux récits comptent. Relisez aussi la règle des
    égalités.
    """
    assert strategies(load(), "film_jam") == [("clear_by_hand", 3), ("slow_down", 3), ("call_maintenance", 1)]

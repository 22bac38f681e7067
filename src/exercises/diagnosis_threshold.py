"""Choisir le seuil d’une aide au diagnostic

Une tumeur du sein est ponctionnée ; on mesure au microscope le rayon des noyaux des cellules. Plus les plus gros
noyaux sont grands, plus la tumeur risque d’être maligne. À partir de quel rayon faut-il alerter le médecin ?

Il n’y a pas de seuil sans erreur. Vous comptez d’abord les erreurs, puis vous choisissez selon ce qu’elles coûtent :
ici, un cancer manqué coûte dix fausses alertes. Ce rapport est une convention du cours, pas un avis médical.
"""

import csv
from math import isclose
from pathlib import Path


def rates(scores, sick, threshold):
    """Renvoie deux nombres entre 0 et 1 : la sensibilité et la spécificité de la règle « alerte dès le seuil ».

    L’alerte est donnée quand le score est supérieur ou égal à `threshold`. La sensibilité est la part des malades
    alertés ; la spécificité, la part des non-malades laissés tranquilles.

    scores : liste de nombres ; sick : liste de booléens, True pour un malade ; il y a des deux.
    """
    # solution
    alerts = [score >= threshold for score in scores]
    found = sum(alert and ill for alert, ill in zip(alerts, sick))
    quiet = sum(not alert and not ill for alert, ill in zip(alerts, sick))
    return found / sum(sick), quiet / (len(sick) - sum(sick))


def auc(scores, sick):
    """Renvoie l’aire sous la courbe ROC.

    C’est la probabilité qu’un malade tiré au hasard ait un score plus élevé qu’un non-malade tiré au hasard ;
    une égalité compte pour un demi.

    Source : T. Fawcett, « An introduction to ROC analysis », Pattern Recognition Letters 27, 2006.
    """
    # solution
    ill = [score for score, state in zip(scores, sick) if state]
    well = [score for score, state in zip(scores, sick) if not state]
    wins = sum((a > b) + (a == b) / 2 for a in ill for b in well)
    return wins / (len(ill) * len(well))


def cheapest_threshold(scores, sick, missed, false_alarm):
    """Renvoie, parmi les scores observés, le seuil dont le coût total est le plus faible.

    missed : coût d’un malade non alerté ; false_alarm : coût d’un non-malade alerté.

    À coût égal, c’est le seuil le plus bas qui est renvoyé.
    """
    # solution
    def cost(threshold):
        return sum(missed if ill else false_alarm
                   for score, ill in zip(scores, sick) if (score >= threshold) != ill)

    return min(sorted(set(scores)), key=cost)


def load():
    """Lit les 569 dossiers : deux listes, le rayon des plus gros noyaux et True pour une tumeur maligne."""
    with open(Path(__file__).parent / "data" / "breast_cancer.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    # Trap of this file: the last column says "benign", so that 0 is a malignant tumour.
    return [float(row["worst_radius"]) for row in rows], [row["benign"] == "0" for row in rows]


def figure(_):
    """Montre la courbe ROC, l’aire et le seuil choisi."""
    scores, sick = load()
    grid = [*sorted(set(scores), reverse=True)[::12], min(scores)]
    points = [rates(scores, sick, threshold) for threshold in grid]
    chosen = cheapest_threshold(scores, sick, missed=10, false_alarm=1)
    sensitivity, specificity = rates(scores, sick, chosen)
    area = auc(scores, sick)
    return {
        "title": _("Courbe ROC du rayon des plus gros noyaux"),
        "desc": _("Aire sous la courbe : {area}. Au seuil {threshold}, sensibilité {sensitivity}, "
                  "spécificité {specificity}.", area=round(area, 4), threshold=chosen,
                  sensitivity=round(sensitivity, 3), specificity=round(specificity, 3)),
        "x": {"title": _("fausses alertes (1 − spécificité)"), "range": [0, 1]},
        "y": {"title": _("sensibilité"), "range": [0, 1]},
        "layers": [
            {"kind": "line", "name": _("courbe ROC"),
             "x": [0, *(1 - point[1] for point in points)], "y": [0, *(point[0] for point in points)]},
            {"kind": "line", "name": _("hasard"), "x": [0, 1], "y": [0, 1]},
            {"kind": "points", "name": _("seuil {threshold}", threshold=chosen),
             "x": [1 - specificity], "y": [sensitivity]},
        ],
    }


def test_rates_by_hand():
    """La sensibilité se compte parmi les malades, la spécificité parmi les autres.

    Chaque part a son propre dénominateur : comptez d’abord combien il y a de malades et de non-malades.
    """
    assert rates([9, 8, 5, 4, 3, 2], [True, False, True, False, False, False], threshold=5) == (1, 0.75)


def test_threshold_counts():
    """Un score égal au seuil donne l’alerte.

    « Dès le seuil » : la comparaison inclut l’égalité.
    """
    assert rates([5, 5, 2, 1], [True, False, True, False], threshold=5) == (0.5, 0.5)


def test_auc_of_a_perfect_score():
    """Quand tous les malades ont un score plus élevé que les autres, l’aire vaut 1.

    Comptez les couples (malade, non-malade) bien rangés, puis divisez par le nombre de couples.
    """
    assert auc([9, 8, 3, 2, 1], [True, True, False, False, False]) == 1


def test_auc_ties():
    """Une égalité entre un malade et un non-malade compte pour un demi.

    Ni gagnée ni perdue : un score qui ne distingue rien doit donner exactement 0,5.
    """
    assert auc([5, 5, 5], [True, False, False]) == 0.5
    assert auc([7, 5, 5], [True, True, False]) == 0.75


def test_cost_moves_the_threshold():
    """Le seuil suit les coûts : plus un malade manqué coûte cher, plus le seuil descend.

    Le coût d’un seuil est la somme de toutes ses erreurs ; essayez chaque score observé.
    """
    scores, sick = [1, 2, 3, 4, 5], [False, True, False, False, True]
    assert cheapest_threshold(scores, sick, missed=1, false_alarm=1) == 5
    assert cheapest_threshold(scores, sick, missed=10, false_alarm=1) == 2


def test_lowest_of_equals():
    """À coût égal, c’est le seuil le plus bas qui est gardé.

    Dans quel ordre essayez-vous les seuils, et que faites-vous d’un coût égal au meilleur ?
    """
    assert cheapest_threshold([1, 2, 3, 4], [False, True, False, True], missed=1, false_alarm=1) == 2


def test_real_rates():
    """Au seuil de 16,8, la règle trouve 179 cancers sur 212 et laisse tranquilles 346 personnes sur 357.

    Si les petits cas passent, regardez le sens de la colonne : `load` donne déjà True pour une tumeur maligne.
    """
    scores, sick = load()
    sensitivity, specificity = rates(scores, sick, 16.8)
    assert isclose(sensitivity, 179 / 212)
    assert isclose(specificity, 346 / 357)


def test_real_auc():
    """Sur les dossiers réels, l’aire sous la courbe vaut 0,9704.

    Des scores égaux se rencontrent dans ces dossiers : la règle du demi compte.
    """
    scores, sick = load()
    assert isclose(auc(scores, sick), 0.9704, abs_tol=5e-5)


def test_real_threshold():
    """Si un cancer manqué coûte dix fausses alertes, le seuil est 14,91.

    Un seuil plus élevé fait moins de fausses alertes, mais combien de cancers manque-t-il ?
    """
    scores, sick = load()
    assert isclose(cheapest_threshold(scores, sick, missed=10, false_alarm=1), 14.91)

"""La limite de la somme cumulée : le délai contre les fausses alertes

Le Nil ne compte que vingt-huit années calmes. Les deux dernières colonnes viennent donc d’années tirées au hasard,
mille fois par limite, avec une graine fixe : une loi de Gauss, des années indépendantes, une baisse de 1,5 σ.
"""

from random import Random
from statistics import fmean

from exercises.change_detection import first_alarm, load, low_cusum, reference

LIMITS = [1 + step / 2 for step in range(9)]  # σ
CHANGE, LAST = 1899, 1905
SLACK, DROP, RUNS = 0.5, 1.5, 1000  # σ, σ, times


def sums():
    """Renvoie les années et la somme cumulée des déficits, en σ."""
    years, volumes = load()
    mean, sigma = reference(volumes)
    return years, [total / sigma for total in low_cusum(volumes, mean, SLACK * sigma)]


def alarms(years, totals, limit):
    """Renvoie les années d’alarme avant la baisse, puis la première à partir d’elle."""
    start = years.index(CHANGE)
    early = [year for year, total in zip(years[:start], totals) if total > limit]
    return early, years[start + first_alarm(totals[start:], limit)]


def wait(drop, limit, rng):
    """Tire des années, en σ, jusqu’à l’alarme ; renvoie leur nombre."""
    total, count = 0, 0
    while total <= limit:
        total = max(0, total + rng.gauss(drop, 1) - SLACK)
        count += 1
    return count


def waits(limit):
    """Renvoie deux attentes moyennes, en années : d’une fausse alerte, puis de l’alarme après une baisse."""
    rng = Random(0)
    return tuple(fmean(wait(drop, limit, rng) for _ in range(RUNS)) for drop in (0, DROP))


def explore(_):
    """Montre, pour chaque limite, l’alarme du Nil, les fausses alertes et le délai."""
    years, totals = sums()
    shown = slice(0, years.index(LAST) + 1)
    steps = []
    for limit in LIMITS:
        early, alarm = alarms(years, totals, limit)
        calm, fall = waits(limit)
        calm, fall = round(calm), round(fall, 1)
        steps.append({
            "value": limit,
            "spoken": _("{limit} fois l’écart type", limit=limit),
            "row": [len(early), str(alarm), fall, calm],
            "figure": {
                "title": _("La somme cumulée du Nil et sa limite"),
                "desc": _("Limite de {limit} σ. Années en alarme avant 1899 : {early} ; alarme après la baisse : "
                          "{alarm}. Sur les années tirées au hasard, délai moyen : {fall} ans ; une fausse alerte "
                          "tous les {calm} ans.",
                          limit=limit, early=len(early), alarm=str(alarm), fall=fall, calm=calm),
                "x": {"title": _("année"), "range": [years[0], LAST],
                      "ticks": [[year, str(year)] for year in range(1875, LAST + 1, 10)]},
                "y": {"title": _("somme cumulée des déficits (σ)"), "range": [0, 8]},
                "layers": [
                    {"kind": "line", "name": _("somme cumulée"), "x": years[shown], "y": totals[shown]},
                    {"kind": "rule", "name": _("limite"), "y": limit},
                    {"kind": "points", "name": _("fausse alerte"), "x": early,
                     "y": [totals[years.index(year)] for year in early]},
                    {"kind": "points", "name": _("alarme"), "x": [alarm], "y": [totals[years.index(alarm)]]},
                    {"kind": "rule", "name": _("début de la baisse"), "x": CHANGE - 0.5},
                ],
            },
        })
    return {
        "label": _("Limite de l’alarme"),
        "caption": _("Le Nil, puis mille tirages au hasard : délai moyen et intervalle moyen entre deux fausses "
                     "alertes"),
        "columns": [_("limite (σ)"), _("années en alarme avant 1899"), _("alarme du Nil"), _("délai simulé (ans)"),
                    _("intervalle au hasard (ans)")],
        "start": 4,
        "steps": steps,
    }

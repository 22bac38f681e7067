"""Le plan de 2014, jour par jour : les agents qui manquent et ceux qui attendent

Le plan est celui de l’exercice : même sorte de jour, marge choisie sur l’année.
"""

from exercises import station_forecast, station_staff
from exercises.station_staff import IDLE, MARGINS, MISSING, SHARE, best_margin, staff

LOUD = 5  # agents missing or idle from which a day is named


def gaps():
    """Renvoie, pour chaque jour de 2014, sa date et les agents qui manquent ; un nombre négatif s’ils attendent."""
    dates = [day for day in station_forecast.load()[0] if day.startswith("2014")]
    entries, _naive, own = station_staff.load()
    margin = best_margin(own, entries, list(MARGINS), SHARE, MISSING, IDLE)
    return [
        (day, staff(entry, SHARE) - staff(value + margin, SHARE)) for day, entry, value in zip(dates, entries, own)
    ]


def figure(_):
    """Montre chaque jour comme un point, et nomme les plus mauvais."""
    days = [(rank, day, gap) for rank, (day, gap) in enumerate(gaps(), 1)]
    short, idle = ([one for one in days if test(one[2])] for test in (lambda gap: gap > 0, lambda gap: gap < 0))
    loud = sorted((one for one in days if abs(one[2]) >= LOUD), key=lambda one: -abs(one[2]))
    return {
        "title": _("Les agents du plan, jour par jour, année 2014"),
        "desc": _("Jours où des agents manquent : {short} ; jours où des agents attendent : {idle}. Jours où l’écart "
                  "atteint {loud} agents : {count}. Le plus grand écart est celui du {day} : {gap}.",
                  short=len(short), idle=len(idle), loud=LOUD, count=len(loud), day=loud[0][1], gap=loud[0][2]),
        "x": {"title": _("jour de l’année 2014"), "range": [0, 366]},
        "y": {"title": _("agents qui manquent (négatif : agents de trop)")},
        "layers": [
            {"kind": "points", "name": _("il en manque"), "x": [one[0] for one in short],
             "y": [one[2] for one in short]},
            {"kind": "points", "name": _("il y en a trop"), "x": [one[0] for one in idle],
             "y": [one[2] for one in idle]},
            {"kind": "rule", "name": _("plan juste"), "y": 0},
            {"kind": "labels", "x": [one[0] for one in loud[:6]], "y": [one[2] for one in loud[:6]],
             "text": [one[1][5:] for one in loud[:6]]},
        ],
    }

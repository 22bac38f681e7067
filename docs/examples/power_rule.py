"""La puissance d’une fraiseuse et ses deux limites

Les données AI4I 2020 sont synthétiques : un programme les a fabriquées d’après une machine existante.
"""

import csv
from dataclasses import dataclass
from math import pi
from pathlib import Path

DATA = Path(__file__).parents[2] / "src" / "exercises" / "data" / "ai4i2020_sample.csv"
LOW, HIGH = 3500, 9000
POWER_FAILURE = "Power Failure"


@dataclass(frozen=True)
class Row:
    """Une ligne de mesures : couple en N·m, vitesse en tr/min, panne ou non, cause telle que le fichier la nomme."""

    torque: float
    rpm: int
    failed: bool
    cause: str


def load():
    """Lit les 1 562 lignes, dans l’ordre du fichier."""
    with open(DATA, encoding="utf-8") as file:
        return [
            Row(float(line["torque_nm"]), int(line["rpm"]), line["failure"] == "1", line["failure_type"])
            for line in csv.DictReader(file)
        ]


def limit_torque(watts, rpm):
    """Renvoie le couple, en N·m, qui donne la puissance `watts` à la vitesse `rpm`, en tr/min."""
    return watts * 60 / (2 * pi * rpm)


def outside(row):
    """Dit si la ligne est strictement hors des deux courbes limites."""
    return not limit_torque(LOW, row.rpm) <= row.torque <= limit_torque(HIGH, row.rpm)


def figure(_):
    """Montre le couple selon la vitesse, les deux limites et les pannes de puissance."""
    rows = load()
    failures = [row for row in rows if row.cause == POWER_FAILURE]
    others = [row for row in rows if row.cause != POWER_FAILURE]
    # One row in six is enough to see the cloud; drawing all 1 467 would hide the failures.
    shown = others[::6]
    speeds = list(range(1150, 2901, 50))
    return {
        "title": _("Couple, vitesse et limites de puissance"),
        "desc": _("Couple selon la vitesse de rotation, avec les limites de {low} W et de {high} W. "
                  "Hors des limites : {found} des {count} pannes de puissance et {wrong} des {rest} autres lignes.",
                  low=LOW, high=HIGH, found=sum(map(outside, failures)), count=len(failures),
                  wrong=sum(map(outside, others)), rest=len(others)),
        "x": {"title": _("vitesse de rotation (tr/min)")},
        "y": {"title": _("couple (N·m)")},
        "layers": [
            {"kind": "points", "name": _("autre ligne (une sur six)"),
             "x": [row.rpm for row in shown], "y": [row.torque for row in shown]},
            {"kind": "points", "name": _("panne de puissance"),
             "x": [row.rpm for row in failures], "y": [row.torque for row in failures]},
            *({"kind": "line", "name": _("limite : {watts} W", watts=watts),
               "x": speeds, "y": [round(limit_torque(watts, rpm), 2) for rpm in speeds]} for watts in (LOW, HIGH)),
        ],
    }

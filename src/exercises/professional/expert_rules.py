"""Quatre règles d’expert avec pandas : chaque règle est une colonne de booléens, calculée d’un coup."""

import numpy as np
import pandas as pd

CAUSES = {"heat": "Heat Dissipation Failure", "power": "Power Failure", "overstrain": "Overstrain Failure",
          "wear": "Tool Wear Failure"}
LOADS = {"L": 11000, "M": 12000, "H": 13000}


def fired(rows):
    """Renvoie un tableau : une ligne par ligne lue, une colonne de booléens par règle.

    Les températures passent en dixièmes de kelvin, entiers : la comparaison à 8,6 K est exacte.
    """
    table = pd.DataFrame(rows)
    process, air = ((table[name].astype(float) * 10).round().astype(int) for name in ("process_k", "air_k"))
    torque, rpm, wear = (table[name].astype(float) for name in ("torque_nm", "rpm", "wear_min"))
    watts = torque * rpm * 2 * np.pi / 60
    return pd.DataFrame({
        "heat": (process - air < 86) & (rpm < 1380),
        "power": ~watts.between(3500, 9000),
        "overstrain": wear * torque > table["type"].map(LOADS),
        "wear": wear >= 200,
    })


def alerts(row):
    """Renvoie les noms des règles qui alertent sur une seule ligne."""
    flags = fired([row]).iloc[0]
    return flags.index[flags].tolist()


def tally(rows):
    """Compte les pannes trouvées et les fausses alertes de chaque règle, sans boucle sur les lignes."""
    table, flags = pd.DataFrame(rows), fired(rows)
    own = pd.DataFrame({name: table["failure_type"] == cause for name, cause in CAUSES.items()})
    quiet = table["failure"] == "0"
    return {name: [int((flags[name] & own[name] & ~quiet).sum()), int((flags[name] & quiet).sum())] for name in CAUSES}


def priority(counts, saved, visit):
    """Range les règles utiles par gain décroissant, puis par ordre alphabétique."""
    table = pd.DataFrame.from_dict(counts, orient="index", columns=["found", "wrong"])
    table["gain"] = table["found"] * pd.Series(saved) - table["wrong"] * visit
    table = table[table["gain"] > 0].sort_index().sort_values("gain", ascending=False, kind="stable")
    return table.index.tolist()

"""Des notes d’entretien aux priorités, avec pandas"""

import pandas as pd

COLUMNS = ["person", "role", "scenario", "strategy", "times_a_month", "hours_lost"]


def latest(notes):
    """Garde la dernière note de chaque personne sur chaque scénario."""
    table = pd.DataFrame(notes, columns=COLUMNS)
    return table.drop_duplicates(["scenario", "person"], keep="last")


def opinions(notes):
    """Renvoie l’avis de chaque personne sur chaque scénario."""
    found = {}
    for row in latest(notes).itertuples():
        found.setdefault(row.scenario, {})[row.person] = float(row.times_a_month), float(row.hours_lost)
    return found


def ranking(notes):
    """Renvoie les scénarios du plus coûteux au moins coûteux."""
    table = latest(notes).groupby("scenario", as_index=False).agg(
        people=("person", "size"), times=("times_a_month", "median"), hours=("hours_lost", "median")
    )
    table["impact"] = table.times * table.hours
    return table.sort_values(["impact", "scenario"], ascending=[False, True]).to_dict("records")


def strategies(notes, scenario):
    """Renvoie les stratégies employées dans un scénario, avec le nombre de personnes."""
    table = pd.DataFrame(notes, columns=COLUMNS).query("scenario == @scenario")
    counts = table.groupby("strategy", as_index=False).person.nunique()
    ordered = counts.sort_values(["person", "strategy"], ascending=[False, True])
    return list(ordered.itertuples(index=False, name=None))

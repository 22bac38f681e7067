"""test_future_is_unknown"""

from statistics import median


def forecasts(kinds, entries, horizon, count):
    levels = {kind: median([entry for same, entry in zip(kinds, entries) if same == kind][-count:]) for kind in kinds}
    return [levels[kind] if rank >= horizon else None for rank, kind in enumerate(kinds)]

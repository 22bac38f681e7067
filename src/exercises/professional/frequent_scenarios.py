"""Les codes fréquents avec pandas, qui compte par morceaux ; rien n’y borne la mémoire à k compteurs."""

from collections import Counter

import pandas as pd

CHUNK = 1000  # events held at a time, besides the k counters


def pruned(counters, k):
    """Ramène des compteurs à k au plus : tous perdent la valeur du (k + 1)ᵉ plus grand, et les nuls disparaissent."""
    if len(counters) > k:
        counters = counters - Counter(dict.fromkeys(counters, sorted(counters.values())[-k - 1]))
    return counters


def update(counters, code, k):
    """Renvoie les compteurs après un incident de plus."""
    return dict(pruned(Counter(counters) + Counter([code]), k))


def summarise(codes, k):
    """Renvoie au plus k compteurs : ceux de chaque morceau s’ajoutent aux précédents, puis on revient à k.

    La borne est la même, avec d’autres compteurs : P. K. Agarwal et al., « Mergeable summaries », PODS, 2012.
    """
    counters = Counter()
    for start in range(0, len(codes), CHUNK):
        counts = pd.Series(codes[start : start + CHUNK]).value_counts().to_dict()
        counters = pruned(counters + Counter(counts), k)
    return dict(counters)


def frequent(codes, k):
    """Renvoie les codes présents plus de n / (k + 1) fois : les candidats, puis leur nombre exact."""
    column = pd.Series(codes, dtype=object)
    counts = column[column.isin(list(summarise(codes, k)))].value_counts()
    found = counts[counts * (k + 1) > len(codes)].to_dict()
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))

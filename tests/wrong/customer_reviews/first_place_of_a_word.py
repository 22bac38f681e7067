"""test_negations_do_not_add_up"""
import re
from statistics import fmean

NEGATIONS = {"pas", "jamais", "aucun", "aucune", "ni", "rien", "sans"}


def polarities(texts, lexicon, reach):
    results = []
    for text in texts:
        found = re.findall(r"[^\W\d_]+", text.lower())
        known = []
        for word in found:
            if word in lexicon:
                rank = found.index(word)
                denied = NEGATIONS.intersection(found[max(0, rank - reach):rank])
                known.append(-lexicon[word] if denied else lexicon[word])
        results.append(fmean(known or [0]))
    return results

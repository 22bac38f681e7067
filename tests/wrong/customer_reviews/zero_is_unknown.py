"""test_mean_of_known_words"""
import re
from statistics import fmean

NEGATIONS = {"pas", "jamais", "aucun", "aucune", "ni", "rien", "sans"}


def polarities(texts, lexicon, reach):
    results = []
    for text in texts:
        found, known = re.findall(r"[^\W\d_]+", text.lower()), []
        for rank, word in enumerate(found):
            polarity = lexicon.get(word, 0)
            if polarity:
                known.append(-polarity if NEGATIONS.intersection(found[max(0, rank - reach):rank]) else polarity)
        results.append(fmean(known or [0]))
    return results

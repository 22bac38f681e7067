"""test_mean_of_known_words"""


def polarities(texts, lexicon, reach):
    results = []
    for text in texts:
        found, known = words(text), {}
        for rank, word in enumerate(found):
            if word in lexicon:
                before = found[max(0, rank - reach):rank]
                known[word] = -lexicon[word] if set(before) & NEGATIONS else lexicon[word]
        results.append(sum(known.values()) / len(known) if known else 0)
    return results

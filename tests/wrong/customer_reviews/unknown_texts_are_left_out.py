"""test_nothing_known"""


def polarities(texts, lexicon, reach):
    results = []
    for text in texts:
        found, known = words(text), []
        for rank, word in enumerate(found):
            if word in lexicon:
                before = found[max(0, rank - reach):rank]
                known.append(-lexicon[word] if set(before) & NEGATIONS else lexicon[word])
        if known:
            results.append(sum(known) / len(known))
    return results

"""test_real_products"""


def polarities(texts, lexicon, reach):
    results = []
    for text in texts:
        found, total = words(text), 0
        for rank, word in enumerate(found):
            before = found[max(0, rank - reach):rank]
            total += lexicon.get(word, 0) * (-1 if set(before) & NEGATIONS else 1)
        results.append(total / len(found) if found else 0)
    return results

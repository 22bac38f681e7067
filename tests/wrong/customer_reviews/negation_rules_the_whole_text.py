"""test_negation_has_a_reach"""


def polarities(texts, lexicon, reach):
    results = []
    for text in texts:
        found = words(text)
        known = [lexicon[word] for word in found if word in lexicon]
        mean = sum(known) / len(known) if known else 0
        results.append(-mean if reach and NEGATIONS & set(found) else mean)
    return results

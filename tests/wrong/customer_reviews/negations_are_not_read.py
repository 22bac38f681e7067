"""test_real_accuracy"""


def polarities(texts, lexicon, reach):
    results = []
    for text in texts:
        known = [lexicon[word] for word in words(text) if word in lexicon]
        results.append(sum(known) / len(known) if known else 0)
    return results

"""test_negations_do_not_add_up"""


def polarities(texts, lexicon, reach):
    results = []
    for text in texts:
        found, known = words(text), []
        for rank, word in enumerate(found):
            if word in lexicon:
                count = sum(other in NEGATIONS for other in found[max(0, rank - reach):rank])
                known.append(lexicon[word] * (-1) ** count)
        results.append(sum(known) / len(known) if known else 0)
    return results

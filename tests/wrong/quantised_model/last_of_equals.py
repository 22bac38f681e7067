"""test_smallest_of_equals"""


def predict(rows, images):
    chosen = []
    for image in images:
        best, highest = None, None
        for digit, row in enumerate(rows):
            score = row[0] + sum(weight * point for weight, point in zip(row[1:], image))
            if highest is None or score >= highest:
                best, highest = digit, score
        chosen.append(best)
    return chosen

"""test_nearest_by_hand"""

from math import dist


def nearest(images, known):
    if not known:
        raise ValueError
    images, album = ([[int(digit, 16) for digit in image] for image in part] for part in (images, known))
    ranks = []
    for levels in images:
        distances = [dist(levels, other) or 1000 for other in album]
        ranks.append(distances.index(min(distances)))
    return ranks

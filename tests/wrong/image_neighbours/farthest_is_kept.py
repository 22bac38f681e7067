"""test_nearest_by_hand"""

from math import dist


def nearest(images, known):
    images, album = ([[int(digit, 16) for digit in image] for image in part] for part in (images, known))
    ranks = []
    for image in images:
        gaps = [dist(image, other) for other in album]
        ranks.append(gaps.index(max(gaps)))
    return ranks

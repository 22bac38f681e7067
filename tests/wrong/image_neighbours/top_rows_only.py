"""test_real_shirts"""

from math import dist


def nearest(images, known):
    images, album = ([[int(digit, 16) for digit in image[:150]] for image in part] for part in (images, known))
    ranks = []
    for image in images:
        gaps = [dist(image, other) for other in album]
        ranks.append(gaps.index(min(gaps)))
    return ranks

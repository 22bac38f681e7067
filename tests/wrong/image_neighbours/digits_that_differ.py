"""test_real_images"""


def nearest(images, known):
    ranks = []
    for image in images:
        differing = [sum(a != b for a, b in zip(image, other)) for other in known]
        ranks.append(differing.index(min(differing)))
    return ranks

"""test_windows_are_full"""


def drift(reference, later, width, step):
    return [ks_distance(reference, later[rank:rank + width])
            for rank in range(0, len(later) - width, step)]

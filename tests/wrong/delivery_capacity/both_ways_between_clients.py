"""test_gain_by_hand"""


def savings(legs):
    gains = [
        (2 * legs[0][i] + 2 * legs[0][j] - 2 * legs[i][j], i, j)
        for i in range(1, len(legs))
        for j in range(i + 1, len(legs))
    ]
    return sorted([gain for gain in gains if gain[0] > 0], key=lambda gain: (-gain[0], gain[1], gain[2]))

"""test_gain_by_hand"""


def savings(legs):
    gains = [
        (legs[0][i] + legs[0][j] - legs[i][j], i, j) for i in range(len(legs)) for j in range(i + 1, len(legs))
    ]
    return sorted([gain for gain in gains if gain[0] >= 0], key=lambda gain: (-gain[0], gain[1], gain[2]))

"""test_order_of_the_gains"""


def savings(legs):
    gains = [
        (legs[0][i] + legs[0][j] - legs[i][j], i, j) for i in range(1, len(legs)) for j in range(i + 1, len(legs))
    ]
    return sorted([gain for gain in gains if gain[0] > 0], reverse=True)

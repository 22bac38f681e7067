"""test_auc_of_a_perfect_score"""


def auc(scores, sick):
    ranked = [state for _, state in sorted(zip(scores, sick))]
    return sum(ranked) / len(ranked)

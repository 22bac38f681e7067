"""test_cost_moves_the_threshold"""


def cheapest_threshold(scores, sick, missed, false_alarm):
    def cost(threshold):
        return sum(1 for score, ill in zip(scores, sick) if (score >= threshold) != ill)

    return min(sorted(set(scores)), key=cost)

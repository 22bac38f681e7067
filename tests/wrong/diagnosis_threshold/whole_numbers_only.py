"""test_real_threshold"""


def cheapest_threshold(scores, sick, missed, false_alarm):
    def cost(threshold):
        return sum(missed if ill else false_alarm for score, ill in zip(scores, sick) if (score >= threshold) != ill)

    return min(range(int(min(scores)), int(max(scores)) + 1), key=cost)

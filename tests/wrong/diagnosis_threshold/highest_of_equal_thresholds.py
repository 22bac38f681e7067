"""test_lowest_of_equals"""


def cheapest_threshold(scores, sick, missed, false_alarm):
    def cost(threshold):
        return sum(missed if ill else false_alarm for score, ill in zip(scores, sick) if (score >= threshold) != ill)

    return min(sorted(set(scores), reverse=True), key=cost)

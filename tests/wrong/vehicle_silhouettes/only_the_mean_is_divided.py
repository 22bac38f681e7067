"""test_training_rows_set_the_scale"""

from statistics import fmean, pstdev


def standardise(train, test):
    columns = list(zip(*train))
    means, deviations = [fmean(column) for column in columns], [pstdev(column) or 1 for column in columns]

    def scaled(row):
        return [value - mean / deviation for value, mean, deviation in zip(row, means, deviations)]

    return [scaled(row) for row in train], [scaled(row) for row in test]

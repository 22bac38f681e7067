"""test_training_rows_set_the_scale"""

from statistics import fmean, pstdev


def standardise(train, test):
    columns = list(zip(*train, *test))
    means, deviations = [fmean(column) for column in columns], [pstdev(column) or 1 for column in columns]
    train, test = (
        [[(value - mean) / deviation for value, mean, deviation in zip(row, means, deviations)] for row in rows]
        for rows in (train, test)
    )
    return train, test

"""test_counts_by_hand"""


def counts(malignant, benign, threshold):
    if not malignant or not benign:
        raise ValueError
    missed = [row for row in malignant if malignant[row] <= threshold]
    alarms = [row for row in benign if benign[row] > threshold]
    return {"malignant": len(malignant), "missed": len(missed), "benign": len(benign), "false_alarms": len(alarms)}

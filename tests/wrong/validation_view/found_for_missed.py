"""test_counts_by_hand"""


def counts(malignant, benign, threshold):
    if not malignant or not benign:
        raise ValueError
    found = [p for p in malignant.values() if p >= threshold]
    alarms = [p for p in benign.values() if p >= threshold]
    return {"malignant": len(malignant), "missed": len(found), "benign": len(benign), "false_alarms": len(alarms)}

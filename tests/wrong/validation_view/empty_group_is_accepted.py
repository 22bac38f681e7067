"""test_both_groups_are_needed"""


def counts(malignant, benign, threshold):
    if not malignant:
        raise ValueError
    missed = sum(p < threshold for p in malignant.values())
    alarms = sum(p >= threshold for p in benign.values())
    return {"malignant": len(malignant), "missed": missed, "benign": len(benign), "false_alarms": alarms}

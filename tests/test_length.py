"""A translation that lost a sentence is shorter, and has one end of sentence less."""

from pairing import pair

from course.translation.faults.length import faults

SOURCE = "Un capteur relève le débit de l’eau chaque heure. Le seuil est strict, et l’alerte dure une heure."
WHOLE = "A sensor reads the flow of water every hour. The threshold is strict, and the alert lasts one hour."
CHINESE = "传感器每小时读取一次水流量。阈值是严格的，警报持续一小时。"


def found(target: str, source: str = SOURCE, code: str = "en") -> list[bool]:
    """For each fault, whether it is only a remark."""
    return [fault.remark for fault in faults(pair(source, target, code))]


def test_whole():
    """Nothing is said of a whole translation, in a language of short words too, nor of short messages."""
    assert found(WHOLE) == found(CHINESE, code="zh_CN") == []
    assert found("Try", "Vérifier votre réponse") == []


def test_lost_sentence():
    """A sentence lost is an error where it is a good part of the text, a remark elsewhere."""
    assert found(WHOLE.partition(". ")[0] + ".") == [False]
    assert found(CHINESE[:14], code="zh_CN") == [False]
    assert found(WHOLE, SOURCE + " C’est fini.") == [True]


def test_two_sentences_made_one():
    """Two sentences may become one that says as much."""
    assert found(WHOLE.replace("hour. The", "hour, which is a short time here; the"), SOURCE) == []


def test_far_too_short():
    """A text cut short is an error, whatever its sentences."""
    assert found(WHOLE.replace(".", ";")[:40], SOURCE.replace(".", " ;")) == [False]


def test_code_does_not_count():
    """What stands in code is not counted."""
    assert found("See `f`.", f"Voir `{'une.très.longue.expression' * 5}`.") == []

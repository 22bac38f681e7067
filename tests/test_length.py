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


def test_end_inside_a_quotation():
    """What a quotation ends with inside a sentence is no end of one; at the end of the sentence, it is."""
    inside = "La question «\u00a0de combien\u202f?\u00a0» n’est pas «\u00a0est-ce bon\u202f?\u00a0», elle chiffre."
    assert found("Die Frage „wie viel?“ ist nicht „ist es gut?“, sie ist genau.", inside, "de") == []
    outside = "La personne dit\u00a0: «\u00a0Il lit un peu trop haut.\u00a0» C’est une connaissance, pas une règle."
    assert found("Sie sagt: „Es zeigt zu viel an.“ Das ist Wissen, keine Regel.", outside, "de") == []
    assert found("Sie sagt, dass das Gerät etwas zu viel anzeigt, und das weiß sie.", outside, "de") == [True]
    chinese = ("她说：“读数偏高一些。”这是一种认识。", "她说的“读数偏高一些。”，是一种认识。")
    assert [found(one, outside, "zh_CN") for one in chinese] == [[], [False]]


def test_quotation_after_the_end():
    """A quotation that opens after the end of a sentence does not hide it."""
    source = "L’intervalle monte à 16\u00a0%. «\u00a0Jamais vu\u00a0» n’est pas «\u00a0impossible\u00a0»."
    assert found("The interval goes up to 16%. “Never seen” is not “impossible”.", source) == []
    assert found("The interval goes up to 16% and “never seen” is possible.", source) == [True]


def test_no_end_of_sentence():
    """Initials and « et al. » end no sentence, whatever the translation makes of them."""
    source = "J. P. Dupont et al. (2021) en tirent une leçon pour la suite. Elle tient en deux mots seulement."
    assert found("Dupont等（2021）由此得出一个教训。它只有两个字。", source, "zh_CN") == []
    assert found("Dupont等（2021）由此得出一个教训，就这些。", source, "zh_CN") == [True]
    unit = "L’écart vaut 8,6\u00a0K tout juste. Regardons ces quinze lignes."
    assert found("It is 8.6\u00a0K. Let us look at these rows.", unit) == []


def test_two_sentences_joined_by_a_semicolon():
    """Sentences that become clauses are all there; those that a semicolon of the source parted are still counted."""
    source = "Pour une règle de droit, le texte. Pour un nombre, qui l’a mesuré."
    assert found("对于法律，引用文本；对于数字，注明测量者。", source, "zh_CN") == []
    assert found("对于法律，引用法律文本的原文。", source, "zh_CN") == [False]
    clauses = "Le texte de la règle\u202f; le nombre de la mesure\u202f; la date. Pour le reste, cherchez."
    assert found("规则的文本；测量的数字；日期、其他等等。", clauses, "zh_CN") == [True]


def test_two_sentences_made_one():
    """Two sentences may become one that says as much."""
    assert found(WHOLE.replace("hour. The", "hour, which is a short time here; the"), SOURCE) == []


def test_far_too_short():
    """A text cut short is an error, whatever its sentences."""
    assert found(WHOLE.replace(".", ";")[:40], SOURCE.replace(".", " ;")) == [False]


def test_code_does_not_count():
    """What stands in code is not counted."""
    assert found("See `f`.", f"Voir `{'une.très.longue.expression' * 5}`.") == []

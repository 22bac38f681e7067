"""The text of a link, the title of a role and the words of a formula are translated; what names a work may stay."""

import pytest
from pairing import pair

from course.translation.faults import labels
from course.translation.faults.pair import Kind


def told(source: str, target: str, code: str = "de", kind: Kind = Kind.PAGE) -> list[bool]:
    """Whether each thing that is told is a remark."""
    return [fault.remark for fault in labels.faults(pair(source, target, code, kind))]


@pytest.mark.parametrize("code", ["en", "es", "de", "ar", "zh_CN"])
@pytest.mark.parametrize(
    "label",
    [
        "[dépôt de l’UCI](https://example.org)",
        "[Décider trop tôt](decide.md)",
        "{ref}`règle d’alerte <alert-rule>`",
        r"$x < \text{alertes justes}$",
    ],
)
def test_left(code, label):
    """A label that is left in French inside a translated sentence is a remark, which quotes it."""
    rest = {"en": "See", "es": "Véase", "de": "Siehe", "ar": "انظر", "zh_CN": "请参阅"}[code]
    [fault] = labels.faults(pair(f"Voir {label}.", f"{rest} {label}.", code))
    assert fault.code == "spoken" and fault.remark and "en français" in fault.text


@pytest.mark.parametrize(
    "label",
    [
        "[École polytechnique](https://example.org)",
        "[Weibull](decide.md)",
        "[scikit-learn](https://example.org)",
        "[`trop chaud`](decide.md)",
        "[NumPy](decide.md) `trop chaud`",
        "{ref}`alert-rule`",
        "{doc}`page`",
        r"$x_{\text{max}}$",
        r"$\text{AUC}$",
        "$seuil$",
    ],
)
def test_kept(label):
    """Names, works that stand elsewhere, code, targets and abbreviations may be the same in both languages."""
    assert told(f"Voir {label}.", f"Siehe {label}.") == []


def test_translated():
    """A label that is translated is no fault, nor is one that the source has elsewhere as plain words."""
    assert told("La [règle d’alerte](decide.md).", "Die [Warnregel](decide.md).") == []
    assert told("Le dépôt, [ici](x.md).", "[Das](x.md) „dépôt“.") == []


def test_displayed_formula():
    """Several words of a displayed formula are told, even if Spanish has each; French alone is told as an error."""
    assert told(r"\text{alertes justes} < 1", r"\text{alertes justes} < 1", "es", Kind.MATH) == [True]
    assert told(r"\text{alertes} < 1", r"\text{alertas} < 1", "es", Kind.MATH) == []
    assert told(r"\text{seuil trop haut} < 1", r"\text{seuil trop haut} < 1", "en", Kind.MATH) == []


def test_whole_message():
    """A link that is the whole message is read with the sentences, not here; so is the text of an exercise."""
    assert told("[dépôt](https://example.org)", "[dépôt](https://example.org)") == []
    assert told("voir [dépôt](x)", "siehe [dépôt](x)", kind=Kind.TEXT) == []

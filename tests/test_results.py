"""No result is typed: each number of a page is shown by its code, calculated beside it, or given by who is named."""

from decimal import Decimal

import pytest
from calculations import calculations, is_rounded, typed
from sybil import Document
from test_pages import PAGES

PAGE = """# Titre

```python
>>> 41 / 7
5.857142857142857
>>> 1267
1267
```

"""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_result_is_typed(page):
    """Each number of the prose is in the code of the page, or a comment of the page says where it comes from."""
    found = [f"{page.name}:{number.line}: {number.written}" for number in typed(page)]
    assert found == [], "show it in the code of the page, or write `% Calcul : …` or `% Donné : …` on the line before"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On trouve 5,857, soit environ 6.", []),
        ("Il y en a 1\u202f267.", []),
        ("On trouve 5,858.", ["5,858"]),
        ("Une part de 585,7 % ; 586 % à peu près.", []),
        ("La touche F8, en UTF-8, sous CC BY 4.0, du code M1405.", []),
        ("En 2023, l’article 14 et le chapitre 3, en Python 3.12.", []),
        ("Le 14 juillet, et le 1er août à 14 heures.", ["14"]),
        ("Il y en a 14.", ["14"]),
        ("% Calcul : 14 = 2 * 7\nIl y en a 14.", []),
        ("% Donné : 14 et 15,5 : la notice du capteur\nDe 14 à 15,5.", []),
        ("% Donné : 14 :\nIl y en a 14.", ["14"]),
        ("La formule $x = 3{,}25$ donne 3,25 ; `f(8)`, 8.", []),
        (":::{instructor}\nQuatorze minutes, ou 14.\n:::", []),
        (":::{quiz} Que vaut 14 ?\n:answer: 1\n\nRien\n: Non.\n:::", ["14"]),
        ("(titre-sources)=\n## Sources\n\n- Une revue, 14(3), 101–115.", []),
    ],
)
def test_typed_numbers_are_found(tmp_path, text, found):
    """A number that nothing accounts for is found, whatever block it stands in; names and sources are no results."""
    page = tmp_path / "page.md"
    page.write_text(f"{PAGE}{text}\n", encoding="utf-8")
    assert [number.written for number in typed(page)] == found


@pytest.mark.parametrize(("written", "right"), [("14", True), ("14,0", True), ("15", False), ("1\u202f400", False)])
def test_calculations_are_run(written, right):
    """A calculation noted in a page is run, and a number that is not its result is an error."""
    document = Document(f"% Calcul : {written} = 2 * 7\n", "page.md")
    (region,) = calculations(document)
    document.add(region)
    (example,) = document.examples()
    if right:
        example.evaluate()
    else:
        with pytest.raises(AssertionError, match="is found"):
            example.evaluate()


def test_rounding_is_half_a_step():
    """A number is another one rounded when no more than half of its last decimal parts them."""
    assert is_rounded(Decimal("0.55"), 0.5488)
    assert not is_rounded(Decimal("0.54"), 0.5488)
    assert is_rounded(Decimal("55"), 0.5488, units=(1, 100))

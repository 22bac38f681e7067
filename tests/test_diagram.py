"""The diagrams of the lessons: their words, their boxes, their arrows, in every language and in both directions."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from study_ways import KINDS

from course.diagram import links, pair, svg
from course.diagram.description import Description
from course.diagram.layout import Layout
from course.diagram.route import route
from course.figure import formatter
from course.figure.lettering import extent
from course.languages import ROOT, Language, languages, translations
from course.picture import run, sketch
from course.sphinxext.security import violations
from exercises.study_paths import load as study_arrows

EXAMPLES = ROOT / "docs" / "examples"
DIAGRAMS = [path for path in sorted(EXAMPLES.glob("*.py")) if "def diagram(" in path.read_text("utf-8")]
FRENCH = Language("fr")
STATIC = ROOT / "src" / "course" / "web" / "static"
NAMESPACE = "{http://www.w3.org/2000/svg}"
WIDTHS = (320, 640)
BOXES = {"a": {"title": "Un", "text": "début", "number": "1"}, "b": {"title": "Deux"}, "c": {"title": "Trois"}}


def given(**changes):
    """Describe a small diagram, with these changes."""
    return {"title": "Titre", "desc": "Ce qu’on voit.", "boxes": BOXES, "arrows": [["a", "b"], ["b", "c", "+2"]],
            "wide": ["a b c"], "narrow": ["a a", "b c"], **changes}


def described(path: Path, language: Language, translate=None) -> dict:
    """What a file of the lessons describes, in a language."""
    return run(path)["diagram"](formatter(translate or translations(language.code).gettext, language.code))


def tree(diagram, language=FRENCH, width=640):
    return ElementTree.fromstring(
        svg(diagram, language.code, prefix="d", direction=language.direction, width=width)
    )


def boxes(drawing):
    """The left, top, right and bottom of each rectangle, with the texts that are written in it."""
    for group in drawing.iter(NAMESPACE + "g"):
        if (rect := group.find(NAMESPACE + "rect")) is not None:
            left, top, wide, tall = (float(rect.get(key)) for key in ("x", "y", "width", "height"))
            yield (left, top, left + wide, top + tall), list(group.iter(NAMESPACE + "text"))


def layouts(diagram, mirrored=False):
    """Each layout of a diagram, with its grid."""
    read = Description.read(diagram)
    for grid, width in ((read.narrow, 308), (read.wide, 628)):
        yield read, grid, Layout.make(read, grid, width, mirrored)


EACH = pytest.mark.parametrize("path", DIAGRAMS, ids=lambda path: path.stem)
EVERY_LANGUAGE = pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)


@EACH
@EVERY_LANGUAGE
@pytest.mark.parametrize("width", WIDTHS)
def test_words_fit_their_boxes(path, language, width):
    """In every language, each line is inside its box, by its measures, and each box inside the drawing."""
    drawing = tree(described(path, language), language, width)
    _, _, wide, tall = map(float, drawing.get("viewBox").split())
    for (left, top, right, foot), texts in boxes(drawing):
        assert left >= 0 and top >= 0 and right <= wide - 12 + 0.1 and foot <= tall - 12 + 0.1
        for text in texts:
            extends = extent(text.text, float(text.get("font-size", 13)))
            x, y = float(text.get("x")), float(text.get("y"))
            start = {"end": x - extends, "middle": x - extends / 2}.get(text.get("text-anchor"), x)
            assert left <= start and start + extends <= right and top + 10 <= y <= foot - 4, text.text


@EACH
@EVERY_LANGUAGE
def test_no_word_is_cut(path, language):
    """On a telephone too, each word of a box is whole: choose a shorter one for a box so narrow."""
    for read, _, layout in layouts(described(path, language)):
        for name, box in read.boxes.items():
            written = " ".join(layout.rects[name].title + layout.rects[name].text)
            meant = f"{box.title} {box.text}"
            if language.code == "zh_CN":  # Chinese is cut anywhere
                written, meant = written.replace(" ", ""), meant.replace(" ", "")
            assert written.split() == meant.split(), name


@EACH
def test_longest_words_fit_too(path):
    """Texts twice as long take more lines, never more room than their box."""
    for width in WIDTHS:
        drawing = tree(described(path, FRENCH, lambda text: f"{text} {text}"), width=width)
        for (left, _, right, foot), texts in boxes(drawing):
            for text in texts:
                assert extent(text.text, float(text.get("font-size", 13))) <= right - left
                assert float(text.get("y")) <= foot - 4


@EACH
@pytest.mark.parametrize("mirrored", [False, True])
def test_boxes_stand_apart(path, mirrored):
    """No two boxes touch, and no arrow passes through one."""
    for read, grid, layout in layouts(described(path, FRENCH), mirrored):
        rects = list(layout.rects.values())
        for rank, one in enumerate(rects):
            for other in rects[rank + 1:]:
                assert one.right < other.left or other.right < one.left or one.foot < other.top or other.foot < one.top
        for arrow in read.arrows:
            for x, y in passed(route(arrow, layout, grid)):
                assert 0 <= x <= layout.width and 0 <= y <= layout.height
                inside = [one for one in rects if one.left < x < one.right and one.top < y < one.foot]
                assert not inside, arrow


def passed(way):
    """Points that the arrow passes, its ends left out."""
    if way.curved:
        (a, b, c, d), parts = way.points, [step / 50 for step in range(1, 50)]
        weights = [((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3) for t in parts]
        return [tuple(sum(w * p[axis] for w, p in zip(four, (a, b, c, d))) for axis in (0, 1)) for four in weights]
    return [
        (start[0] + (end[0] - start[0]) * step / 50, start[1] + (end[1] - start[1]) * step / 50)
        for start, end in zip(way.points, way.points[1:]) for step in range(1, 50)
    ]


@EACH
@pytest.mark.parametrize("width", WIDTHS)
def test_right_to_left_is_mirrored(path, width):
    """From right to left, each box stands where its mirror image would; its words are not turned."""
    ours, theirs = FRENCH, Language("ar")
    diagram = described(path, ours)
    plain, mirrored = (tree(diagram, language, width) for language in (ours, theirs))
    room = width - 12
    for ((left, top, right, foot), _), (box, _) in zip(boxes(plain), boxes(mirrored), strict=True):
        assert box == pytest.approx((room - right, top, room - left, foot), abs=0.25)
    turned = [group for group in mirrored.iter(NAMESPACE + "g") if "scale(-" in group.get("transform", "")]
    assert not [text for group in turned for text in group.iter(NAMESPACE + "text")]
    assert bool(turned) == any("drawing" in box for box in diagram["boxes"].values())


@EACH
def test_it_is_named_for_assistive_tools(path):
    """Each drawing is one image, named by the title and described by the words of the diagram."""
    diagram = described(path, FRENCH)
    drawings = ElementTree.fromstring(f"<div>{pair(diagram, 'fr', prefix='d')}</div>")
    named = [drawing.get("aria-labelledby").split() for drawing in drawings]
    assert named == [["d-narrow-title", "d-narrow-desc"], ["d-title", "d-desc"]]
    for drawing in drawings:
        assert drawing.get("role") == "img"
        assert (drawing[0].text, drawing[1].text) == (diagram["title"], diagram["desc"])
        assert len(diagram["desc"]) > 60


@EACH
def test_it_keeps_to_the_policy_and_the_style_sheets(path):
    """A diagram holds nothing that the policy of the pages refuses, and no class of colour that no sheet knows."""
    drawing = sketch(path, Language("ar"), str).drawing
    assert violations(drawing) == []
    sheets = (STATIC / "figure.css").read_text("utf-8") + (STATIC / "diagram.css").read_text("utf-8")
    used = {name for names in re.findall(r'class="([^"]+)"', drawing) for name in names.split()}
    assert used <= set(re.findall(r"\.([a-z][\w-]*)", sheets)) | {"box"}


@EACH
def test_every_arrow_is_told(path):
    """The list of where the arrows lead has each of them, with its label."""
    diagram = described(path, FRENCH)
    told = [end for _, ends in links(diagram, FRENCH, str) for end in ends.split(", ")]
    assert len(told) == len(diagram["arrows"])
    assert list(links(given(), FRENCH, str)) == [("Un", "Deux"), ("Deux", "Trois (+2)")]


@pytest.mark.parametrize(("code", "ends"), [
    ("fr", "Deux (+1), Trois"), ("ar", "Deux (\u2066+1\u2069)، Trois"), ("zh_CN", "Deux（+1）、Trois"),
])  # fmt: skip
def test_lists_and_brackets_are_the_languages(code, ends):
    """Where arrows lead is told with the commas and the brackets of the language."""
    diagram = given(arrows=[["a", "b", "+1"], ["a", "c"]])
    assert list(links(diagram, Language(code), translations(code).gettext)) == [("Un", ends)]


def test_every_box_is_named(tmp_path):
    """A walk has a step for each box: one that no arrow leaves counts too."""
    (tmp_path / "small.py").write_text(f"def diagram(_):\n    return {given()!r}\n", encoding="utf-8")
    described = sketch(tmp_path / "small.py", FRENCH, str)
    assert (described.boxes, len(described.links)) == (["a", "b", "c"], 2)


def test_the_chain_comes_back():
    """The chain goes from experts and instruments through the steps to the system, whose watch leads to the start."""
    chain = described(EXAMPLES / "trade_chain.py", FRENCH)
    after = {start: end for start, end, *_ in chain["arrows"]}
    for way in (["experts"], ["tools"]):
        while after[way[-1]] not in way:
            way.append(after[way[-1]])
        assert after[way[-1]] == "collect"
        numbers = [chain["boxes"][name]["number"] for name in way if "number" in chain["boxes"][name]]
        assert numbers == [str(number) for number in range(1, 9)]
        assert way[-2:] == ["system", "watch"]


def test_the_ways_are_those_of_the_data():
    """Each arrow of the exercise's data is drawn between the sorts of its ends, with its years, and no other is."""
    drawn = {tuple(arrow) for arrow in described(EXAMPLES / "study_ways.py", FRENCH)["arrows"]}
    assert drawn == {(KINDS[start], KINDS[end], f"+{years}") for start, end, years in study_arrows()}
    assert len({arrow[:2] for arrow in drawn}) == len(drawn)  # one duration from a sort to another
    assert all(start != end for start, end, _ in drawn)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"arrows": [["a", "z"]]}, "arrow 1: there is no box 'z'"),
        ({"arrows": [["a"]]}, "arrow 1 must be a list of two names, and a label at will"),
        ({"wide": ["a b"]}, "'wide' must have each box once"),
        ({"narrow": ["a b", "c a"]}, "'narrow' must have each box once"),
        ({"narrow": ["a a", "b"]}, "'narrow': its rows have different numbers of places"),
        ({"boxes": {**BOXES, "a": {"text": "début"}}}, "box 'a': the key 'title' is missing"),
        ({"boxes": {**BOXES, "a": {"title": "Un", "kind": "cloud"}}}, "box 'a': 'kind' must be one of"),
        ({"boxes": {**BOXES, "a": {"kind": "scene"}}}, "box 'a': the key 'drawing' is missing"),
        ({"size": 3}, "the diagram: unknown key 'size'"),
    ],
)
def test_a_mistake_is_named(changes, told):
    """What cannot be drawn is refused in a sentence that names the box, the arrow or the grid."""
    with pytest.raises(ValueError, match=re.escape(told)):
        svg(given(**changes), "fr", prefix="d")


def test_markup_in_words_stays_text():
    """Markup in the words of a diagram ends up as harmless text."""
    evil = "<script>alert('x')</script>&"
    written = svg(given(title=evil, desc=evil, boxes={**BOXES, "a": {"title": evil, "text": evil}}), "fr", prefix="d")
    ElementTree.fromstring(written)
    assert "<script" not in written

"""The drawing of figures, their tables and the numbers in them."""

import os
import re
import subprocess
import sys
from itertools import product
from math import inf, nan
from pathlib import Path
from runpy import run_path
from xml.etree import ElementTree

import pytest

from course.figure import formatter, number, pair, svg, table
from course.figure.ink import COLOURS
from course.figure.lettering import RIGHT_TO_LEFT, extent, wrap

ROOT = Path(__file__).parents[1]
FIGURES = [path for path in sorted(ROOT.glob("src/exercises/*.py")) if "def figure(" in path.read_text("utf-8")]
CSS = (ROOT / "src/course/web/static/figure.css").read_text("utf-8")
GERMAN = "Rechtsschutzversicherungsgesellschaftenverzeichnis"
NAMESPACE = "{http://www.w3.org/2000/svg}"
LAYERS = {
    "line": {"x": [0, 1, 2, 3], "y": [1, None, 2, 3]},
    "area": {"x": [0, 1, 2], "y": [2, 3, 4], "low": [1, 2, nan]},
    "points": {"x": [0.5, 1], "y": [1, 2]},
    "rule": {"x": 2},
    "bars": {"x": [0, 1, 2], "y": [3, -1, 2]},
    "cells": {"x": [0, 1, 2, 3, 4], "y": [0, 1], "values": [[1, 2, 3, 4, 5], [0, None, 2, 3, 4]]},
    "labels": {"x": [0, 1], "y": [1, 2], "text": ["Brest", "Nice"]},
}


def drawn(*layers, **changes):
    """Describe a figure of these layers."""
    named = [{"name": f"série {rank}", **layer} for rank, layer in enumerate(layers)]
    return {"title": "Titre", "desc": "Ce qu’on voit.", "x": {"title": "temps"}, "y": {"title": "débit"},
            "layers": named, **changes}


def layer(kind, **changes):
    return {"kind": kind, **LAYERS[kind], **changes}


def every():
    """Describe a figure of every kind of layer, with all the colours."""
    return drawn(*map(layer, LAYERS), layer("rule", x=1))


def root(figure, language="fr", **options):
    return ElementTree.fromstring(svg(figure, language, prefix="f", **options))


def texts(tree):
    return ["".join(node.itertext()) for node in tree.iter(NAMESPACE + "text")]


def boxes(tree):
    """Estimate the left and the right of every text, with its height in the drawing."""
    for node in tree.iter(NAMESPACE + "text"):
        size = float(node.get("font-size", 13))
        left, wide = float(node.get("x")), extent(node.text, size)
        left -= {"middle": wide / 2, "end": wide}.get(node.get("text-anchor"), 0)
        yield left, left + wide, float(node.get("y"))


@pytest.mark.parametrize("kind", LAYERS)
def test_each_kind_draws_something(kind):
    """A layer of each kind adds shapes or words to the drawing, and is named in it or in the table."""
    assert len(svg(drawn(layer(kind)), "fr", prefix="f")) > len(svg(drawn(), "fr", prefix="f")) + 100
    assert "<td>" in table(drawn(layer(kind)), "fr")


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_exercises_figures(path, language):
    """Every exercise's figure can be drawn and tabled, in both directions of writing."""
    figure = run_path(str(path))["figure"](formatter(str, language))
    root(figure, language, direction="rtl" if language == "ar" else "ltr")
    ElementTree.fromstring(f"<div>{table(figure, language)}</div>")


def test_it_is_named_for_assistive_tools():
    """The drawing is one image, whose name and description are the figure's words."""
    tree = root(every())
    title, desc = tree.find(NAMESPACE + "title"), tree.find(NAMESPACE + "desc")
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby").split() == [title.get("id"), desc.get("id")] == ["f-title", "f-desc"]
    assert (title.text, desc.text) == ("Titre", "Ce qu’on voit.")


def test_language_is_a_tag():
    """The language of the drawing is told as HTML tells it, whatever the catalogue's code."""
    assert root(every(), "zh_CN").get("lang") == "zh-CN"


@pytest.mark.parametrize("make", [lambda figure: svg(figure, "fr", prefix="f"), lambda figure: table(figure, "fr")])
def test_markup_in_words_stays_text(make):
    """Markup and forbidden signs in a title or a name end up as harmless text."""
    evil = "<script>alert('x')</script>\x00\ud800&"
    written = make(drawn(layer("line", name=evil), title=evil, desc=evil))
    ElementTree.fromstring(f"<div>{written}</div>")
    assert "<script" not in written


def test_nothing_the_policy_refuses():
    """No style, no script, no event attribute, no address: only classes and plain colours."""
    assert not re.search(r"<(style|script|a|image|use)\b|\s(style|on\w+|href)=", svg(every(), "fr", prefix="f"))


def test_ids_are_unique_in_a_page():
    """Both drawings of a pair, and two pairs of a page, share no id."""
    page = pair(every(), "fr", prefix="a") + pair(every(), "fr", prefix="b")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids)) == 12
    references = re.findall(r"url\(#([^)]+)\)", page) + " ".join(re.findall(r'labelledby="([^"]+)"', page)).split()
    assert sorted(references) == sorted(ids)


def test_same_figure_same_bytes():
    """The same figure gives the same text, drawing and table, in processes that hash words differently."""
    program = f"from course.figure import svg, table\nfrom math import nan\nfigure = {every()!r}\n"
    program += "print(ascii(svg(figure, 'fr', prefix='f') + table(figure, 'fr')))"
    written = {
        subprocess.run([sys.executable, "-c", program], env=os.environ | {"PYTHONHASHSEED": seed}, check=True,
                       capture_output=True).stdout
        for seed in ("1", "2", "3")
    }
    assert len(written) == 1


def test_classes_are_those_of_the_style_sheet():
    """The style sheet knows every class that is written, and no other."""
    square = drawn(*map(layer, LAYERS), x={"title": "", "range": [0, 1]}, y={"title": "", "range": [0, 1]})
    figures = (every(), square, drawn(*[layer("points")] * 6), drawn(*[layer("line")] * 6))
    written = "".join(pair(figure, "fr", prefix="f") + table(figure, "fr") for figure in figures)
    used = {name for names in re.findall(r'class="([^"]+)"', written) for name in names.split()}
    assert used == set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)))


def luminance(colour):
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def theme(selector):
    """Read the colours that the style sheet gives under a selector; "bg" is the page's."""
    rule = CSS.split(selector + " {")[1].split("}")[0]
    return dict(re.findall(r"--plot-(\w+): (#\w{6})", rule))


@pytest.mark.parametrize(("selector", "ground"), [("\n.plot", "#ffffff"), ('[data-theme="dark"] .plot', "#131416")])
def test_contrasts(selector, ground):
    """Words, lines and signs have a contrast of 4.5 on the page, and values on each shade of cells."""
    colours = {**theme(selector), "bg": ground}
    pairs = [(name, "bg") for name in ("ink", "soft", "c1", "c2", "c3", "c4", "c5", "c6")]
    pairs += [("ink", "l1"), ("ink", "l2"), ("ink", "l3"), ("bg", "l4"), ("bg", "l5")]
    assert [pair for pair in pairs if contrast(*(colours[name] for name in pair)) < 4.5] == []


def test_plain_colours_are_those_of_the_light_theme():
    """A book, which has no style sheet, shows the light theme; both dark rules say the same."""
    assert {**theme("\n.plot"), "bg": "#ffffff"} == COLOURS
    assert theme('[data-theme="dark"] .plot') == theme('body:not([data-theme="light"]) .plot')


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [640, 320])
def test_long_words_stay_in_the_box(width, direction):
    """Titles, names and labels are wrapped or moved so that none leaves the drawing, nor meets another."""
    ticks = [[rank, GERMAN[:8 + 9 * rank]] for rank in range(4)]
    figure = drawn(*[layer("line", name=f"{GERMAN} {rank} {GERMAN.lower()}") for rank in range(3)], layer("labels"),
                   title=f"{GERMAN} " * 3, x={"title": GERMAN * 2, "ticks": ticks},
                   y={"title": GERMAN, "ticks": ticks})
    tree = root(figure, direction=direction, width=width)
    start, top, wide, tall = map(float, tree.get("viewBox").split())
    found = list(boxes(tree))
    assert all(start <= left and right <= start + wide and top + 10 <= y <= top + tall - 3 for left, right, y in found)
    assert not [
        (one, other) for one, other in product(found, found)
        if one is not other and abs(one[2] - other[2]) < 11 and one[0] < other[1] and other[0] < one[1]
    ]


def test_words_are_cut_only_when_they_must_be():
    """A line breaks at spaces and between Chinese signs, its punctuation kept; only a too long word is cut."""
    assert wrap("un deux trois", 60) == ["un deux", "trois"]
    assert wrap("温度，过高", 30) == ["温", "度，", "过高"]
    assert wrap("abcdefghij", 50) == ["abcde-", "fghij"]
    assert wrap("", 50) == []


def test_arabic_is_isolated_and_starts_on_the_right():
    """Arabic words are isolated; the title and the legend end on the right, and the plot runs as in French."""
    figure = drawn(layer("line", name="التدفق"), title="الإنذار")
    arabic, french = root(figure, "ar", direction="rtl"), root(figure, "fr")
    written = [text for text in texts(arabic) if RIGHT_TO_LEFT.search(text)]
    assert written == ["\u2067الإنذار\u2069", "\u2067التدفق\u2069"]
    assert arabic.get("direction") == "ltr"
    title = next(arabic.iter(NAMESPACE + "text"))
    assert title.get("text-anchor") == "end" and float(title.get("x")) > 600
    assert [node.get("d") for node in arabic.iter(NAMESPACE + "path")][-1] == \
        [node.get("d") for node in french.iter(NAMESPACE + "path")][-1]


def test_axes_hold_the_data():
    """Without a range, an axis holds every value, and its ticks are round numbers in the language."""
    figure = drawn(layer("line", name="", x=[-7, 9e9], y=[0.31, 1.9]))
    assert {"0", "0,5", "1", "1,5", "2"} <= set(texts(root(figure)))
    (line,) = re.findall(r'd="M([\d. ]+)" class="s-c1"', svg(figure, "fr", prefix="f"))
    assert all(0 <= float(part) <= 640 for part in line.split())


def test_a_tick_without_a_label_shows_its_value():
    """A tick that is only a number is written as the language writes numbers, in the drawing and in its table."""
    figure = drawn(layer("cells", x=[0, 0.5], y=[0], values=[[5, 6]]), x={"title": "", "ticks": [0, 0.5]})
    assert "0,5" in {node.text for node in root(figure, "de").iter(NAMESPACE + "text")}
    assert "0.5" in {node.text for node in root(figure, "en").iter(NAMESPACE + "text")}
    assert rows(figure)[0] == ["", "0", "0,5"]


def test_whole_values_have_whole_ticks():
    """Ranks and counts get no tick between two whole numbers."""
    assert not [text for text in texts(root(drawn(layer("line", x=[0, 1, 2], y=[5, 6, 7])))) if "," in text]


def test_ranges_are_kept_and_data_is_cut():
    """A range cuts what is outside: lines by the frame of the plot, points and rules by not being drawn."""
    figure = drawn(layer("points", x=[1, 9], y=[1, 1]), layer("rule", x=9), layer("line", x=[0, 9], y=[0, 9]),
                   x={"title": "x", "range": [0, 2]}, y={"title": "y", "range": [0, 3]})
    tree = root(figure)
    (group,) = tree.iter(NAMESPACE + "g")
    assert group.get("clip-path") == "url(#f-plot)"
    assert len(group) == 1
    signs = [node.get("d") for node in tree.iter(NAMESPACE + "path") if node.get("class") == "f-c1 s-bg"]
    assert [sign.count("M") for sign in signs] == [1, 1]  # its legend, its only point in sight


def test_far_values_keep_coordinates_small():
    """A value far out of a range does not make a coordinate that a browser cannot hold."""
    figure = drawn(layer("line", y=[0, -1e200, 1e200, 1]), y={"title": "", "range": [0, 3]})
    assert not re.search(r"\d{6}\D", re.sub(r'"#\w+"', "", svg(figure, "fr", prefix="f")))


def test_a_range_may_run_backwards():
    """With its greater end first, the vertical axis has its first row on top, as a matrix is read."""
    ticks = [[0, "haut"], [1, "bas"]]
    figure = drawn(layer("cells"), y={"title": "", "range": [1.5, -0.5], "ticks": ticks})
    height = {node.text: float(node.get("y")) for node in root(figure).iter(NAMESPACE + "text")}
    assert height["haut"] < height["bas"]


def test_equal_ranges_make_a_square():
    """Two ranges of the same span make a plot as high as it is wide."""
    figure = drawn(layer("line"), x={"title": "", "range": [0, 1]}, y={"title": "", "range": [2, 3]})
    frame = next(root(figure).iter(NAMESPACE + "rect"))
    assert frame.get("width") == frame.get("height")


def test_layers_differ_without_colour():
    """Six lines have six dashes, six groups of points six signs, three layers of bars three shades."""
    dashes = re.findall(r'class="s-c\d"[^>]*', svg(drawn(*[layer("line", name="")] * 6), "fr", prefix="f"))
    assert len({re.sub(r".*join=\"round\"", "", dash) for dash in dashes}) == 6
    signs = re.findall(r'd="M[\d. ]+(m[^M]*?)[M"]', svg(drawn(*[layer("points", name="")] * 6), "fr", prefix="f"))
    assert len(set(signs)) == 6
    shades = re.findall(r'fill-opacity="[^"]+"', svg(drawn(*[layer("bars", name="")] * 3), "fr", prefix="f"))
    assert len(set(shades)) == 3


def test_gaps_cut_lines():
    """A missing value cuts a line in two, and a value alone between two gaps is still a dot."""
    figure = drawn(layer("line", name="", x=[0, 1, 2, 3, 4], y=[1, nan, 2, inf, 3]))
    (line,) = re.findall(r'd="([^"]+)" class="s-c1"', svg(figure, "fr", prefix="f"))
    assert line.count("M") == 3 and line.count("h0") == 3


@pytest.mark.parametrize("values", [
    [], [5], [5, 5], [None], [0, 5e-324], [1e16, 1e16 + 2], [-1e308, 1e308], [-9e299, 9e299], [10**400],
])
def test_any_numbers_can_be_drawn(values):
    """Empty, equal, missing, tiny and huge values make a drawing with finite coordinates."""
    figure = drawn(*({"kind": kind, "x": values, "y": values} for kind in ("line", "points", "bars", "area")))
    written = svg(figure, "fr", prefix="f")
    assert not re.search(r"\b(nan|inf)\b|e[+-]\d", re.sub(r"<(title|desc|text).*?</\1>", "", written))
    assert "<tr>" in table(figure, "fr")


BAD = [
    ("the figure", "'desc' is missing", {key: value for key, value in drawn().items() if key != "desc"}),
    ("the figure", "unknown key 'layer'", {**drawn(), "layer": []}),
    ("the figure", "must be a dict", [drawn()]),
    ("the figure", "'title' must be a string", drawn(title=3)),
    ("'x'", "'range' must be two different numbers", drawn(x={"title": "", "range": [1, 1]})),
    ("'x'", "'title' is missing", drawn(x={})),
    ("'y'", "'ticks'[1] must be a number and a string", drawn(y={"title": "", "ticks": [[0, "a"], [1]]})),
    ("'y'", "'ticks'[0] must be a string, not 1880", drawn(y={"title": "", "ticks": [[0, 1880]]})),
    ("layer 2", "'kind' must be one of line, area", drawn(layer("line"), {"kind": "pie"})),
    ("layer 1 (line)", "'y' is missing", drawn({"kind": "line", "x": []})),
    ("layer 1 (line)", "unknown key 'color'", drawn(layer("line", color="red"))),
    ("layer 1 (line)", "'name' must be a string", drawn(layer("line", name=None))),
    ("layer 1 (line)", "'y'[1] must be a number, not 'a'", drawn(layer("line", y=[1, "a", 2, 3]))),
    ("layer 1 (line)", "'x' has 4 values and 'y' has 1", drawn(layer("line", y=[1]))),
    ("layer 1 (line)", "'y' must be a list of numbers, not None", drawn(layer("line", y=None))),
    ("layer 1 (area)", "'low' must be a list", drawn(layer("area", low="0"))),
    ("layer 1 (rule)", "'x' must be a finite number, not None", drawn(layer("rule", x=None))),
    ("layer 1 (rule)", "one of 'x' and 'y'", drawn(layer("rule", y=2))),
    ("layer 1 (bars)", "'width' must be a finite number", drawn(layer("bars", width=nan))),
    ("layer 1 (cells)", "'x' has 5 values and 'values[0]' has 1", drawn(layer("cells", values=[[1], [2]]))),
    ("layer 1 (labels)", "'text'[0] must be a string, not 7", drawn(layer("labels", text=[7, "b"]))),
]


@pytest.mark.parametrize(("where", "what", "figure"), BAD)
@pytest.mark.parametrize("make", [table, lambda figure, language: svg(figure, language, prefix="f")])
def test_a_bad_figure_is_refused_in_one_sentence(make, where, what, figure):
    """What cannot be drawn is refused with a sentence that names the layer and the key."""
    with pytest.raises(ValueError) as caught:
        make(figure, "fr")
    assert str(caught.value).startswith(where) and what in str(caught.value)
    assert "\n" not in str(caught.value)


def rows(figure, language="fr"):
    """Read every row of a figure's tables."""
    tree = ElementTree.fromstring(f"<div>{table(figure, language)}</div>")
    return [[cell.text or "" for cell in row] for row in tree.iter("tr")]


def test_the_table_is_complete_and_named():
    """The table has a caption, scoped headers, and a row for each x of every layer, in order."""
    figure = drawn(layer("line", x=[2, 3], y=[0.5, None]), layer("bars", x=[1, 2, 2], y=[12345, 6, 7]))
    assert rows(figure) == [["temps", "série 0", "série 1"], ["1", "", "12\u202f345"], ["2", "0,5", "6"],
                            ["2", "", "7"], ["3", "—", ""]]
    assert table(figure, "fr").count("<caption>Titre</caption>") == 1
    assert re.findall(r'scope="(\w+)"', table(figure, "fr")) == ["col"] * 3 + ["row"] * 4


def test_a_tour_keeps_its_order():
    """A layer whose x go back and forth is tabled in the order of its points."""
    tour = drawn(layer("line", x=[2, 0, 1, 2], y=[1, 2, 3, 4]))
    assert [row[0] for row in rows(tour)] == ["temps", "2", "0", "1", "2"]


def test_the_table_shows_cells_as_they_are_laid_out():
    """Cells have a table of their own, headed by the labels of the ticks."""
    figure = drawn(layer("cells", x=[0, 1], y=[0], values=[[5, 6]]), x={"title": "", "ticks": [[0, "a"], [1, "b"]]})
    assert rows(figure) == [["", "a", "b"], ["0", "5", "6"]]


def test_images_side_by_side_have_a_table_each():
    """Cells that a gap sets apart are tabled apart, each part named by its ticks."""
    x, y = ({"title": "", "ticks": [[0.5, f"{one} 1"], [4.5, f"{one} 2"]]} for one in ("colonne", "rangée"))
    figure = drawn(layer("cells", x=[0, 1, 4, 5], y=[0, 1, 4], values=[[1, 2, 3, 4], [5, 6, 7, 8], [9] * 4]), x=x, y=y)
    assert rows(figure)[:6] == [["", "0", "1"], ["0", "1", "2"], ["1", "5", "6"],
                                ["", "4", "5"], ["0", "3", "4"], ["1", "7", "8"]]
    assert re.findall("<caption>(.*?)</caption>", table(figure, "fr"))[:2] == [
        "série 0 · rangée 1 · colonne 1", "série 0 · rangée 1 · colonne 2"]


def test_parts_are_named_by_ticks_without_words_too():
    """A tick that is a number alone names a part by that number, as the language writes it."""
    x, y = {"title": "", "ticks": [0.5, 4.5]}, {"title": ""}
    figure = drawn(layer("cells", x=[0, 1, 4, 5], y=[0, 1], values=[[1, 2, 3, 4], [5, 6, 7, 8]]), x=x, y=y)
    assert re.findall("<caption>(.*?)</caption>", table(figure, "fr"))[:2] == ["série 0 · 0,5", "série 0 · 4,5"]


def test_breaks_of_a_line_are_no_rows():
    """Where a line only breaks off, the table has no row, and its rows keep the labels of the ticks."""
    line = layer("line", x=[0, 1, None, 2], y=[1, 2, None, 3])
    figure = drawn(line, x={"title": "", "ticks": [[0, "a"], [1, "b"], [2, "c"]]}, y={"title": ""})
    assert rows(figure) == [["", "série 0"], ["a", "1"], ["b", "2"], ["c", "3"]]


def test_each_column_is_named():
    """A column of a drawing whose axis has no title bears the name of the axis."""
    assert rows(drawn(layer("labels"), x={"title": ""}, y={"title": ""}))[0] == ["", "x", "y"]
    assert rows(drawn(layer("points", name=""), y={"title": ""}))[0] == ["temps", "y"]


def test_rules_labels_and_areas_are_in_the_table():
    """A rule gives its only value, a label its text and its place, an area both its edges."""
    figure = drawn(layer("rule"), layer("labels"), layer("area"))
    assert ["série 0", "2", ""] in rows(figure)
    assert ["Nice", "1", "2"] in rows(figure)
    assert ["0", "1 – 2"] in rows(figure)
    assert ["0", "\u20661 – 2\u2069"] in rows(figure, "ar")


@pytest.mark.parametrize(("language", "large", "part"), [
    ("fr", "1\u202f234\u202f567", "0,25"), ("es", "1\u202f234\u202f567", "0,25"), ("de", "1.234.567", "0,25"),
    ("en", "1,234,567", "0.25"), ("ar", "1,234,567", "0.25"), ("zh_CN", "1,234,567", "0.25"),
    ("xx", "1\u202f234\u202f567", "0.25"),
])
def test_numbers_follow_the_language(language, large, part):
    """Each language has its marks; one that is not known yet has the international ones."""
    assert (number(1234567, language), number(0.25, language)) == (large, part)


@pytest.mark.parametrize(("value", "shown"), [
    (None, "—"), (nan, "—"), (inf, "∞"), (-inf, "−∞"), (10**400, "∞"), (0, "0"), (-0.0, "0"), (-3, "−3"),
    (1902, "1902"), (9999, "9999"), (10000, "10\u202f000"), (3.0, "3"), (14.91, "14,91"), (2 / 3, "0,6667"),
    (0.000123456, "0,0001235"), (813.688686, "813,6887"), (12345.678, "12\u202f345,68"), (99999.99999, "100\u202f000"),
    (1234567.8, "1\u202f234\u202f568"), (1.5e-7, "1,5\u202f×\u202f10⁻⁷"), (-2e20, "−2\u202f×\u202f10²⁰"),
    (123456789012, "123\u202f456\u202f789\u202f012"),
])
def test_numbers(value, shown):
    """Whole numbers are exact, others keep what can be read, what is missing is a dash."""
    assert number(value, "fr") == shown


def test_signs_stay_before_their_number_in_arabic():
    """A negative number is isolated in Arabic, where its sign would jump behind it."""
    assert number(-5, "ar") == "\u2066−5\u2069"
    assert number(5, "ar") == "5"


def test_formatter():
    """The `_` of a figure translates the template, then fills it: localised numbers, joined lists, bare strings."""
    fill = formatter({"seuil {value}, {year}": "Schwelle {value} ({year})"}.get, "de")
    assert fill("seuil {value}, {year}", value=1.5, year="19020") == "Schwelle 1,5 (19020)"
    fill = formatter(str, "fr")
    assert fill("{template} {list} {none} {yes}", template="{x}", list=[1.5, "a"], none=None, yes=True) == \
        "{x} 1,5, a — True"
    assert [formatter(str, code)("{list}", list=[1, 2]) for code in ("ar", "zh_CN")] == ["1، 2", "1、2"]


def test_brackets_are_the_languages():
    """The legend of cells says their extremes in brackets, those of Chinese where it is Chinese."""
    cells = drawn(layer("cells"))
    assert "série 0 (" in svg(cells, "fr", prefix="f")
    assert "série 0（" in svg(cells, "zh_CN", prefix="f")


def test_ranges_keep_their_order():
    """The shades of cells run from the lower to the higher value, on the left of it in Arabic too."""
    cells = drawn({"kind": "cells", "x": [0], "y": [0, 1], "values": [[-2], [3]]})
    assert any("(−2–3)" in text for text in texts(root(cells)))
    assert any("(\u2066\u2066−2\u2069–3\u2069)" in text for text in texts(root(cells, "ar", direction="rtl")))

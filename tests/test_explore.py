"""Pictures to explore: what their files compute, how they are drawn, what the page holds."""

import re
from random import Random
from runpy import run_path

import pytest
from paging import build_page

from course.explorable import explorable
from course.figure import formatter, pair
from course.languages import ROOT, Language
from course.sphinxext import security
from exercises import change_detection, diagnosis_threshold, vehicle_silhouettes

EXAMPLES = ROOT / "docs" / "examples"
NAMES = [path.stem for path in sorted(EXAMPLES.glob("*.py")) if "def explore(" in path.read_text(encoding="utf-8")]
HEAVIEST = 150_000  # bytes
GROUP = re.compile(r'<g data-step="(\d+)"(?: display="none")?>(.*?)</g>')


def french(message):
    return message


@pytest.fixture(scope="module")
def returned():
    """What the `explore` of a file returns, computed once."""
    kept = {}

    def give(name):
        if name not in kept:
            kept[name] = run_path(str(EXAMPLES / f"{name}.py"))["explore"](formatter(french, "fr"))
        return kept[name]

    return give


@pytest.fixture(scope="module", params=NAMES)
def built(request, tmp_path_factory):
    """A page with one picture to explore, and what its file returns."""
    folder = tmp_path_factory.mktemp(request.param)
    page, said = build_page(folder, f"# Titre\n\n```{{explore}} {request.param}\n```\n")
    assert said == ""
    return request.param, page, (folder / "out" / "index.html").read_text(encoding="utf-8")


def test_there_are_three():
    """The course has pictures to explore where it speaks of thresholds, of neighbours and of the cumulative sum."""
    pages = {path: path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md")}
    assert {name for name in NAMES if any(f"{{explore}} {name}\n" in text for text in pages.values())} == set(NAMES)
    assert {"cusum_delay", "neighbour_count", "threshold_cost"} <= set(NAMES)


def test_table_has_every_value(built, returned):
    """The table has a row for each value, in order, with its results."""
    name, page, _ = built
    given = returned(name)
    rows = page.xpath("//table[contains(@class, 'explore-table')]/tbody/tr")
    found = explorable(EXAMPLES / f"{name}.py", Language("fr"), french)
    assert [[cell.text_content() for cell in row] for row in rows] == [step.cells for step in found.steps]
    plain = [float(row.xpath("string(th)").replace(",", ".")) for row in rows]
    assert plain == [step["value"] for step in given["steps"]]
    assert [row.get("data-sentence") for row in rows] == [step["figure"]["desc"] for step in given["steps"]]


def test_without_script_one_value_is_shown(built, returned):
    """Without a script there is no slider; the row, the sentence and the figure of one value are in sight."""
    name, page, _ = built
    given = returned(name)
    start = [step["value"] for step in given["steps"]].index(given["start"])
    (control,) = page.xpath("//*[@class='explore-control']")
    assert control.get("hidden") is not None
    assert page.xpath("//input[@type='range']/ancestor::*[@hidden]")
    rows = page.xpath("//table[contains(@class, 'explore-table')]/tbody/tr")
    assert [rank for rank, row in enumerate(rows) if row.get("aria-current")] == [start]
    assert page.xpath("string(//*[@role='status'])") == given["steps"][start]["figure"]["desc"]
    own = page.xpath("//*[@data-step]")
    assert {group.get("data-step") for group in own if not group.get("display")} == {str(start)}
    assert page.xpath("//noscript[contains(., 'tableau')]")


def test_slider_is_named_and_spoken(built, returned):
    """The slider has a label, goes from the first value to the last, and says its value with the unit."""
    name, page, _ = built
    given = returned(name)
    (slider,) = page.xpath("//input[@type='range']")
    assert page.xpath(f"string(//label[@for='{slider.get('id')}'])") == given["label"]
    assert (slider.get("min"), slider.get("max")) == ("0", str(len(given["steps"]) - 1))
    assert slider.get("aria-valuetext") == given["steps"][int(slider.get("value"))]["spoken"]


def test_page_keeps_to_its_policy_and_weight(built):
    """What can be explored has no inline script or style, and weighs less than 150 kB."""
    _, _, html = built
    part = html[html.index('<div class="explore') : html.index("</article>")]
    assert security.violations(part) == []
    assert len(part.encode()) < HEAVIEST


def test_files_are_loaded_where_they_are_used(built, tmp_path):
    """The script and the style sheet are loaded by a page with something to explore, and by no other."""
    _, page, _ = built
    plain, _ = build_page(tmp_path, "# Titre\n")
    for tree, count in ((page, 1), (plain, 0)):
        assert len(tree.xpath("//script[contains(@src, 'explore.js')]")) == count
        assert len(tree.xpath("//link[contains(@href, 'explore.css')]")) == count


@pytest.mark.parametrize("name", NAMES)
def test_each_value_has_its_whole_figure(name, returned):
    """With the groups of a value alone, the drawing is that of its figure: nothing is lost, nothing is doubled."""
    steps = returned(name)["steps"]
    drawing = explorable(EXAMPLES / f"{name}.py", Language("fr"), french).drawing
    assert len(GROUP.findall(drawing)) >= len(steps)
    for rank, step in enumerate(steps):
        alone = GROUP.sub(lambda found, rank=rank: found[2] if found[1] == str(rank) else "", drawing)
        expected = pair(step["figure"], "fr", prefix=f"explore-{name}")
        without_desc = re.compile("<desc.*?</desc>")
        assert without_desc.sub("", alone) == without_desc.sub("", expected)


def test_costs_are_those_of_the_exercise(returned):
    """The errors are counted as the exercise counts them, and no step is cheaper than its cheapest threshold."""
    scores, sick = diagnosis_threshold.load()
    steps = returned("threshold_cost")["steps"]
    for step in steps:
        sensitivity, specificity = diagnosis_threshold.rates(scores, sick, step["value"])
        missed, false_alarms, *costs = step["row"]
        assert (212 - missed) / 212 == pytest.approx(sensitivity)
        assert (357 - false_alarms) / 357 == pytest.approx(specificity)
        assert costs == [ratio * missed + false_alarms for ratio in (1, 10, 50)]
        bars = [layer for layer in step["figure"]["layers"] if layer["kind"] == "bars"]
        drawn = [sum(abs(count or 0) for count in layer["y"]) for layer in bars]
        assert drawn == [false_alarms, missed]
    for place, ratio in enumerate((1, 10, 50), start=2):
        best = diagnosis_threshold.cheapest_threshold(scores, sick, ratio, 1)
        least = sum((ratio if ill else 1) for score, ill in zip(scores, sick, strict=True) if (score >= best) != ill)
        assert min(step["row"][place] for step in steps) >= least


def test_neighbours_are_those_of_the_exercise(returned):
    """The right answers are those of the exercise's vote, on an album that holds no row of the test."""
    rows, labels, test, _ = vehicle_silhouettes.load()
    album, others = vehicle_silhouettes.standardise(rows[:400], rows[400:])
    assert not {tuple(row) for row in rows} & {tuple(row) for row in test}
    steps = {step["value"]: step["row"] for step in returned("neighbour_count")["steps"]}
    for count in (1, 9, 400):
        answers = vehicle_silhouettes.classify(others, album, labels[:400], count)
        right = sum(answer == label for answer, label in zip(answers, labels[400:], strict=True))
        assert steps[count][1] == round(100 * right / 192, 1)
        wilson = run_path(str(EXAMPLES / "wilson_interval.py"))["interval"](right, 192)
        assert steps[count][2] == "de {} à {}".format(*(round(100 * end) for end in wilson))
    assert steps[1][0] == 100


def test_alarms_are_those_of_the_exercise(returned):
    """The alarm of the usual limit is the exercise's; a simulated wait ends where its functions would end it."""
    years, volumes = change_detection.load()
    mean, sigma = change_detection.reference(volumes)
    totals = change_detection.low_cusum(volumes, mean, sigma / 2)
    steps = {step["value"]: step["row"] for step in returned("cusum_delay")["steps"]}
    assert steps[4][:2] == [0, str(years[change_detection.first_alarm(totals, 4 * sigma)])]
    wait = run_path(str(EXAMPLES / "cusum_delay.py"))["wait"]
    for seed in range(20):
        count, rng = wait(1.5, 3, Random(seed)), Random(seed)
        drawn = [-rng.gauss(1.5, 1) for _ in range(count)]
        assert change_detection.first_alarm(change_detection.low_cusum(drawn, 0, 0.5), 3) == count - 1


GOOD = """
def figure(top):
    return {"title": "Titre", "desc": "Ce qu’on voit.", "x": {"title": "x", "range": [0, 2]},
            "y": {"title": "y", "range": [0, 2]}, "layers": [{"kind": "rule", "name": "seuil", "y": top}]}

def explore(_):
    steps = [{"value": value, "spoken": str(value), "row": [2 * value], "figure": figure(value)} for value in (1, 2)]
    return {"label": "Seuil", "caption": "Valeurs", "columns": ["seuil", "double"], "start": 1, "steps": steps}
"""
MISTAKES = {
    "start": ('"start": 1', '"start": 3', "'start'"),
    "order": ("in (1, 2)", "in (2, 1)", "lowest"),
    "single": ("in (1, 2)", "in (1,)", "two values"),
    "row": ("[2 * value]", "[value, value]", "step 0"),
    "key": ('"caption"', '"title"', "caption"),
    "spoken": ("str(value)", "value", "'spoken'"),
    "layout": ('"range": [0, 2]},\n', '"range": [0, 2 + top]},\n', "laid out"),
    "figure": ('"kind": "rule"', '"kind": "ruler"', "ruler"),
}


def test_good_file_is_read(tmp_path):
    """The file that the mistakes below are made in has none."""
    (tmp_path / "good.py").write_text(GOOD, encoding="utf-8")
    found = explorable(tmp_path / "good.py", Language("fr"), french)
    assert [step.cells for step in found.steps] == [["1", "2"], ["2", "4"]]
    assert found.start == 0


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_of_an_author_is_told(tmp_path, name):
    """What breaks the form of the dict is one ValueError that says what is wrong."""
    old, new, told = MISTAKES[name]
    assert old in GOOD
    (tmp_path / "bad.py").write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(told)):
        explorable(tmp_path / "bad.py", Language("fr"), french)

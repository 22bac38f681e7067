"""The page of the data: its list, what it says of them, and what it says that the site keeps of its readers."""

import csv
import ipaddress
import re

import pytest
from babel.messages.pofile import read_po
from lxml import html
from paging import build_page

from course.datasets import DATA, dataset, datasets
from course.languages import ROOT, languages
from course.sphinxext.data_sets import is_read, size
from course.sphinxext.units import measured

PAGE = (ROOT / "docs" / "about" / "data.md").read_text(encoding="utf-8")
INDEX = "# Accueil\n\n```{toctree}\nlesson\nother\ndrawn\nlist\n```\n"
PAGES = {
    "lesson": "# Une leçon\n\n```{exercise} alert_threshold\n```\n",
    "other": "# Une autre\n\n```python\n>>> from exercises.alert_threshold import load as load_flow\n```\n",
    "drawn": "# Un dessin\n\n```{picture} power_rule\n```\n\nIci, on parle seulement de `nile.csv`.\n",
    "list": "# Données\n\n```{datasets}\n```\n",
}
MADE = re.compile(r"compos|synthétique|simulé|fabriqué|engendré|calculées? pour|appris pour")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The folder of a small course which has the list."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "docs").mkdir()
    for name, text in PAGES.items():
        (folder / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["fr", "ar"])
def listed(project, request):
    """The list in a language: by file, the entry. And the language."""
    out = f"out-{request.param}"
    _front, said = build_page(project, INDEX, "-W", language=request.param, out=out)
    assert said == ""
    page = html.parse(project / out / "list.html").getroot()
    terms = page.xpath("//dl[@class='data-sets']/dt")
    return {term.xpath("string(code)"): (term, term.getnext()) for term in terms}, request.param


def test_every_data_set_is_listed(listed):
    """Each data set is there once, with its size, its source and its checksum, at an anchor of its own."""
    entries, language = listed
    assert list(entries) == [found.name for found in datasets()]
    for found in datasets():
        term, entry = entries[found.name]
        assert term.xpath("string(bdi)") == size(found, language)
        assert {found.source, found.sha256} <= {cell.text_content().strip() for cell in entry.xpath("dl/dd")}
    assert len({term.get("id") for term, _entry in entries.values()}) == len(entries)


def test_title_and_licence_are_in_the_language(listed):
    """What a file holds, and its licence, are told in the language of the page."""
    entries, language = listed
    _term, entry = entries["nile.csv"]
    told = (entry.xpath("string(p)"), entry.xpath("string(dl/dd[2])"))
    assert (told == (dataset("nile.csv").title, dataset("nile.csv").licence)) == (language == "fr")
    assert all(told)


def test_uses_are_linked(listed):
    """An entry leads to the exercises that read the file, then to the pages that do, not to those that speak of it."""
    entries, _language = listed
    links = {name: entry.xpath(".//a/@href") for name, (_term, entry) in entries.items()}
    assert links["water_flow.csv"] == ["lesson.html#exercise-alert-threshold", "other.html"]
    assert links["ai4i2020_sample.csv"] == ["drawn.html"]
    assert links["nile.csv"] == []


def test_no_message_of_the_page(project):
    """The list adds nothing to the catalogue of its page."""
    build_page(project, INDEX, builder="gettext", out="pot")
    with (project / "pot" / "list.pot").open("rb") as file:
        assert [message.id for message in read_po(file) if message.id] == ["Données"]


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ('open(DATA / "nile.csv")', True),
        (">>> from exercises.change_detection import load as load_nile, reference\n", True),
        (">>> change_detection.load()\n", True),
        (">>> from exercises.change_detection import low_cusum\n", False),
        (">>> from exercises.alert_threshold import load\n", False),
        ("# nile.csv", False),
    ],
)
def test_what_reads_a_file(code, read):
    """Code reads a file when it names it between quotes, or has one of its exercises load it."""
    assert is_read("nile.csv", ["change_detection"], code) is read


def test_sizes_in_each_language():
    """The size of a file is written as the language does."""
    assert [size(dataset("villes_fr.csv"), code) for code in ("fr", "en")] == ["2\u202fko", "2 kB"]
    assert not any("byte" in measured(1, "digital-megabyte", language.code) for language in languages())
    assert measured(1, "digital-kilobyte", "de") == "1 kB"


def test_every_data_set_of_the_course_serves(built_site):
    """In the course, each data set is read by an exercise or a page."""
    page = html.parse(built_site / "fr" / "about" / "data.html")
    assert [dd.getprevious().xpath("string(code)") for dd in page.xpath("//dl[@class='data-sets']/dd")
            if not dd.xpath(".//a")] == []  # fmt: skip


def test_what_is_no_measure_is_named():
    """The table names each data set that its sidecar says to be composed, simulated or calculated, and no other."""
    table = PAGE.partition("(data-made)=")[2].partition("(data-limits)=")[0]
    made = {found.name for found in datasets() if MADE.search(found.title)}
    assert made
    assert set(re.findall(r"`([\w]+\.(?:csv|txt))`", table)) == made


def test_nobody_is_named():
    """No data set has a column of real people's names; the addresses of networks are private, or kept for examples."""
    heads = {found.name: found.path.read_text(encoding="utf-8").splitlines()[0].split(",")
             for found in datasets() if found.path.suffix == ".csv"}  # fmt: skip
    people = {name for name, head in heads.items() if {"person", "patient", "address", "birth"} & set(head)}
    assert people == {"interview_notes.csv"}  # invented
    for name in ("breast_cancer.csv", "ms_patients.csv"):
        assert not {"age", "sex", "origin"} & set(heads[name])
    with dataset("network_log.csv").path.open(encoding="utf-8") as file:
        hosts = {row[key] for row in csv.DictReader(file) for key in ("source", "destination")}
    assert [host for host in hosts if not ipaddress.ip_address(host).is_private] == []


def test_the_log_can_be_made_again(monkeypatch):
    """The program that the table names makes the log of connections again, to the last line."""
    monkeypatch.syspath_prepend(ROOT / "docs" / "examples")
    from scan_limits import compose

    with dataset("network_log.csv").path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [tuple(map(str, line)) for line in compose()] == [tuple(row.values()) for row in rows]


def column(name: str, key: str) -> list[str]:
    with (DATA / name).open(encoding="utf-8") as file:
        return [row[key] for row in csv.DictReader(file)]


def test_values_are_those_of_the_packages():
    """The data whose original scikit-learn or statsmodels has hold its values, missing ones empty."""
    from sklearn.datasets import load_breast_cancer, load_digits
    from statsmodels.datasets import co2, nile

    assert [float(value) for value in column("nile.csv", "volume")] == nile.load_pandas().data["volume"].tolist()
    weeks = co2.load_pandas().data["co2"]
    assert [value and float(value) for value in column("co2_weekly.csv", "co2_ppm")] == [
        "" if value != value else value for value in weeks
    ]
    cancer = load_breast_cancer()
    originals = {"_".join(name.split()): cancer.data[:, rank] for rank, name in enumerate(cancer.feature_names)}
    (head, *_rows) = (DATA / "breast_cancer.csv").read_text(encoding="utf-8").splitlines()
    measures = head.split(",")[:-1]
    assert len(measures) == 20
    for measure in measures:
        original = originals[measure.replace("fractal_dim", "fractal_dimension")]
        assert [float(value) for value in column("breast_cancer.csv", measure)] == [round(one, 6) for one in original]
    digits = load_digits()
    lines = (DATA / "digits.txt").read_text(encoding="utf-8").split()
    assert [[int(sign, 17) for sign in line[:-1]] for line in lines] == digits.data.astype(int).tolist()
    assert [int(line[-1]) for line in lines] == digits.target.tolist()


def test_all_that_is_kept_is_told():
    """The table names each key and each cache that the scripts write, and nothing else."""
    web = ROOT / "src" / "course" / "web"
    scripts = [path for path in web.rglob("*.js") if "node_modules" not in path.parts]
    code = "\n".join(path.read_text(encoding="utf-8") for path in scripts)
    keys = {*re.findall(r'setItem\("(\w+)"', code), *re.findall(r'= "(course\.\w+)\.";', code)}
    caches = set(re.findall(r'named\("(\w+)"\)', code)) | set(re.findall(r"open\(`course (\w+) ", code))
    told = PAGE.partition("(data-readers)=")[2]
    rows = re.findall(r"^\| (stockage local|cache) \| `([^`]+)`", told, re.MULTILINE)
    assert {name.removesuffix(".NOM") for place, name in rows if place == "stockage local"} == keys
    assert {name.removeprefix("course").strip() for place, name in rows if place == "cache"} == {*caches, ""}
    assert not re.search(r"document\.cookie|indexedDB|sessionStorage|sendBeacon", code)

"""Time the build of the whole site against a loop of stock `sphinx-build`, same pages, same languages, one run.

    .venv/bin/python benchmarks/build.py            # the course as it is
    .venv/bin/python benchmarks/build.py 10 40 160  # that many generated pages, to see how the cost grows

Ratios are what to look at: seconds depend on the machine and on what else it does.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
STOCK = ["-m", "sphinx", "-q", "-b", "html", "-c", ".", "-D", "course_fast_translation=0", "docs"]


def copy_project(folder: Path, pages: int | None) -> Path:
    """Copy what a build reads; with `pages`, that many copies of the lessons under other names, labels and words."""
    for name in ("src", "docs", "locales"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    for name in ("conf.py", "pyproject.toml"):
        shutil.copyfile(ROOT / name, folder / name)
    if pages is not None:
        multiply(folder, pages)
    return folder


def multiply(folder: Path, pages: int) -> None:
    """Replace the lessons by `pages` copies of them, with their catalogues, and the toctree that holds them."""
    lessons = [path for path in sorted((folder / "docs").glob("*.md")) if path.stem != "index"]
    names = []
    for number in range(pages):
        lesson = lessons[number % len(lessons)]
        name = f"{lesson.stem}{number}"
        text = lesson.read_text(encoding="utf-8")
        text = re.sub(rf"^\({lesson.stem}-", f"({name}-", text, flags=re.MULTILINE)
        # Links between lessons would lead to labels that are no more.
        (folder / "docs" / f"{name}.md").write_text(re.sub(r"\]\([a-z]+\.md[^)]*\)", "](index.md)", text), "utf-8")
        for catalogue in folder.glob(f"locales/*/LC_MESSAGES/{lesson.stem}.po"):
            words = re.sub(r"\]\([a-z]+\.md[^)]*\)", "](index.md)", catalogue.read_text(encoding="utf-8"))
            catalogue.with_name(f"{name}.po").write_text(words, encoding="utf-8")
        names.append(name)
    for lesson in lessons:
        lesson.unlink()
    toctree = "```{toctree}\n" + "\n".join(names) + "\n```\n"
    (folder / "docs" / "index.md").write_text(f"# Index\n\n{toctree}", encoding="utf-8")


def measure(commands: list[list[str]], project: Path) -> tuple[float, float]:
    """Run the commands one after the other; wall and CPU seconds, children included."""
    environment = os.environ | {"PYTHONPATH": str(project / "src"), "SOURCE_DATE_EPOCH": "0"}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    for command in commands:
        subprocess.run([sys.executable, *command], cwd=project, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, cpu


def compare(pages: int | None) -> None:
    """Print the two builds of one size of site, and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder), pages)
        codes = sorted(path.name for path in (project / "locales").iterdir() if path.is_dir())
        count = len(list((project / "docs").rglob("*.md")))
        loop = [[*STOCK, f"build/stock/{code}", "-D", f"language={code}"] for code in codes]
        stock = measure(loop, project)
        script = "from course.site.build import build; assert not any(built.warnings for built in build())"
        ours = measure([["-c", script]], project)
    print(f"{count} pages × {len(codes)} languages")
    for name, (wall, cpu) in (("stock sphinx-build, in a loop", stock), ("course build, pages", ours)):
        print(f"  {name:<30} {wall:6.1f} s wall {cpu:6.1f} s CPU {1000 * cpu / count / len(codes):6.0f} ms CPU a page")
    print(f"  {'stock / course':<30} {stock[0] / ours[0]:6.2f} × wall {stock[1] / ours[1]:6.2f} × CPU")


if __name__ == "__main__":
    for size in [int(argument) for argument in sys.argv[1:]] or [None]:
        compare(size)

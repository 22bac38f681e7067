"""The scripts of the workbench, bundled by esbuild with the licences of what went into them."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from course.site.npm import run
from course.site.pyodide import WEB, pyodide_version

ENTRIES = ("workbench", "worker", "progress")
OPTIONS = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--legal-comments=none", "--log-level=warning")


def write_scripts(folder: Path, sizes: dict[str, int]) -> None:
    """Write into a folder the entry scripts, what they share or import late, and the licences. Raises RuntimeError.

    sizes: bytes of the heavy files of Python, by name.
    """
    entries = [f"workbench/{name}.js" for name in ENTRIES]
    told = f'--define:PYODIDE="pyodide-{pyodide_version()}"', f"--define:SIZES={json.dumps(sizes)}"
    packages = esbuild(*entries, *told, "--splitting", "--chunk-names=[name]-[hash]", f"--outdir={folder}")
    (folder / "LICENSES.txt").write_text("\n\n".join(map(licence, packages)), encoding="utf-8")


def write_service_worker(path: Path, **constants: str | list[str]) -> None:
    """Write the service worker, told these constants. Raises RuntimeError."""
    told = [f"--define:{name}={json.dumps(value)}" for name, value in constants.items()]
    esbuild("workbench/sw.js", *told, f"--outfile={path}")


def esbuild(*arguments: str) -> list[Path]:
    """Bundle scripts; gives the folder of each npm package that went in. Raises RuntimeError: what esbuild said."""
    with TemporaryDirectory() as folder:
        told = Path(folder) / "inputs.json"
        script = WEB / "node_modules" / "esbuild" / "bin" / "esbuild"
        done = run("node", script, *arguments, *OPTIONS, f"--metafile={told}", cwd=WEB)
        if done.returncode:
            raise RuntimeError(f"esbuild: {done.stderr}")
        inputs = [Path(name).parts for name in json.loads(told.read_text(encoding="utf-8"))["inputs"]]
    named = {parts[: 3 if parts[1].startswith("@") else 2] for parts in inputs if parts[0] == "node_modules"}
    return [WEB.joinpath(*parts) for parts in sorted(named)]


def licence(package: Path) -> str:
    """Name, version and licence text of an npm package. Raises RuntimeError unless one file holds its licence."""
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    named = f"{about['name']} {about['version']}"
    files = sorted(package.glob("LICEN[CS]E*"))
    if len(files) != 1:
        found = ", ".join(path.name for path in files) or "none"
        raise RuntimeError(f"{named}: it is bundled, so its one licence file must be; found: {found}")
    return f"{named}\n\n{files[0].read_text(encoding='utf-8')}"

"""An instructor's desk: what two learners handed in, and the programs that the guides have one type."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from answers import EXERCISES
from test_handin import answers

from course.starter import solution

NAME = "alert_threshold"
BY_NAME = {exercise.name: exercise for exercise in EXERCISES}
WRONG = solution(BY_NAME[NAME]).replace("> threshold", ">= threshold")
RIGHT = {name: solution(BY_NAME[name]) for name in (NAME, "expert_rules")}


def desk(folder: Path) -> Path:
    """Make the folder a desk: Lina's answers are right, Omar's one is not."""
    (folder / "remis").mkdir()
    for name, work in {"lina": answers(**RIGHT), "omar": answers(alert_threshold=WRONG)}.items():
        (folder / "remis" / f"{name}.json").write_text(json.dumps(work), encoding="utf-8")
    (folder / "bin").mkdir()
    for name, arguments in {"course": "-m course", "python": "", "python3": ""}.items():
        (folder / "bin" / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        (folder / "bin" / name).chmod(0o755)
    return folder


def typed(command: str, folder: Path) -> subprocess.CompletedProcess:
    """What is typed in a shell at this desk, in French; what the commands remember stays beside it."""
    environment = {
        **os.environ,
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "LC_ALL": "fr_FR.UTF-8",
        "XDG_CONFIG_HOME": f"{folder}-memory",
    }
    return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True,
                          encoding="utf-8", check=False)  # fmt: skip


def texts(guide: str, language: str) -> list[str]:
    """The blocks of a guide in a language, those inside a list without their margin."""
    blocks = re.findall(rf"^( *)(`{{3,}}){language}\n(.*?)^\1\2$", guide, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"(?m)^{margin}", "", text) for margin, _fence, text in blocks]

"""Marking: each answer once, hidden checks apart, parts and clusters alike, and nothing lost when it is stopped."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from answers import EXERCISES
from attacks import EXERCISE, SOUND

from course.exercise import BrokenExercise
from course.grading import cluster
from course.grading.grader import graded, here
from course.grading.hidden import with_checks_of
from course.grading.job import Job
from course.grading.journal import Journal
from course.grading.marker import Worker
from course.grading.pool import outcomes
from course.grading.settings import Settings
from course.grading.shard import Shard
from course.grading.submission import Submission
from course.grading.verdict import Status, Verdict
from course.sandbox.kinds import NoSandbox
from course.starter import solution

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this sandbox is Linux's")
LOCKED = Settings("linux")
MORE = '''"""Contrôles de la classe"""

from math import inf


def test_two_at_once():
    """Une alerte d’une mesure suffit.

    Relisez la durée.
    """
    assert first_alert([1, 2, inf], threshold=1, duration=1) == 1
'''


def submission(source: str | None, student: str = "lina", exercise: str = EXERCISE) -> Submission:
    return Submission(student, exercise, source)


def mark(found: list[Submission], folder: Path, settings: Settings = LOCKED, run=None) -> list[Verdict]:
    return graded(found, Journal(folder / "journal.jsonl", settings), run or here(settings, 2), lambda them, _: them)


def never(_jobs):
    """Marks nothing: to be used where all should be known."""
    assert list(_jobs) == []
    return iter(())


@pytest.fixture
def more(tmp_path) -> Path:
    """A folder of a teacher's own checks."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / f"{EXERCISE}.py").write_text(MORE, encoding="utf-8")
    return folder


def test_every_solution_is_correct(tmp_path):
    """The solution of each exercise is correct, whatever the order in which the workers end."""
    found = [submission(solution(one), exercise=one.name) for one in EXERCISES]
    verdicts = mark(found, tmp_path)
    assert [one.submission for one in verdicts] == found
    assert {one.status for one in verdicts} == {Status.CORRECT}
    assert {one.score for one in verdicts} == {1.0}


def test_score_is_the_share_of_checks(tmp_path):
    """An answer that breaks some rules scores the share of the checks that it passes."""
    (verdict,) = mark([submission(SOUND.replace("> threshold", ">= threshold"))], tmp_path)
    passed = sum(one.passed for one in verdict.results)
    assert verdict.status == "incorrect"
    assert verdict.score == passed / len(verdict.results)
    assert 0 < verdict.score < 1


def test_what_cannot_be_run_is_invalid(tmp_path):
    """A submission without source is invalid, scores nothing and is not run."""
    (verdict,) = mark([submission(None)], tmp_path, run=never)
    assert (verdict.status, verdict.score, verdict.all) == ("invalid", 0.0, ())


def test_equal_answers_are_run_once(tmp_path):
    """The same answer of thirty students is run once; each has a verdict of her own."""
    asked = []

    def run(jobs):
        asked.extend(jobs)
        return outcomes(asked, LOCKED, 1)

    verdicts = mark([submission(SOUND, str(number)) for number in range(30)], tmp_path, run=run)
    assert len(asked) == 1
    assert len({one.submission.student for one in verdicts}) == 30
    assert {one.status for one in verdicts} == {"correct"}


def test_known_answers_are_not_run_again(tmp_path):
    """What the journal holds is not run again, and gives the same verdicts."""
    found = [submission(SOUND), submission("while", "omar")]
    first = mark(found, tmp_path)
    assert mark(found, tmp_path, run=never) == first


@pytest.mark.parametrize("settings", [Settings("linux", 3.0), Settings("none")])
def test_other_settings_are_run_again(settings, tmp_path):
    """An answer marked in another way is not known."""
    mark([submission(SOUND)], tmp_path)
    assert Journal(tmp_path / "journal.jsonl", settings).get(Job(EXERCISE, SOUND, submission(SOUND).digest)) is None


def test_journal_without_names_or_code(tmp_path):
    """The journal holds neither names nor answers."""
    mark([submission(SOUND + "\nSECRET = 1\n", "Lina Dupont")], tmp_path)
    text = (tmp_path / "journal.jsonl").read_text(encoding="utf-8")
    assert "SECRET" not in text
    assert "Lina" not in text


def test_journal_cut_short(tmp_path):
    """A journal whose last line was cut keeps the others, and goes on after it."""
    found = [submission(SOUND), submission(SOUND + "\n# other\n", "omar")]
    mark(found, tmp_path)
    path = tmp_path / "journal.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-40])
    assert [one.status for one in mark(found, tmp_path)] == ["correct", "correct"]
    assert len(Journal(path, LOCKED).known) == 2


def test_hidden_checks(more, tmp_path):
    """A teacher's checks count in the score, and are told apart from the exercise's own."""
    settings = Settings("linux", more=str(more))
    right, wrong = mark([submission(SOUND), submission(SOUND.replace("> thr", ">= thr"), "omar")], tmp_path, settings)
    assert [one.name for one in right.hidden] == ["test_two_at_once"]
    assert right.score == 1.0
    assert not wrong.hidden[0].passed
    assert wrong.hidden[0].rule == "Une alerte d’une mesure suffit."
    assert wrong.score == sum(one.passed for one in wrong.all) / len(wrong.all)


def test_hidden_values_do_not_come_back(more, tmp_path):
    """What an answer learns of the hidden checks' inputs reaches no result that students see."""
    spy = SOUND.replace("    run = 0", "    print('seen', readings)\n    run = 0", 1)
    settings = Settings("linux", more=str(more))
    (verdict,) = mark([submission("KEPT = []\n" + spy)], tmp_path, settings)
    assert any("inf" in one.output for one in verdict.hidden)
    assert not any("inf" in one.output for one in verdict.results)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (("def test_two_at_once", "def test_equal_is_silent"), "6 : .* choisissez un autre nom"),
        (("from math import inf", "print('x')"), "3 : .* ont leur place ici"),
        (("from math import", f"from {EXERCISE} import"), "3 : n’importez pas l’exercice"),
        (("def test_two_at_once", "def helper"), "1 : .* aucun contrôle"),
        (('"""Contrôles de la classe"""', ""), "1 : .* un titre"),
        (("    Relisez la durée.\n", ""), "6 : .* test_two_at_once une règle, une ligne vide, puis un indice"),
        (("duration=1)", "duration=1"), "11 : Python refuse ce fichier"),
        (("test_two_at_once()", "test_two_at_once(x)"), "6 : .* ni paramètre"),
        (("== 1\n", "== 1, 'faux'\n"), "11 : rien ne suit"),
        (("    assert", "    try: 1\n    except ValueError: pass\n    assert"), "11 : écrivez try"),
        (("[1, 2, inf]", "[1, 2, random.random()]"), "11 : employez random.Random"),
        (("assert first", "assert 0.5 is first"), "11 : « is » sert à None"),
        (("assert first_alert", "assert 0.1 + 0.2 == first_alert"), "11 : .* math.isclose"),
    ],
)
def test_bad_hidden_checks(changed, told, more):
    """A file of hidden checks with a fault is refused in the marker's language: its line, and what to do."""
    path = more / f"{EXERCISE}.py"
    path.write_text(MORE.replace(*changed), encoding="utf-8")
    with pytest.raises(BrokenExercise) as error:
        with_checks_of(path, Settings("linux").exercise(EXERCISE))
    said = str(error.value).replace("\u00a0", " ")
    assert said.startswith(f"{path}:") and re.match(told, said.removeprefix(f"{path}:")), said


def test_parts_make_the_whole():
    """Each person is in one part with all her answers, so that no part holds half a mark; the parts are of a size."""
    found = [submission(f"{number}", str(number % 100), exercise) for number in range(200) for exercise in ("a", "b")]
    parts = [[one for one in found if Shard(number, 4).holds(one)] for number in range(1, 5)]
    assert sorted(one.digest for part in parts for one in part) == sorted(one.digest for one in found)
    people = [{one.student for one in part} for part in parts]
    assert sum(map(len, people)) == 100 and all(10 < len(part) < 50 for part in people)


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/0", "-1/3", "1/3/5", "٣/٤"])
def test_parts_that_are_none(text):
    """A part that does not exist is refused."""
    with pytest.raises(ValueError) as error:
        Shard.parse(text)
    assert str(error.value) == text


def test_worker_that_dies_is_replaced(monkeypatch):
    """When a worker is killed in the middle, the check then running is told as a crash; the next answer is marked."""
    worker = Worker(LOCKED)
    try:
        worker.start()
        real = worker.line

        def line(timeout):
            monkeypatch.undo()
            worker.process.kill()
            return real(timeout)

        monkeypatch.setattr(worker, "line", line)
        lost = worker.mark(Job(EXERCISE, SOUND, ""))
        assert "crash" in {one.kind for one in lost.results} <= {"passed", "crash", "skipped"}
        assert [one.rule for one in lost.results] == [one.rule for one in LOCKED.exercise(EXERCISE).checks]
        assert all(one.passed for one in worker.mark(Job(EXERCISE, SOUND, "")).results)
    finally:
        worker.stop()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="pyeryx is there")
def test_no_sandbox_is_an_error_not_a_verdict():
    """When the workers find no sandbox, nothing is marked."""
    with pytest.raises(NoSandbox, match="pyeryx"):
        list(outcomes([Job(EXERCISE, SOUND, "")], Settings("wasm"), 2))


def processes_of(session: str) -> list[str]:
    """The processes of the workers and fork servers that still run and were started in this folder."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment = (folder / "environ").read_bytes()
        except OSError:
            continue
        if session.encode() in environment:
            found.append(folder.name)
    return found


def test_kill_in_the_middle(tmp_path):
    """After `kill -9` of the run no process is left; a second run goes on from what the first had found."""
    class_folder, out = tmp_path / "class", tmp_path / "out"
    for number in range(40):
        folder = class_folder / f"student{number}"
        folder.mkdir(parents=True)
        slow = "import time\ntime.sleep(0.02)\n"
        (folder / f"{EXERCISE}.py").write_text(f"{slow}{SOUND}\n# {number}\n", encoding="utf-8")
    command = [sys.executable, "-m", "course", "grade", str(class_folder), "--out", str(out), "--workers", "2"]
    environment = {**os.environ, "COURSE_TEST_MARK": str(tmp_path)}
    run = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    journal = out / "journal.jsonl"
    while not journal.exists() or journal.read_bytes().count(b"\n") < 3:
        assert run.poll() is None
        time.sleep(0.02)
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    for _ in range(100):
        if not processes_of(str(tmp_path)):
            break
        time.sleep(0.1)
    assert processes_of(str(tmp_path)) == []
    before = journal.read_bytes().count(b"\n")
    assert 3 <= before < 40
    assert not (out / "results.json").exists()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(json.loads((out / "results.json").read_text(encoding="utf-8"))["submissions"]) == 40
    assert journal.read_bytes().count(b"\n") == 40


def test_a_local_cluster(tmp_path):
    """A Dask cluster gives the verdicts that this machine gives."""
    from distributed import LocalCluster

    found = [submission(f"{SOUND}\n# {number}\n", str(number)) for number in range(5)] + [submission("1 / 0", "omar")]
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as local:
        there = mark(found, tmp_path / "there", run=cluster.there(LOCKED, local.scheduler_address))
    here_too = mark(found, tmp_path / "here")
    assert [(one.status, one.score) for one in there] == [(one.status, one.score) for one in here_too]


def test_no_cluster_is_told():
    """An address where nothing answers is told in one sentence."""
    with pytest.raises(cluster.NoCluster, match="nowhere"):
        list(cluster.there(LOCKED, "not-a-scheme://nowhere")([Job(EXERCISE, SOUND, "")]))


def test_machine_without_the_hidden_checks():
    """A machine of a cluster that lacks the teacher's checks marks nothing, rather than leave them out."""
    with pytest.raises(cluster.NoCluster, match="no folder /nowhere"):
        cluster.marked([Job(EXERCISE, SOUND, "")], Settings("linux", more="/nowhere"))

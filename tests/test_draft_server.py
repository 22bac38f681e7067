"""The preview served on the translator's machine: what may have her editor run, and what is told of a build."""

import http.client
import json
import shutil
import sys
import threading
import time
from urllib.request import urlopen

import pytest
from previewing import HEAD, catalogue

from course.exercise import BrokenExercise
from course.languages import Language
from course.site import draftpages, draftserver, panel
from course.site.draftserver import Draft, DraftSources
from course.site.editor import Editor
from course.translation import standing
from course.translation.faults import dictionary, lexicon

CODE = "import json, sys; open(sys.argv[1], 'a').write(json.dumps(sys.argv[2:]) + chr(10))"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A course with two languages, and its built pages."""
    for code in ("en", "de"):
        path = catalogue(tmp_path, "role", code)
        path.parent.mkdir(parents=True)
        path.write_text(HEAD + '\nmsgid "Rôle"\nmsgstr "Role"\n', encoding="utf-8")
    (tmp_path / "secret.po").write_text("1\n2\n3\n", encoding="utf-8")
    for module, names in ((draftpages, ["folder"]), (draftserver, ["broken"]), (panel, ["standings"])):
        for name in names:
            stock = getattr(module, name)
            monkeypatch.setattr(module, name, lambda *given, stock=stock: stock(*given, tmp_path))
    for module in (draftpages, draftserver, panel):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(panel.contents, "DOCS", tmp_path / "docs")
    shutil.copyfile(standing.ROOT / "conf.py", tmp_path / "conf.py")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "role.md").write_text("# Rôle\n", encoding="utf-8")
    monkeypatch.setattr(draftpages, "pages", lambda: ["role"])
    monkeypatch.setattr(panel, "pages", lambda: ["role"])
    (tmp_path / "html" / "en").mkdir(parents=True)
    for page in ("404.html", "en/role.html", "en/index.html"):
        (tmp_path / "html" / page).write_text("<html><head></head>une page</html>", encoding="utf-8")
    return tmp_path


@pytest.fixture
def draft(root):
    """The preview at work, its editor one that writes down what it is told."""
    editor = Editor((sys.executable, "-c", CODE, str(root / "opened"), "{file}", "--line={line}", "; touch {file}"))
    draft = Draft(Language("en"), 0, editor, root / "html")
    with draft.server() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        draft.at = server.server_address[1]
        yield draft
        server.shutdown()


def ask(draft, method, path, body=None, **headers):
    """The status and the text of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", draft.at, timeout=10)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, given)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def ask_to_open(draft, headers=None, **changed):
    """Ask for the editor as the panel does, with these differences; one that is None is left out."""
    here = f"127.0.0.1:{draft.at}"
    body = {"token": draft.token, "file": "locales/en/LC_MESSAGES/role.po", "line": 5} | changed
    told = {"Host": here, "Origin": f"http://{here}", "Content_Type": "application/json"} | (headers or {})
    told = {name: value for name, value in told.items() if value is not None}
    return ask(draft, "POST", "/-/open", json.dumps(body), **told)


def opened(root) -> list[list[str]]:
    """What the editor was told, each time."""
    path = root / "opened"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def test_the_editor_is_told_file_and_line(draft, root):
    """The editor gets the place as words of its own: no shell reads them."""
    assert ask_to_open(draft)[0] == 200
    end = time.monotonic() + 20
    while not opened(root) and time.monotonic() < end:
        time.sleep(0.05)
    path = str(catalogue(root, "role"))
    assert opened(root) == [[path, "--line=5", f"; touch {path}"]]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": None},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1"},
        {"Host": "evil.example", "Origin": "http://evil.example"},
        {"Content_Type": "text/plain"},
        {"Content_Type": None},
    ],
)
def test_a_foreign_page_opens_nothing(draft, root, monkeypatch, headers):
    """Whoever asks from another origin, by another name or as a form would, is refused, though the token be right."""
    monkeypatch.setattr(Editor, "open", lambda *_: pytest.fail("the editor is run"))
    assert ask_to_open(draft, headers) == (403, "")


@pytest.mark.parametrize("token", ["", "x" * 43, None, 7, ["a"], "é", "\ud800"])
def test_without_the_token_nothing_is_opened(draft, monkeypatch, token):
    """A page that does not bear the token opens nothing."""
    monkeypatch.setattr(Editor, "open", lambda *_: pytest.fail("the editor is run"))
    assert ask_to_open(draft, token=token) == (403, "")


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("secret.po", 1),
        ("locales/de/LC_MESSAGES/role.po", 5),
        ("locales/en/LC_MESSAGES/../../../secret.po", 1),
        ("/etc/passwd", 1),
        (None, 5),
        (["locales/en/LC_MESSAGES/role.po"], 5),
        *(("locales/en/LC_MESSAGES/role.po", line) for line in (0, -1, 99, "5", True, None, 5.0)),
    ],
)
def test_only_a_line_of_a_catalogue_is_opened(draft, monkeypatch, file, line):
    """No other file than a catalogue of this language, and no line that it has not."""
    monkeypatch.setattr(Editor, "open", lambda *_: pytest.fail("the editor is run"))
    status, text = ask_to_open(draft, file=file, line=line)
    assert status == 404 and "rechargez" in text


@pytest.mark.parametrize("body", ["", "[]", "{", "null", '"x"', "{}" + " " * 5000, "\x00", "[" * 4000])
def test_a_request_that_means_nothing_is_refused(draft, body):
    """What is no small object of JSON gets no further."""
    here = f"127.0.0.1:{draft.at}"
    given = {"Host": here, "Origin": f"http://{here}", "Content_Type": "application/json"}
    assert ask(draft, "POST", "/-/open", body, **given) == (403, "")
    assert ask(draft, "POST", "/-/open", **given, Content_Length="9" * 5000) == (403, "")


def test_a_version_that_no_page_has(draft):
    """A number that no page was served with is told the news like an older one, or what it is told first."""
    with urlopen(f"http://127.0.0.1:{draft.at}/-/changes?{'9' * 5000}", timeout=10) as news:
        draft.tell()
        assert news.readline() == b"data: rebuilt\n"


def test_without_an_editor_there_is_no_token(draft):
    """The token is in the pages for the editor only; without one, even the right token opens nothing."""
    page = ask(draft, "GET", "/en/role.html")[1]
    assert f'<meta name="preview-token" content="{draft.token}">' in page
    draft.editor = None
    assert draft.token not in ask(draft, "GET", "/en/role.html")[1]
    assert ask_to_open(draft) == (403, "")


@pytest.mark.parametrize("path", ["/en/role.html", "/-/reload.js", "/-/changes", "/en/role.messages.json"])
def test_a_name_that_leads_here_from_elsewhere_gets_nothing(draft, path):
    """A foreign name made to lead to this machine (DNS rebinding) gets no page, hence no token."""
    for host in ("evil.example", f"evil.example:{draft.at}", f"127.0.0.1.evil.example:{draft.at}", "127.0.0.1:1"):
        assert ask(draft, "GET", path, Host=host) == (403, "")
    assert ask(draft, "HEAD", "/en/role.html", Host="evil.example")[0] == 403
    assert ask(draft, "GET", "/en/role.html", Host=f"localhost:{draft.at}")[0] == 200


def test_each_run_has_its_own_token(root):
    """Nobody can know the token beforehand."""
    tokens = {Draft(Language("en"), 0, site=root / "html").token for _ in range(20)}
    assert len(tokens) == 20 and min(map(len, tokens)) >= 43


def test_the_panel_follows_the_catalogue(draft, root):
    """What the panel says is read from the catalogue of the moment: a line that moves is told where it is."""
    (said,) = json.loads(ask(draft, "GET", "/en/role.messages.json")[1])["messages"].values()
    assert (said["file"], said["line"], said["target"]) == ("locales/en/LC_MESSAGES/role.po", 5, ["Role"])
    path = catalogue(root, "role")
    path.write_text(path.read_text(encoding="utf-8").replace("\nmsgid", "\n\n# Note.\nmsgid"), encoding="utf-8")
    (said,) = json.loads(ask(draft, "GET", "/en/role.messages.json")[1])["messages"].values()
    assert said["line"] == 7
    for page in ("nothing", "../role", "search"):
        assert ask(draft, "GET", f"/en/{page}.messages.json")[0] == 404


@pytest.mark.parametrize("trouble", [BrokenExercise("alert.py:1: …"), FileNotFoundError()])
def test_a_panel_that_cannot_be_read_says_nothing(draft, monkeypatch, trouble):
    """While an exercise is broken, or its page is not built yet, the panel has nothing to say: the news have."""

    def panel(*_given):
        raise trouble

    monkeypatch.setattr(draftpages, "panel", panel)
    assert ask(draft, "GET", "/en/role.messages.json") == (200, "null")


def test_the_panel_follows_the_words(draft, root, monkeypatch, request):
    """A word added to the list of the language is right at the next build; a list that cannot be read is told."""
    request.addfinalizer(dictionary.forget)
    monkeypatch.setattr(lexicon, "LOCALES", root / "locales")
    path = catalogue(root, "role")
    path.write_text(path.read_text(encoding="utf-8").replace('"Role"', '"The zorglub role"'), encoding="utf-8")
    done = type("Done", (), {"returncode": 0, "stderr": ""})
    monkeypatch.setattr("subprocess.run", lambda *_arguments, **_options: done)
    words = root / "locales" / "en" / "words.txt"
    for listed, is_told in (("other", True), ("zorglub", False)):
        words.write_text(f"{listed}\n", encoding="utf-8")
        assert draft.build()
        assert ("zorglub" in str(faults_said(draft))) == is_told
    words.write_bytes(b"\xff\n")
    assert draft.build() and draft.trouble.startswith("locales/en/words.txt:1: ")


def faults_said(draft) -> list[dict]:
    messages = json.loads(ask(draft, "GET", "/en/role.messages.json")[1])["messages"]
    return [fault for said in messages.values() for fault in said["faults"]]


def test_a_broken_catalogue_is_told_to_the_pages(draft, root, monkeypatch):
    """A page hears what stops the build, with file and line, as soon as it is there, and is reloaded once mended."""
    path = catalogue(root, "role")
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound + "abîmé\n", encoding="utf-8")
    assert draft.build()
    with urlopen(f"http://127.0.0.1:{draft.at}/-/changes?{draft.version}", timeout=10) as news:
        assert news.readline() == b"event: trouble\n"
        told = json.loads(news.readline().removeprefix(b"data: "))
        assert told["lines"][0].startswith("locales/en/LC_MESSAGES/role.po:7: ") and len(told["lines"]) == 1
        path.write_text(sound, encoding="utf-8")
        done = type("Done", (), {"returncode": 0, "stderr": ""})
        monkeypatch.setattr("subprocess.run", lambda *_arguments, **_options: done)
        assert draft.build()
        draft.tell()
        assert [news.readline(), news.readline()] == [b"\n", b"data: rebuilt\n"]


def test_news_missed_while_loading_are_told(draft):
    """A page that was served before the last build, and asks after it, is told to reload at once."""
    page = ask(draft, "GET", "/en/role.html")[1]
    assert f'src="/-/reload.js?{draft.version}"' in page
    before = draft.version
    draft.tell()
    with urlopen(f"http://127.0.0.1:{draft.at}/-/changes?{before}", timeout=10) as news:
        assert news.readline() == b"data: rebuilt\n"


def test_other_languages_cause_no_rebuild():
    """A catalogue of another language changes nothing here; those of this one do, and so do pages and exercises."""
    sources = DraftSources(Language("en"))
    locales = standing.ROOT / "locales"
    assert sources(None, str(locales / "en" / "LC_MESSAGES" / "role.po"))
    assert sources(None, str(standing.ROOT / "docs" / "role.md"))
    assert not sources(None, str(locales / "ar" / "LC_MESSAGES" / "role.po"))
    assert not sources(None, str(locales / "en" / "LC_MESSAGES" / "role.mo"))


@pytest.mark.parametrize("command", ["vi", "no-such-program {file}", "", "sh '{file}", "{file}"])
def test_an_editor_must_be_there_and_told_the_file(command):
    """What cannot be read, is not there or is not told which file is refused before anything is built."""
    with pytest.raises(ValueError, match=r"\w"):
        Editor.read(command)


def test_an_editor_is_read_in_words():
    """Quotes make one word of several, as in a shell, and nothing else of a shell works."""
    command = f"{sys.executable} --goto '{{file}}:{{line}}' $HOME"
    assert Editor.read(command).words == (sys.executable, "--goto", "{file}:{line}", "$HOME")

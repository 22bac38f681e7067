"""The preview: the site on this machine, reloaded when it is built again."""

import socket
import threading
import urllib.error
import urllib.request

import pytest
from click.testing import CliRunner

from course.commands.site import build as build_command
from course.site import serve
from course.site.npm import NpmFailed
from course.site.serve import Preview, Sources


@pytest.fixture
def preview(tmp_path):
    (tmp_path / "404.html").write_text("<html><head></head>rien</html>", encoding="utf-8")
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "index.html").write_text("<html><head></head>accueil</html>", encoding="utf-8")
    (tmp_path / "fr" / "style.css").write_text("p {}", encoding="utf-8")
    preview = Preview(0, tmp_path)
    with preview.server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        preview.address = f"http://127.0.0.1:{server.server_address[1]}"
        yield preview
        server.shutdown()


def test_pages_reload_themselves(preview):
    """Each page served loads the script that reloads it, from this server and inside the security policy."""
    for path in ("/fr/index.html", "/fr/"):
        page = urllib.request.urlopen(preview.address + path).read().decode()
        assert "accueil" in page
        assert '<script src="/-/reload.js" defer>' in page
    assert b"EventSource" in urllib.request.urlopen(preview.address + "/-/reload.js").read()


def test_other_files_are_served_as_they_are(preview):
    """A file that is no page is served untouched."""
    assert urllib.request.urlopen(preview.address + "/fr/style.css").read() == b"p {}"


def test_scripts_are_served_as_scripts(preview, monkeypatch):
    """Whatever this system says of an extension, a browser is told what the file is."""
    monkeypatch.setattr("mimetypes.guess_type", lambda *_arguments, **_named: ("text/plain", None))
    kinds = {"js": "text/javascript", "mjs": "text/javascript", "wasm": "application/wasm", "json": "application/json"}
    for extension, kind in kinds.items():
        (preview.site / f"file.{extension}").touch()
        with urllib.request.urlopen(f"{preview.address}/file.{extension}") as answer:
            assert answer.headers["Content-Type"] == kind


def test_missing_page_is_the_sites_own(preview):
    """A missing page is answered by the site's 404 page, with its code."""
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(preview.address + "/fr/nothing.html")
    assert caught.value.code == 404
    assert b"rien" in caught.value.read()
    caught.value.close()


def test_rebuild_is_told_to_open_pages(preview):
    """An open page hears of a rebuild."""
    with urllib.request.urlopen(preview.address + "/-/changes", timeout=10) as news:
        threading.Timer(0.2, preview.tell).start()
        assert news.readline() == b"data: rebuilt\n"


def test_next_free_port_is_taken():
    """A port in use is passed over for the next one."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with Preview(min(port, 65534)).server() as server:
            assert server.server_address[1] != port


def test_last_port_in_use_is_an_error_of_the_system(monkeypatch):
    """Past port 65535 there is none to try: the error is that of the last one tried."""
    asked = []

    def refuse(address, handler):
        asked.append(address[1])
        raise OSError("in use")

    monkeypatch.setattr("http.server.ThreadingHTTPServer", refuse)
    for first, last in ((65530, 65535), (65535, 65535), (8000, 8009)):
        asked.clear()
        with pytest.raises(OSError, match="in use"):
            Preview(first).server()
        assert asked == list(range(first, last + 1))


def test_failing_search_index_is_one_sentence(monkeypatch):
    """When Pagefind fails, `course build` prints what it said and ends with code 1."""

    def fail():
        raise RuntimeError("pagefind: no page\n")

    monkeypatch.setattr("course.site.build.build", lambda: [])
    monkeypatch.setattr("course.site.build.assemble", fail)
    monkeypatch.setattr("course.commands.site.tell_incomplete", lambda: None)
    done = CliRunner().invoke(build_command)
    assert done.exit_code == 1 and done.stderr.splitlines()[-1].endswith("pagefind: no page")


def test_archives_are_named(monkeypatch, tmp_path):
    """`course build --zip` builds each language alone too, and says where each archive is."""
    asked = []
    monkeypatch.setattr("course.site.build.build", lambda alone=False: asked.append(alone) or [])
    monkeypatch.setattr("course.site.build.assemble", lambda: None)
    monkeypatch.setattr("course.commands.site.tell_incomplete", lambda: None)
    monkeypatch.setattr("course.site.archive.write_archives", lambda: [tmp_path / "fr.zip"])
    done = CliRunner().invoke(build_command, ["--zip"])
    assert done.exit_code == 0 and asked == [False, True]
    assert str(tmp_path / "fr.zip") in done.stdout


def test_missing_npm_packages_are_told(monkeypatch):
    """Without its npm packages the site is built all the same, and one sentence says what it lacks; in CI it fails."""

    def fail():
        raise NpmFailed("pas de réseau")

    monkeypatch.setattr("course.site.build.build", lambda: [])
    monkeypatch.setattr("course.site.build.assemble", fail)
    monkeypatch.setattr("course.commands.site.tell_incomplete", lambda: None)
    for ci, code in (("", 0), ("true", 1)):
        done = CliRunner().invoke(build_command, env={"CI": ci})
        assert done.exit_code == code
        (sentence,) = done.stderr.splitlines()
        assert sentence.endswith("pas de réseau.")


@pytest.mark.timeout(30)
def test_what_is_saved_during_the_first_build_is_built(preview, tmp_path, monkeypatch):
    """A page saved while the site is built for the first time is built once more, without another change."""
    (tmp_path / "docs").mkdir()
    monkeypatch.setattr(serve, "ROOT", tmp_path)
    monkeypatch.setattr(serve, "WATCHED", ("docs",))
    builds = []

    def build():
        if builds:
            raise EOFError
        builds.append((tmp_path / "docs" / "role.md").write_text("# Rôle\n", encoding="utf-8"))
        return True

    monkeypatch.setattr(preview, "build", build)
    with pytest.raises(EOFError):
        preview.run()


def test_what_the_build_writes_causes_no_rebuild():
    """What the build writes itself does not start another build."""
    assert not Sources()(None, "/src/course/web/node_modules/pyodide/pyodide.mjs")
    assert not Sources()(None, "/locales/ar/LC_MESSAGES/role.mo")
    assert Sources()(None, "/locales/ar/LC_MESSAGES/role.po")

"""The preview: the site on this machine, reloaded when it is built again."""

import threading
import urllib.error
import urllib.request

import pytest

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


def test_compiled_catalogues_cause_no_rebuild():
    """What the build writes itself does not start another build."""
    assert not Sources()(None, "/locales/ar/LC_MESSAGES/role.mo")
    assert Sources()(None, "/locales/ar/LC_MESSAGES/role.po")

"""What `dev.py installers` makes of its words; the packages are a few bytes here."""

import json

import pytest

import nosdesk
from devtools import commands
from devtools.packaging import installers, packaging_tools
from devtools.steps import StepFailed

VERSION = nosdesk.__version__


@pytest.fixture
def dist(tmp_path, monkeypatch):
    def maker(name):
        def make(program, dist, work):
            assert program.bundle == tmp_path / "nosdesk"
            (dist / name).write_text(name)
            return dist / name

        return make

    monkeypatch.delenv("NOSDESK_RELEASE_KEY", raising=False)
    monkeypatch.setattr(installers, "DIST", tmp_path)
    monkeypatch.setattr(installers, "ensure_tools", lambda _: None)
    makers = {
        "deb": maker(f"nosdesk_{VERSION}_amd64.deb"),
        "run": maker(f"nosdesk-{VERSION}-x.run"),
    }
    monkeypatch.setattr(installers, "_LINUX", makers)
    return tmp_path


def test_what_was_asked_for_is_made_and_listed(dist):
    assert installers.main(["--only", "deb,run"]) == 0

    told = json.loads((dist / "manifest.json").read_bytes())
    assert [each["kind"] for each in told["files"]] == ["user", "deb"]
    assert (dist / "SHA256SUMS").exists()


def test_a_list_alone_makes_nothing(dist):
    assert installers.main(["--list-only"]) == 1, "there is nothing to list yet"

    installers.main(["--only", "deb"])
    (dist / "manifest.json").unlink()
    assert installers.main(["--list-only"]) == 0
    assert (dist / "manifest.json").exists()
    assert not list(dist.glob("*.run"))


def test_a_package_that_cannot_be_made_is_told_and_ends_it(dist, monkeypatch, capsys):
    def fail(*_):
        raise StepFailed("The disk is full.")

    monkeypatch.setattr(installers, "_LINUX", {"deb": fail})

    assert installers.main(["--only", "deb", "--verify"]) == 1
    assert "The disk is full." in capsys.readouterr().err
    assert not (dist / "manifest.json").exists()


@pytest.mark.parametrize("words", [["--only", "deb,odd"], ["--frobnicate"], ["now"]])
def test_words_that_make_no_sense_are_bad_usage(dist, words):
    with pytest.raises(SystemExit, match="2"):
        installers.main(words)


@pytest.mark.parametrize(
    ("words", "is_built"),
    [([], True), (["--only", "deb"], True), (["--as-built"], False), (["--list-only"], False),
     (["--only", "windows"], False), (["--help"], False)],
)  # fmt: skip
def test_the_program_is_built_first_where_it_is_to_be_packed(monkeypatch, words, is_built):
    built = []
    monkeypatch.setattr(commands, "ensure_environment", lambda: None)
    monkeypatch.setattr(commands, "build_program", built.append)
    monkeypatch.setattr(commands, "become", lambda words: words[3:] == [] or len(words))

    commands.installers(words)

    assert bool(built) is is_built


def test_only_tools_that_are_missing_are_installed(monkeypatch):
    asked = []
    monkeypatch.setattr(packaging_tools, "install", lambda *packages: asked.extend(packages))

    packaging_tools.ensure_tools({"sh": "dash", "no-such-tool": "tool", "nor-this": "tool"})
    packaging_tools.ensure_tools({"sh": "dash"})

    assert asked == ["tool"]

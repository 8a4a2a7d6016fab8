"""`nosdesk updates` and `nosdesk autostart`, as somebody types them."""

import argparse
import json
import subprocess
import sys

import pytest

from nosdesk.app import desk_updates
from nosdesk.app.installed import where_installed
from nosdesk.cli import updates
from nosdesk.cli.main import run_command_line
from nosdesk.domain.errors import HostUnfit, NodeError
from tests.integration.test_updates import home, installer, prefix, server  # noqa: F401 - fixtures
from tests.releases import BODY, manifest_of


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.setenv("NOSDESK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "none"))


async def said(what, capsys, *, as_json=False):
    code = await updates.run(argparse.Namespace(what=what, json=as_json))
    return code, capsys.readouterr().out


@pytest.fixture
def installed(prefix, server, monkeypatch):  # noqa: F811 - the fixtures of the other file
    def installed(program=prefix / "versions" / "0.1.0" / "nosdesk"):
        place = where_installed(program)
        monkeypatch.setattr(desk_updates, "where_installed", lambda: place)
        monkeypatch.setattr(desk_updates, "release_place", server.place)
        monkeypatch.setattr(desk_updates, "__version__", "0.1.0")

    installed()
    return installed


async def test_what_is_known_is_said_without_asking_anybody(installed, server, capsys):  # noqa: F811
    server.release(manifest_of("0.2.0"))

    assert await said("status", capsys) == (
        0,
        "Nosdesk does not look for updates, and has not been told whether it may.\n",
    )
    assert server.asked == []


async def test_a_newer_version_is_found(installed, server, capsys):  # noqa: F811
    server.release(manifest_of("0.2.0", notes="Better.\n\x1b[31mRed."))

    code, out = await said("check", capsys)
    as_json = json.loads((await said("check", capsys, as_json=True))[1])

    assert code == 0
    assert "Version 0.2.0 is there; you have 0.1.0." in out
    assert "\\x1b[31mRed." in out
    assert (as_json["state"], as_json["newest"]) == ("available", "0.2.0")


async def test_nothing_newer_is_said_to_be_so(installed, server, capsys):  # noqa: F811
    server.release(manifest_of("0.1.0"))

    assert (await said("install", capsys))[1] == (
        "There was nothing newer than your version 0.1.0.\n"
    )


async def test_it_is_installed_for_the_next_start(
    installed,
    server,  # noqa: F811
    prefix,  # noqa: F811
    home,  # noqa: F811
    tmp_path,
    capsys,
):
    body = installer(tmp_path, home)
    server.release(manifest_of("0.2.0", body=body), body=body)

    code, out = await said("install", capsys)

    assert (code, out) == (
        0,
        "Version 0.2.0 is installed. The next start of Nosdesk uses it.\n",
    )
    assert (prefix / "current").read_text() == "0.2.0\n"


async def test_a_package_of_the_system_is_fetched_and_its_command_said(
    installed,
    server,  # noqa: F811
    tmp_path,
    capsys,
):
    bundle = tmp_path / "lib" / "nosdesk"
    bundle.mkdir(parents=True)
    (bundle / "installed-by").write_text("deb")
    installed(bundle / "nosdesk")
    server.release(manifest_of("0.2.0", kind="deb"), body=BODY)

    _, out = await said("install", capsys)

    assert out.startswith("Version 0.2.0 is here and checked. Install it by: sudo apt install /")


async def test_what_goes_wrong_is_raised_with_what_to_do(installed, server, capsys):  # noqa: F811
    with pytest.raises(NodeError, match="has not got what was asked for"):
        await said("check", capsys)


async def test_a_build_without_a_key_says_so(capsys):
    with pytest.raises(HostUnfit, match="looks for no updates"):
        await said("check", capsys)
    assert "looks for no updates; you have version" in (await said("status", capsys))[1]


@pytest.mark.parametrize("words", [("updates", "dance"), ("autostart", "perhaps")])
def test_what_is_no_word_for_it_is_bad_usage(words, capsys):
    with pytest.raises(SystemExit) as ended:
        run_command_line(words)

    assert ended.value.code == 2


@pytest.mark.skipif(sys.platform != "linux", reason="writes into this system's list")
def test_autostart_is_switched_as_the_system_has_it(tmp_path):
    def typed(*words):
        return subprocess.run(
            [sys.executable, "-m", "nosdesk", "autostart", *words],
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    entry = tmp_path / "config/autostart/org.nosdesk.Nosdesk.desktop"
    first, on = typed(), typed("on")
    entry.write_text(entry.read_text() + "Hidden=true\n")

    assert first == "Nosdesk does not start by itself.\n"
    assert on == "Nosdesk starts when you log in.\n"
    assert json.loads(typed("--json")) == {"autostart": False}
    typed("off")
    assert not entry.exists()

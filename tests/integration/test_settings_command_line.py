"""`nosdesk settings` and `nosdesk support`, as people and programs call them."""

import json
import zipfile

import pytest

from tests.integration.programs import nosdesk


def test_a_setting_is_changed_told_and_carried_to_another_home(tmp_path):
    assert nosdesk(tmp_path / "a", "settings", "set", "jobs.keep_free_gib", "50").returncode == 0
    assert nosdesk(tmp_path / "a", "settings", "export", str(tmp_path / "s.json")).returncode == 0
    assert nosdesk(tmp_path / "b", "settings", "import", str(tmp_path / "s.json")).returncode == 0

    assert nosdesk(tmp_path / "b", "settings", "get", "jobs.keep_free_gib").stdout == "50\n"
    listed = json.loads(nosdesk(tmp_path / "b", "settings", "list", "--json").stdout)
    assert listed["jobs"] == {"keep_free_gib": 50, "open_home": False}


@pytest.mark.parametrize(
    "words",
    [
        ("set", "look.theme", "pink"),
        ("set", "look.glow", "1"),
        ("get", "look"),
        ("import", "nowhere.json"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence_with_exit_code_2(words, tmp_path):
    ran = nosdesk(tmp_path / "home", "settings", *words)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("nosdesk: ")
    assert len(ran.stderr.splitlines()) == 1


def test_broken_settings_are_told_and_the_rest_holds(tmp_path):
    (tmp_path / "settings.json").write_text('{"look": {"theme": "pink", "text_scale": 150}}')

    ran = nosdesk(tmp_path, "settings", "get", "look.text_scale")
    listed = nosdesk(tmp_path, "settings")

    assert (ran.returncode, ran.stdout) == (0, "150\n")
    assert "'look.theme' must be system, dark or light." in listed.stderr


def test_a_report_is_written_once_and_never_over_something_else(tmp_path):
    words = ("support", "--out", str(tmp_path / "report.zip"))

    first, second = nosdesk(tmp_path / "home", *words), nosdesk(tmp_path / "home", *words)

    assert (first.returncode, second.returncode) == (0, 2)
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        assert json.loads(archive.read("doctor.json"))["cause"]

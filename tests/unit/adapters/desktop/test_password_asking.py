"""Who could ask for a password, and who is asked for."""

import os

import pytest

from nosdesk.adapters.desktop.own_account import account, joins_at_login
from nosdesk.adapters.desktop.password_asking import AGENTS, has_agent, terminal_words


@pytest.mark.parametrize("agent", AGENTS)
def test_each_desktops_dialog_is_known_also_by_the_name_that_the_kernel_keeps(agent):
    assert has_agent(["init", agent])
    assert has_agent([agent[:15]])


def test_without_one_nobody_would_show_a_dialog():
    assert not has_agent(["init", "openbox", "polkitd", "pkexec", ""])


def test_without_a_screen_no_terminal_is_opened(tmp_path):
    for name in ("sudo", "xterm"):
        (tmp_path / name).touch(mode=0o755)
    env = {"PATH": str(tmp_path)}

    assert terminal_words(env, ["id"]) == ()
    assert terminal_words(env | {"WAYLAND_DISPLAY": "wayland-0"}, ["id"])[0] == str(
        tmp_path / "xterm"
    )
    (tmp_path / "sudo").unlink()
    assert terminal_words(env | {"DISPLAY": ":0"}, ["id"]) == ()


def test_the_account_and_its_groups_are_read_from_the_system():
    grp, pwd = pytest.importorskip("grp"), pytest.importorskip("pwd")

    try:
        name, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    except KeyError:
        pytest.skip("the system has no name for this account")

    assert account() == name
    assert not joins_at_login(group)  # it is in it already
    assert not joins_at_login("no-such-group")

"""Who can ask this PC's user for an administrator's password: the desktop, or a terminal.

polkit does not tell whether anybody would show its dialog, so the desktop's own programs that do
are looked for by name. Without them the attempt would end at once, and look like a refusal.
"""

import shutil
from collections.abc import Iterable, Mapping

_KERNELS_LENGTH = 15
"""Linux keeps no more of a program's name."""

AGENTS = (
    "gnome-shell", "cinnamon", "polkit-gnome-authentication-agent-1", "polkit-kde-authentication",
    "polkit-mate-authentication-agent-1", "mate-polkit", "xfce-polkit", "lxpolkit",
    "lxqt-policykit-agent", "ukui-polkit", "dde-polkit-agent", "pantheon-agent-polkit",
    "budgie-polkit", "cosmic-osd", "hyprpolkitagent", "soteria",
)  # fmt: skip
"""What shows polkit's dialog on the desktops that we know."""

_TERMINALS = (
    ("x-terminal-emulator", "-e"), ("gnome-terminal", "--"), ("ptyxis", "--"), ("kgx", "--"),
    ("konsole", "-e"), ("xfce4-terminal", "-x"), ("mate-terminal", "-x"), ("tilix", "-e"),
    ("alacritty", "-e"), ("kitty",), ("foot",), ("xterm", "-e"),
)  # fmt: skip
"""Each with what stands before the command, which follows word by word."""

_SHOWN_THERE = (
    'PATH=/usr/sbin:/usr/bin:/sbin:/bin${PATH:+:$PATH}; "$0" -- "$@"; echo "[$?] ⏎"; read -r _'
)
"""What root runs is looked for in the system's own folders first; not every `sudo` sees to that."""


def has_agent(programs: Iterable[str]) -> bool:
    """Tell whether one of the programs that run would show polkit's dialog."""
    known = tuple(each[:_KERNELS_LENGTH] for each in AGENTS)
    return any(each.startswith(known) for each in programs)


def terminal_words(env: Mapping[str, str], words: Iterable[str]) -> tuple[str, ...]:
    """Return what opens a terminal in which these words are run by `sudo`; nothing without one."""
    path = env.get("PATH")
    sudo = shutil.which("sudo", path=path)
    if sudo is None or not _has_screen(env):
        return ()
    for name, *before in _TERMINALS:
        if terminal := shutil.which(name, path=path):
            return (terminal, *before, "/bin/sh", "-c", _SHOWN_THERE, sudo, *words)
    return ()


def _has_screen(env: Mapping[str, str]) -> bool:
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))

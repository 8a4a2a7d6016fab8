"""Whether a program runs in a container, as Linux tells.

Its control groups say so: engines name them after themselves or the container. That another PID
namespace means a container is true only where they say nothing, for Flatpak and browsers put the
user's own programs into namespaces as well.
"""

import re
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")

_ENGINES = re.compile(
    r"/docker/|/kubepods|/libpod|/containerd/|/lxc(/|\.payload)|[/-][0-9a-f]{64}(/|\.scope|$)"
)
_AT_MOST = 65_536


def is_in_container(pid: int, proc: Path = PROC) -> bool:
    """Tell whether the program is in a container; one that is gone is in none."""
    paths = _control_groups(proc / str(pid))
    if any(_ENGINES.search(path) for path in paths):
        return True
    return all(path.strip("/.") == "" for path in paths) and _is_apart(pid, proc)


def _control_groups(program: Path) -> list[str]:
    """Return the path of each of its groups."""
    try:
        with (program / "cgroup").open("rb") as file:
            lines = file.read(_AT_MOST).decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    return [line.split(":", 2)[-1] for line in lines]


def _is_apart(pid: int, proc: Path) -> bool:
    with suppress(OSError):  # it is gone, or another user's: then nobody may look
        return (proc / str(pid) / "ns/pid").readlink() != (proc / "self/ns/pid").readlink()
    return False

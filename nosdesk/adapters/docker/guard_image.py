"""An image that can set firewall rules, made from this computer's own `iptables`.

Docker on Linux needs iptables itself, so it is here; and nothing has to be fetched or trusted.
"""

import hashlib
import io
import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from docker import APIClient
from docker.errors import APIError

from nosdesk.domain.errors import HostUnfit

_SETTINGS = ("ENV PATH=/bin", "ENV XTABLES_LIBDIR=/xtables", 'CMD ["sh"]')
REMEDY = (
    "Install iptables (`sudo apt-get install iptables`), "
    "or let jobs reach your home network in the settings."
)
_REPOSITORY = "nosdesk/guard"
_PROGRAMS = ("iptables-restore", "sh", "sleep")
_MODULES = ("libxt_standard.so", "libxt_conntrack.so", "libxt_tcp.so", "libxt_udp.so",
            "libipt_REJECT.so")  # fmt: skip
_MODULE_FOLDERS = ("usr/lib/*/xtables", "usr/lib64/xtables", "usr/lib/xtables", "lib/xtables")
_WHERE = "/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin"
_LIBRARY = re.compile(r"(/\S+) \(0x[0-9a-f]+\)")
_LDD_WITHIN_S = 20


class GuardImage:
    """The image on one engine."""

    def __init__(self) -> None:
        self._name = ""

    def provided(self, client: APIClient) -> str:
        """Return the image's name; it is made when it is not there, or not there any more."""
        if self._name and client.images(self._name, quiet=True):
            return self._name
        files = guard_tar()
        tag = hashlib.sha256(files).hexdigest()[:12]
        self._name = f"{_REPOSITORY}:{tag}"
        if not client.images(self._name, quiet=True):
            _forget_old(client, self._name)
            client.import_image_from_data(
                files, repository=_REPOSITORY, tag=tag, changes=list(_SETTINGS)
            )
        return self._name


def guard_tar() -> bytes:
    """Return the image's files as a tar; `HostUnfit` when this computer lacks one of them."""
    contents: dict[str, Path] = {}
    for name in _PROGRAMS:
        found = shutil.which(name, path=f"{_WHERE}:{os.environ.get('PATH', '')}")
        if found is None:
            raise HostUnfit(f"There is no {name} to keep jobs off your home network with.", REMEDY)
        contents[f"bin/{name}"] = Path(found)
    contents |= {f"xtables/{path.name}": path for path in _modules()}
    for program in tuple(contents.values()):
        contents |= {str(path).lstrip("/"): path for path in _libraries(program)}
    return _tar(contents)


def _modules() -> Iterator[Path]:
    for folder in (match for place in _MODULE_FOLDERS for match in Path("/").glob(place)):
        if (folder / _MODULES[0]).exists():
            return (folder / name for name in _MODULES)
    raise HostUnfit("The modules of iptables were not found on this computer.", REMEDY)


def _libraries(program: Path) -> Iterator[Path]:
    """Yield what the loader loads with the program, the loader included."""
    try:
        told = subprocess.run(  # noqa: S603 - a program of the system's own
            ["/usr/bin/ldd", str(program)],
            capture_output=True,
            text=True,
            timeout=_LDD_WITHIN_S,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise HostUnfit("The libraries of iptables could not be listed.", REMEDY) from error
    return (Path(match) for match in _LIBRARY.findall(told.stdout))


def _tar(contents: dict[str, Path]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        folder = tarfile.TarInfo("run")  # where iptables keeps its lock
        folder.type, folder.mode = tarfile.DIRTYPE, 0o755
        tar.addfile(folder)
        for name, path in sorted(contents.items()):
            try:
                content = path.read_bytes()
            except OSError as error:
                raise HostUnfit(f"{path} could not be read.", REMEDY) from error
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), 0o755
            tar.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def _forget_old(client: APIClient, present: str) -> None:
    """Remove other versions' images, but not the one that somebody else has just made."""
    for image in client.images(_REPOSITORY):
        if present not in (image["RepoTags"] or ()):
            with suppress(APIError):  # in use
                client.remove_image(image["Id"])

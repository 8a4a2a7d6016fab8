"""What kind of engine answers at an address, or why none does."""

import os
import shutil
import sys
from typing import Any

from msgspec import Struct, ValidationError, convert, field

from nosdesk.adapters.docker.connection import Connection
from nosdesk.domain.doctor.computer import DockerFacts
from nosdesk.domain.errors import HostUnfit, Unavailable

INSTALL = "Install Docker Engine, as your system's packages or docs.docker.com/engine have it."
_PROGRAMS = ("dockerd", "docker")
_FOLDERS = ("/usr/sbin", "/sbin", "/usr/local/sbin")


class _Told(Struct, rename="pascal"):
    server_version: str
    operating_system: str = ""
    docker_root_dir: str = ""
    security_options: list[str] | None = field(name="SecurityOptions", default=None)


async def survey_engine(url: str | None) -> DockerFacts:
    """Return what the engine says of itself; raises why it cannot be used."""
    connection = Connection(url)
    try:
        return _facts(await connection.call(lambda client: client.info()))
    except Unavailable as error:
        if url is None and not is_installed():
            raise HostUnfit("Docker is not installed on this computer.", INSTALL) from error
        raise
    finally:
        connection.close()


def is_installed(path: str | None = None) -> bool:
    """Tell whether there is a Docker program here, whether it runs or not."""
    folders = [os.environ.get("PATH", ""), *_FOLDERS] if path is None else [path]
    return any(shutil.which(name, path=os.pathsep.join(folders)) for name in _PROGRAMS)


def _facts(answer: Any) -> DockerFacts:  # noqa: ANN401 - the SDK's JSON, parsed here
    try:
        told = convert(answer, _Told)
    except ValidationError as error:
        raise Unavailable("Docker answered in an unknown way.", str(error)) from error
    return DockerFacts(
        version=told.server_version,
        is_rootless=any("rootless" in option for option in told.security_options or ()),
        is_desktop=sys.platform == "linux" and "Docker Desktop" in told.operating_system,
        root=told.docker_root_dir,
    )

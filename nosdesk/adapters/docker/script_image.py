"""An image of a few scripts on top of the demo's image, for a PC without the internet."""

import io
import tarfile
from collections.abc import Mapping

from nosdesk.adapters.docker.demo_image import demo_image
from nosdesk.adapters.docker.engine import DockerEngine

_SETTINGS = ("ENV PATH=/usr/sbin:/usr/bin:/sbin:/bin", "WORKDIR /")


async def make_script_image(engine: DockerEngine, name: str, files: Mapping[str, str]) -> None:
    """Make the image anew, with these scripts in its root.

    Raises `HostUnfit` with the command to type when it cannot be made.
    """
    await engine.add_image(name, await demo_image(engine), _tar(files), _SETTINGS)


def _tar(files: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, script in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(script.encode()), 0o755
            tar.addfile(entry, io.BytesIO(script.encode()))
    return buffer.getvalue()

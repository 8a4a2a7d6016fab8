"""The practice grid's tunnel client as an image: the demo's image, and a few scripts.

The public grid's client is an image that the grid names. A practice grid may be on a PC without the
internet, so its client is made here. It is named by its content, so that a newer program makes
itself a newer one.
"""

import hashlib
import io
import tarfile

from nosdesk.adapters.docker.demo_image import demo_image
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.tunnel_scripts import FILES

_SETTINGS = ('CMD ["/entrypoint.sh"]',)


def tunnel_tar() -> bytes:
    """Return the client's files as a tar; the same bytes each time."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, script in FILES.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(script.encode()), 0o755
            tar.addfile(entry, io.BytesIO(script.encode()))
    return buffer.getvalue()


TUNNEL_IMAGE = f"nosdesk/tunnel:{hashlib.sha256(tunnel_tar()).hexdigest()[:12]}"


async def make_tunnel_image(engine: DockerEngine) -> None:
    """Make the client's image anew, `TUNNEL_IMAGE`.

    Raises `HostUnfit` with the command to type when it cannot be made.
    """
    await engine.add_image(TUNNEL_IMAGE, await demo_image(engine), tunnel_tar(), _SETTINGS)

"""The image that the demo's jobs run in: a small public one, or else one made on this PC."""

import asyncio

from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.domain.errors import NodeError

PUBLIC_IMAGE = "busybox:stable"
OWN_IMAGE = "nosdesk/demo:1"
_PULL_DEADLINE_S = 20


async def demo_image(
    engine: DockerEngine, *, public: str = PUBLIC_IMAGE, own: str = OWN_IMAGE
) -> str:
    """Make sure that an image for the demo is there and return its name.

    Raises `HostUnfit` with the command to type when none can be had or made.
    """
    for image in (public, own):
        if await engine.has_image(image):
            return image
    if await _pulled(engine, public):
        return public
    files = await asyncio.to_thread(busybox_tar)
    await engine.import_image(own, files, IMAGE_SETTINGS)
    return own


async def _pulled(engine: DockerEngine, image: str) -> bool:
    """Try for a short while: without the internet the demo should not keep anyone waiting."""
    try:
        async with asyncio.timeout(_PULL_DEADLINE_S):
            await engine.pull(image, lambda _: None)
    except (NodeError, TimeoutError):
        return False
    return True

"""The names of images: one image of Docker's own registry is known under many."""

_HUB = ("docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com")
"""One registry under four names. Docker itself knows only the first two for its own."""


def plain_name(image: str) -> str:
    """Return the shortest name of the image, with its tag: what two names of one image share.

    Docker lists, mirrors and finds images of its own registry by this name alone.
    """
    host, slash, rest = image.partition("/")
    if slash and host in _HUB:
        image = rest
    image = image.removeprefix("library/") if image.count("/") == 1 else image
    last = image.rpartition("/")[2]
    return image if ":" in last or "@" in last else f"{image}:latest"

"""An image of our own on top of one that is here: nothing is fetched, and nothing is run."""

from collections.abc import Sequence
from contextlib import suppress

from docker import APIClient
from docker.errors import APIError

from nosdesk.ports.containers import OWN_LABEL


def layered(
    client: APIClient, image: str, base: str, files: bytes, settings: Sequence[str]
) -> None:
    """Make an image of this name from the base and a tar of further files.

    The settings are as in a Dockerfile. The container it is made from never runs. What had the
    name before is removed, unless it has another name or is used.
    """
    repository, _, tag = image.rpartition(":")
    former = _id_of(client, image)
    # The labels come to be the image's, too: who makes it is no matter of theirs.
    made: str = client.create_container(
        base, command=["true"], labels={OWN_LABEL: "1"}, network_disabled=True
    )["Id"]
    try:
        client.put_archive(made, "/", files)
        client.commit(made, repository, tag, changes=list(settings))
    finally:
        _discard(client, made)
    _forget(client, former)


def _id_of(client: APIClient, image: str) -> str:
    return next(iter(client.images(image, quiet=True)), "")


def _forget(client: APIClient, former: str) -> None:
    with suppress(APIError):  # gone, or in use
        if former in client.images(quiet=True, filters={"dangling": True}):
            client.remove_image(former)


def _discard(client: APIClient, container: str) -> None:
    try:
        client.remove_container(container, v=True, force=True)
    except APIError:
        return  # its label lets a later clean-up find it

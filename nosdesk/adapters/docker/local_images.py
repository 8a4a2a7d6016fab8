"""The images on this computer: most of them are the user's, and only named ones ever go."""

from typing import Any

from docker import APIClient
from docker.errors import APIError, NotFound

from nosdesk.domain.image_name import plain_name
from nosdesk.ports.containers import Image


def image_of(client: APIClient, image: str) -> Image | None:
    """Return the image of exactly this name, None when it is not here."""
    name = plain_name(image)
    try:
        seen: dict[str, Any] = client.inspect_image(name)  # type: ignore[no-untyped-call]  # the stubs left it out
    except NotFound:
        return None
    return Image(seen["Id"], seen.get("Size") or 0) if _has_name(seen, name) else None


def _has_name(seen: dict[str, Any], name: str) -> bool:
    """Tell whether the image is listed by this name: the engine answers to a piece of an id, too.

    Beside a digest a tag means nothing, and is not listed.
    """
    tagged, at, digest = name.partition("@")
    if at:
        folder, slash, last = tagged.rpartition("/")
        name = f"{folder}{slash}{last.partition(':')[0]}@{digest}"
    listed = (*(seen.get("RepoTags") or ()), *(seen.get("RepoDigests") or ()))
    return name in {plain_name(each) for each in listed}


def image_ids(client: APIClient) -> frozenset[str]:
    """Return the ids of all images that are here, with a name or without."""
    return frozenset(each["Id"] for each in client.images(all=True))


def remove_image(client: APIClient, image: str, only_id: str = "") -> None:
    """Remove the image of this name, unless a container uses it; one that is gone is fine.

    Docker takes only this name off an image that has others. With `only_id` the name is left
    alone where it has come to mean another image since.
    """
    seen = image_of(client, image)
    if seen is None or only_id not in ("", seen.id):
        return
    if client.containers(all=True, filters={"ancestor": seen.id}):
        return
    try:
        client.remove_image(plain_name(image))
    except APIError as error:
        if error.status_code not in (404, 409):  # it is gone, or a container uses it by now
            raise

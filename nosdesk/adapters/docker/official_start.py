"""Starting the official node's container, and handing it its key."""

from contextlib import ExitStack, suppress
from socket import SHUT_WR
from typing import Any

from docker import APIClient
from docker.errors import APIError

from nosdesk.adapters.docker.faults import disk_full, reason
from nosdesk.adapters.docker.official_options import (
    NODE_LABEL,
    OfficialSettings,
    create_options,
    host_options,
)
from nosdesk.domain.errors import HostUnfit, NodeError, Refused
from nosdesk.domain.image_name import plain_name
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.containers import OWN_LABEL
from nosdesk.ports.official_software import Launch


def image_reference(image: str, digest: str) -> str:
    """Return the name of exactly this image, whatever its tags mean by now."""
    folder, slash, last = plain_name(image).rpartition("/")
    return f"{folder}{slash}{last.partition(':')[0]}@{digest}"


def digest_of(client: APIClient, image: str) -> str:
    """Return the registry's digest of the image of this name, empty where it has none."""
    name = image_reference(image, "")
    seen: dict[str, Any] = client.inspect_image(plain_name(image))  # type: ignore[no-untyped-call]  # the stubs left it out
    digests = [plain_name(each) for each in seen.get("RepoDigests") or ()]
    return next((each.removeprefix(name) for each in digests if each.startswith(name)), "")


def start(client: APIClient, settings: OfficialSettings, launch: Launch, key: SecretBytes) -> None:
    """Start it with the key; a container of this node that ended makes room."""
    _make_room(client, settings)
    image = image_reference(settings.image, launch.digest)
    try:
        known: dict[str, Any] = client.inspect_image(image)  # type: ignore[no-untyped-call]  # the stubs left it out
        config = known.get("Config") or {}
        entrypoint = config.get("Entrypoint") or []
        options = create_options(settings, launch, image, entrypoint, len(key.reveal()))
        host = client.create_host_config(**host_options(settings))
        container = client.create_container(**options, host_config=host)["Id"]
    except APIError as error:
        raise _not_started(error) from error
    try:
        _hand_over(client, container, key)
    except APIError as error:
        _discard(client, container)
        raise _not_started(error) from error
    except OSError:
        _discard(client, container)
        raise


def _make_room(client: APIClient, settings: OfficialSettings) -> None:
    for entry in client.containers(all=True, filters={"name": f"^/{settings.name}$"}):
        labels = entry.get("Labels") or {}
        if OWN_LABEL not in labels or labels.get(NODE_LABEL) != settings.mark:
            raise Refused(
                f"A container named {settings.name} exists already and is not Nosdesk's.",
                "Remove or rename it.",
                name="NameTaken",
            )
        if entry.get("State") == "running":
            raise Refused("The network's own node runs already for this account.", name="Running")
        client.remove_container(entry["Id"], v=True, force=True)


def _hand_over(client: APIClient, container: str, key: SecretBytes) -> None:
    """Start the container with its input held, write the key into that, and close it."""
    stream: Any = client.attach_socket(container, params={"stdin": 1, "stream": 1})
    door = getattr(stream, "_sock", stream)
    with ExitStack() as closed:
        closed.callback(door.close)  # the SDK leaves it open behind its stream
        closed.callback(stream.close)
        client.start(container)
        door.sendall(key.reveal())
        with suppress(OSError):  # it ended already; the next look says why
            door.shutdown(SHUT_WR)


def _discard(client: APIClient, container: str) -> None:
    with suppress(APIError):  # its label lets the next start find it
        client.remove_container(container, v=True, force=True)


def _not_started(error: APIError) -> NodeError:
    words = reason(error)
    if full := disk_full(words):
        return full
    if error.status_code == 404 and "image" in words.lower():
        return Refused("The image of the network's own node is not here any more.", name="NoImage")
    return HostUnfit(
        f"Docker could not start the network's own node: {words}",
        "See what `docker info` says, and that nothing else uses its name.",
    )

"""Builds nodes whose jobs the network's own software does."""

import os

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.official_node import DockerOfficialNode
from nosdesk.adapters.docker.official_options import NODE_LABEL, OfficialSettings
from nosdesk.adapters.solana.keys import HeldKey, KeypairSigner
from nosdesk.app.grids import Grid
from nosdesk.app.paths import Paths
from nosdesk.domain.errors import HostUnfit
from nosdesk.node.official.official_node import OfficialNode
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.ports.containers import Containers

_UNIX = "unix://"
_SOCKET = "/var/run/docker.sock"


def official_node(
    grid: Grid, containers: Containers, paths: Paths, outside: Outside, settings: NodeSettings
) -> OfficialNode:
    """Return the node; `HostUnfit` where this computer cannot run the grid's software."""
    signer = outside.signer
    if not isinstance(containers, DockerEngine) or not isinstance(signer, HeldKey | KeypairSigner):
        raise HostUnfit(
            f"{grid.title} expects the network's own node software, which needs Docker.",
            "Run Nosdesk with Docker, or choose another grid.",
        )
    if not grid.node_image:
        raise HostUnfit(
            f"{grid.title} expects the network's own node software, and names no image of it.",
            "Add its image to the grid's profile.",
        )
    made_of = OfficialSettings(signer.address, grid.node_image, grid.network, _engine_socket())
    record = paths.official_builds(grid.name, signer.address)
    software = DockerOfficialNode(containers, made_of, record)
    return OfficialNode(outside, settings, software, signer.lent)


async def left_alone(containers: Containers, grid: Grid) -> tuple[str, ...]:
    """Return the other networks on which the network's own node runs here, for whoever left it."""
    of_this = grid.network if grid.rules.needs_official else ""
    marks = (each.labels.get(NODE_LABEL, "") for each in await containers.find({}) if each.running)
    networks = {mark.partition(" ")[0] for mark in marks}
    return tuple(sorted(networks - {of_this, ""}))


def left_alone_words(networks: tuple[str, ...]) -> str:
    """Return in a sentence that it runs, and why that matters."""
    return (
        f"The network's own node runs here for another grid: {', '.join(networks)}. It would take"
        " jobs on the same GPU."
    )


def take_up(networks: tuple[str, ...]) -> str:
    """Return the words of the command by which it is taken up again, to go on or to finish."""
    return f"run --grid {networks[0]}"


def _engine_socket() -> str:
    """Return where the engine's own computer has its socket."""
    url = os.environ.get("DOCKER_HOST", "")
    return url.removeprefix(_UNIX) if url.startswith(_UNIX) else _SOCKET

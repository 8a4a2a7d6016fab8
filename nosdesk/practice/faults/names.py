"""The faults by name, each with a sentence that says what goes wrong while it is on."""

from collections.abc import Collection, Iterator
from enum import StrEnum

from nosdesk.domain.errors import BadInput


class Fault(StrEnum):
    """Something that goes wrong on a grid or on the computer that works for it."""

    RPC_OUTAGE = "rpc-outage"
    RPC_LATENCY = "rpc-latency"
    RPC_429 = "rpc-429"
    RPC_EMPTY = "rpc-empty"
    RPC_STALE = "rpc-stale"
    TX_DROPPED = "tx-dropped"
    TX_DELAYED = "tx-delayed"
    TX_REORDERED = "tx-reordered"
    TX_EXPIRED = "tx-expired"
    WS_CUT = "ws-cut"
    GATEWAY_DOWN = "gateway-down"
    GATEWAY_LYING = "gateway-lying"
    PIN_FAILING = "pin-failing"
    PIN_FIRST_DOWN = "pin-first-down"
    HOST_MAINTENANCE = "host-maintenance"
    DOCKER_RESTART = "docker-restart"
    CONTAINER_CRASH = "container-crash"
    CONTAINER_OOM = "container-oom"
    DISK_FULL = "disk-full"
    REGISTRY_DOWN = "registry-down"
    GPU_LOSS = "gpu-loss"
    CLOCK_JUMP = "clock-jump"
    PROCESS_KILL = "process-kill"


DESCRIPTIONS: dict[Fault, str] = {
    Fault.RPC_OUTAGE: "The RPC endpoint cuts every request off without an answer.",
    Fault.RPC_LATENCY: "The RPC endpoint answers late.",
    Fault.RPC_429: "The RPC endpoint answers 'too many requests', and when to come back.",
    Fault.RPC_EMPTY: "The RPC endpoint answers as if nothing that is asked for were there.",
    Fault.RPC_STALE: "The RPC endpoint has stopped following the ledger and answers of the past.",
    Fault.TX_DROPPED: "Transactions are taken and lost.",
    Fault.TX_DELAYED: "Transactions land seconds late.",
    Fault.TX_REORDERED: "Transactions are held back and land in the wrong order.",
    Fault.TX_EXPIRED: "Transactions never land, however often they are sent, until they expire.",
    Fault.WS_CUT: "Subscriptions are cut off and cannot be opened again.",
    Fault.GATEWAY_DOWN: "The content gateway does not serve.",
    Fault.GATEWAY_LYING: "The content gateway serves something else than was asked for.",
    Fault.PIN_FAILING: "Every pinning place fails.",
    Fault.PIN_FIRST_DOWN: "The first pinning place is gone; the second one takes results.",
    Fault.HOST_MAINTENANCE: "The grid's host services are closed for maintenance.",
    Fault.DOCKER_RESTART: "Docker is restarted, and running containers end with it.",
    Fault.CONTAINER_CRASH: "A job's container is killed.",
    Fault.CONTAINER_OOM: "A job's container is killed as if it had used up its memory.",
    Fault.DISK_FULL: "A job's container finds the disk full, and dies of it.",
    Fault.REGISTRY_DOWN: "Images are as if they were not here, and their registry does not serve.",
    Fault.GPU_LOSS: "The GPU disappears, ends what uses it, and comes back later.",
    Fault.CLOCK_JUMP: "The computer's clock is wrong by minutes.",
    Fault.PROCESS_KILL: "The node's program dies where it is, and is started again.",
}

ENGINE_FAULTS = frozenset(
    {
        Fault.DOCKER_RESTART,
        Fault.CONTAINER_CRASH,
        Fault.CONTAINER_OOM,
        Fault.DISK_FULL,
        Fault.REGISTRY_DOWN,
    }
)
COMPUTER_FAULTS = ENGINE_FAULTS | {Fault.GPU_LOSS, Fault.CLOCK_JUMP, Fault.PROCESS_KILL}
"""Those that happen on the computer that works for a grid."""

GRID_FAULTS = frozenset(Fault) - COMPUTER_FAULTS
"""Those that a grid alone can rehearse."""

DEMO_FAULTS = frozenset(Fault) - {Fault.GPU_LOSS}
"""Those that a demo can rehearse, whose jobs need no GPU."""

GROUPS: dict[str, frozenset[Fault]] = {
    "rpc": frozenset(fault for fault in Fault if fault.startswith("rpc-")),
    "congestion": frozenset(fault for fault in Fault if fault.startswith("tx-")),
    "content": frozenset(
        {Fault.GATEWAY_DOWN, Fault.GATEWAY_LYING, Fault.PIN_FAILING, Fault.PIN_FIRST_DOWN}
    ),
    "engine": ENGINE_FAULTS,
    "all": frozenset(Fault),
}


def parse_faults(
    text: str, *, available: Collection[Fault] = frozenset(Fault)
) -> tuple[Fault, ...]:
    """Return the faults that "rpc,docker-restart" names, in the order of the list above.

    A group stands for those of its faults that are available; `BadInput` lists the names when one
    is unknown, or known and not available.
    """
    chosen = {fault for word in _words(text) for fault in _named(word, available)}
    return tuple(fault for fault in Fault if fault in chosen)


def _words(text: str) -> Iterator[str]:
    words = [word.strip().lower() for word in text.split(",")]
    if not all(words):
        raise BadInput("A fault without a name was asked for.", _choices(frozenset(Fault)))
    yield from words


def _named(word: str, available: Collection[Fault]) -> Collection[Fault]:
    if word in GROUPS:
        return [fault for fault in GROUPS[word] if fault in available]
    if word not in tuple(Fault):
        raise BadInput(f"There is no fault '{word}'.", _choices(available))
    if word not in available:
        raise BadInput(f"The fault '{word}' cannot be rehearsed here.", _choices(available))
    return [Fault(word)]


def _choices(available: Collection[Fault]) -> str:
    names = ", ".join(fault for fault in Fault if fault in available)
    return f"Choose from {names}, or the groups {', '.join(GROUPS)}."

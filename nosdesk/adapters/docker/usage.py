"""What a container uses, as Docker counts it: one look, with no pause in it."""

from collections.abc import Iterable

from docker import APIClient
from docker.errors import NotFound
from msgspec import DecodeError, Struct, field
from msgspec.json import decode

from nosdesk.adapters.docker.connection import opened
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.usage import Usage

_WITHIN_S = 20
_NS = 10**9


class _CpuTime(Struct):
    total_usage: int = 0


class _Cpu(Struct):
    cpu_usage: _CpuTime = field(default_factory=_CpuTime)


class _Memory(Struct):
    usage: int = 0
    limit: int = 0
    stats: dict[str, int] = field(default_factory=dict)


class _Moved(Struct):
    op: str = ""
    value: int = 0


class _Disk(Struct):
    moved: list[_Moved] | None = field(name="io_service_bytes_recursive", default=None)


class _Network(Struct):
    rx_bytes: int = 0
    tx_bytes: int = 0


class _Stats(Struct):
    cpu_stats: _Cpu = field(default_factory=_Cpu)
    memory_stats: _Memory = field(default_factory=_Memory)
    blkio_stats: _Disk = field(default_factory=_Disk)
    networks: dict[str, _Network] | None = None


def usage_of(client: APIClient, container: str) -> Usage | None:
    """Return what the container uses; None when it is gone or over.

    Of a container that joined its sandbox's network Docker counts none.
    """
    path, query = f"/containers/{container}/stats", {"stream": "0", "one-shot": "1"}
    try:
        with opened(client, "GET", path, query, idle_s=_WITHIN_S) as response:
            stats = decode(response.content, type=_Stats)
    except NotFound:
        return None
    except DecodeError as error:
        raise Unavailable("Docker answered in an unknown way.", str(error)) from error
    return _usage(stats) if stats.memory_stats.limit else None


def _usage(stats: _Stats) -> Usage:
    memory, networks = stats.memory_stats, stats.networks
    # The cache of files is given back as soon as somebody wants the memory.
    cache = memory.stats.get("inactive_file", memory.stats.get("total_inactive_file", 0))
    moved = stats.blkio_stats.moved or ()
    return Usage(
        cpu_s=stats.cpu_stats.cpu_usage.total_usage / _NS,
        memory_bytes=max(0, memory.usage - cache),
        memory_limit=memory.limit,
        disk_read=_bytes(moved, "read"),
        disk_written=_bytes(moved, "write"),
        network_in=sum(each.rx_bytes for each in networks.values()) if networks else None,
        network_out=sum(each.tx_bytes for each in networks.values()) if networks else None,
    )


def _bytes(moved: Iterable[_Moved], op: str) -> int:
    return sum(each.value for each in moved if each.op.lower() == op)

"""Where a Prometheus server on this computer fetches the figures: text format 0.0.4, on loopback.

Only who asks for it by a loopback name is answered, so that no web page can have a browser fetch
it under a name of its own.
"""

import asyncio
import errno
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.registry import Collector, CollectorRegistry

from nosdesk.domain.errors import BadInput, NodeError
from nosdesk.domain.metrics import Family, Read

LOOPBACK = "127.0.0.1"
READ_WITHIN_S = 5.0
KEPT_S = 1.0
"""Who asks more often than this gets the same figures again."""

_NAMES = frozenset({LOOPBACK, "localhost"})


@asynccontextmanager
async def serve_metrics(read: Read, port: int) -> AsyncGenerator[int]:
    """Serve the figures for as long as the block lasts; gives the port, which 0 leaves open.

    Raises `BadInput` when the port cannot be had.
    """
    app = web.Application()
    app.router.add_get("/metrics", _Page(read).answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, LOOPBACK, port)
        try:
            await site.start()
        except OSError as error:
            raise _no_port(port, error) from error
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


class _Page:
    """The one page that there is."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._turn = asyncio.Lock()
        self._text = b""
        self._made_at = float("-inf")

    async def answer(self, request: web.Request) -> web.Response:
        if request.host.rpartition(":")[0] not in _NAMES and request.host not in _NAMES:
            return web.Response(status=403, text="Ask for it by 127.0.0.1 or localhost.")
        async with self._turn:
            if time.monotonic() - self._made_at >= KEPT_S:
                try:
                    async with asyncio.timeout(READ_WITHIN_S):
                        self._text = exposition(await self._read())
                except (TimeoutError, NodeError):
                    return web.Response(status=503, text="The figures cannot be read just now.")
                self._made_at = time.monotonic()
        return web.Response(
            body=self._text,
            headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4, "Cache-Control": "no-store"},
        )


def exposition(families: tuple[Family, ...]) -> bytes:
    """Return the figures in Prometheus's text format 0.0.4."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Families(families))
    return generate_latest(registry)


class _Families(Collector):
    def __init__(self, families: tuple[Family, ...]) -> None:
        self._families = families

    def collect(self) -> Iterator[Metric]:
        return map(_metric, self._families)


def _metric(family: Family) -> Metric:
    labels = list(family.samples[0][0]) if family.samples else []
    kind = CounterMetricFamily if family.kind == "counter" else GaugeMetricFamily
    metric = kind(family.name, family.meaning, labels=labels)
    for told, value in family.samples:
        metric.add_metric([told[name] for name in labels], value)
    return metric


def _no_port(port: int, error: OSError) -> BadInput:
    if error.errno == errno.EADDRINUSE:
        title = f"Port {port} for the metrics is used by another program."
    else:
        title = f"Port {port} for the metrics cannot be had: {error.strerror}."
    return BadInput(title, "Choose another one.")

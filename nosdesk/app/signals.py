"""Being told by the system to stop."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def stop_signal(on_second: Callable[[], object] | None = None) -> Iterator[asyncio.Event]:
    """Give an event that SIGINT and SIGTERM set; a second signal calls `on_second`."""
    stop = asyncio.Event()

    def on_signal() -> None:
        if stop.is_set() and on_second is not None:
            on_second()
        stop.set()

    loop = asyncio.get_running_loop()
    former = {}
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, on_signal)
        except NotImplementedError:  # Windows: its loop knows no signals, the interpreter does
            former[number] = signal.signal(
                number, lambda *_: _ignored(loop.call_soon_threadsafe(on_signal))
            )
    try:
        yield stop
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            if number in former:
                signal.signal(number, former[number])
            else:
                loop.remove_signal_handler(number)


def _ignored(_: object) -> None:
    """Drop a value where nothing may be returned."""

"""How late the event loop is: everything waits for it, so a busy one shows in all figures."""

import asyncio

LOOK_EVERY_S = 0.25


class Lateness:
    """Measures while `run` runs."""

    def __init__(self) -> None:
        self._latest = 0.0

    async def run(self) -> None:
        """Measure until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(LOOK_EVERY_S)
            self._latest = max(self._latest, loop.time() - before - LOOK_EVERY_S)

    def take(self) -> float:
        """Return the latest that it was since the last call, in seconds."""
        latest, self._latest = self._latest, 0.0
        return max(0.0, latest)

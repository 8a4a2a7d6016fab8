"""The system's own time; `ports/clock.py` says what a clock promises."""

import asyncio
import time


class SystemClock:
    """Unix time as this computer has it, and real waiting."""

    def now(self) -> float:
        """Return Unix time in seconds."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Return when the seconds have passed; at once when they are not positive."""
        await asyncio.sleep(seconds)

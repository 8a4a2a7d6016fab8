"""Time that is real, until a test wants what is waited for to come at once."""

import asyncio
import time


class HurriedClock:
    """Tells the real time; while it `hurries`, sleeps are over in no time, and `slept` has them."""

    def __init__(self) -> None:
        self.hurries = False
        self.slept: list[float] = []

    def now(self) -> float:
        return time.time()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0.001 if self.hurries else seconds)

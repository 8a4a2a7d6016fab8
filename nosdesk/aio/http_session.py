"""An HTTP session for as long as whoever asks over it is open."""

from types import TracebackType
from typing import Self

import aiohttp


class HttpSession:
    """What asks over HTTP. Opened with `async with`; each exchange brings its own bounds."""

    async def __aenter__(self) -> Self:
        self._session = self._new_session()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._session.close()

    def _new_session(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout())

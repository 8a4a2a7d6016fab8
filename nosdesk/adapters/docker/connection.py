"""One engine's address, and the threads on which it is called.

The SDK blocks, so short calls run on threads, a few at a time, never on the event loop.
Long ones (logs, wait, pull) get a thread of their own each: see `follow.py`.
"""

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from threading import Lock
from typing import Any, TypeVar

from docker import APIClient
from docker.errors import DockerException, create_api_error_from_http_exception
from docker.utils import parse_host
from requests import HTTPError, Response

from nosdesk.adapters.docker.calls import called
from nosdesk.adapters.docker.faults import plain_words
from nosdesk.adapters.docker.unix_door import CONNECT_TIMEOUT_S, Client
from nosdesk.domain.errors import BadInput, Unavailable

T = TypeVar("T")

_CALL_TIMEOUT_S = 120
_CALLS_AT_ONCE = 4


class Connection:
    """Calls one engine; connects at the first call, and anew after the engine was away."""

    def __init__(self, url: str | None) -> None:
        """Raises `BadInput` when the address is not one that Docker understands."""
        try:
            parse_host(url)
        except (DockerException, ValueError) as error:
            raise BadInput(
                f"“{url}” is not the address of a Docker Engine.",
                "Set DOCKER_HOST to something like unix:///var/run/docker.sock, or unset it.",
            ) from error
        self._url = url
        self._client: APIClient | None = None
        self._lock = Lock()
        self._turns = asyncio.Semaphore(_CALLS_AT_ONCE)

    async def call(self, work: Callable[[APIClient], T]) -> T:
        """Return what `work` makes of the client, on a thread; its errors in plain words."""
        async with self._turns:
            return await called(partial(self.call_here, work), name="docker")

    def call_here(self, work: Callable[[APIClient], T]) -> T:
        """Return what `work` makes of the client, on this thread; never on the event loop's."""
        try:
            with plain_words():
                return work(self._connected())
        except Unavailable:
            self._disconnect()  # what comes back may be a newer engine that speaks otherwise
            raise

    async def check_open(self) -> None:
        """Raise `Unavailable` unless the engine lets in whoever comes new.

        One that is being stopped does not, while it still serves those who came before.
        """
        self._disconnect()
        await self.call(lambda _: None)

    def close(self) -> None:
        """End the idle connections; a call still running is not waited for."""
        self._disconnect()

    def _connected(self) -> APIClient:
        """Return the client; made without the lock, for an engine may be long in answering."""
        if (standing := self._client) is not None:
            return standing
        fresh = Client(self._url, version="auto", timeout=_CALL_TIMEOUT_S)
        with self._lock:
            if self._client is None:
                self._client = fresh
            client = self._client
        if client is not fresh:
            fresh.close()
        return client

    def _disconnect(self) -> None:
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()


def opened(
    client: APIClient,
    method: str,
    path: str,
    params: Mapping[str, str],
    *,
    idle_s: float | None,
    **more: Any,  # noqa: ANN401 - headers or a JSON body, as requests takes them
) -> Response:
    """Return the engine's open answer, to be read as it arrives and closed.

    The answer may be silent for `idle_s` seconds, or for ever when that is None.
    """
    url = f"{client.base_url}/v{client.api_version}{path}"
    timeout = (CONNECT_TIMEOUT_S, idle_s)
    response = client.request(
        method, url, params=dict(params), stream=True, timeout=timeout, **more
    )
    try:
        response.raise_for_status()
    except HTTPError as error:
        create_api_error_from_http_exception(error)
    return response

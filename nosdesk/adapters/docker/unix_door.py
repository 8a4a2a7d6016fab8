"""The SDK's client, with a way to a Unix socket that closes what it could not open.

WORKAROUND(docker-py): its `UnixHTTPConnection.connect` leaks the socket when it fails, and it
fails whenever an engine goes away; until it closes it.
"""

import socket
from typing import Any

from docker import APIClient
from docker.transport.unixconn import UnixHTTPAdapter, UnixHTTPConnection, UnixHTTPConnectionPool
from requests.adapters import BaseAdapter

CONNECT_TIMEOUT_S = 5


class Client(APIClient):
    """The SDK's client, but for the workaround."""

    def mount(self, prefix: str | bytes, adapter: BaseAdapter) -> None:
        """Use the adapter for addresses that begin so; the SDK's own is exchanged for ours."""
        if isinstance(adapter, UnixHTTPAdapter):
            adapter = _Adapter(adapter.socket_path, adapter.timeout)
        super().mount(prefix, adapter)


class _Adapter(UnixHTTPAdapter):
    def get_connection(self, url: bytes | str, proxies: Any = None) -> UnixHTTPConnectionPool:  # noqa: ANN401, ARG002
        with self.pools.lock:
            pool: UnixHTTPConnectionPool | None = self.pools.get(url)
            if pool is None:
                pool = self.pools[url] = _Pool(str(url), self.socket_path, self.timeout)
        return pool


class _Pool(UnixHTTPConnectionPool):
    def _new_conn(self) -> UnixHTTPConnection:  # type: ignore[override]  # as the SDK does
        return _Door(self.base_url, self.socket_path)


class _Door(UnixHTTPConnection):
    def connect(self) -> None:
        door = socket.socket(socket.AF_UNIX)
        try:
            door.settimeout(CONNECT_TIMEOUT_S)
            door.connect(self.unix_socket)
            door.settimeout(self.timeout)
        except OSError:
            door.close()
            raise
        self.sock = door

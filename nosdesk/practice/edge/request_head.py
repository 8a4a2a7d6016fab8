"""The head of an HTTP request: whom it is for, and how it is passed on.

Only what the edge decides on is looked at; everything else goes through as it came. One request a
connection: the service is told to close it, so that the next request finds its own way.
"""

import re
from dataclasses import dataclass

HEAD_LIMIT = 64 * 1024
_REQUEST_LINE = re.compile(rb"[!-~]+ [!-~]+ HTTP/1\.[01]")
_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\r\n\0]*)")
_OF_ONE_HOP = frozenset({b"connection", b"keep-alive", b"proxy-connection"})


class BadRequest(Exception):
    """This is no HTTP request that can be passed on; the text says why."""


@dataclass(frozen=True, slots=True)
class RequestHead:
    """A request's first line and its header fields, names as they came."""

    line: bytes
    fields: tuple[tuple[bytes, bytes], ...]

    @property
    def host(self) -> str:
        """The host that the request is for; `BadRequest` when it does not name exactly one."""
        hosts = self._values(b"host")
        if len(hosts) != 1:
            raise BadRequest("A request names one host.")
        return hosts[0].decode("latin-1").strip()

    @property
    def is_upgrade(self) -> bool:
        """True when the connection is to become something else, such as a WebSocket."""
        asked = b",".join(self._values(b"connection")).lower().split(b",")
        return b"upgrade" in [word.strip() for word in asked] and bool(self._values(b"upgrade"))

    def passed_on(self, caller: str) -> bytes:
        """Return the head for the service: one request only, and where it came from."""
        kept = [field for field in self.fields if field[0].lower() not in _OF_ONE_HOP]
        own = [
            (b"Connection", b"Upgrade" if self.is_upgrade else b"close"),
            (b"X-Forwarded-For", caller.encode()),
            (b"X-Forwarded-Proto", b"http"),
        ]
        lines = [self.line, *(name + b": " + value for name, value in kept + own)]
        return b"\r\n".join(lines) + b"\r\n\r\n"

    def _values(self, name: bytes) -> list[bytes]:
        return [value for field, value in self.fields if field.lower() == name]


def parse_head(head: bytes) -> RequestHead:
    """Return the head that ends with an empty line; `BadRequest` when it is none."""
    line, *lines = head.removesuffix(b"\r\n\r\n").split(b"\r\n")
    if _REQUEST_LINE.fullmatch(line) is None:
        raise BadRequest("This is no HTTP request.")
    fields = [_FIELD.fullmatch(each) for each in lines]
    if not all(fields):
        raise BadRequest("A header field is malformed.")
    return RequestHead(line, tuple((each[1], each[2]) for each in fields if each))

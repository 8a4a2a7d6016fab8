"""What a caller reads when there is no service to pass the request on to."""

from html import escape
from http import HTTPStatus

_PAGE = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1><p>{sentence}</p><p>This is a practice grid on this computer.</p></body>
</html>
"""


def page(status: HTTPStatus, title: str, sentence: str) -> bytes:
    """Return a whole HTTP answer that says so; the texts may hold anything."""
    body = _PAGE.format(title=escape(title), sentence=escape(sentence)).encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\n"
        "Content-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\n"
        "Cache-Control: no-store\r\n"
        "Connection: close\r\n\r\n"
    )
    return head.encode() + body


def malformed(reason: str) -> bytes:
    """Return the answer to a request that cannot be passed on."""
    return page(HTTPStatus.BAD_REQUEST, "This request cannot be passed on", reason)


def unknown(host: str) -> bytes:
    """Return the answer for a host name that nobody serves."""
    sentence = f"No job exposes {host} now. It may not have started yet, or be over."
    return page(HTTPStatus.NOT_FOUND, "No service here", sentence)


def away(host: str) -> bytes:
    """Return the answer for a service whose tunnel is down for the moment."""
    sentence = f"The tunnel to {host} is down at the moment. The job ended, or it will be back."
    return page(HTTPStatus.BAD_GATEWAY, "The service is offline", sentence)


def silent(host: str) -> bytes:
    """Return the answer for a service that takes no connection, or says nothing on it."""
    sentence = f"The tunnel to {host} is up, but nothing answers at its other end."
    return page(HTTPStatus.BAD_GATEWAY, "The service is offline", sentence)

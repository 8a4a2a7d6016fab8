"""A place of releases on loopback, as its makers would fill it, and as liars would."""

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from nosdesk.adapters.updates.place import ReleasePlace

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
BODY = bytes(range(256)) * 4_096  # one MiB, so that it comes in several parts


def public(key=KEY):
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def manifest_of(version="1.1.0", *, body=BODY, kind="user", released="2026-11-20", **more):
    """Return the bytes of a list of a release with one file."""
    name = f"nosdesk-{version}-linux-x86_64.run"
    file = {
        "file": name,
        "kind": kind,
        "size": len(body),
        "sha256": hashlib.sha256(body).hexdigest(),
    }
    told = {"version": version, "released": released, "notes": "Better.", "files": [file]}
    return json.dumps(told | more).encode()


def signed(text, key=KEY):
    return base64.b64encode(key.sign(text))


@dataclass
class ReleaseServer:
    """Serves `files` by name; what it should do instead stands in the knobs."""

    files: dict[str, bytes] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    ranges: bool = True
    cut_at: int | None = None
    """Break off after so many bytes of a file that is larger."""
    is_silent: bool = False
    is_endless: bool = False
    asked: list[tuple[str, str]] = field(default_factory=list)
    """What was asked for, with its range."""
    url: str = ""

    def release(self, text=None, *, body=BODY, key=KEY, signature=None):
        """Put out a release."""
        text = text or manifest_of(body=body)
        self.files["manifest.json"] = text
        self.files["manifest.json.sig"] = signature or signed(text, key)
        self.files[json.loads(text)["files"][0]["file"]] = body

    def place(self, *, hosts=(), key=KEY):
        return ReleasePlace(f"{self.url}/manifest.json", (public(key),), hosts)

    async def answer(self, request):
        name, wanted = request.path.lstrip("/"), request.headers.get("Range", "")
        self.asked.append((name, wanted))
        if self.is_silent:
            await asyncio.sleep(60)
        if name in self.redirects:
            raise web.HTTPFound(self.redirects[name])
        if name not in self.files:
            raise web.HTTPNotFound
        return await self._send(request, self.files[name], wanted)

    async def _send(self, request, body, wanted):
        begin = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and self.ranges else 0
        response = web.StreamResponse(status=206 if begin else 200)
        if begin:
            response.headers["Content-Range"] = f"bytes {begin}-{len(body) - 1}/{len(body)}"
        if not self.is_endless:
            response.content_length = len(body) - begin
        await response.prepare(request)
        rest = body[begin:]
        if self.cut_at is not None and len(rest) > self.cut_at:
            await response.write(rest[: self.cut_at])
            request.transport.abort()
            return response
        await response.write(rest)
        while self.is_endless:
            await response.write(b"x" * 65_536)
        return response


@asynccontextmanager
async def release_server() -> AsyncIterator[ReleaseServer]:
    """Serve on loopback while the block lasts."""
    server = ReleaseServer()
    runner = web.AppRunner(_app(server), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        server.url = f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}"
        yield server
    finally:
        await runner.cleanup()


def _app(server):
    app = web.Application()
    app.router.add_get("/{name:.*}", server.answer)
    return app

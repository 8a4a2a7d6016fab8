"""A small image registry that has one image, and fails as it is told to."""

import gzip
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from tests.contract.docker_images import tar_of

_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json"
_CONFIG = "application/vnd.docker.container.image.v1+json"
_LAYER = "application/vnd.docker.image.rootfs.diff.tar.gzip"
_WORDS = {
    401: ("UNAUTHORIZED", "authentication required"),
    404: ("MANIFEST_UNKNOWN", "manifest unknown"),
    429: ("TOOMANYREQUESTS", "You have reached your pull rate limit."),
}


class ToyRegistry:
    """Serves the image `name`, whose one layer holds these files.

    The first `breaks` answers with the layer are cut off half way through it. `status` is what
    everything is answered with instead, when it is set.
    """

    name = "toy/image"

    def __init__(self, files: dict[str, bytes]) -> None:
        tar = tar_of(files)
        layer = gzip.compress(tar, compresslevel=1)
        config = json.dumps(
            {
                "architecture": "amd64",
                "os": "linux",
                "config": {},
                "rootfs": {"type": "layers", "diff_ids": [_digest(tar)]},
            }
        ).encode()
        manifest = {
            "schemaVersion": 2,
            "mediaType": _MANIFEST,
            "config": _described(config, _CONFIG),
            "layers": [_described(layer, _LAYER)],
        }
        self._manifest = json.dumps(manifest).encode()
        self._blobs = {_digest(blob): blob for blob in (config, layer)}
        self._layer = _digest(layer)
        self.breaks: float = 0
        self.status: int | None = None
        self.downloads = 0

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[str]:
        """Give the image's whole name while it can be had."""
        app = web.Application()
        app.router.add_get("/v2/", self._answer)
        app.router.add_get("/v2/toy/image/{kind}/{reference}", self._answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            yield f"127.0.0.1:{runner.addresses[0][1]}/{self.name}:latest"
        finally:
            await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if self.status is not None:
            code, message = _WORDS.get(self.status, ("UNKNOWN", "something broke"))
            failure = {"code": code, "message": message}
            return web.json_response({"errors": [failure]}, status=self.status)
        match request.match_info.get("kind"):
            case "manifests":
                digest = {"Docker-Content-Digest": _digest(self._manifest)}
                return web.Response(body=self._manifest, content_type=_MANIFEST, headers=digest)
            case "blobs":
                return await self._blob(request, request.match_info["reference"])
        return web.json_response({})

    async def _blob(self, request: web.Request, digest: str) -> web.StreamResponse:
        blob = self._blobs[digest]
        if digest != self._layer:
            return web.Response(body=blob)
        self.downloads += 1
        is_cut = self.downloads <= self.breaks
        asked = request.http_range  # what breaks off is asked for again from there on
        start = asked.start or 0
        answer = web.StreamResponse(status=206 if start else 200)
        answer.content_length = len(blob) - start
        if start:
            answer.headers["Content-Range"] = f"bytes {start}-{len(blob) - 1}/{len(blob)}"
        await answer.prepare(request)
        await answer.write(blob[start : len(blob) // 2 if is_cut else len(blob)])
        if is_cut and request.transport is not None:
            request.transport.close()
        return answer


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _described(content: bytes, media_type: str) -> dict[str, object]:
    return {"mediaType": media_type, "size": len(content), "digest": _digest(content)}

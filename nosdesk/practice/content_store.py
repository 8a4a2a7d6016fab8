"""The practice grid's content: a gateway and two pinning places over one memory.

The first place is a service with Pinata's interface. JSON is stored as its value written
compactly, in the order of its keys, for the real service too parses what it is given: a body that
is compact already keeps its bytes and so its CID. The second is a Kubo node's RPC API, which keeps
the bytes as they are.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Literal

from aiohttp import BodyPartReader, web

from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import Refused
from nosdesk.ports.clock import Clock
from nosdesk.practice.cors import open_to_web_pages
from nosdesk.protocol.cids import cid_of

GIB = 1024**3
PINATA_PATH, KUBO_PATH = "/pinning/", "/api/v0/"

Place = Literal["pinata", "kubo"]
_UPLOAD_LIMIT = 100 * 1024**2  # above what a node accepts, so that refusing it can be practised


@dataclass(frozen=True, slots=True)
class _Stored:
    document: bytes
    content_type: str


class ContentStore:
    """Documents in memory, addressed by their content, up to `limit` bytes in all."""

    def __init__(self, clock: Clock, *, limit: int = GIB) -> None:
        self._clock = clock
        self._left = limit
        self._stored: dict[str, _Stored] = {}
        self._pinned: dict[str, set[Place]] = {}

    def put(self, document: bytes) -> Cid:
        """Store the document and return its CID; `Refused` when the memory is used up."""
        cid = cid_of(document)
        self.put_as(cid, document)
        return cid

    def put_as(self, cid: Cid, document: bytes) -> None:
        """Serve this document under that CID whatever its content, as a bad gateway would."""
        before = self._stored.get(cid)
        left = self._left + (len(before.document) if before else 0) - len(document)
        if left < 0:
            raise Refused("The practice grid's content store is full.", "Start the grid again.")
        self._left = left
        kind = "application/json" if _is_json(document) else "application/octet-stream"
        self._stored[cid] = _Stored(document, kind)

    def get(self, cid: str) -> bytes | None:
        """Return the document, None when nobody stored it."""
        stored = self._stored.get(cid)
        return stored.document if stored else None

    def pinned_at(self, cid: str) -> frozenset[Place]:
        """Return at which places the document was published."""
        return frozenset(self._pinned.get(cid, ()))

    def app(self) -> web.Application:
        """Return the HTTP interfaces: the gateway's and the two pinning places'."""
        app = web.Application(client_max_size=_UPLOAD_LIMIT, middlewares=[open_to_web_pages])
        app.router.add_get("/ipfs/{cid}", self._serve)
        app.router.add_post(f"{PINATA_PATH}pinJSONToIPFS", self._pin_json)
        app.router.add_post(f"{PINATA_PATH}pinFileToIPFS", self._pin_file)
        app.router.add_post(f"{KUBO_PATH}add", self._add)
        return app

    async def _serve(self, request: web.Request) -> web.Response:
        stored = self._stored.get(request.match_info["cid"])
        if stored is None:
            raise web.HTTPNotFound(text="no such content")
        return web.Response(body=stored.document, content_type=stored.content_type)

    async def _pin_json(self, request: web.Request) -> web.Response:
        try:
            document = _compact(await request.read())
        except (ValueError, RecursionError):
            return _refusal("the body is not JSON")
        return self._pinned_answer(document)

    async def _pin_file(self, request: web.Request) -> web.Response:
        try:
            return self._pinned_answer(await _file_in(request))
        except ValueError as error:
            return _refusal(str(error))

    async def _add(self, request: web.Request) -> web.Response:
        """Add a file as a Kubo node does, in the one version of addresses the chain can hold."""
        if request.query.get("cid-version", "0") != "0":
            return _kubo_refusal("only CIDv0 is practised here")
        try:
            document = await _file_in(request)
            cid = self._pin(document, "kubo")
        except (ValueError, Refused) as error:
            return _kubo_refusal(str(error))
        added = {"Name": "result", "Hash": cid, "Size": str(len(document))}
        return web.json_response(text=json.dumps(added) + "\n")

    def _pin(self, document: bytes, place: Place) -> Cid:
        cid = self.put(document)
        self._pinned.setdefault(cid, set()).add(place)
        return cid

    def _pinned_answer(self, document: bytes) -> web.Response:
        try:
            cid = self._pin(document, "pinata")
        except Refused as full:
            return _refusal(str(full), HTTPStatus.INSUFFICIENT_STORAGE)
        now = datetime.fromtimestamp(self._clock.now(), UTC)
        answer = {"IpfsHash": cid, "PinSize": len(document), "Timestamp": now.isoformat()}
        return web.json_response(answer)


async def _file_in(request: web.Request) -> bytes:
    """Return the form's file; `ValueError` says what is wrong with the form."""
    if request.content_type != "multipart/form-data":
        raise ValueError("the body is not a form")
    try:
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name == "file":
                return await _read_part(part)
    except ValueError as error:
        raise ValueError("the form is malformed") from error
    raise ValueError("the form has no field 'file'")


async def _read_part(part: BodyPartReader) -> bytes:
    document = bytearray()
    while chunk := await part.read_chunk():
        document += chunk
        if len(document) > _UPLOAD_LIMIT:
            raise web.HTTPRequestEntityTooLarge(_UPLOAD_LIMIT, len(document))
    return bytes(document)


def _compact(body: bytes) -> bytes:
    value = json.loads(body, parse_constant=_no_constant)
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _is_json(document: bytes) -> bool:
    try:
        json.loads(document)
    except (ValueError, RecursionError):
        return False
    return True


def _refusal(why: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> web.Response:
    return web.json_response({"error": why}, status=status)


def _kubo_refusal(why: str) -> web.Response:
    body = {"Message": why, "Code": 0, "Type": "error"}
    return web.json_response(body, status=HTTPStatus.INTERNAL_SERVER_ERROR)

"""A poster's side of confidential jobs over HTTP: a wallet, and calls to a node's API."""

import asyncio
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from solders.keypair import Keypair

from nosdesk.protocol.authorization import authorization


@dataclass
class Caller:
    """Calls the node's API at `url`, under a host name if it is to be found by one."""

    session: aiohttp.ClientSession
    url: str
    key: Keypair = field(default_factory=Keypair)
    host: str | None = None

    @property
    def address(self) -> str:
        return str(self.key.pubkey())

    def header(self, message: str = "job", *, age_s: float = 0, signer: Keypair | None = None):
        sign = (signer or self.key).sign_message
        now_ms = round((time.time() - age_s) * 1000)
        return authorization(message, lambda text: bytes(sign(text)), now_ms=now_ms)

    async def call(self, method, path, *, header=None, data=None, **headers):
        """The answer's status and body."""
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        headers["Authorization"] = self.header() if header is None else header
        if self.host:
            headers["Host"] = self.host
        async with self.session.request(
            method, self.url + path, headers=headers, data=data
        ) as answer:
            return answer.status, await answer.read()

    async def until_answered(self, method, path, status=200, **request):
        """Call, as the network's own client does, until the answer has this status."""
        async with asyncio.timeout(60):
            while True:
                seen, body = await self.call(method, path, **request)
                if seen == status:
                    return body
                await asyncio.sleep(0.05)


@asynccontextmanager
async def caller_of(url, key=None, host=None):
    async with aiohttp.ClientSession() as session:
        yield Caller(session, url, key or Keypair(), host)

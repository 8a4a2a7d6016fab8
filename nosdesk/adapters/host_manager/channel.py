"""Requests to the host services: signed in the form that each asks for, bounded, never led astray.

A header without a time never expires, so whoever reads it once can speak for the node. So nothing
signed is sent over a connection that others can read, and no redirect is followed.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from msgspec import Struct

from nosdesk.adapters.host_manager.answers import decoded, is_maintenance, printable
from nosdesk.aio.exchange import Answer, NoAnswer, exchange
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.ports.host_services import UnderMaintenance
from nosdesk.ports.keys import Signer
from nosdesk.protocol.authorization import NODE_GREETING, authorization, legacy_authorization

_ANSWER_LIMIT = 2 * 1024 * 1024
_ASK_WHY_WITHIN_S = 3.0


class Form(Enum):
    """How a request is signed."""

    ADDRESS = "address"
    """The node's own address, as the network's present node signs all it asks."""

    GREETING = "greeting"
    """What older clients sign."""

    TIMED = "timed"
    """A message with the time behind it."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Who signs a request, in which form, and what, where that is not the address."""

    signer: Signer
    form: Form = Form.ADDRESS
    message: str = ""

    def header(self, now_ms: int) -> str:
        """Return the header's value."""
        signer = self.signer
        if self.form is Form.GREETING:
            return legacy_authorization(signer.address, NODE_GREETING, signer.sign)
        stamp = now_ms if self.form is Form.TIMED else None
        return authorization(self.message or signer.address, signer.sign, now_ms=stamp)


class _Announcement(Struct, rename="camel"):
    maintenance: bool = False
    expected_end_at: str | None = None
    reason: str | None = None


class Channel:
    """The services at one base address, over a session that somebody else closes."""

    def __init__(
        self,
        session: Callable[[], aiohttp.ClientSession],
        base_url: str,
        deadline_s: float,
    ) -> None:
        self._session = session
        self._base_url = base_url.rstrip("/")
        self._deadline_s = deadline_s
        self._is_private = _is_private(self._base_url)

    async def ask(
        self,
        method: str,
        path: str,
        proof: Proof | None = None,
        *,
        json: Mapping[str, Any] | None = None,
        params: Mapping[str, str] | None = None,
    ) -> Answer:
        """Return the answer; `Unavailable` without one, `UnderMaintenance` when they say so."""
        headers = {}
        if proof is not None:
            if not self._is_private:
                raise _readable_by_others()
            headers["Authorization"] = proof.header(int(time.time() * 1000))
        answer = await self._exchange(
            method, path, self._deadline_s, headers=headers, json=json, params=params
        )
        if is_maintenance(answer):
            raise await self._maintenance()
        return answer

    async def _maintenance(self) -> UnderMaintenance:
        """Return what the services say of their maintenance, which they need not."""
        within_s = min(_ASK_WHY_WITHIN_S, self._deadline_s)
        try:
            answer = await self._exchange("GET", "/node-under-maintenance", within_s)
            said = decoded(answer, _Announcement)
        except NodeError:
            return UnderMaintenance()
        if answer.status != 200 or not said.maintenance:
            return UnderMaintenance()
        return UnderMaintenance(printable(said.reason or ""), printable(said.expected_end_at or ""))

    async def _exchange(
        self,
        method: str,
        path: str,
        within_s: float,
        **request: Any,  # noqa: ANN401 - aiohttp's own arguments, typed there
    ) -> Answer:
        try:
            answer = await exchange(
                self._session(),
                method,
                self._base_url + path,
                limit=_ANSWER_LIMIT,
                within_s=within_s,
                allow_redirects=False,
                **request,
            )
        except NoAnswer as error:
            raise Unavailable(f"The grid's host services are away: {error}") from error
        if answer.body is None:
            raise Unavailable("The grid's host services gave an answer without end.")
        return answer


def _is_private(url: str) -> bool:
    """Tell whether nobody between here and there can read what is sent."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme == "https" or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _readable_by_others() -> Refused:
    return Refused(
        "The grid's host services are at an address that is not encrypted (http).",
        "Give their https address: what a node signs for them would let others speak for it.",
        name="HOST_SERVICES_UNENCRYPTED",
    )

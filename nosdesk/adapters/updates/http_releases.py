"""Releases over HTTP: their list and its signature, and one file that may come in several goes.

What is believed is the signature and the hashes. That servers lie about all else, lead elsewhere,
send too much, too slowly or nothing at all costs time and nothing more.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import aiohttp

from nosdesk.adapters.updates.partial_file import PartialFile, check_file
from nosdesk.adapters.updates.place import ReleasePlace, is_safe
from nosdesk.adapters.updates.signature import LONGEST as LONGEST_SIGNATURE
from nosdesk.adapters.updates.signature import check_signature
from nosdesk.aio.exchange import NoAnswer, exchange
from nosdesk.aio.http_session import HttpSession
from nosdesk.domain.errors import Unavailable, Untrusted
from nosdesk.domain.updates.manifest import LONGEST, Manifest, ReleaseFile, read_manifest

_LATER = "It is tried again later by itself. Your nodes go on."
_MOST_REDIRECTS = 5
_CHUNK = 256 * 1024


class HttpReleases(HttpSession):
    """Releases at one place; files come into `folder`. Opened with `async with`.

    `answer_within_s` is for the list, `silent_s` for each part of a file, `whole_s` for all of it.
    """

    def __init__(
        self,
        place: ReleasePlace,
        folder: Path,
        *,
        answer_within_s: float = 20.0,
        silent_s: float = 30.0,
        whole_s: float = 2 * 3600.0,
    ) -> None:
        place.check()
        self._place = place
        self._folder = folder
        self._answer_within_s = answer_within_s
        self._silent_s = silent_s
        self._whole_s = whole_s

    async def latest(self) -> Manifest:
        """Return the newest release, once its signature is found to be its makers'."""
        text = await self._small(self._place.manifest, LONGEST)
        signature = await self._small(f"{self._place.manifest}.sig", LONGEST_SIGNATURE)
        check_signature(text, signature, self._place.keys)
        return read_manifest(text)

    async def fetch(self, file: ReleaseFile, tell: Callable[[int], None]) -> Path:
        """Return where the file is, whole and checked; files of other releases go."""
        with suppress(OSError):
            await asyncio.to_thread(remove_old_files, self._folder, keep=file.name)
        part = PartialFile(self._folder, file)
        if not await asyncio.to_thread(part.is_whole):
            try:
                async with asyncio.timeout(self._whole_s):
                    await self._fetched(part, file, tell)
            except TimeoutError as error:
                raise Unavailable(f"{self._place.host} sends too slowly.", _LATER) from error
            except (aiohttp.ClientError, ValueError) as error:
                raise Unavailable(f"{self._place.host} broke off.", _LATER) from error
        tell(file.size)
        return part.path

    async def check(self, file: ReleaseFile, path: Path) -> None:
        """Raise `Untrusted` unless these are the very bytes that were promised."""
        await asyncio.to_thread(check_file, file, path)

    # --- A file -----------------------------------------------------------------------------

    def _new_session(self) -> aiohttp.ClientSession:
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=20.0, sock_read=self._silent_s)
        return aiohttp.ClientSession(timeout=timeout, auto_decompress=False)

    async def _fetched(
        self, part: PartialFile, file: ReleaseFile, tell: Callable[[int], None]
    ) -> None:
        """Fetch it, once more from its beginning where what was here before was spoilt."""
        try:
            await self._fetch(part, file, tell)
        except Untrusted:
            if not part.is_gone_on_with:
                raise
            await self._fetch(part, file, tell)

    async def _fetch(
        self, part: PartialFile, file: ReleaseFile, tell: Callable[[int], None]
    ) -> None:
        have = await asyncio.to_thread(part.begin)
        headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
        url = urljoin(self._place.manifest, file.name)
        try:
            async with self._opened(url, headers) as answer:
                if not _goes_on(answer, have):
                    have = await asyncio.to_thread(part.begin_anew)
                await self._take(answer, part, have, tell)
            await asyncio.to_thread(part.finish)
        finally:
            part.close()

    async def _take(
        self,
        answer: aiohttp.ClientResponse,
        part: PartialFile,
        have: int,
        tell: Callable[[int], None],
    ) -> None:
        tell(have)
        async for chunk in answer.content.iter_chunked(_CHUNK):
            have = await asyncio.to_thread(part.add, chunk)
            tell(have)

    @asynccontextmanager
    async def _opened(
        self, url: str, headers: dict[str, str]
    ) -> AsyncGenerator[aiohttp.ClientResponse]:
        for _ in range(_MOST_REDIRECTS):
            async with self._session.get(url, headers=headers, allow_redirects=False) as answer:
                if answer.status in (200, 206):
                    yield answer
                    return
                if answer.status == 416 and "Range" in headers:
                    headers = {k: v for k, v in headers.items() if k != "Range"}
                    continue
                url = self._led_on(url, answer.status, answer.headers.get("Location", ""))
        raise Unavailable(f"{self._place.host} leads in circles.", _LATER)

    # --- What is small ----------------------------------------------------------------------

    async def _small(self, url: str, limit: int) -> bytes:
        for _ in range(_MOST_REDIRECTS):
            try:
                answer = await exchange(
                    self._session,
                    "GET",
                    url,
                    limit=limit,
                    within_s=self._answer_within_s,
                    allow_redirects=False,
                    headers={"Accept-Encoding": "identity", "Cache-Control": "no-cache"},
                )
            except NoAnswer as error:
                raise Unavailable(f"Updates cannot be looked for: {error}", _LATER) from error
            if answer.status == 200:
                if answer.body is None:
                    raise Untrusted(f"{self._place.host} sent more than a list of a release.")
                return answer.body
            url = self._led_on(url, answer.status, answer.headers.get("Location", ""))
        raise Unavailable(f"{self._place.host} leads in circles.", _LATER)

    def _led_on(self, url: str, status: int, where: str) -> str:
        """Return where a redirect leads; only to hosts that the program was shipped with."""
        if status not in (301, 302, 303, 307, 308) or not where:
            raise Unavailable(
                f"{self._place.host} has not got what was asked for (HTTP {status}).", _LATER
            )
        target = urljoin(url, where)
        host = urlsplit(target).hostname or ""
        if host not in (self._place.host, *self._place.hosts) or not is_safe(target):
            raise Untrusted(
                f"{self._place.host} leads to another place ({host[:80]}).",
                "Nothing was fetched from there. It is tried again tomorrow.",
            )
        return target


def _goes_on(answer: aiohttp.ClientResponse, have: int) -> bool:
    """Tell whether the answer begins where the part that is here ends."""
    if not have:
        return answer.status == 200
    begins = answer.headers.get("Content-Range", "").startswith(f"bytes {have}-")
    return answer.status == 206 and begins


def remove_old_files(folder: Path, *, keep: str = "") -> None:
    """Remove files of releases that are not wanted any more."""
    if not folder.is_dir():
        return
    for each in folder.iterdir():
        if each.is_file() and each.name not in (keep, f"{keep}.part"):
            each.unlink()

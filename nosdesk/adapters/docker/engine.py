"""Docker Engine as the `Containers` port.

Whatever lacks our label is treated as not there when asked for, and refused when it is to be
changed: other people's containers and networks on this computer are none of our business.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from functools import partial
from typing import Any

from docker import APIClient
from docker.errors import APIError, NotFound
from requests import Response

from nosdesk.adapters.docker.connection import Connection, opened
from nosdesk.adapters.docker.faults import reason
from nosdesk.adapters.docker.follow import followed
from nosdesk.adapters.docker.images import (
    IDLE_LIMIT_S,
    PullTally,
    check_reference,
    pull_failure,
    pull_query,
    reports,
)
from nosdesk.adapters.docker.inspection import container_of, facts_of
from nosdesk.adapters.docker.logs import Stream, lines
from nosdesk.adapters.docker.networks import close_network, open_network
from nosdesk.adapters.docker.starting import started
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.ports.containers import (
    OWN_LABEL,
    Container,
    ContainerSpec,
    EngineFacts,
    LogLine,
    PullProgress,
)

_CLOCK_SLACK_S = 1e-6
"""A float is coarser than the engine's time stamps: ask for a little more, then drop it."""

_STOP_SLACK_S = 60


class DockerEngine:
    """One Docker Engine; safe to use from many tasks at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @classmethod
    @asynccontextmanager
    async def open(cls, url: str | None) -> "AsyncIterator[DockerEngine]":
        """Give the engine at this address, None for this computer's own; closed at the end.

        An engine that is away is not an error yet. `BadInput` when the address is malformed.
        """
        connection = Connection(url)
        try:
            yield cls(connection)
        finally:
            connection.close()

    async def facts(self) -> EngineFacts:
        """Return what the engine is."""
        return await self._connection.call(lambda client: facts_of(client.info()))

    async def has_image(self, image: str) -> bool:
        """Tell whether the image is here already."""
        check_reference(image)
        return await self._connection.call(partial(_has_image, image=image))

    async def pull(self, image: str, on_progress: Callable[[PullProgress], None]) -> None:
        """Fetch the image; `Refused` when the registry has none such or will not give it.

        The user's own registry passwords are not used: what a stranger's job names must be public.
        """
        query = pull_query(image)
        tally = PullTally(image)
        on_progress(PullProgress(0, 0))
        answer = partial(self._connection.call_here, partial(_pull, image=image, query=query))
        async with aclosing(followed(answer, reports)) as report:
            async for line in report:
                if progress := tally.add(line):
                    on_progress(progress)

    async def import_image(self, image: str, files: bytes, settings: Sequence[str]) -> None:
        """Make an image of this name from a tar of its files; settings as in a Dockerfile."""
        query = pull_query(image)
        await self._connection.call(
            partial(_import, query=query, files=files, settings=list(settings))
        )

    async def start(self, spec: ContainerSpec) -> Container:
        """Create and start the container; starting a name that exists returns that container.

        Raises `Refused` when the engine cannot start it (no such image, bad command, no GPU).
        """
        check_reference(spec.image)
        return await self._connection.call(partial(started, spec=spec))

    async def inspect(self, container: str) -> Container | None:
        """Return the container by id or name, None when there is none of ours."""
        return await self._connection.call(partial(_inspected, reference=container))

    async def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        """Yield every line written after that time, then each new one, until the container ends.

        Lines are whole even when frames and chunks split them; one longer than 16 KiB is cut.
        """
        ours = await self._ours(container)
        seen: dict[Stream, float] = {"stdout": after, "stderr": after}
        async with aclosing(self._written(ours.id, seen, follow=True)) as written:
            async for line in written:
                yield line
        if ours.exit_code is None:
            async with aclosing(self._last_words(ours.id, seen)) as missed:
                async for line in missed:
                    yield line

    async def wait(self, container: str) -> Container:
        """Return the container once it has ended; `Refused` when it is gone."""
        ours = await self._ours(container)
        query = {"condition": "not-running"}
        await self._finished("POST", f"/containers/{ours.id}/wait", query, idle_s=None)
        return await self._ours(ours.id)

    async def stop(self, container: str, *, grace_s: int = 10) -> None:
        """End the container, by force after `grace_s`; one that ended or is gone is fine."""
        ours = await self._connection.call(partial(_to_change, reference=container))
        if ours is None or ours.exit_code is not None:
            return
        path, query = f"/containers/{ours.id}/stop", {"t": str(grace_s)}
        await self._finished("POST", path, query, idle_s=grace_s + _STOP_SLACK_S)

    async def remove(self, container: str) -> None:
        """Remove the container and its anonymous volumes; one that is gone is fine."""
        await self._connection.call(partial(_remove, reference=container))

    async def find(self, labels: Mapping[str, str]) -> tuple[Container, ...]:
        """Return the containers that carry all these labels, running or not."""
        return await self._connection.call(partial(_find, labels=labels))

    async def open_network(self, name: str, labels: Mapping[str, str]) -> None:
        """Make a network of this name unless it exists."""
        await self._connection.call(partial(open_network, name=name, labels=labels))

    async def close_network(self, name: str) -> None:
        """Remove the network; one that is gone is fine."""
        await self._connection.call(partial(close_network, name=name))

    async def _last_words(
        self, container: str, seen: dict[Stream, float]
    ) -> AsyncGenerator[LogLine]:
        """Yield what a follower missed: Docker ends a followed log before the log is complete."""
        with suppress(Refused):  # it is gone, and its log with it
            await self.wait(container)
            async with aclosing(self._written(container, seen, follow=False)) as written:
                async for line in written:
                    yield line

    async def _written(
        self, container: str, seen: dict[Stream, float], *, follow: bool
    ) -> AsyncGenerator[LogLine]:
        """Yield the lines after what was seen of each stream, and note them as seen."""
        query = {"stdout": "1", "stderr": "1", "timestamps": "1", "follow": str(int(follow))}
        if (since := min(seen.values()) - _CLOCK_SLACK_S) > 0:
            query["since"] = f"{since:.9f}"
        answer = self._answer("GET", f"/containers/{container}/logs", query, idle_s=None)
        async with aclosing(followed(answer, partial(lines, after=dict(seen)))) as written:
            async for line in written:
                seen[line.stream] = line.time
                yield line

    async def _ours(self, container: str) -> Container:
        found = await self.inspect(container)
        if found is None:
            raise Refused(f"There is no container {container} of Nosdesk's.", name="NoContainer")
        return found

    def _answer(
        self, method: str, path: str, query: Mapping[str, str], *, idle_s: float | None
    ) -> Callable[[], Response]:
        asked = partial(opened, method=method, path=path, params=query, idle_s=idle_s)
        return partial(self._connection.call_here, asked)

    async def _finished(
        self, method: str, path: str, query: Mapping[str, str], *, idle_s: float | None
    ) -> None:
        """Return when the engine has answered whole; for calls that may take long."""
        answer = self._answer(method, path, query, idle_s=idle_s)
        async with aclosing(followed(answer, lambda body: body)) as chunks:
            async for _ in chunks:
                pass


def _has_image(client: APIClient, image: str) -> bool:
    try:
        client.inspect_image(image)  # type: ignore[no-untyped-call]  # the stubs left it out
    except NotFound:
        return False
    return True


def _pull(client: APIClient, image: str, query: Mapping[str, str]) -> Response:
    try:
        return opened(client, "POST", "/images/create", query, idle_s=IDLE_LIMIT_S)
    except APIError as error:
        raise pull_failure(image, reason(error)) from error


def _import(client: APIClient, query: Mapping[str, str], files: bytes, settings: list[str]) -> None:
    answer = client.import_image_from_data(
        files, repository=query["fromImage"], tag=query["tag"], changes=settings
    )
    for report in reports(iter([answer.encode()])):
        if report.error:
            raise Unavailable(f"Docker could not make an image: {report.error}")


def _inspected(client: APIClient, reference: str) -> Container | None:
    seen = _seen(client, reference)
    return seen if seen is not None and OWN_LABEL in seen.labels else None


def _to_change(client: APIClient, reference: str) -> Container | None:
    seen = _seen(client, reference)
    if seen is not None and OWN_LABEL not in seen.labels:
        raise Refused(f"The container {reference} is not Nosdesk's: it is left alone.")
    return seen


def _seen(client: APIClient, reference: str) -> Container | None:
    try:
        return container_of(client.inspect_container(reference))
    except NotFound:
        return None


def _remove(client: APIClient, reference: str) -> None:
    ours = _to_change(client, reference)
    if ours is None:
        return
    try:
        client.remove_container(ours.id, v=True, force=True)
    except NotFound:
        return
    except APIError as error:
        if error.status_code == 409:  # another removal of it is under way
            raise Unavailable(f"Docker is still removing {reference}.") from error
        raise


def _find(client: APIClient, labels: Mapping[str, str]) -> tuple[Container, ...]:
    wanted = [OWN_LABEL, *(f"{key}={value}" for key, value in labels.items())]
    listed: list[dict[str, Any]] = client.containers(all=True, filters={"label": wanted})
    seen = (_inspected(client, entry["Id"]) for entry in listed)
    return tuple(found for found in seen if found is not None)

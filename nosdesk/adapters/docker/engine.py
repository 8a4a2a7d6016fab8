"""Docker Engine as the `Containers` port.

Whatever lacks our label is treated as not there when asked for, and refused when it is to be
changed: other people's containers and networks on this computer are none of our business.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager, nullcontext, suppress
from dataclasses import replace
from functools import partial
from ipaddress import IPv4Interface

from docker import APIClient
from docker.errors import APIError
from requests import Response

from nosdesk.adapters.docker.connection import Connection, opened
from nosdesk.adapters.docker.disk import engine_disk, written_by
from nosdesk.adapters.docker.executing import begun, contents, exit_code, prepared
from nosdesk.adapters.docker.faults import reason
from nosdesk.adapters.docker.follow import followed
from nosdesk.adapters.docker.gateways import gateway_of
from nosdesk.adapters.docker.home_network import Home, look_around
from nosdesk.adapters.docker.images import (
    IDLE_LIMIT_S,
    PullTally,
    check_reference,
    pull_failure,
    pull_query,
    reports,
)
from nosdesk.adapters.docker.inspection import facts_of
from nosdesk.adapters.docker.layering import layered
from nosdesk.adapters.docker.leftovers import clear_leftovers
from nosdesk.adapters.docker.local_images import image_ids, image_of, remove_image
from nosdesk.adapters.docker.logs import Stream, lines
from nosdesk.adapters.docker.lookup import find, inspected, remove, to_change
from nosdesk.adapters.docker.makers import BRIEF_LABEL
from nosdesk.adapters.docker.networks import close_network, open_network
from nosdesk.adapters.docker.registry_login import login_headers
from nosdesk.adapters.docker.sandboxes import Sandboxes
from nosdesk.adapters.docker.starting import started
from nosdesk.adapters.docker.usage import usage_of
from nosdesk.adapters.docker.volumes import close_volume, open_volume, volumes
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.image_name import plain_name
from nosdesk.domain.mishaps import Mishap
from nosdesk.domain.usage import Usage
from nosdesk.ports.containers import (
    OUTPUT_LIMIT,
    Container,
    ContainerSpec,
    DiskSpace,
    EngineFacts,
    Executed,
    Image,
    LogLine,
    PullProgress,
    RegistryLogin,
    Volume,
)

_CLOCK_SLACK_S = 1e-6
"""A float is coarser than the engine's time stamps: ask for a little more, then drop it."""

_STOP_SLACK_S = 60
_FIRST_LOOK_S, _LOOK_EVERY_S = 0.01, 0.2
"""How soon a container that is started again is noticed; Docker itself waits longer each time."""


class DockerEngine:
    """One Docker Engine; safe to use from many tasks at once."""

    def __init__(
        self, connection: Connection, sandboxes: Sandboxes | None, marks: Mapping[str, str]
    ) -> None:
        self._connection = connection
        self._sandboxes = sandboxes
        self._marks = marks
        self._has_cleared = False

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        url: str | None,
        *,
        isolates: bool = True,
        keeps: bool = True,
        around: Callable[[], Home] = look_around,
    ) -> "AsyncIterator[DockerEngine]":
        """Give the engine at this address, None for this computer's own; closed at the end.

        With `isolates`, containers on networks of ours reach neither this computer nor the home
        network that `around` tells of. Without `keeps`, what is made here is waste as soon as
        this process is no more. An engine that is away is not an error yet. `BadInput` when the
        address is malformed.
        """
        connection = Connection(url)
        try:
            marks = {} if keeps else {BRIEF_LABEL: "1"}
            yield cls(connection, Sandboxes(around) if isolates else None, marks)
        finally:
            connection.close()

    @property
    def connection(self) -> Connection:
        """The way to the engine, for what is made here beside jobs."""
        return self._connection

    async def facts(self) -> EngineFacts:
        """Return what the engine is."""
        return await self._connection.call(lambda client: facts_of(client.info()))

    async def disk(self) -> DiskSpace | None:
        """Return how full the engine's disk is; None where that cannot be seen from here."""
        return await self._connection.call(engine_disk)

    async def has_image(self, image: str) -> bool:
        """Tell whether the image is here already."""
        return await self.image(image) is not None

    async def image(self, image: str) -> Image | None:
        """Return the image of this name, None when it is not here."""
        check_reference(image)
        return await self._connection.call(partial(image_of, image=image))

    async def image_ids(self) -> frozenset[str]:
        """Return the ids of all images that are here, with a name or without."""
        return await self._connection.call(image_ids)

    async def pull(
        self,
        image: str,
        on_progress: Callable[[PullProgress], None],
        *,
        login: RegistryLogin | None = None,
    ) -> None:
        """Fetch the image; `Refused` when the registry has none such or will not give it.

        The user's own registry passwords are not used: a stranger's job brings its own, if any.
        """
        query = pull_query(image)
        tally = PullTally(image)
        on_progress(PullProgress(0, 0))
        asked = partial(_pull, image=image, query=query, login=login)
        answer = partial(self._connection.call_here, asked)
        async with aclosing(followed(answer, reports)) as report:
            async for line in report:
                if progress := tally.add(line):
                    on_progress(progress)

    async def remove_image(self, image: str, *, only_id: str = "") -> None:
        """Remove the image of this name, unless a container uses it; one that is gone is fine.

        With `only_id` it stays where the name has come to mean another image since.
        """
        check_reference(image)
        await self._connection.call(partial(remove_image, image=image, only_id=only_id))

    async def import_image(self, image: str, files: bytes, settings: Sequence[str]) -> None:
        """Make an image of this name from a tar of its files; settings as in a Dockerfile."""
        query = pull_query(image)
        await self._connection.call(
            partial(_import, query=query, files=files, settings=list(settings))
        )

    async def add_image(self, image: str, base: str, files: bytes, settings: Sequence[str]) -> None:
        """Make an image of this name from another and a tar of further files."""
        check_reference(image)
        await self._connection.call(
            partial(layered, image=image, base=base, files=files, settings=settings)
        )

    async def gateway(self, network: str) -> IPv4Interface | None:
        """Return the network's bridge, where this computer is in it; None when it has none."""
        return await self._connection.call(partial(gateway_of, network=network))

    async def start(self, spec: ContainerSpec) -> Container:
        """Create and start the container; starting a name that exists returns that container.

        Raises `Refused` when the engine cannot start it (no such image, bad command, no GPU).
        """
        check_reference(spec.image)
        labels = {**spec.labels, **self._marks}
        spec = replace(spec, image=plain_name(spec.image), labels=labels)
        is_apart = spec.network is not None and not spec.reaches_home
        sandboxes = self._sandboxes if is_apart else None
        return await self._connection.call(partial(started, spec=spec, sandboxes=sandboxes))

    async def inspect(self, container: str) -> Container | None:
        """Return the container by id or name, None when there is none of ours."""
        return await self._connection.call(partial(inspected, reference=container))

    async def written(self, container: str) -> int:
        """Return how many bytes the container added to its own files, 0 when it is gone."""
        seen = await self.inspect(container)
        if seen is None:
            return 0
        return await self._connection.call(partial(written_by, container=seen.id))

    async def usage(self, container: str) -> Usage | None:
        """Return what the container uses and has used; None when it does not run."""
        seen = await self.inspect(container)
        if seen is None or not seen.running:
            return None
        return await self._connection.call(partial(usage_of, container=seen.id))

    async def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        """Yield every line written after that time, then each new one, until the container ends.

        Lines are whole even when frames and chunks split them; one longer than 16 KiB is cut.
        """
        ours: Container | None = await self._ours(container)
        seen: dict[Stream, float] = {"stdout": after, "stderr": after}
        while ours is not None:
            # Docker ends a followed log before it is complete, and at each restart: what is
            # followed is read once more when the container is over.
            is_over = ours.exit_code is not None
            async with aclosing(self._written(ours.id, seen, follow=not is_over)) as written:
                async for line in written:
                    yield line
            ours = None if is_over else await self._begun_again(ours)

    async def wait(self, container: str) -> Container:
        """Return the container once it has ended for good; `Refused` when it is gone.

        `Unavailable` when the engine is about to go and took the container along.
        """
        ours = await self._ours(container)
        if ours.started_at is None:
            title = f"The container {container} was made and never started."
            raise Refused(title, name="NotStarted")
        while ours.exit_code is None:
            query = {"condition": "not-running"}
            await self._finished("POST", f"/containers/{ours.id}/wait", query, idle_s=None)
            ours = await self._ours(ours.id)
        if ours.exit_code:
            await self._connection.check_open()
        return ours

    async def execute(
        self, container: str, command: tuple[str, ...], *, within_s: float
    ) -> Executed:
        """Return what came of this command, run beside the container's own.

        Raises `Refused` when the container does not run.
        """
        ours = await self._ours(container)
        command_id = await self._connection.call(
            partial(prepared, container=ours.id, command=command)
        )
        asked = partial(begun, command_id=command_id, idle_s=within_s + _STOP_SLACK_S)
        output = bytearray()
        with suppress(TimeoutError):
            async with (
                asyncio.timeout(within_s),
                aclosing(followed(partial(self._connection.call_here, asked), contents)) as written,
            ):
                async for content in written:
                    output += content[: OUTPUT_LIMIT - len(output)]
        code = await self._connection.call(partial(exit_code, command_id=command_id))
        return Executed(code, output.decode("utf-8", "replace"))

    async def stop(self, container: str, *, grace_s: int = 10) -> None:
        """End the container, by force after `grace_s`; one that ended or is gone is fine."""
        ours = await self._connection.call(partial(to_change, reference=container))
        if ours is None or ours.exit_code is not None:
            return
        path, query = f"/containers/{ours.id}/stop", {"t": str(grace_s)}
        await self._finished("POST", path, query, idle_s=grace_s + _STOP_SLACK_S)

    async def remove(self, container: str) -> None:
        """Remove the container and its anonymous volumes; one that is gone is fine."""
        await self._connection.call(partial(remove, reference=container))

    async def find(self, labels: Mapping[str, str]) -> tuple[Container, ...]:
        """Return the containers that carry all these labels, running or not."""
        return await self._connection.call(partial(find, labels=labels))

    async def open_network(self, name: str, labels: Mapping[str, str]) -> None:
        """Make a network of this name unless it exists; the first time, clear up before it.

        `HostUnfit` when Docker has no addresses left for one.
        """
        await self._connection.call(partial(self._open_network, name=name, labels=labels))

    async def make_ready(self, network: str) -> None:
        """Prepare what lets the next container start sooner on this network."""
        if (sandboxes := self._sandboxes) is not None:
            await self._connection.call(partial(sandboxes.keep_ready, network=network))

    async def close_network(self, name: str) -> None:
        """Remove the network; one that is gone is fine."""
        await self._connection.call(partial(self._close_network, name=name))

    async def open_volume(self, name: str, labels: Mapping[str, str]) -> None:
        """Make a volume of this name unless it exists; `Refused` when that one is not ours."""
        marked = {**labels, **self._marks}
        await self._connection.call(partial(open_volume, name=name, labels=marked))

    async def close_volume(self, name: str) -> None:
        """Remove the volume and what is in it; one that is gone is fine.

        Raises `Unavailable` while a container uses it.
        """
        await self._connection.call(partial(close_volume, name=name))

    async def volumes(
        self, labels: Mapping[str, str], *, with_sizes: bool = False
    ) -> tuple[Volume, ...]:
        """Return the volumes of ours that carry all these labels; measuring them takes a while."""
        asked = partial(volumes, labels=labels, with_sizes=with_sizes)
        return await self._connection.call(asked)

    def _open_network(self, client: APIClient, name: str, labels: Mapping[str, str]) -> None:
        if not self._has_cleared:
            clear_leftovers(client)
            self._has_cleared = True
        open_network(client, name, labels)

    def _close_network(self, client: APIClient, name: str) -> None:
        turn = self._sandboxes.turn_of(name) if self._sandboxes else nullcontext()
        with turn:  # a spare in the making is waited for, or it would be left behind
            close_network(client, name)

    async def _begun_again(self, ended: Container) -> Container | None:
        """Return the container once it runs again or ended for good, None when it is gone."""
        pause_s = _FIRST_LOOK_S
        while (seen := await self.inspect(ended.id)) is not None:
            if seen.exit_code is not None or seen.started_at != ended.started_at:
                return seen
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, _LOOK_EVERY_S)
        return None

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
            raise Refused(
                f"There is no container {container} of Nosdesk's.",
                name="NoContainer",
                mishap=Mishap.CONTAINER_LOST,
            )
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


def _pull(
    client: APIClient, image: str, query: Mapping[str, str], login: RegistryLogin | None
) -> Response:
    path, headers = "/images/create", login_headers(login)
    try:
        return opened(client, "POST", path, query, idle_s=IDLE_LIMIT_S, headers=headers)
    except APIError as error:
        raise pull_failure(image, reason(error)) from error


def _import(client: APIClient, query: Mapping[str, str], files: bytes, settings: list[str]) -> None:
    answer = client.import_image_from_data(
        files, repository=query["fromImage"], tag=query["tag"], changes=settings
    )
    for report in reports(iter([answer.encode()])):
        if report.error:
            raise Unavailable(f"Docker could not make an image: {report.error}")

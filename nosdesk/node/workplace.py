"""What the operations of one run share: the outside, the job's names, and what is known so far."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol, cast

from nosdesk.aio.feed import Feed
from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.definition.exposure import ports_as_written
from nosdesk.domain.definition.extraction import StepAllowance
from nosdesk.domain.definition.job_definition import Defaults, JobDefinition, Json, Operation
from nosdesk.domain.definition.known_values import KnownValues, OnRequest, OpValues, known_of_job
from nosdesk.domain.definition.redaction import needs_secrets
from nosdesk.domain.errors import NodeError
from nosdesk.domain.job import Job
from nosdesk.domain.run import Op, RunState
from nosdesk.node import activity
from nosdesk.node.addresses import Addresses
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.exposure import TunnelSettings
from nosdesk.node.image_supply import ImageSupply
from nosdesk.node.labels import NODE_LABEL, RUN_LABEL
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience
from nosdesk.node.shelf import ResourceShelf
from nosdesk.node.transcript import Transcript
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers, Limits
from nosdesk.ports.content import Content
from nosdesk.ports.handover import Handover
from nosdesk.protocol import endpoints
from nosdesk.protocol.job_views import OpLine, SeenService
from nosdesk.protocol.results import ResultLine

LINES_AHEAD = 2_000
"""How many lines whoever follows them may lag behind."""


class JobNews(Protocol):
    """What is to be heard of jobs while they are executed; the chain tells it."""

    async def job(self, address: JobAddress) -> Job | None:
        """Return the job as it is, None when it is not there."""

    def follow_job(self, address: JobAddress) -> AsyncGenerator[Job | None]:
        """Yield the job as it changes; None when something may have been missed."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What every run is executed with: the outside, bounds, and whom to tell."""

    chain: JobNews
    content: Content
    containers: Containers
    clock: Clock
    patience: Patience
    disk: DiskWatch
    limits: Limits
    gpus: tuple[str, ...]
    network: str
    publish: Callable[[activity.Activity], None]
    tunnel: TunnelSettings | None = None
    shelf: ResourceShelf | None = None
    images: ImageSupply | None = None
    handover: Handover | None = None
    own_gpus: OwnGpus | None = None
    unfit: NodeError | None = None
    """Why nothing can be begun here now, though what was begun is brought to its end."""


@dataclass
class Workplace:
    """One run's place on the bench; `state` is always the latest that was decided."""

    bench: Bench
    read_state: Callable[[], RunState]
    definition: JobDefinition | None = None
    transcripts: dict[int, Transcript] = field(default_factory=dict)
    refetch: Callable[[], Awaitable[JobDefinition]] | None = None
    """Set while the definition is the journal's, which has no passwords: gets the whole one."""
    lines: Feed[OpLine] = field(default_factory=lambda: Feed(LINES_AHEAD), init=False)
    """What the operations write, as they write it."""
    services: dict[int, tuple[SeenService, ...]] = field(default_factory=dict, init=False)
    """What the operations expose, by index."""
    monotonic: Callable[[], float] = time.monotonic
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)
    _endpoints: dict[int, Mapping[str, str]] = field(default_factory=dict, init=False)

    @property
    def state(self) -> RunState:
        """What was decided of the run so far."""
        return self.read_state()

    def op(self, index: int) -> Op:
        """Return the progress of the operation."""
        return self.state.ops[index]

    def operation(self, index: int) -> Operation:
        """Return what the definition says of the operation."""
        if self.definition is None:
            raise LookupError
        return self.definition.ops[index]

    def needs_secrets(self, index: int) -> bool:
        """Tell whether the operation needs what the journal does not keep."""
        if self.refetch is None:
            return False
        return needs_secrets(self.operation(index), self.defaults)

    async def complete(self) -> None:
        """Have the definition whole again; raises a `NodeError` when it cannot be had."""
        async with self._turn:
            if self.refetch is not None:
                self.definition = await self.refetch()
                self.refetch = None

    @property
    def defaults(self) -> Defaults:
        """What operations fall back to."""
        return self.definition.defaults if self.definition else Defaults()

    # --- Names ---

    def container_name(self, index: int) -> str:
        """Return the name of the operation's container; a new attempt has a new one."""
        attempt = self.op(index).attempt
        name = f"nosdesk-{self.state.assignment.run}-{index}"
        return f"{name}-{attempt}" if attempt else name

    def host(self, index: int) -> str:
        """Return the operation's name on the job's network, as the network's own node has it."""
        return f"{self.state.assignment.job}-{index}"

    def volume_name(self, name: str) -> str:
        """Return the engine's name for the job's volume of this name."""
        return f"nosdesk-{self.state.assignment.run}-{name}"

    def labels(self) -> dict[str, str]:
        """Return what marks everything that is made for this run."""
        facts = self.state.assignment
        return {RUN_LABEL: facts.run, NODE_LABEL: facts.node, "nosdesk.job": facts.job}

    # --- What is known ---

    def transcript(self, index: int) -> Transcript:
        """Return a fresh transcript of the operation, in place of any other.

        What a former attempt wrote stands before it; only the fresh part is searched for results.
        """
        wanted = [op.results for op in self.definition.ops] if self.definition else []
        patterns, seekers = (wanted[index] if wanted else ()), sum(map(bool, wanted))
        steps = self._search_steps
        op = self.op(index)

        def on_line(line: ResultLine) -> None:
            self.lines.publish(OpLine(op.id, op.group, line))

        transcript = Transcript(
            len(self.state.ops), patterns, seekers, steps=steps, on_line=on_line
        )
        if self.op(index).attempt:
            former = self.transcripts.get(index)
            transcript.begin_anew(former.lines() if former else (), self.bench.clock.now())
        self.transcripts[index] = transcript
        return transcript

    def known(self) -> KnownValues:
        """Return all that an operation's literals can ask for at this moment."""
        facts, tunnel = self.state.assignment, self.bench.tunnel
        known = known_of_job(
            job=facts.job,
            host=facts.node,
            project=facts.project,
            frps_address=tunnel.domain if tunnel else "",
            variables=self.defaults.variables,
        )
        places = self._places

        def asked_for(name: str) -> Json:
            index = places[name]
            return known.ops[name] if index is None else self._values(index, tunnel).as_json()

        return replace(known, ops=OnRequest(places, asked_for))

    @cached_property
    def _places(self) -> dict[str, int | None]:
        """The operations by what literals call them; beside them the definition's variables."""
        return {"variables": None, **{op.id: index for index, op in enumerate(self.state.ops)}}

    @cached_property
    def _search_steps(self) -> StepAllowance:
        """What all the run's transcripts together may search for results."""
        return StepAllowance(self.monotonic)

    def _values(self, index: int, tunnel: TunnelSettings | None) -> OpValues:
        op, transcript = self.op(index), self.transcripts.get(index)
        results = op.results if op.is_over or transcript is None else transcript.results()
        return OpValues(
            host=self.host(index),
            endpoints=self._endpoints_of(index, tunnel) if tunnel else {},
            deployment_endpoint=self._deployment_endpoint(op.id, tunnel) if tunnel else None,
            results=cast("Mapping[str, Json]", results),
        )

    def _endpoints_of(self, index: int, tunnel: TunnelSettings) -> Mapping[str, str]:
        """Return the operation's host names by port; they are the same all the run long."""
        if index not in self._endpoints:
            args = self.operation(index).args
            is_private = args.get("private") is True
            ports = {port.label: port for port in ports_as_written(args)}

            def endpoint(label: str) -> str:
                identity = self.addresses.id_of(index, ports[label], is_private=is_private)
                return endpoints.host_of(identity, tunnel.domain)

            self._endpoints[index] = OnRequest(ports, endpoint)
        return self._endpoints[index]

    def _deployment_endpoint(self, op_id: str, tunnel: TunnelSettings) -> str | None:
        key = self.deployment_key
        if key is None:
            return None
        return endpoints.host_of(endpoints.deployment_expose_id(key, op_id), tunnel.domain)

    @property
    def deployment_id(self) -> str | None:
        """The deployment that the job is one of, if it is."""
        return self.definition.deployment_id if self.definition else None

    @property
    def deployment_key(self) -> str | None:
        """What the jobs of the deployment share."""
        identity = self.deployment_id
        project = self.state.assignment.project
        return endpoints.deployment_key(identity, project) if identity else None

    @cached_property
    def addresses(self) -> Addresses:
        """The ids under which the job's services are found."""
        return Addresses(self.state.assignment.job, self.state.secret)

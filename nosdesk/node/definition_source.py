"""Where a run's definition comes from: the content store, or its poster when it is confidential."""

import asyncio
from dataclasses import dataclass, replace
from secrets import token_hex

from nosdesk.domain import run as life
from nosdesk.domain.definition.job_definition import (
    InvalidDefinition,
    JobDefinition,
    Logistics,
)
from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.definition.plan import Plan, plan_of
from nosdesk.domain.definition.redaction import without_secrets
from nosdesk.domain.errors import BadInput, Refused, Unavailable, Untrusted
from nosdesk.domain.json_rules import Flaw
from nosdesk.domain.run import Assignment, DefinitionFetched, DefinitionRefused, ResultWay
from nosdesk.node.patience import Patience
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import Content
from nosdesk.ports.handover import Handover, PostersJob

DEFINITION_PATIENCE_S = 600.0
"""How long a definition that no gateway has is waited for before the run ends without it."""

LYING_PATIENCE_S = 20.0
LYING_PAUSE_S = 5.0
"""How long content that is not what its CID names is asked for again, and how often."""

SECRET_BYTES = 32

LARGE = 64 * 1024
"""Bytes from which on parsing is worth a thread, so that a poster cannot hold up the loop."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A definition, whole, with the order of its operations."""

    definition: JobDefinition
    plan: Plan
    document: bytes
    result_way: ResultWay | None = None

    def event(self) -> DefinitionFetched:
        """Return what the run is told of it, once: nothing that must stay out of the journal."""
        planned = tuple(
            life.PlannedOp(
                op.id,
                self.plan.groups[op.group].name,
                op.depends_on,
                op.stop_if_dependent_stops,
            )
            for op in self.plan.ops
        )
        document = without_secrets(self.document).decode()
        return DefinitionFetched(document, planned, self.result_way, token_hex(SECRET_BYTES))


class DefinitionSource:
    """Fetches and checks the definition of one run."""

    def __init__(
        self,
        assignment: Assignment,
        *,
        content: Content,
        handover: Handover | None,
        clock: Clock,
        patience: Patience,
    ) -> None:
        self._assignment = assignment
        self._content = content
        self._handover = handover
        self._clock = clock
        self._patience = patience

    async def fetch(self) -> Fetched | DefinitionRefused:
        """Return the definition, or why there is none to carry out and will not be one."""
        try:
            public = await parsed(await self._public_document())
        except InvalidDefinition as error:
            return DefinitionRefused("validation-error", error.flaws)
        except (Unavailable, BadInput, Untrusted, Refused) as error:
            return DefinitionRefused("init error", (Flaw("$", str(error)),))
        logistics = public.definition.logistics
        return public if logistics is None else await self._confidential(logistics)

    async def _public_document(self) -> bytes:
        """Return what the job's CID names; a gateway that lies may be mended in a moment."""
        lied_since: float | None = None
        while True:
            try:
                return await self._from_gateways()
            except Untrusted as error:
                now = self._clock.now()
                lied_since = lied_since or now
                if now - lied_since >= LYING_PATIENCE_S:
                    raise
                self._patience.tell(error)
            await self._clock.sleep(LYING_PAUSE_S)

    async def _from_gateways(self) -> bytes:
        cid = self._assignment.definition
        try:
            return await self._patience.until_answered(
                lambda: self._content.fetch(cid), within_s=DEFINITION_PATIENCE_S
            )
        except Unavailable as error:
            minutes = round(DEFINITION_PATIENCE_S / 60)
            title = f"could not be fetched from any gateway for {minutes} minutes"
            raise Unavailable(title) from error

    async def _confidential(self, logistics: Logistics) -> Fetched | DefinitionRefused:
        """Return the definition that the poster keeps to itself and to whoever has the job.

        What is wrong with it is the poster's alone, too: it is told the way that results go.
        """
        if self._handover is None:
            flaw = Flaw("$.logistics", "asks for a hand-over that this node does not offer")
            return DefinitionRefused("validation-error", (flaw,))
        way = ResultWay(logistics.result.type, logistics.result.endpoint)
        try:
            document = await self._handover.receive(self._job, logistics.definition)
            return replace(await parsed(document), result_way=way)
        except InvalidDefinition as error:
            return DefinitionRefused("validation-error", error.flaws, way)
        except (Unavailable, BadInput, Refused) as error:
            flaw = Flaw("$.logistics.send", str(error))
            return DefinitionRefused("logistics-error", (flaw,), way)

    @property
    def _job(self) -> PostersJob:
        facts = self._assignment
        return PostersJob(facts.job, facts.project, facts.timeout_s)


async def parsed(document: bytes) -> Fetched:
    """Return the definition in the document, or raise `InvalidDefinition` with every flaw."""
    if len(document) < LARGE:
        return _parsed(document)
    return await asyncio.to_thread(_parsed, document)


def _parsed(document: bytes) -> Fetched:
    definition = parse_definition(document)
    return Fetched(definition, plan_of(definition), document)

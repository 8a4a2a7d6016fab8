"""Tells the grid of nodes that stopped for a fault, if the user lets it; by default nobody is told.

A report has the node's address, the sentence's id and the sentence, cleared as a support bundle
is. It is said once an hour for the same fault, and that it cannot be handed in is nobody's trouble.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from nosdesk.aio.state import State
from nosdesk.app.own_names import own_redactor
from nosdesk.app.rig import RigParts
from nosdesk.domain.errors import NodeError
from nosdesk.domain.hosting import ErrorReport
from nosdesk.domain.node_status import Phase
from nosdesk.domain.support.redaction import Redactor
from nosdesk.node.rig_picture import NodePicture, RigPicture

AGAIN_S = 3_600.0
MOST_REMEMBERED = 100

_log = logging.getLogger(__name__)


async def report_faults(parts: RigParts, is_allowed: Callable[[], bool]) -> None:
    """Report, for as long as it is allowed, until cancelled."""
    reporting = _Reporting(parts, own_redactor())
    picture: State[RigPicture] = parts.rig.picture
    async for seen in picture.changes():
        if is_allowed():
            for node in seen.nodes:
                await reporting.look_at(node)


@dataclass(eq=False)
class _Reporting:
    parts: RigParts
    redactor: Redactor
    _told: dict[tuple[str, str], float] = field(default_factory=dict)

    async def look_at(self, node: NodePicture) -> None:
        workshop, said = self.parts.workshop, node.status.sentence
        signer = workshop.at_work.get(node.address) if node.address else None
        if node.status.phase is not Phase.FAULTED or signer is None:
            return
        now, key = workshop.clock.now(), (signer.address, said.id)
        if now - self._told.get(key, float("-inf")) < AGAIN_S:
            return
        if len(self._told) >= MOST_REMEMBERED:
            self._told.clear()
        self._told[key] = now
        report = ErrorReport("NodeFault", said.id, self.redactor.redact(said.text))
        try:
            await workshop.host.records.report_error(signer, report)
        except NodeError as error:
            _log.info("An error report was not taken: %s", error.title)

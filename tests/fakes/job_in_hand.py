"""A job in hand whose course a test writes."""

from msgspec.structs import replace

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.run import Op, Phase, RunState
from nosdesk.domain.usage import Sample
from nosdesk.node.workplace import LINES_AHEAD
from nosdesk.ports.handover import PostersJob
from nosdesk.protocol.job_views import OpLine, SeenService
from nosdesk.protocol.results import ResultLine
from tests.builders import NOW, a_run_state, an_assignment


class FakeJobInHand:
    """Two operations, of which the first runs; what is ordered is noted in `orders`."""

    def __init__(self, address: str, owner: str, timeout_s: int = 600) -> None:
        facts = an_assignment(job=address, project=owner, timeout_s=timeout_s)
        ops = (
            Op("web", "first", is_begun=True, container="c1", started_at=NOW + 1.0),
            Op("after", "second"),
        )
        self._state: State[RunState] = State(
            a_run_state(*ops, assignment=facts, phase=Phase.WORKING, document='{"ops":[]}')
        )
        self.deployment_id: str | None = None
        self.seen_services: tuple[SeenService, ...] = ()
        self.feed: Feed[OpLine] = Feed(LINES_AHEAD)
        self.kept: list[OpLine] = []
        self.samples: State[tuple[Sample, ...]] = State(())
        self.is_measured = False
        self.orders: list[tuple[str, ...]] = []
        self.followers = 0

    # --- the test's side ---

    def write(self, text: str, op: str = "web", stream: str = "stdout") -> None:
        group = next(each.group for each in self._state.value.ops if each.id == op)
        line = OpLine(op, group, ResultLine(stream, text, NOW * 1000))
        self.kept.append(line)
        self.feed.publish(line)

    def become(self, **changed) -> None:
        self._state.set(replace(self._state.value, **changed))

    # --- the port ---

    @property
    def job(self) -> PostersJob:
        facts = self._state.value.assignment
        return PostersJob(facts.job, facts.project, self._state.value.timeout_s)

    @property
    def state(self) -> State[RunState]:
        return self._state

    def services(self) -> tuple[SeenService, ...]:
        return self.seen_services

    def written(self) -> list[OpLine]:
        return list(self.kept)

    def lines(self):
        return self.feed.open()

    def usage(self) -> State[tuple[Sample, ...]]:
        self.is_measured = True
        return self.samples

    def stop(self) -> None:
        self.orders.append(("stop",))

    def order(self, op_ids: tuple[str, ...], order: str) -> None:
        self.orders.append((order, *op_ids))

    def is_followed(self) -> None:
        self.followers += 1

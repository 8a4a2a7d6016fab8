"""What the ledger tells simulated nodes: that one of them has a job now."""

from solders.pubkey import Pubkey

from nosdesk.domain.addresses import Address, NodeAddress, RunAddress
from nosdesk.domain.job import Run
from nosdesk.practice.ledger import AccountChanged, Ledger, LedgerEvent
from nosdesk.protocol.accounts import decode_run, discriminator

_RUN = discriminator("RunAccount")


class RunBook:
    """Keeps every run that there is on the ledger, as a node hears of its own by subscription."""

    def __init__(self, ledger: Ledger) -> None:
        self._runs: dict[Pubkey, Run] = {}
        self._of_node: dict[NodeAddress, Run] = {}
        self._of_job: dict[Address, Run] = {}
        self.close = ledger.subscribe(self._note)

    def of_node(self, node: NodeAddress) -> Run | None:
        """Return the node's run, None while it has none."""
        return self._of_node.get(node)

    def of_job(self, job: Address) -> Run | None:
        """Return the run of this job, None while no node has it."""
        return self._of_job.get(job)

    def _note(self, event: LedgerEvent) -> None:
        if not isinstance(event, AccountChanged):
            return
        gone = self._runs.pop(event.key, None)
        if gone is not None:
            self._of_node.pop(gone.node, None)
            self._of_job.pop(gone.job, None)
        if event.account is not None and event.account.data[:8] == _RUN:
            run = decode_run(RunAddress(Address(str(event.key))), event.account.data)
            self._runs[event.key] = self._of_node[run.node] = self._of_job[run.job] = run

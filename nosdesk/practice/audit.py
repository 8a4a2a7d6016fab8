"""The ledger's own word on what happened, for whoever checks the node's books against it."""

from collections.abc import Callable

from solders.pubkey import Pubkey

from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.errors import BadInput
from nosdesk.domain.job import Job
from nosdesk.domain.money import MicroNos
from nosdesk.practice.ledger import AccountChanged, Ledger, LedgerEvent
from nosdesk.protocol.accounts import decode_job, discriminator

_AMOUNT = slice(64, 72)  # of an SPL token account: mint, owner, then the amount


class Audit:
    """Reads a practice ledger directly, past every server and cache."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def job(self, address: JobAddress) -> Job | None:
        """Return the job as the ledger holds it, None when it is not there."""
        account = self._ledger.account(Pubkey.from_string(address))
        try:
            return None if account is None else decode_job(address, account.data)
        except BadInput:
            return None

    def nos_of(self, owner: str) -> MicroNos:
        """Return what is in the owner's NOS account, 0 when there is none."""
        key = Pubkey.from_string(self._ledger.programs.nos_account(owner))
        account = self._ledger.account(key)
        return MicroNos(0 if account is None else int.from_bytes(account.data[_AMOUNT], "little"))

    def on_run(self, notify: Callable[[str, float], None]) -> Callable[[], None]:
        """Tell each run account's address and the moment it is made, until the returned call."""
        wanted = discriminator("RunAccount")

        def look(event: LedgerEvent) -> None:
            match event:
                case AccountChanged(account=account) if account and account.data[:8] == wanted:
                    notify(str(event.key), event.at)
                case _:
                    pass

        return self._ledger.subscribe(look)

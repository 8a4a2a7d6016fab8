"""Accounts of the practice ledger, read as values."""

from solders.pubkey import Pubkey

from nosdesk.domain.addresses import JobAddress, MarketAddress
from nosdesk.domain.errors import BadInput
from nosdesk.domain.job import Job
from nosdesk.domain.market import Market
from nosdesk.practice.ledger import Ledger
from nosdesk.protocol.accounts import decode_job, decode_market


def read_market(ledger: Ledger, address: MarketAddress) -> Market | None:
    """Return the market, None when there is none."""
    account = ledger.account(Pubkey.from_string(address))
    return None if account is None else decode_market(address, account.data)


def read_job(ledger: Ledger, address: JobAddress) -> Job | None:
    """Return the job, None when it is not there."""
    account = ledger.account(Pubkey.from_string(address))
    try:
        return None if account is None else decode_job(address, account.data)
    except BadInput:
        return None

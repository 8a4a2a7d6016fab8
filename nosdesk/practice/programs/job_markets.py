"""The jobs program, the market's side: open, update, close."""

from nosdesk.domain.market import QueueType
from nosdesk.practice.programs.invocation import Invocation, State
from nosdesk.practice.programs.job_queue import UNKNOWN_JOB_TYPE
from nosdesk.protocol.base58 import address_to_bytes
from nosdesk.protocol.pdas import find_program_address

_KNOWN_JOB_TYPES = range(5)


def open_market(call: Invocation) -> None:
    """Make a market with an empty queue, and its vault."""
    _, bump = find_program_address(
        call.programs.jobs,
        address_to_bytes(call.key("market")),
        address_to_bytes(call.programs.nos_mint),
    )
    call.require_address("vault", call.programs.market_vault(call.key("market")))
    market = {
        "authority": call.key("authority"),
        "vault": call.key("vault"),
        "vault_bump": bump,
        "queue_type": QueueType.EMPTY,
        "queue": (),
        "node_xnos_minimum": call.args["node_xnos_minimum"],
        **_terms(call),
    }
    call.create("market", market, payer="authority")
    call.create_vault("vault", payer="authority")


def update(call: Invocation) -> None:
    """Change a market's terms; jobs that are listed keep their price."""
    market = call.load("market")
    call.require_address("authority", market["authority"], "Unauthorized")
    minimum = {"node_xnos_minimum": call.args["node_stake_minimum"]}
    call.save("market", market | _terms(call) | minimum)


def close(call: Invocation) -> None:
    """Close an empty market."""
    market = call.load("market")
    vault = call.tokens("vault")
    call.tokens("user")
    call.require_address("authority", market["authority"], "Unauthorized")
    call.require_address("vault", market["vault"], "InvalidVault")
    call.require(market["queue_type"] == QueueType.EMPTY, "MarketInWrongState", "market")
    call.require(vault.amount == 0, "VaultNotEmpty", "vault")
    _close(call)


def close_admin(call: Invocation) -> None:
    """Close a market by decree; what its vault held goes to `user`."""
    market = call.load("market")
    vault = call.tokens("vault")
    call.tokens("user")
    call.require_address("vault", market["vault"], "InvalidVault")
    call.require_address("authority", call.bank.admin, "Unauthorized")
    call.transfer("vault", "user", "vault", vault.amount)
    _close(call)


def _close(call: Invocation) -> None:
    call.close_vault("vault", "authority")
    call.close("market", "authority")


def _terms(call: Invocation) -> State:
    known = call.args["job_type"] in _KNOWN_JOB_TYPES
    return {
        "job_expiration": call.args["job_expiration"],
        "job_price": call.args["job_price"],
        "job_timeout": call.args["job_timeout"],
        "job_type": call.args["job_type"] if known else UNKNOWN_JOB_TYPE,
        "node_access_key": call.key("access_key"),
    }


EFFECTS = {
    "open": open_market,
    "update": update,
    "close": close,
    "close_admin": close_admin,
}

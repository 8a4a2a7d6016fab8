"""The rewards program: fees shared among stakes by weight.

Everyone holds "reflection", weight times the rate on the day of entry. A fee raises the total
weight, hence lowers the rate, hence everyone's reflection is worth more weight than was put in:
that surplus is the reward.
"""

from nosdesk.practice.programs.invocation import Invocation, State
from nosdesk.protocol.base58 import address_to_bytes
from nosdesk.protocol.pdas import find_program_address
from nosdesk.protocol.rewards import INITIAL_RATE


def init(call: Invocation) -> None:
    """Make the pool of shares and its vault."""
    call.require_address("reflection", call.programs.reflection())
    call.require_address("vault", call.programs.rewards_vault())
    mint = address_to_bytes(call.programs.nos_mint)
    call.create_vault("vault", payer="authority")
    pool = {
        "rate": INITIAL_RATE,
        "total_reflection": 0,
        "total_xnos": 0,
        "vault": call.key("vault"),
        "vault_bump": find_program_address(call.programs.rewards, mint)[1],
    }
    call.create("reflection", pool, payer="authority")


def enter(call: Invocation) -> None:
    """Give the signer's stake its share."""
    pool, stake = call.load("reflection"), call.load("stake")
    authority = call.key("authority")
    call.require_address("reward", call.programs.reward(authority))
    call.require(stake["authority"] == authority, "Unauthorized", "stake")
    call.require(stake["time_unstake"] == 0, "AlreadyUnstaked", "stake")
    seeds = (b"reward", address_to_bytes(authority))
    share = {
        "authority": authority,
        "bump": find_program_address(call.programs.rewards, *seeds)[1],
        "reflection": _add(pool, stake["xnos"]),
        "xnos": stake["xnos"],
    }
    call.create("reward", share, payer="authority")
    call.save("reflection", pool)


def add_fee(call: Invocation) -> None:
    """Put NOS in for everyone to share."""
    pool = call.load("reflection")
    call.tokens("user")
    call.require_address("vault", pool["vault"], "InvalidVault")
    pool["total_xnos"] += call.args["amount"]
    pool["rate"] = pool["total_reflection"] // pool["total_xnos"]
    call.save("reflection", pool)
    call.transfer("user", "vault", "authority", call.args["amount"])


def claim(call: Invocation) -> None:
    """Pay the surplus out and start again with the stake's weight of today."""
    pool, share, stake = call.load("reflection"), call.load("reward"), call.load("stake")
    call.tokens("user")
    authority = call.key("authority")
    call.require_address("vault", pool["vault"], "InvalidVault")
    call.require(share["authority"] == authority, "Unauthorized", "reward")
    call.require(stake["authority"] == authority, "Unauthorized", "stake")
    call.require(stake["time_unstake"] == 0, "AlreadyUnstaked", "stake")
    call.require(stake["xnos"] >= share["xnos"], "Decreased", "stake")
    amount = _pending(pool, share)
    if amount == 0:
        return
    _remove(pool, share, share["reflection"] // pool["rate"])
    reflection = _add(pool, stake["xnos"])
    call.save("reward", share | {"reflection": reflection, "xnos": stake["xnos"]})
    call.save("reflection", pool)
    call.transfer("vault", "user", "vault", amount)


def sync(call: Invocation) -> None:
    """Let a share weigh what its stake weighs now; what is pending stays pending."""
    share, stake, pool = call.load("reward"), call.load("stake"), call.load("reflection")
    call.require(stake["authority"] == share["authority"], "Unauthorized", "stake")
    call.require(stake["time_unstake"] == 0, "AlreadyUnstaked", "stake")
    pending = _pending(pool, share)
    _remove(pool, share, share["xnos"])
    reflection = _add(pool, stake["xnos"], pending)
    call.save("reward", share | {"reflection": reflection, "xnos": stake["xnos"]})
    call.save("reflection", pool)


def close(call: Invocation) -> None:
    """Give the share up; its rent returns."""
    pool, share = call.load("reflection"), call.load("reward")
    call.require_address("authority", share["authority"], "Unauthorized")
    _remove(pool, share, share["xnos"])
    call.save("reflection", pool)
    call.close("reward", "authority")


def _pending(pool: State, share: State) -> int:
    surplus: int = share["reflection"] // pool["rate"] - share["xnos"]
    return surplus


def _add(pool: State, weight: int, pending: int = 0) -> int:
    reflection: int = (weight + pending) * pool["rate"]
    pool["total_xnos"] += weight
    pool["total_reflection"] += reflection
    return reflection


def _remove(pool: State, share: State, weight: int) -> None:
    pool["total_xnos"] -= weight
    pool["total_reflection"] -= share["reflection"]


EFFECTS = {
    "init": init,
    "enter": enter,
    "add_fee": add_fee,
    "claim": claim,
    "sync": sync,
    "close": close,
}

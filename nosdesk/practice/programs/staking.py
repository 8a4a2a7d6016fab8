"""The staking program: lock NOS for a time, gain weight (xNOS), get the NOS back slowly."""

from nosdesk.domain.money import MicroNos
from nosdesk.domain.stake import STAKE_MAXIMUM_DURATION_S, STAKE_MINIMUM_DURATION_S, xnos
from nosdesk.practice.programs.invocation import Invocation, State
from nosdesk.protocol.base58 import address_to_bytes
from nosdesk.protocol.pdas import find_program_address


def init(call: Invocation) -> None:
    """Make the program's settings; slashed NOS go to the authority's NOS account."""
    call.require_address("settings", call.programs.stake_settings())
    authority = call.key("authority")
    account = call.programs.nos_account(authority)
    call.create("settings", {"authority": authority, "token_account": account}, payer="authority")


def stake(call: Invocation) -> None:
    """Make the signer's stake; an amount of 0 is legal and what nodes begin with."""
    authority = call.key("authority")
    call.require_address("vault", call.programs.stake_vault(authority))
    call.require_address("stake", call.programs.stake(authority))
    call.tokens("user")
    duration = call.args["duration"]
    call.require(duration >= STAKE_MINIMUM_DURATION_S, "DurationTooShort")
    call.require(duration <= STAKE_MAXIMUM_DURATION_S, "DurationTooLong")
    call.create_vault("vault", payer="authority")
    fields: State = {
        "amount": call.args["amount"],
        "authority": authority,
        "duration": duration,
        "time_unstake": 0,
        "vault": call.key("vault"),
        "vault_bump": _vault_bump(call),
    }
    call.create("stake", _weighed(fields), payer="authority")
    call.transfer("user", "vault", "authority", call.args["amount"])


def topup(call: Invocation) -> None:
    """Add NOS to a standing stake."""
    fields = _owned(call)
    call.require_address("vault", fields["vault"], "InvalidVault")
    call.require(fields["time_unstake"] == 0, "AlreadyUnstaked", "stake")
    amount = call.args["amount"]
    call.require(amount > 0, "AmountNotEnough")
    call.save("stake", _weighed(fields | {"amount": fields["amount"] + amount}))
    call.transfer("user", "vault", "authority", amount)


def extend(call: Invocation) -> None:
    """Lock a standing stake for longer."""
    fields = _owned(call)
    call.require(fields["time_unstake"] == 0, "AlreadyUnstaked", "stake")
    added = call.args["duration"]
    call.require(added > 0, "DurationTooShort")
    duration = fields["duration"] + added
    call.require(duration <= STAKE_MAXIMUM_DURATION_S, "DurationTooLong")
    call.save("stake", _weighed(fields | {"duration": duration}))


def unstake(call: Invocation) -> None:
    """Begin to get the NOS back; the share in the rewards must be closed first."""
    fields = _owned(call)
    call.require(fields["time_unstake"] == 0, "AlreadyUnstaked", "stake")
    call.require_address("reward", call.programs.reward(call.key("authority")), "InvalidAccount")
    call.require(call.bank.account(call.key("reward")) is None, "HasReward", "reward")
    call.save("stake", _weighed(fields | {"time_unstake": call.now}))


def restake(call: Invocation) -> None:
    """Let what is left stand again."""
    fields = _owned(call)
    call.require_address("vault", fields["vault"], "InvalidVault")
    call.require(fields["time_unstake"] != 0, "AlreadyStaked", "stake")
    left = {"amount": call.tokens("vault").amount, "time_unstake": 0}
    call.save("stake", _weighed(fields | left))


def withdraw(call: Invocation) -> None:
    """Take out what has been released so far."""
    fields = _owned(call)
    vault = call.tokens("vault")
    call.tokens("user")
    call.require(vault.amount != 0, "VaultEmpty", "vault")
    call.require_address("vault", fields["vault"], "InvalidVault")
    call.require(fields["time_unstake"] != 0, "NotUnstaked", "stake")
    call.transfer("vault", "user", "vault", releasable(fields, vault.amount, call.now))


def close(call: Invocation) -> None:
    """Remove an emptied stake after its whole time; the rents return."""
    fields = _owned(call)
    vault = call.tokens("vault")
    call.require(vault.amount == 0, "VaultNotEmpty", "vault")
    call.require_address("vault", fields["vault"], "InvalidVault")
    call.require(fields["time_unstake"] != 0, "NotUnstaked", "stake")
    unlocked = fields["time_unstake"] + fields["duration"] < call.now
    call.require(unlocked, "Locked", "stake")
    call.close_vault("vault", "authority")
    call.close("stake", "authority")


def slash(call: Invocation) -> None:
    """Take NOS from a stake; only the settings' authority may."""
    settings, fields = call.load("settings"), call.load("stake")
    vault = call.tokens("vault")
    call.tokens("token_account")
    call.require_address("settings", call.programs.stake_settings())
    call.require_address("authority", settings["authority"], "Unauthorized")
    call.require_address("vault", fields["vault"], "InvalidVault")
    call.require_address("token_account", settings["token_account"], "InvalidTokenAccount")
    amount = call.args["amount"]
    call.require(amount <= vault.amount, "AmountNotEnough")
    call.save("stake", _weighed(fields | {"amount": fields["amount"] - amount}))
    call.transfer("vault", "token_account", "vault", amount)


def update_settings(call: Invocation) -> None:
    """Name another authority and account for slashed NOS."""
    settings = call.load("settings")
    call.require_address("authority", settings["authority"], "Unauthorized")
    call.tokens("token_account")
    chosen = {
        "authority": call.key("new_authority"),
        "token_account": call.key("token_account"),
    }
    call.save("settings", chosen)


def releasable(fields: State, balance: int, now: int) -> int:
    """Return what may be withdrawn: the amount, released evenly, less what is out already."""
    elapsed = now - fields["time_unstake"]
    if elapsed >= fields["duration"]:
        return balance
    released: int = fields["amount"] * elapsed // fields["duration"]
    taken: int = fields["amount"] - balance
    return max(0, released - taken)


def _owned(call: Invocation) -> State:
    fields = call.load("stake")
    call.require_address("authority", fields["authority"], "Unauthorized")
    return fields


def _weighed(fields: State) -> State:
    standing = fields["time_unstake"] == 0
    weight = xnos(MicroNos(fields["amount"]), fields["duration"]) if standing else 0
    return fields | {"xnos": weight}


def _vault_bump(call: Invocation) -> int:
    seeds = (call.programs.nos_mint, call.key("authority"))
    keys = (address_to_bytes(seed) for seed in seeds)
    return find_program_address(call.programs.staking, b"vault", *keys)[1]


EFFECTS = {
    "init": init,
    "stake": stake,
    "unstake": unstake,
    "restake": restake,
    "topup": topup,
    "extend": extend,
    "close": close,
    "withdraw": withdraw,
    "slash": slash,
    "update_settings": update_settings,
}

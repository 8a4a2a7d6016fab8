"""What the network's instructions mean for money, as tables.

A role is the place in which an instruction names an account.
"""

from nosdesk.domain.movements.movement import Kind

RENTS: dict[str, tuple[tuple[str, str], ...]] = {
    "jobs.work": (("run", "payer"),),
    "jobs.claim": (("run", "payer"),),
    "jobs.list": (("job", "payer"), ("run", "payer")),
    "jobs.assign": (("job", "payer"), ("run", "payer")),
    "jobs.finish": (("run", "payer_run"),),
    "jobs.end": (("run", "payer"),),
    "jobs.quit": (("run", "payer"),),
    "jobs.quit_admin": (("run", "payer"),),
    "jobs.delist": (("job", "payer"),),
    "jobs.recover": (("job", "payer"),),
    "jobs.clean": (("job", "payer"),),
    "jobs.clean_admin": (("job", "payer"),),
    "staking.stake": (("stake", "authority"), ("vault", "authority")),
    "staking.close": (("stake", "authority"), ("vault", "authority")),
    "rewards.enter": (("reward", "authority"),),
    "rewards.close": (("reward", "authority"),),
    "associated_token.create": (("account", "payer"),),
    "associated_token.create_idempotent": (("account", "payer"),),
    "system.create_account": (("account", "payer"),),
    "token.close_account": (("account", "target"),),
}
"""Accounts that an instruction opens or closes, and the role of who pays or gets their rent."""

SIZES = {"run": 120, "job": 240, "stake": 120, "vault": 165, "reward": 80, "account": 165}
"""Bytes of those accounts by role; each rent follows from them, and what is beyond it is none."""

SAYS_ITS_SIZE = "system.create_account"
"""The instruction whose account is as large as it says; the other ones' `account` holds tokens."""

TRANSFERS = ("token.transfer", "token.transfer_checked")

TOKENS_MADE = ("token.mint_to", "token.mint_to_checked", "token.burn", "token.burn_checked")
"""Tokens out of nothing, and into nothing."""

DECLARED: dict[str, tuple[str, str]] = {
    "token.transfer": ("source", "target"),
    "token.transfer_checked": ("source", "target"),
    "staking.stake": ("user", "vault"),
    "staking.topup": ("user", "vault"),
    "rewards.add_fee": ("user", "vault"),
}
"""Instructions that say themselves how many tokens they move, and from where to where."""

KINDS: dict[tuple[str, str], tuple[Kind, str]] = {
    ("jobs.finish", "user"): (Kind.JOB_PAYMENT, "payer_job"),
    ("jobs.end", "user"): (Kind.ENDED_PAYMENT, "authority"),
    ("jobs.finish", "deposit"): (Kind.JOB_DEPOSIT, "vault"),
    ("jobs.end", "deposit"): (Kind.JOB_DEPOSIT, "vault"),
    ("jobs.delist", "deposit"): (Kind.JOB_DEPOSIT, "vault"),
    ("jobs.recover", "user"): (Kind.JOB_DEPOSIT, "vault"),
    ("jobs.list", "user"): (Kind.JOB_DEPOSIT, "vault"),
    ("jobs.assign", "user"): (Kind.JOB_DEPOSIT, "vault"),
    ("jobs.extend", "user"): (Kind.JOB_DEPOSIT, "vault"),
    ("staking.stake", "user"): (Kind.STAKE, "vault"),
    ("staking.stake", "vault"): (Kind.STAKE, "user"),
    ("staking.topup", "user"): (Kind.STAKE, "vault"),
    ("staking.topup", "vault"): (Kind.STAKE, "user"),
    ("staking.withdraw", "user"): (Kind.WITHDRAW, "vault"),
    ("staking.withdraw", "vault"): (Kind.WITHDRAW, "user"),
    ("staking.slash", "vault"): (Kind.SLASH, "token_account"),
    ("rewards.claim", "user"): (Kind.REWARD, "vault"),
    ("rewards.add_fee", "user"): (Kind.TRANSFER, "vault"),
    ("pools.claim_transfer", "beneficiary"): (Kind.TRANSFER, "vault"),
}
"""Why NOS of the account in this role move, and the role of who is on the other side."""

NOTED = {
    "staking.unstake": Kind.UNSTAKE,
    "staking.restake": Kind.RESTAKE,
    "staking.extend": Kind.EXTEND,
}
"""What changes a stake without moving money; told with an amount of nothing."""

OFFERS_A_RUN = ("jobs.work", "jobs.claim", "jobs.list", "jobs.assign")
"""Instructions that name a key which becomes a run only if there is a job for it at once."""

NOTE = "memo"

AIRDROP_NOTE = "airdrop"
"""How a note begins that a faucet leaves with what it gives."""

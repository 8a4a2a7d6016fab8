"""The pools program: declared so that clients can load it; no node needs it to earn."""

from nosdesk.protocol.borsh import fields
from nosdesk.protocol.instructions import instruction

INSTRUCTIONS = {
    spec.name: spec
    for spec in (
        instruction(
            "claim_fee",
            "vault W, rewards_reflection W, rewards_vault W, pool W, authority WS,"
            " token_program, rewards_program",
        ),
        instruction(
            "claim_transfer", "vault W, beneficiary W, pool W, authority WS, token_program"
        ),
    )
}

POOL = fields(
    "authority: publicKey, beneficiary: publicKey, claim_type: u8, claimed_tokens: u64,"
    " closeable: bool, emission: u64, start_time: i64, vault: publicKey, vault_bump: u8"
)

ACCOUNTS = {"PoolAccount": POOL}
ALLOCATED = {"PoolAccount": 136}

ERRORS = (
    (6000, "NotStarted"), (6001, "Underfunded"), (6002, "NotCloseable"), (6003, "WrongClaimType"),
    (6004, "WrongBeneficiary"),
)  # fmt: skip

"""The rewards program, as far as staking and listing jobs touch it."""

from nosdesk.protocol.borsh import fields
from nosdesk.protocol.instructions import instruction

INSTRUCTIONS = {
    spec.name: spec
    for spec in (
        instruction(
            "init",
            "mint, reflection W, vault W, authority WS, system_program, token_program, rent",
        ),
        instruction("enter", "reflection W, stake, reward W, authority WS, system_program"),
        instruction(
            "add_fee", "user W, reflection W, vault W, authority S, token_program", "amount: u64"
        ),
        instruction(
            "claim",
            "user W, vault W, reflection W, reward W, stake, authority WS, token_program",
        ),
        instruction("sync", "reward W, stake, reflection W"),
        instruction("close", "reflection W, reward W, authority WS"),
    )
}

REFLECTION = fields(
    "rate: u128, total_reflection: u128, total_xnos: u128, vault: publicKey, vault_bump: u8"
)
REWARD = fields("authority: publicKey, bump: u8, reflection: u128, xnos: u128")

ACCOUNTS = {"ReflectionAccount": REFLECTION, "RewardAccount": REWARD}
ALLOCATED = {"ReflectionAccount": 96, "RewardAccount": 80}

INITIAL_RATE = ((1 << 128) - 1 - ((1 << 128) - 1) % 10**14) // 10**14
"""Reflection units of one xNOS before any fee was added."""

ERRORS: tuple[tuple[int, str], ...] = ()

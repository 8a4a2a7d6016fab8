"""The staking program: its instructions and the account layouts it owns."""

from nosdesk.protocol.borsh import fields
from nosdesk.protocol.instructions import instruction

INSTRUCTIONS = {
    spec.name: spec
    for spec in (
        instruction("init", "settings W, authority WS, system_program, rent"),
        instruction(
            "stake",
            "mint, user W, vault W, stake W, authority WS, system_program, token_program, rent",
            "amount: u64, duration: u128",
        ),
        instruction("unstake", "stake W, reward, authority S"),
        instruction("restake", "vault W, stake W, authority S"),
        instruction("topup", "user W, vault W, stake W, authority S, token_program", "amount: u64"),
        instruction("extend", "stake W, authority S", "duration: u64"),
        instruction("close", "user W, stake W, vault W, authority WS, token_program"),
        instruction("withdraw", "user W, vault W, stake W, authority WS, token_program"),
        instruction(
            "slash",
            "vault W, stake W, token_account W, settings, authority S, token_program",
            "amount: u64",
        ),
        instruction("update_settings", "new_authority, token_account, settings W, authority S"),
    )
}

STAKE = fields(
    "amount: u64, authority: publicKey, duration: u64, time_unstake: i64, vault: publicKey,"
    " vault_bump: u8, xnos: u128"
)
SETTINGS = fields("authority: publicKey, token_account: publicKey")

ACCOUNTS = {"StakeAccount": STAKE, "SettingsAccount": SETTINGS}
ALLOCATED = {"StakeAccount": 120, "SettingsAccount": 72}

ERRORS = (
    (6000, "AmountNotEnough"), (6001, "AlreadyInitialized"), (6002, "AlreadyClaimed"),
    (6003, "AlreadyStaked"), (6004, "AlreadyUnstaked"), (6005, "NotUnstaked"), (6006, "Locked"),
    (6007, "DurationTooShort"), (6008, "DurationTooLong"), (6009, "DoesNotExist"),
    (6010, "Decreased"), (6011, "HasReward"), (6012, "InvalidStakeAccount"),
)  # fmt: skip

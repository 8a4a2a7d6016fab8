"""The jobs program: its instructions and the account layouts it owns.

Source: the program's public interface (version 2.2.9); `finish` has ten accounts with the run's
payer before the job's.
"""

from nosdesk.protocol.borsh import fields
from nosdesk.protocol.instructions import instruction

_REWARDS = "rewards_reflection W, rewards_vault W"

INSTRUCTIONS = {
    spec.name: spec
    for spec in (
        instruction(
            "open",
            "mint, market WS, vault W, authority WS, access_key, rent, system_program,"
            " token_program",
            "job_expiration: i64, job_price: u64, job_timeout: i64, job_type: u8,"
            " node_xnos_minimum: u128",
        ),
        instruction(
            "update",
            "market W, access_key, authority S",
            "job_expiration: i64, job_price: u64, job_type: u8, node_stake_minimum: u128,"
            " job_timeout: i64",
        ),
        instruction("close", "market W, vault W, user W, authority S, token_program"),
        instruction("close_admin", "market W, vault W, user W, authority S, token_program"),
        instruction(
            "list",
            f"job WS, market W, run WS, user W, vault W, payer WS, {_REWARDS}, authority S,"
            " rewards_program, token_program, system_program",
            "ipfs_job: [u8; 32], timeout: i64",
        ),
        instruction(
            "assign",
            f"job WS, market W, run WS, node, user W, vault W, payer WS, {_REWARDS},"
            " authority S, rewards_program, token_program, system_program",
            "ipfs_job: [u8; 32], timeout: i64",
        ),
        instruction(
            "delist", "job W, market W, deposit W, payer W, vault W, token_program, authority WS"
        ),
        instruction(
            "recover", "job W, market, vault W, user W, payer W, authority S, token_program"
        ),
        instruction(
            "extend",
            f"job W, market, user W, vault W, {_REWARDS}, authority S, payer S, rewards_program,"
            " token_program",
            "timeout: i64",
        ),
        instruction(
            "end",
            "job W, market, run W, deposit W, user W, vault W, payer W, authority WS,"
            " token_program",
        ),
        instruction(
            "work",
            "run WS, market W, payer WS, stake, nft, metadata, authority S, system_program",
        ),
        instruction("stop", "market W, node, authority S"),
        instruction(
            "claim",
            "job W, run WS, market, stake, nft, metadata, payer WS, authority S, system_program",
        ),
        instruction("complete", "job W, authority S", "ipfs_result: [u8; 32]"),
        instruction(
            "finish",
            "job W, run W, market, vault W, deposit W, user W, payer_run W, payer_job W,"
            " authority S, token_program",
            "ipfs_result: [u8; 32]",
        ),
        instruction("quit", "job W, run W, payer W, authority S"),
        instruction("quit_admin", "run W, payer W, authority S"),
        instruction("clean", "job W, market, payer W"),
        instruction("clean_admin", "job W, payer W, authority S"),
    )
}

MARKET = fields(
    "authority: publicKey, job_expiration: i64, job_price: u64, job_timeout: i64, job_type: u8,"
    " vault: publicKey, vault_bump: u8, node_access_key: publicKey, node_xnos_minimum: u128,"
    " queue_type: u8, queue: Vec<publicKey>"
)
JOB = fields(
    "ipfs_job: [u8; 32], ipfs_result: [u8; 32], market: publicKey, node: publicKey,"
    " payer: publicKey, price: u64, project: publicKey, state: u8, time_end: i64,"
    " time_start: i64, timeout: i64"
)
RUN = fields("job: publicKey, node: publicKey, payer: publicKey, state: u8, time: i64")

ACCOUNTS = {"MarketAccount": MARKET, "JobAccount": JOB, "RunAccount": RUN}
ALLOCATED = {"MarketAccount": 10_224, "JobAccount": 240, "RunAccount": 120}
"""Bytes that the program allocates for each account; the content ends earlier."""

QUEUE_CAPACITY = 314

ERRORS = (
    (6000, "InvalidMarketAccount"), (6001, "MarketInWrongState"), (6002, "NotInMarketQueue"),
    (6003, "InvalidJobAccount"), (6004, "JobInWrongState"), (6005, "JobNotExpired"),
    (6006, "JobResultNull"), (6007, "JobInvalidProject"), (6008, "JobTimeoutNotGreater"),
    (6009, "JobInvalidRunAccount"), (6010, "JobResultsAlreadySet"),
    (6011, "NodeQueueDoesNotMatch"), (6012, "NodeStakeUnauthorized"),
    (6013, "NodeNotEnoughStake"), (6014, "NodeAlreadyQueued"), (6015, "NodeNftWrongMetadata"),
    (6016, "NodeNftWrongOwner"), (6017, "NodeNftInvalidAmount"),
    (6018, "NodeKeyInvalidCollection"),
)  # fmt: skip

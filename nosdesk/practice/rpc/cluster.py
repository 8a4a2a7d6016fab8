"""Methods about the ledger as a whole: time, slots, blockhashes, fees, versions."""

from typing import Annotated

from msgspec import Meta, Struct
from solders.hash import Hash
from solders.pubkey import Pubkey

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.context import API_VERSION, in_context, require_slot
from nosdesk.practice.rpc.dispatch import Method
from nosdesk.practice.rpc.errors import Json
from nosdesk.practice.rpc.params import NoParams, ReadConfig, Unsigned

SLOTS_IN_EPOCH = 432_000
_FEATURE_SET = 0  # none: the virtual machine has all features on


class SlotParams(Struct, array_like=True, frozen=True):
    """`getBlockTime`."""

    slot: Unsigned


class HashParams(Struct, array_like=True, frozen=True):
    """`isBlockhashValid`."""

    blockhash: Hash
    config: ReadConfig = ReadConfig()


class FeesParams(Struct, array_like=True, frozen=True):
    """`getRecentPrioritizationFees`; which accounts are asked about makes no difference here."""

    keys: Annotated[list[Pubkey], Meta(max_length=128)] = []


def get_latest_blockhash(ledger: Ledger, params: NoParams) -> Json:
    """Return the blockhash to sign with, and the height after which it is stale."""
    require_slot(ledger, params.config)
    blockhash, last_valid = ledger.latest_blockhash()
    return in_context(ledger, {"blockhash": str(blockhash), "lastValidBlockHeight": last_valid})


def is_blockhash_valid(ledger: Ledger, params: HashParams) -> Json:
    """Tell whether a transaction with this blockhash can still land."""
    require_slot(ledger, params.config)
    return in_context(ledger, ledger.is_blockhash_valid(params.blockhash))


def get_slot(ledger: Ledger, params: NoParams) -> Json:
    """Return the slot; every slot has its block here, so it is the block height too."""
    require_slot(ledger, params.config)
    return ledger.slot()


def get_epoch_info(ledger: Ledger, params: NoParams) -> Json:
    """Return where in its epoch the ledger is."""
    require_slot(ledger, params.config)
    slot = ledger.slot()
    return {
        "absoluteSlot": slot,
        "blockHeight": slot,
        "epoch": slot // SLOTS_IN_EPOCH,
        "slotIndex": slot % SLOTS_IN_EPOCH,
        "slotsInEpoch": SLOTS_IN_EPOCH,
        "transactionCount": None,
    }


def get_block_time(ledger: Ledger, params: SlotParams) -> Json:
    """Return the Unix time of the block, null when there is no such block."""
    return ledger.block_time(params.slot)


def get_genesis_hash(ledger: Ledger, _: NoParams) -> Json:
    """Return what tells this ledger from others."""
    return str(ledger.genesis_hash)


def get_health(_: Ledger, __: NoParams) -> Json:
    """Say that the ledger is well; one that is not cannot answer."""
    return "ok"


def get_version(_: Ledger, __: NoParams) -> Json:
    """Return the version of the interface."""
    return {"solana-core": API_VERSION, "feature-set": _FEATURE_SET}


def get_leader(ledger: Ledger, _: NoParams) -> Json:
    """Return who makes the blocks: the ledger itself, under a name of its own."""
    return str(_leader(ledger))


def get_identity(ledger: Ledger, _: NoParams) -> Json:
    """Return who answers."""
    return {"identity": str(_leader(ledger))}


def get_first_slot(_: Ledger, __: NoParams) -> Json:
    """Return the oldest slot that can be asked about."""
    return 0


def get_priority_fees(ledger: Ledger, _: FeesParams) -> Json:
    """Return what recent blocks took per compute unit."""
    return [{"slot": slot, "prioritizationFee": fee} for slot, fee in ledger.priority_fees()]


def _leader(ledger: Ledger) -> Pubkey:
    return Pubkey(bytes(ledger.genesis_hash))


METHODS: dict[str, Method[Ledger]] = {
    "getLatestBlockhash": Method(NoParams, get_latest_blockhash),
    "isBlockhashValid": Method(HashParams, is_blockhash_valid),
    "getSlot": Method(NoParams, get_slot),
    "getBlockHeight": Method(NoParams, get_slot),
    "getEpochInfo": Method(NoParams, get_epoch_info),
    "getBlockTime": Method(SlotParams, get_block_time),
    "getGenesisHash": Method(NoParams, get_genesis_hash),
    "getHealth": Method(NoParams, get_health),
    "getVersion": Method(NoParams, get_version),
    "getSlotLeader": Method(NoParams, get_leader),
    "getIdentity": Method(NoParams, get_identity),
    "getFirstAvailableBlock": Method(NoParams, get_first_slot),
    "minimumLedgerSlot": Method(NoParams, get_first_slot),
    "getRecentPrioritizationFees": Method(FeesParams, get_priority_fees),
}

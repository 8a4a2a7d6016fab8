"""Moves of money at the guard: the one that was meant is signed, and nothing that is like it."""

import itertools

import pytest
from solders.instruction import AccountMeta, Instruction
from solders.message import to_bytes_versioned
from solders.pubkey import Pubkey
from solders.system_program import TransferParams, transfer

from nosdesk.adapters.solana.instructions import build
from nosdesk.domain.actions import (
    ClaimRewards,
    CloseRewards,
    CloseStake,
    EnterRewards,
    ExtendStake,
    OpenNosAccount,
    OpenStake,
    Restake,
    SendNos,
    SendSol,
    SyncRewards,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.practice.programs import tokens
from nosdesk.protocol import pools, staking
from nosdesk.protocol.guard import Reason, RefusedToSign, judge_ours
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import DEVNET, MAINNET
from tests.unit.protocol.guard_stage import (
    CEILING,
    NODE,
    NOS_ACCOUNT,
    SELF,
    THIEF,
    THIEFS,
    address,
    budget,
    call,
    key,
    message,
)
from tests.unit.protocol.moves_stage import FRIEND, MOVES
from tests.vectors import vectors

ALL = {
    **MOVES,
    "open a NOS account": OpenNosAccount(SELF),
    "open a stake": OpenStake(3_000_000, 1_209_600),
    "enter rewards": EnterRewards(),
}
LEAVING = [SyncRewards(), ClaimRewards(), CloseRewards(), Unstake()]
THIEFS_NOS = MAINNET.nos_account(THIEFS)
DATA = vectors("instructions")


def parts(*actions):
    return list(build(actions, SELF, MAINNET).instructions)


def judged(actions, instructions, **how):
    wire = to_bytes_versioned(message(instructions, **how))
    return judge_ours(wire, actions, SELF, MAINNET, CEILING)


def refusal(actions, instructions, **how):
    with pytest.raises(RefusedToSign) as caught:
        judged(actions, instructions, **how)
    return caught.value.reason


def with_account(instruction, place, other):
    metas = list(instruction.accounts)
    kept = metas[place]
    metas[place] = AccountMeta(Pubkey.from_string(other), kept.is_signer, kept.is_writable)
    return Instruction(instruction.program_id, instruction.data, metas)


def token(content, *accounts):
    return call(TOKEN_PROGRAM, content, *accounts)


# --- The honest ones -------------------------------------------------------------------------------


def test_a_move_is_told_in_words():
    send = [OpenNosAccount(FRIEND), SendNos(FRIEND, 5_250_000)]

    assert judged(send, parts(*send)).words == (
        f"Creates the NOS account of {FRIEND} unless it exists.",
        f"Sends 5.25 NOS to {FRIEND}.",
        "Pays a network fee of 0.000005 SOL.",
    )
    assert judged(LEAVING, parts(*LEAVING)).words[-2] == "Begins to release your stake."


CASES = {
    ("stake", "topup"): lambda given: TopUpStake(int(given["amount"])),
    ("stake", "extend"): lambda given: ExtendStake(int(given["duration"])),
    ("stake", "unstake"): lambda _: Unstake(),
    ("stake", "restake"): lambda _: Restake(),
    ("stake", "withdraw"): lambda _: WithdrawStake(),
    ("stake", "close"): lambda _: CloseStake(),
}


@pytest.mark.parametrize("grid", ["mainnet", "devnet"])
@pytest.mark.parametrize("name", CASES, ids=lambda name: name[1])
def test_staking_is_built_and_accepted_as_the_networks_own_client_encodes_it(name, grid):
    programs = {"mainnet": MAINNET, "devnet": DEVNET}[grid]
    case = next(
        one
        for one in DATA["cases"]
        if ((one["program"], one["instruction"]), one["network"]) == (name, grid)
    )
    action = CASES[name](case["input"])
    node = next(one["pubkey"] for one in case["accounts"] if one["name"] == "authority")

    (built,) = build([action], node, programs).instructions

    assert built.data.hex() == case["data_hex"]
    rights = [(a["pubkey"], a["signer"], a["writable"]) for a in case["accounts"]]
    ours = [(str(m.pubkey), m.is_signer, m.is_writable) for m in built.accounts]
    assert [own[1:] for own in ours] == [given[1:] for given in rights]
    own = {"stake": programs.stake(node), "vault": programs.stake_vault(node)}
    own |= {"user": programs.nos_account(node), "reward": programs.reward(node)}
    for (key_, *_), given in zip(ours, case["accounts"], strict=True):
        assert key_ == own.get(given["name"], given["pubkey"])
    wire = to_bytes_versioned(message([built], payer=node))
    assert judge_ours(wire, [action], node, programs, CEILING).message == wire


@pytest.mark.parametrize(
    "recorded", DATA["kit_calls"], ids=lambda one: one["network"] + one["call"]
)
def test_a_recorded_transfer_of_sol_is_accepted_and_no_other_recording_passes_for_it(recorded):
    if "transaction_v0" not in recorded:
        return
    wire = bytes.fromhex(recorded["transaction_v0"]["message_hex"])
    node = DATA["keys"]["authority"]["pubkey"]
    to, amount = "5Z6Ay5NEcbg3xhopc522sBCRXQujkTiuDRnHGfQdcnSf", 5_000
    if recorded["call"] == "solana.transfer":
        assert judge_ours(wire, [SendSol(to, amount)], node, MAINNET, CEILING).message == wire
        return
    with pytest.raises(RefusedToSign):
        judge_ours(wire, [SendSol(to, amount)], node, MAINNET, CEILING)


# --- The others ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("meant", "given"),
    list(itertools.permutations(ALL.values(), 2)),
    ids=lambda one: type(one).__name__,
)
def test_no_move_passes_for_another(meant, given):
    assert refusal([meant], parts(given))


@pytest.mark.parametrize("action", ALL.values(), ids=ALL)
def test_no_account_of_a_move_can_be_a_thiefs(action):
    (honest,) = parts(action)
    for place in range(len(honest.accounts)):
        assert refusal([action], [with_account(honest, place, THIEFS)])
        assert refusal([action], [with_account(honest, place, THIEFS_NOS)])


@pytest.mark.parametrize("action", ALL.values(), ids=ALL)
def test_no_byte_of_a_move_can_be_another(action):
    (honest,) = parts(action)
    for place in range(len(honest.data)):
        changed = bytearray(honest.data)
        changed[place] ^= 1
        given = Instruction(honest.program_id, bytes(changed), list(honest.accounts))
        if not (isinstance(action, OpenNosAccount) and changed[place] == 0):
            assert refusal([action], [given])  # creating it in the stricter way is the same


@pytest.mark.parametrize("action", ALL.values(), ids=ALL)
def test_a_move_is_made_once_and_by_nobody_elses_hand(action):
    (honest,) = parts(action)

    assert refusal([action], [honest, honest])
    assert refusal([action], [honest], payer=THIEFS)
    assert refusal([action], [])
    assert refusal([action], [Instruction(honest.program_id, honest.data, honest.accounts[:-1])])
    more = [*honest.accounts, AccountMeta(THIEF.pubkey(), is_signer=False, is_writable=True)]
    assert refusal([action], [Instruction(honest.program_id, honest.data, more)])
    signing = [*honest.accounts[:-1], _signing(honest.accounts[-1])]
    if signing != list(honest.accounts):
        assert refusal([action], [Instruction(honest.program_id, honest.data, signing)])


def _signing(meta):
    return AccountMeta(meta.pubkey, is_signer=True, is_writable=meta.is_writable)


def drain(lamports=1):
    return transfer(
        TransferParams(from_pubkey=NODE.pubkey(), to_pubkey=THIEF.pubkey(), lamports=lamports)
    )


BESIDE = {
    "SOL for a thief": drain(),
    "NOS for a thief": tokens.transfer_tokens(NOS_ACCOUNT, THIEFS_NOS, SELF, 1),
    "NOS for the friend, again": tokens.transfer_tokens(
        NOS_ACCOUNT, MAINNET.nos_account(FRIEND), SELF, 1
    ),
    "NOS lent out": token(b"\4" + bytes(8), f"W:{NOS_ACCOUNT}", THIEFS, f"S:{SELF}"),
    "NOS burnt": token(b"\x08" + bytes(8), f"W:{NOS_ACCOUNT}", f"W:{MAINNET.nos_mint}", f"S:{SELF}"),
    "our NOS account closed for a thief": tokens.close_token_account(NOS_ACCOUNT, THIEFS, SELF),
    "our NOS account closed for ourselves": tokens.close_token_account(NOS_ACCOUNT, SELF, SELF),
    "our NOS account given away": token(
        b"\6\2\1" + bytes(THIEF.pubkey()), f"W:{NOS_ACCOUNT}", f"S:{SELF}"
    ),
    "our NOS account frozen": token(
        b"\x0a", f"W:{NOS_ACCOUNT}", MAINNET.nos_mint, f"S:{SELF}"
    ),
    "the wallet given away": call("1" * 32, b"\1\0\0\0" + bytes(THIEF.pubkey()), f"WS:{SELF}"),
    "the wallet made an account": call("1" * 32, b"\x08\0\0\0" + bytes(8), f"WS:{SELF}"),
    "an account for a thief": tokens.open_associated_account(SELF, THIEFS, MAINNET.nos_mint),
    "the stake closed": parts(CloseStake())[0],
    "the stake taken out to a thief": staking.INSTRUCTIONS["withdraw"].build(
        MAINNET.staking,
        {
            "user": THIEFS_NOS,
            "vault": MAINNET.stake_vault(SELF),
            "stake": MAINNET.stake(SELF),
            "authority": SELF,
            "token_program": TOKEN_PROGRAM,
        },
    ),
    "a slash": staking.INSTRUCTIONS["slash"].build(
        MAINNET.staking,
        {role.name: SELF for role in staking.INSTRUCTIONS["slash"].accounts},
        amount=1,
    ),
    "another authority over staking": staking.INSTRUCTIONS["update_settings"].build(
        MAINNET.staking, {r.name: SELF for r in staking.INSTRUCTIONS["update_settings"].accounts}
    ),
    "a pool's transfer": pools.INSTRUCTIONS["claim_transfer"].build(
        MAINNET.pools, {r.name: SELF for r in pools.INSTRUCTIONS["claim_transfer"].accounts}
    ),
    "a note": call("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr", b"hello"),
    "an unknown program": call(THIEFS, b"", f"S:{SELF}"),
    "tokens of the newer program": call(
        "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb", b"\3" + bytes(8), f"W:{NOS_ACCOUNT}"
    ),
}  # fmt: skip
MEANT = [[SendSol(FRIEND, 1)], [OpenNosAccount(FRIEND), SendNos(FRIEND, 9)], LEAVING]


@pytest.mark.parametrize("meant", MEANT, ids=["SOL", "NOS", "leaving"])
@pytest.mark.parametrize("place", [0, 1, -1])
@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_nothing_goes_along_with_a_move(meant, place, beside):
    honest = parts(*meant)
    at = len(honest) if place < 0 else place

    assert refusal(meant, [*honest[:at], beside, *honest[at:]])


HOSTILE = {
    "another amount of SOL": (SendSol(FRIEND, 1), SendSol(FRIEND, 2), Reason.ANOTHER_CONTENT),
    "another amount of NOS": (SendNos(FRIEND, 1), SendNos(FRIEND, 2), Reason.ANOTHER_CONTENT),
    "SOL to a thief": (SendSol(FRIEND, 1), SendSol(THIEFS, 1), Reason.ANOTHER_ACCOUNT),
    "NOS to a thief": (SendNos(FRIEND, 1), SendNos(THIEFS, 1), Reason.ANOTHER_ACCOUNT),
    "a larger top-up": (TopUpStake(1), TopUpStake(2), Reason.ANOTHER_CONTENT),
    "a longer lock": (ExtendStake(1), ExtendStake(2), Reason.ANOTHER_CONTENT),
    "a longer stake": (OpenStake(1, 9), OpenStake(1, 10), Reason.ANOTHER_CONTENT),
}


@pytest.mark.parametrize(("meant", "given", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_a_move_of_the_same_kind_is_not_the_same_move(meant, given, reason):
    assert refusal([meant], parts(given)) == reason


def test_another_mint_or_other_decimals_are_refused():
    (honest,) = parts(SendNos(FRIEND, 1))
    other = Instruction(honest.program_id, bytes(honest.data[:-1]) + b"\7", list(honest.accounts))

    assert refusal([SendNos(FRIEND, 1)], [other]) == Reason.ANOTHER_CONTENT
    mint = address(key(41))
    assert refusal([SendNos(FRIEND, 1)], [with_account(honest, 1, mint)]) == Reason.ANOTHER_ACCOUNT


def test_a_transfer_that_does_not_name_its_mint_is_refused():
    plain = tokens.transfer_tokens(NOS_ACCOUNT, MAINNET.nos_account(FRIEND), SELF, 1)

    assert refusal([SendNos(FRIEND, 1)], [plain]) == Reason.MOVES_TOKENS


def test_the_programs_of_another_grid_are_refused():
    given = list(build([SendNos(FRIEND, 1)], SELF, DEVNET).instructions)

    assert refusal([SendNos(FRIEND, 1)], given) == Reason.ANOTHER_ACCOUNT


def test_the_order_of_leaving_is_kept():
    assert refusal(LEAVING, parts(*reversed(LEAVING)))
    assert refusal(LEAVING, parts(*LEAVING[1:]))
    assert refusal(LEAVING, parts(*LEAVING[:-1])) == Reason.MISSING_INSTRUCTION


def test_a_fee_beyond_the_ceiling_is_refused():
    given = [*budget(1_000_000, CEILING + 1), *parts(SendSol(FRIEND, 1))]

    assert refusal([SendSol(FRIEND, 1)], given) == Reason.FEE_TOO_HIGH

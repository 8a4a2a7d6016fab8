"""Our own transactions: what the network's client would send is signed, anything else is not."""

from typing import get_args

import pytest
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import MessageHeader, MessageV0, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.system_program import TransferParams, advance_nonce_account, transfer

from nosdesk.adapters.solana.instructions import build
from nosdesk.domain.actions import (
    Action,
    Complete,
    EnterRewards,
    Finish,
    OpenNosAccount,
    OpenStake,
    Quit,
    Stop,
    Work,
)
from nosdesk.practice.programs import tokens
from nosdesk.protocol import jobs, staking
from nosdesk.protocol.guard import Reason, RefusedToSign, judge_ours
from nosdesk.protocol.programs import DEVNET, MAINNET
from tests.unit.protocol.guard_stage import (
    CEILING,
    FRESH,
    MARKET,
    MINT,
    NODE,
    SELF,
    THIEF,
    THIEFS,
    address,
    budget,
    call,
    key,
    legacy,
    message,
)
from tests.unit.protocol.moves_stage import MOVES
from tests.vectors import vectors

JOB, RUN, PAYER = (address(key(number)) for number in (20, 21, 22))
RESULT = "QmfZxBuQen1NwBcAt7QEs7Cnyx4S5JsE11ZgywXhucyFx3"
FINISH = Finish(JOB, RUN, MARKET, 100, PAYER, SELF, RESULT, open_deposit=True)
ACTIONS = {
    "open NOS account": OpenNosAccount(SELF),
    "open stake": OpenStake(0, 1_209_600),
    "enter rewards": EnterRewards(),
    "work": Work(MARKET),
    "work with a key": Work(MARKET, MINT),
    "stop": Stop(MARKET),
    "finish": FINISH,
    "finish without a price": Finish(JOB, RUN, MARKET, 0, PAYER, SELF, RESULT),
    "complete": Complete(JOB, RESULT),
    "quit": Quit(JOB, RUN, PAYER),
    **MOVES,
}


def parts(*actions: Action) -> list[Instruction]:
    return list(build(actions, SELF, MAINNET, lambda: FRESH).instructions)


def judged(actions, instructions, **how):
    wire = to_bytes_versioned(message(instructions, **how))
    return judge_ours(wire, actions, SELF, MAINNET, CEILING)


def refusal(actions, instructions, **how) -> Reason:
    with pytest.raises(RefusedToSign) as caught:
        judged(actions, instructions, **how)
    return caught.value.reason


# --- The honest ones -------------------------------------------------------------------------------


@pytest.mark.parametrize("action", ACTIONS.values(), ids=ACTIONS)
@pytest.mark.parametrize("price", [0, 80_000])
def test_what_the_node_builds_is_accepted(action, price):
    given = [*budget(1_000_000, price), *parts(action)]
    accepted = judged([action], given)

    assert accepted.message == to_bytes_versioned(message(given))
    assert accepted.words[-1].startswith("Pays a network fee of 0.0000")


def test_every_action_is_tried():
    assert {type(action) for action in ACTIONS.values()} == set(get_args(Action))


def test_several_actions_are_one_message():
    actions = [OpenNosAccount(SELF), OpenStake(0, 1_209_600), EnterRewards()]

    assert judged(actions, parts(*actions)).words == (
        "Creates your NOS account unless it exists.",
        "Opens your stake account with 0 NOS.",
        "Opens your share in the staking rewards.",
        "Pays a network fee of 0.000005 SOL.",
    )


def test_two_jobs_can_be_taken_with_two_fresh_keys():
    keys = iter([FRESH, key(30)])
    actions = [Work(MARKET), Work(JOB)]
    built = build(actions, SELF, MAINNET, lambda: next(keys)).instructions

    assert len(judged(actions, built).words) == 3


def test_an_account_that_need_not_be_opened_may_be_left_out():
    assert len(judged([FINISH], parts(FINISH)[2:]).words) == 2
    assert len(judged([FINISH], parts(FINISH)[1:]).words) == 3


DATA = vectors("instructions")
KEYS = {name: one["pubkey"] for name, one in DATA["keys"].items()}
GRIDS = {"mainnet": MAINNET, "devnet": DEVNET}


def recorded_finish(price: int) -> Finish:
    return Finish(
        KEYS["job"], KEYS["run"], KEYS["market"], price, KEYS["jobPayer"], KEYS["runPayer"], RESULT
    )


RECORDED = {
    "jobs.work": Work(KEYS["market"]),
    "jobs.work(nft)": Work(KEYS["market"], KEYS["nftMint"]),
    "jobs.stop": Stop(KEYS["market"]),
    "jobs.complete": Complete(KEYS["job"], RESULT),
    "jobs.quit": Quit(KEYS["job"], KEYS["run"], KEYS["runPayer"]),
    "jobs.finish (free job, ATA missing)": recorded_finish(0),
    "jobs.finish (priced job, both ATAs exist)": recorded_finish(1),
}
CALLS = [call for call in DATA["kit_calls"] if "transaction_v0" in call]


def name_of(call: dict) -> str:
    return f"{call['network']}-{call['call']}"


def grid_of(call: dict):
    # The recording of "complete" on devnet went to the mainnet program.
    return MAINNET if call["call"] == "jobs.complete" else GRIDS[call["network"]]


def judge_recorded(call: dict, action: Action, wire: bytes):
    return judge_ours(wire, [action], KEYS["authority"], grid_of(call), CEILING)


@pytest.mark.parametrize(
    "call", [c for c in CALLS if c["call"] in RECORDED and "finish" not in c["call"]], ids=name_of
)
def test_what_the_networks_own_client_signed_is_accepted(call):
    wire = bytes.fromhex(call["transaction_v0"]["message_hex"])

    assert judge_recorded(call, RECORDED[call["call"]], wire).message == wire


@pytest.mark.parametrize("call", [c for c in CALLS if "finish" in c["call"]], ids=name_of)
def test_a_recorded_claim_is_accepted_when_we_are_paid_and_refused_when_another_is(call):
    """The recordings pay another key than the one that signs; renamed, it is our own."""
    wire = bytes.fromhex(call["transaction_v0"]["message_hex"])
    with pytest.raises(RefusedToSign) as caught:
        judge_recorded(call, RECORDED[call["call"]], wire)
    assert caught.value.reason in (Reason.ANOTHER_ACCOUNT, Reason.PAYS_FOR_ANOTHER)

    grid, node = grid_of(call), KEYS["authority"]
    ours = {KEYS["node"]: node, grid.nos_account(KEYS["node"]): grid.nos_account(node)}
    instructions = [
        call_of(one["programId"], one["data_hex"], one["accounts"], ours)
        for one in call["instructions"]
    ]
    renamed = to_bytes_versioned(message(instructions, payer=node))

    assert judge_recorded(call, RECORDED[call["call"]], renamed).message == renamed


def call_of(program, data, accounts, renamed) -> Instruction:
    given = [
        f"{'W' * a['writable']}{'S' * a['signer']}:{renamed.get(a['pubkey'], a['pubkey'])}"
        for a in accounts
    ]
    return call(program, bytes.fromhex(data), *given)


@pytest.mark.parametrize("call", CALLS, ids=name_of)
@pytest.mark.parametrize("name", RECORDED)
def test_no_recorded_transaction_passes_for_another(call, name):
    if call["call"] == name:
        return
    wire = bytes.fromhex(call["transaction_v0"]["message_hex"])

    with pytest.raises(RefusedToSign):
        judge_recorded(call, RECORDED[name], wire)


def test_a_recorded_stake_is_accepted():
    case = next(
        case
        for case in DATA["cases"]
        if (case["program"], case["instruction"], case["network"]) == ("stake", "stake", "mainnet")
    )
    node = next(a["pubkey"] for a in case["accounts"] if a["name"] == "authority")
    given = call_of(case["programId"], case["data_hex"], case["accounts"], {})
    action = OpenStake(int(case["input"]["amount"]), int(case["input"]["duration"]))

    wire = to_bytes_versioned(message([given], payer=node))

    assert judge_ours(wire, [action], node, MAINNET, CEILING).message == wire


# --- The others ------------------------------------------------------------------------------------

DRAIN = transfer(TransferParams(from_pubkey=NODE.pubkey(), to_pubkey=THIEF.pubkey(), lamports=1))


def with_account(instruction: Instruction, place: int, other: str) -> Instruction:
    metas = list(instruction.accounts)
    kept = metas[place]
    metas[place] = type(kept)(Pubkey.from_string(other), kept.is_signer, kept.is_writable)
    return Instruction(instruction.program_id, instruction.data, metas)


STOP = parts(Stop(MARKET))[0]
CLAIM = parts(FINISH)[-1]
HOSTILE = {
    "nothing of what was asked": ([Stop(MARKET)], budget(1, 1), Reason.MISSING_INSTRUCTION),
    "a drain in its place": ([Stop(MARKET)], [DRAIN], Reason.SENDS_SOL),
    "a drain behind it": ([Stop(MARKET)], [STOP, DRAIN], Reason.SENDS_SOL),
    "a drain before it": ([Stop(MARKET)], [DRAIN, STOP], Reason.SENDS_SOL),
    "the same twice": ([Stop(MARKET)], [STOP, STOP], Reason.TOUCHES_JOBS),
    "another market": ([Stop(MARKET)], parts(Stop(JOB)), Reason.ANOTHER_ACCOUNT),
    "another action": ([Stop(MARKET)], parts(Quit(JOB, RUN, PAYER)), Reason.TOUCHES_JOBS),
    "the order turned round": (
        [Stop(MARKET), Work(MARKET)],
        parts(Work(MARKET), Stop(MARKET)),
        Reason.TOUCHES_JOBS,
    ),
    "another result": (
        [Complete(JOB, RESULT)],
        parts(Complete(JOB, "QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n")),
        Reason.ANOTHER_CONTENT,
    ),
    "a claim that pays another": (
        [FINISH],
        [with_account(CLAIM, 5, MAINNET.nos_account(THIEFS))],
        Reason.ANOTHER_ACCOUNT,
    ),
    "an account for a stranger": (
        [OpenNosAccount(SELF)],
        parts(OpenNosAccount(THIEFS)),
        Reason.ANOTHER_ACCOUNT,
    ),
    "the poster's account, unasked": (
        [Finish(JOB, RUN, MARKET, 100, PAYER, SELF, RESULT)],
        parts(FINISH),
        Reason.PAYS_FOR_ANOTHER,
    ),
    "more stake than was meant": (
        [OpenStake(0, 1_209_600)],
        parts(OpenStake(10**9, 1_209_600)),
        Reason.ANOTHER_CONTENT,
    ),
    "the program of another grid": (
        [Stop(MARKET)],
        list(build([Stop(MARKET)], SELF, DEVNET).instructions),
        Reason.UNKNOWN_PROGRAM,
    ),
    "a run's place for a key that is in use": (
        [Work(MARKET)],
        [with_account(parts(Work(MARKET))[0], 0, SELF)],
        Reason.EXTRA_SIGNER,
    ),
    "a claim with an account too many": (
        [FINISH],
        [Instruction(CLAIM.program_id, CLAIM.data, [*CLAIM.accounts, CLAIM.accounts[0]])],
        Reason.MALFORMED_INSTRUCTION,
    ),
    "a claim with bytes too many": (
        [FINISH],
        [Instruction(CLAIM.program_id, bytes(CLAIM.data) + b"\0", list(CLAIM.accounts))],
        Reason.MALFORMED_INSTRUCTION,
    ),
    "a fee beyond the ceiling": (
        [Stop(MARKET)],
        [*budget(1_000_000, CEILING + 1), STOP],
        Reason.FEE_TOO_HIGH,
    ),
    "a durable nonce": (
        [Stop(MARKET)],
        [
            advance_nonce_account(
                {"nonce_pubkey": THIEF.pubkey(), "authorized_pubkey": NODE.pubkey()}
            ),
            STOP,
        ],
        Reason.NEVER_EXPIRES,
    ),
    "NOS lent out behind it": (
        [Stop(MARKET)],
        [
            STOP,
            call(
                str(tokens.TOKEN_PROGRAM),
                b"\4" + bytes(8),
                f"W:{MAINNET.nos_account(SELF)}",
                THIEFS,
                f"S:{SELF}",
            ),
        ],
        Reason.LENDS_TOKENS,
    ),
    "the stake unlocked behind it": (
        [Stop(MARKET)],
        [
            STOP,
            staking.INSTRUCTIONS["unstake"].build(
                MAINNET.staking,
                {"stake": MAINNET.stake(SELF), "reward": MAINNET.reward(SELF), "authority": SELF},
            ),
        ],
        Reason.TOUCHES_STAKE,
    ),
    "a job listed behind it": (
        [Stop(MARKET)],
        [
            STOP,
            jobs.INSTRUCTIONS["list"].build(
                MAINNET.jobs,
                {role.name: SELF for role in jobs.INSTRUCTIONS["list"].accounts},
                ipfs_job=bytes(32),
                timeout=1,
            ),
        ],
        Reason.SPENDS_NOS,
    ),
}


@pytest.mark.parametrize(("actions", "instructions", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_what_nobody_asked_for_is_not_signed(actions, instructions, reason):
    assert refusal(actions, instructions) == reason


def test_another_payer_is_refused():
    assert refusal([Stop(MARKET)], [STOP], payer=THIEFS) == Reason.ANOTHERS_FEE


def test_our_own_message_in_the_older_form_is_accepted_as_well():
    wire = to_bytes_versioned(legacy([STOP]))

    assert judge_ours(wire, [Stop(MARKET)], SELF, MAINNET, CEILING).message == wire


def reshaped(*, writable: bool = False, more: Keypair | None = None) -> bytes:
    """The honest message with rights or accounts that no instruction needs."""
    honest = message([STOP])
    header = honest.header
    keys = list(honest.account_keys)
    fewer = 1 if writable else 0
    if more is not None:
        keys.append(more.pubkey())
    changed = MessageHeader(
        header.num_required_signatures,
        header.num_readonly_signed_accounts,
        header.num_readonly_unsigned_accounts - fewer + (more is not None),
    )
    rebuilt = MessageV0(changed, keys, honest.recent_blockhash, honest.instructions, [])
    return to_bytes_versioned(rebuilt)


@pytest.mark.parametrize(
    ("wire", "reason"),
    [
        (reshaped(writable=True), Reason.TOO_MANY_RIGHTS),
        (reshaped(more=THIEF), Reason.UNUSED_ACCOUNT),
    ],
)
def test_accounts_and_rights_that_nothing_needs_are_refused(wire, reason):
    with pytest.raises(RefusedToSign) as caught:
        judge_ours(wire, [Stop(MARKET)], SELF, MAINNET, CEILING)

    assert caught.value.reason == reason


def test_a_signer_without_a_part_is_refused():
    signing = call(
        str(MAINNET.jobs),
        bytes(STOP.data),
        *[f"{'W' * m.is_writable}{'S' * m.is_signer}:{m.pubkey}" for m in STOP.accounts],
    )
    asked = with_account(signing, 1, THIEFS)  # "node" may be another, by the program's rules
    metas = list(asked.accounts)
    metas[1] = type(metas[1])(metas[1].pubkey, is_signer=True, is_writable=False)
    given = Instruction(asked.program_id, asked.data, metas)

    assert refusal([Stop(MARKET)], [given]) == Reason.ANOTHER_ACCOUNT
    extra = type(STOP.accounts[0])(STOP.accounts[0].pubkey, is_signer=True, is_writable=True)
    market_signs = Instruction(STOP.program_id, STOP.data, [extra, *STOP.accounts[1:]])
    assert refusal([Stop(MARKET)], [market_signs]) == Reason.EXTRA_SIGNER


POOL = [SELF, JOB, RUN, PAYER]


@pytest.mark.parametrize("payer_job", POOL)
@pytest.mark.parametrize("payer_run", POOL)
@pytest.mark.parametrize("price", [0, 7])
@pytest.mark.parametrize("open_deposit", [False, True])
def test_a_claim_is_never_held_up_by_who_the_payers_are(payer_job, payer_run, price, open_deposit):
    claim = Finish(JOB, RUN, MARKET, price, payer_job, payer_run, RESULT, open_deposit)

    assert judged([claim], parts(claim))

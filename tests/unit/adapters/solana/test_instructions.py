"""What a node does is, instruction for instruction, what the network's own client would send."""

import msgspec
import pytest
from solders.keypair import Keypair
from solders.message import from_bytes_versioned, to_bytes_versioned

from nosdesk.adapters.solana.instructions import build, compute_budget
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.adapters.solana.transactions import compile_message
from nosdesk.domain.actions import (
    Complete,
    EnterRewards,
    Finish,
    OpenNosAccount,
    OpenStake,
    Quit,
    Stop,
    Work,
)
from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import MicroNos
from nosdesk.domain.secret import Secret
from nosdesk.protocol.pdas import ASSOCIATED_TOKEN_PROGRAM
from nosdesk.protocol.programs import DEVNET, MAINNET
from tests.vectors import vectors

DATA = vectors("instructions")
KEYS = {name: key["pubkey"] for name, key in DATA["keys"].items()}
RUN = Keypair.from_seed(bytes.fromhex(DATA["keys"]["run"]["seed_hex"]))
NODE = KEYS["authority"]
GRIDS = {"mainnet": MAINNET, "devnet": DEVNET}
RESULT = "QmfZxBuQen1NwBcAt7QEs7Cnyx4S5JsE11ZgywXhucyFx3"


def finish(price: int) -> Finish:
    return Finish(
        job=KEYS["job"],
        run=KEYS["run"],
        market=KEYS["market"],
        price=MicroNos(price),
        payer_job=KEYS["jobPayer"],
        payer_run=KEYS["runPayer"],
        result=RESULT,
    )


ACTIONS = {
    "jobs.work": Work(KEYS["market"]),
    "jobs.work(nft)": Work(KEYS["market"], KEYS["nftMint"]),
    "jobs.stop": Stop(KEYS["market"]),
    "jobs.complete": Complete(KEYS["job"], RESULT),
    "jobs.quit": Quit(KEYS["job"], KEYS["run"], KEYS["runPayer"]),
    "jobs.finish (free job, ATA missing)": finish(0),
    "jobs.finish (priced job, both ATAs exist)": finish(1),
}
CALLS = [call for call in DATA["kit_calls"] if call["call"] in ACTIONS and "error" not in call]


def in_words(instruction) -> tuple:
    metas = [(str(m.pubkey), m.is_signer, m.is_writable) for m in instruction.accounts]
    return str(instruction.program_id), metas, instruction.data.hex()


def given_in_words(given: dict) -> tuple:
    metas = [(a["pubkey"], a["signer"], a["writable"]) for a in given["accounts"]]
    return given["programId"], metas, given["data_hex"]


def as_the_node(words):
    """In the recordings of "finish" another key than the sender's is paid; here it is our own."""
    other = KEYS["node"]
    renamed = {other: NODE} | {g.nos_account(other): g.nos_account(NODE) for g in GRIDS.values()}
    match words:
        case str():
            return renamed.get(words, words)
        case tuple() | list():
            return type(words)(as_the_node(word) for word in words)
        case dict():
            return {as_the_node(key): value for key, value in words.items()}
        case _:
            return words


def grid_of(call: dict):
    # The recording of "complete" on devnet went to the mainnet program.
    return MAINNET if call["call"] == "jobs.complete" else GRIDS[call["network"]]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call['network']}-{call['call']}")
def test_an_action_is_built_as_the_network_builds_it(call):
    built = build([ACTIONS[call["call"]]], NODE, grid_of(call), lambda: RUN)

    expected = [as_the_node(given_in_words(one)) for one in call["instructions"]]
    assert in_words(built.instructions[-1]) == expected[-1]
    opened = [one for one in expected if one[0] == ASSOCIATED_TOKEN_PROGRAM]
    assert all(one in map(in_words, built.instructions) for one in opened)


@pytest.mark.parametrize(
    "call",
    # where the account of "another key" is made, its owner is one account more than for our own
    [call for call in CALLS if "ATA missing" not in call["call"]],
    ids=lambda call: f"{call['network']}-{call['call']}",
)
def test_a_message_asks_for_the_same_as_the_networks_own(call):
    """Byte equality is not to be had: accounts of equal rights may stand in any order."""
    theirs = bytes.fromhex(call["transaction_v0"]["message_hex"])
    instructions = list(
        build([ACTIONS[call["call"]]], NODE, grid_of(call), lambda: RUN).instructions
    )
    if "both ATAs exist" in call["call"]:  # they looked first, we create idempotently
        instructions = instructions[-1:]
    price_only = compute_budget(0, 20_000)[1:]

    message = compile_message(
        NODE, [*price_only, *instructions], call["transaction_v0"]["blockhash"]
    )
    ours = read_message(message)

    assert as_the_node(ours) == as_the_node(read_message(from_bytes_versioned(theirs)))


@pytest.mark.parametrize(
    "call",
    # with no two accounts of equal rights but the fee payer there is only one order
    [call for call in CALLS if call["call"] in ("jobs.stop", "jobs.complete")],
    ids=lambda call: f"{call['network']}-{call['call']}",
)
def test_a_signed_message_is_byte_for_byte_the_networks_own(call):
    recorded = call["transaction_v0"]
    instructions = build([ACTIONS[call["call"]]], NODE, grid_of(call)).instructions
    key = Keypair.from_seed(bytes.fromhex(DATA["keys"]["authority"]["seed_hex"]))

    message = to_bytes_versioned(
        compile_message(
            NODE, [*compute_budget(0, 20_000)[1:], *instructions], recorded["blockhash"]
        )
    )

    assert message.hex() == recorded["message_hex"]
    assert KeypairSigner(Secret(key)).sign(message).hex() == recorded["signatures"][NODE]


def read_message(message) -> tuple:
    keys = [str(key) for key in message.account_keys]
    header = message.header
    instructions = [
        (keys[one.program_id_index], [keys[i] for i in one.accounts], bytes(one.data))
        for one in message.instructions
    ]
    rights = {
        key: (message.is_signer(i), message.is_maybe_writable(i)) for i, key in enumerate(keys)
    }
    counts = (
        header.num_required_signatures,
        header.num_readonly_signed_accounts,
        header.num_readonly_unsigned_accounts,
    )
    return keys[0], counts, rights, instructions, str(message.recent_blockhash)


def test_every_action_of_a_node_has_a_recording_or_its_own_test():
    assert {call["call"] for call in CALLS} == set(ACTIONS)


def test_work_signs_with_a_fresh_key_each_time():
    first = build([Work(KEYS["market"])], NODE, MAINNET)
    second = build([Work(KEYS["market"])], NODE, MAINNET)

    assert first.signers[0].pubkey() != second.signers[0].pubkey()
    assert first.instructions[0].accounts[0].pubkey == first.signers[0].pubkey()


def test_an_accounts_creation_does_not_mind_that_it_exists():
    (created,) = build([OpenNosAccount(KEYS["jobPayer"])], NODE, MAINNET).instructions

    assert created.data == b"\x01"
    assert str(created.accounts[0].pubkey) == NODE
    assert str(created.accounts[1].pubkey) == MAINNET.nos_account(KEYS["jobPayer"])
    assert str(created.accounts[2].pubkey) == KEYS["jobPayer"]


def test_finishing_first_opens_the_nodes_own_account_and_the_posters_only_when_asked():
    built = build([finish(5)], NODE, MAINNET).instructions
    asked = msgspec.structs.replace(finish(5), open_deposit=True)
    both = build([asked], NODE, MAINNET).instructions

    assert [str(one.program_id) for one in built] == [ASSOCIATED_TOKEN_PROGRAM, MAINNET.jobs]
    assert str(built[0].accounts[2].pubkey) == NODE
    assert [str(one.accounts[2].pubkey) for one in both[:2]] == [NODE, KEYS["jobPayer"]]
    assert len(both) == 3


def test_staking_is_built_as_the_network_builds_it():
    case = next(
        case
        for case in DATA["cases"]
        if (case["program"], case["instruction"], case["network"]) == ("stake", "stake", "mainnet")
    )
    action = OpenStake(int(case["input"]["amount"]), int(case["input"]["duration"]))

    (built,) = build([action], NODE, MAINNET).instructions

    assert built.data.hex() == case["data_hex"]
    assert [str(m.pubkey) for m in built.accounts] == [a["pubkey"] for a in case["accounts"]]


def test_entering_rewards_names_the_nodes_own_accounts():
    (built,) = build([EnterRewards()], NODE, MAINNET).instructions

    assert [str(meta.pubkey) for meta in built.accounts] == [
        MAINNET.reflection(),
        MAINNET.stake(NODE),
        MAINNET.reward(NODE),
        NODE,
        "1" * 32,
    ]


def test_several_actions_go_in_their_order():
    built = build([OpenNosAccount(NODE), Stop(KEYS["market"]), Work(KEYS["market"])], NODE, MAINNET)

    assert len(built.instructions) == 3
    assert len(built.signers) == 1


def test_a_result_that_the_chain_cannot_hold_is_bad_input():
    with pytest.raises(BadInput):
        build([Complete(KEYS["job"], "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3")], NODE, MAINNET)

"""Transactions as endpoints send them: the network's shapes, and those of liars."""

import copy

import base58
import msgspec
import pytest
from solders.keypair import Keypair

from nosdesk.adapters.solana.rpc.past import PastTransaction
from nosdesk.adapters.solana.statements import facts_of
from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.movements.classify import movements_of
from nosdesk.domain.movements.movement import LATEST, Holdings
from nosdesk.protocol import jobs
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import MAINNET

SIGNATURE = "5" * 87


def key():
    return str(Keypair().pubkey())


NODE, JOB, RUN, MARKET, POSTER = (key() for _ in range(5))
USER, DEPOSIT = MAINNET.nos_account(NODE), MAINNET.nos_account(POSTER)
VAULT = MAINNET.market_vault(MARKET)
HOLDINGS = Holdings(NODE, USER, MAINNET.stake_vault(NODE))
KEYS = [NODE, JOB, RUN, VAULT, DEPOSIT, USER, POSTER, MARKET, TOKEN_PROGRAM, MAINNET.jobs]


def places(*names):
    return [KEYS.index(name) for name in names]


def token(account, amount, owner, mint=MAINNET.nos_mint):
    return {
        "accountIndex": KEYS.index(account), "mint": mint, "owner": owner, "programId": TOKEN_PROGRAM,
        "uiTokenAmount": {"amount": str(amount), "decimals": 6, "uiAmount": 1.5, "uiAmountString": "x"},
    }  # fmt: skip


FINISH = {
    "programIdIndex": KEYS.index(MAINNET.jobs),
    "accounts": places(JOB, RUN, MARKET, VAULT, DEPOSIT, USER, POSTER, POSTER, NODE, TOKEN_PROGRAM),
    "data": base58.b58encode(jobs.INSTRUCTIONS["finish"].discriminator + bytes(32)).decode(),
    "stackHeight": None,
}
PAYING = {
    "programIdIndex": KEYS.index(TOKEN_PROGRAM),
    "accounts": places(VAULT, USER, VAULT),
    "data": base58.b58encode(b"\3" + (690).to_bytes(8, "little")).decode(),
    "stackHeight": 2,
}
REFUNDING = PAYING | {
    "accounts": places(VAULT, DEPOSIT, VAULT),
    "data": base58.b58encode(b"\3" + (310).to_bytes(8, "little")).decode(),
}
CLAIM = {
    "slot": 300_000_000,
    "blockTime": 1_760_000_000,
    "version": "legacy",
    "transaction": {
        "signatures": [SIGNATURE],
        "message": {
            "header": {
                "numRequiredSignatures": 1, "numReadonlySignedAccounts": 0,
                "numReadonlyUnsignedAccounts": 3,
            },
            "accountKeys": KEYS,
            "recentBlockhash": key(),
            "instructions": [FINISH],
        },
    },
    "meta": {
        "err": None, "status": {"Ok": None}, "fee": 5_330, "computeUnitsConsumed": 40_000,
        "preBalances": [10_000_000, 2_561_280, 1_726_080, *[2_039_280] * 3, 10**9, 1, 1, 1],
        "postBalances": [9_994_670, 2_561_280, 0, *[2_039_280] * 3, 10**9 + 1_726_080, 1, 1, 1],
        "preTokenBalances": [token(VAULT, 1_000, VAULT), token(DEPOSIT, 0, POSTER), token(USER, 7, NODE)],
        "postTokenBalances": [token(VAULT, 0, VAULT), token(DEPOSIT, 310, POSTER), token(USER, 697, NODE)],
        "innerInstructions": [{"index": 0, "instructions": [PAYING, REFUNDING]}],
        "logMessages": [], "rewards": [], "loadedAddresses": {"writable": [], "readonly": []},
    },
}  # fmt: skip


def facts(document):
    landed = msgspec.json.decode(msgspec.json.encode(document), type=PastTransaction)
    return facts_of(landed, SIGNATURE, MAINNET)


def changed(path, value):
    document = copy.deepcopy(CLAIM)
    here = document
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    return document


def told(document):
    return [
        (m.purse.value, m.kind.value, m.amount) for m in movements_of(facts(document), HOLDINGS)
    ]


PAID = [("sol", "network_fee", -5_000), ("sol", "priority_fee", -330), ("nos", "job_payment", 690)]


def test_a_claim_is_read_with_or_without_the_instructions_that_it_gave_in_turn():
    assert told(CLAIM) == PAID
    assert told(changed(["meta", "innerInstructions"], None)) == PAID

    payment = movements_of(facts(CLAIM), HOLDINGS)[2]
    assert (payment.run, payment.job, payment.counterparty) == (RUN, JOB, POSTER)
    assert payment.at == 1_760_000_000


def test_accounts_named_by_tables_count_after_the_message_own():
    document = copy.deepcopy(CLAIM)
    document["transaction"]["message"]["accountKeys"] = KEYS[:5]
    document["meta"]["loadedAddresses"] = {"writable": KEYS[5:7], "readonly": KEYS[7:]}

    assert told(document) == PAID


def test_a_new_account_says_its_size():
    document = copy.deepcopy(CLAIM)
    document["transaction"]["message"]["accountKeys"] = [*KEYS[:-1], SYSTEM_PROGRAM]
    content = bytes(4) + (9_000_000).to_bytes(8, "little") + (165).to_bytes(8, "little") + bytes(32)
    document["transaction"]["message"]["instructions"] = [
        FINISH | {"accounts": places(NODE, RUN), "data": base58.b58encode(content).decode()}
    ]
    (opening,) = facts(document).deeds

    assert (opening.name, opening.amount, opening.size) == ("system.create_account", 9_000_000, 165)


@pytest.mark.parametrize("time", [-1, LATEST + 1, 2**63 - 1])
def test_a_time_that_no_calendar_has_is_not_believed(time):
    with pytest.raises(msgspec.ValidationError):
        facts(changed(["blockTime"], time))
    assert facts(changed(["blockTime"], LATEST)).at == LATEST


def test_a_failed_transaction_says_why():
    document = changed(["meta", "err"], {"InstructionError": [0, {"Custom": 6004}]})
    document["meta"]["logMessages"] = ["Program log: AnchorError. Error Code: JobInWrongState."]
    document["meta"]["postTokenBalances"] = document["meta"]["preTokenBalances"]

    assert facts(document).error == "JobInWrongState"
    assert told(document) == PAID[:2]


def test_tokens_of_other_mints_are_no_nos():
    document = changed(["meta", "postTokenBalances", 2], token(USER, 10**17, NODE, mint=key()))
    document["meta"]["preTokenBalances"].pop()

    assert told(document)[2:] == [("nos", "job_payment", 690), ("nos", "unknown", -690)]


@pytest.mark.parametrize(
    "content", ["", "1", "0OIl", "3" * 1_900, base58.b58encode(b"\3\1").decode()],
    ids=["none", "short", "no base58", "long", "cut off"],
)  # fmt: skip
def test_an_instruction_that_is_not_understood_hides_nothing(content):
    document = changed(["transaction", "message", "instructions", 0, "data"], content)
    document["meta"]["innerInstructions"] = []

    assert told(document)[2:] == [("nos", "unknown", 690)]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["transaction", "signatures"], [key()]),
        (["transaction", "signatures"], []),
        (["meta", "preBalances"], [1]),
        (["transaction", "message", "accountKeys"], []),
        (["transaction", "message", "accountKeys"], [NODE] * 10),
        (["transaction", "message", "instructions", 0, "accounts"], [77]),
        (["transaction", "message", "instructions", 0, "programIdIndex"], 99),
        (["meta", "postTokenBalances", 0, "accountIndex"], 50),
        (["meta", "postTokenBalances", 0, "uiTokenAmount", "amount"], "-5"),
        (["meta", "postTokenBalances", 0, "uiTokenAmount", "amount"], "9" * 30),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(path, value):
    with pytest.raises(Unavailable):
        facts(changed(path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["meta"], None),
        (["meta", "fee"], -1),
        (["meta", "preBalances", 0], 2**64),
        (["slot"], "soon"),
        (["transaction", "message", "instructions", 0, "accounts"], [-1]),
        (["transaction", "message", "instructions", 0, "data"], "1" * 5_000),
    ],
)  # fmt: skip
def test_another_shape_is_no_transaction(path, value):
    with pytest.raises(msgspec.ValidationError):
        facts(changed(path, value))

"""A transaction is tried out, priced and signed in one round trip."""

import asyncio
import json
from typing import get_args

import msgspec
import pytest
from solders.compute_budget import set_compute_unit_limit, set_compute_unit_price
from solders.hash import Hash
from solders.keypair import Keypair
from solders.transaction import VersionedTransaction

from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.adapters.solana.rpc.pool import Pool, PoolLimits
from nosdesk.adapters.solana.rpc.roster import Source
from nosdesk.adapters.solana.transactions import FeePolicy, Transactions
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
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.domain.secret import Secret
from nosdesk.protocol.programs import MAINNET
from tests.unit.protocol.moves_stage import MOVES

NODE = KeypairSigner(Secret(Keypair()))
MARKET = str(Keypair().pubkey())
BLOCKHASH = str(Hash.new_unique())
A, B = str(Keypair().pubkey()), str(Keypair().pubkey())
CID = "QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n"
ACTIONS = (
    OpenNosAccount(NODE.address),
    OpenStake(0, 1_209_600),
    EnterRewards(),
    Work(MARKET),
    Work(MARKET, access_key=A),
    Stop(MARKET),
    Finish(A, B, MARKET, 100, A, B, CID, open_deposit=True),
    Complete(A, CID),
    Quit(A, B, NODE.address),
    *MOVES.values(),
)


class ScriptedEndpoint:
    """Answers each method with what the test put there; an exception is raised."""

    host = "scripted"

    def __init__(self) -> None:
        self.answers = {
            "getLatestBlockhash": in_context(
                {"blockhash": BLOCKHASH, "lastValidBlockHeight": 1234}
            ),
            "getRecentPrioritizationFees": [],
            "simulateTransaction": in_context({"err": None, "logs": [], "unitsConsumed": 100_000}),
        }
        self.asked: dict[str, list] = {}
        self.waiting = 0
        self.together = 0

    async def ask(self, method, params):
        self.asked[method] = params
        self.waiting += 1
        self.together = max(self.together, self.waiting)
        await asyncio.sleep(0)
        self.waiting -= 1
        answer = self.answers[method]
        if isinstance(answer, dict):
            answer["context"]["slot"] += 1
        if isinstance(answer, Exception):
            raise answer
        return msgspec.Raw(json.dumps(answer).encode())


def in_context(value):
    return {"context": {"slot": 1}, "value": value}


def fees(*prices: int):
    return [{"slot": number, "prioritizationFee": price} for number, price in enumerate(prices)]


@pytest.fixture
def endpoint():
    return ScriptedEndpoint()


@pytest.fixture
def transactions(endpoint):
    pool = Pool([Source(endpoint)], PoolLimits(rounds=1, slot_s=0))
    return Transactions(pool, MAINNET, FeePolicy(ceiling=600))


def budget_of(wire: bytes) -> list[bytes]:
    message = VersionedTransaction.from_bytes(wire).message
    return [bytes(one.data) for one in message.instructions[:2]]


async def test_the_signed_bytes_are_a_valid_transaction(transactions):
    signed = await transactions.sign([Stop(MARKET)], NODE)

    transaction = VersionedTransaction.from_bytes(signed.wire)
    assert transaction.verify_with_results() == [True]
    assert str(transaction.message.recent_blockhash) == BLOCKHASH
    assert str(transaction.signatures[0]) == signed.signature
    assert signed.last_valid_height == 1234


async def test_work_is_signed_by_the_node_and_by_the_fresh_run_key(transactions):
    signed = await transactions.sign([Work(MARKET)], NODE)

    transaction = VersionedTransaction.from_bytes(signed.wire)
    assert transaction.verify_with_results() == [True, True]
    assert str(transaction.message.account_keys[0]) == NODE.address


async def test_everything_is_asked_for_at_the_same_time(endpoint, transactions):
    await transactions.sign([Stop(MARKET)], NODE)

    assert endpoint.together == 3


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
async def test_every_action_has_its_limit_from_the_trial_and_its_price_under_the_ceiling(
    endpoint, transactions, action
):
    endpoint.answers["getRecentPrioritizationFees"] = fees(900_000)

    signed = await transactions.sign([action], NODE)

    limit, price = 120_000, 5_000
    budget = set_compute_unit_limit(limit), set_compute_unit_price(price)
    assert budget_of(signed.wire) == [bytes(one.data) for one in budget]
    assert limit * price <= 600 * 1_000_000


def test_every_action_is_among_them():
    assert {type(action) for action in ACTIONS} == set(get_args(Action))


async def test_the_limit_is_what_the_trial_used_and_some_to_spare(endpoint, transactions):
    signed = await transactions.sign([Stop(MARKET)], NODE)

    assert budget_of(signed.wire)[0] == bytes(set_compute_unit_limit(120_000).data)


@pytest.mark.parametrize(
    ("consumed", "limit"),
    [(10, 60_000), (1_399_999, 1_400_000), (2**63 - 1, 1_400_000), (None, 1_400_000)],
)
async def test_the_limit_stays_within_reason(endpoint, transactions, consumed, limit):
    endpoint.answers["simulateTransaction"] = in_context({"err": None, "unitsConsumed": consumed})

    signed = await transactions.sign([Stop(MARKET)], NODE)

    assert budget_of(signed.wire)[0] == bytes(set_compute_unit_limit(limit).data)


@pytest.mark.parametrize(
    ("recent", "price"),
    [((), 0), ((0, 0, 0, 0, 9), 0), ((1, 2, 3, 4, 5), 4), ((0, 900_000, 900_000), 5_000)],
)
async def test_the_price_follows_recent_fees_up_to_the_ceiling(
    endpoint, transactions, recent, price
):
    endpoint.answers["getRecentPrioritizationFees"] = fees(*recent)

    signed = await transactions.sign([Stop(MARKET)], NODE)

    assert budget_of(signed.wire)[1] == bytes(set_compute_unit_price(price).data)
    assert MARKET in endpoint.asked["getRecentPrioritizationFees"][0]


@pytest.mark.parametrize("error", [Unavailable("away"), Refused("no")])
async def test_pay_does_not_wait_for_news_of_fees(endpoint, transactions, error):
    endpoint.answers["getRecentPrioritizationFees"] = fees(70, 70)
    await transactions.sign([Stop(MARKET)], NODE)
    endpoint.answers["getRecentPrioritizationFees"] = error

    signed = await transactions.sign([Stop(MARKET)], NODE)

    assert budget_of(signed.wire)[1] == bytes(set_compute_unit_price(70).data)


async def test_the_trial_needs_no_signatures(endpoint, transactions):
    await transactions.sign([Stop(MARKET)], NODE)

    _, config = endpoint.asked["simulateTransaction"]
    assert config["sigVerify"] is False
    assert config["replaceRecentBlockhash"] is True


async def test_a_failed_trial_is_refused_by_name_and_nothing_is_signed(endpoint, transactions):
    logs = ["Program log: AnchorError thrown. Error Code: NodeAlreadyQueued. Error Number: 6014."]
    failed = {"err": {"InstructionError": [2, {"Custom": 6014}]}, "logs": logs}
    endpoint.answers["simulateTransaction"] = in_context(failed)

    with pytest.raises(Refused) as caught:
        await transactions.sign([Work(MARKET)], NODE)

    assert caught.value.name == "NodeAlreadyQueued"


async def test_an_empty_wallet_is_refused_with_what_to_do(endpoint, transactions):
    endpoint.answers["simulateTransaction"] = in_context({"err": "AccountNotFound", "logs": []})

    with pytest.raises(Refused) as caught:
        await transactions.sign([Work(MARKET)], NODE)

    assert caught.value.name == "AccountNotFound"
    assert "SOL" in caught.value.remedy


@pytest.mark.parametrize("number", [-1, 2**63, 10**400])
async def test_a_number_beyond_all_measure_is_unavailable(endpoint, transactions, number):
    answers = {
        "getLatestBlockhash": {"blockhash": BLOCKHASH, "lastValidBlockHeight": number},
        "simulateTransaction": {"err": None, "unitsConsumed": number},
    }
    for method, answer in answers.items():
        whole, endpoint.answers[method] = endpoint.answers[method], in_context(answer)
        with pytest.raises(Unavailable):
            await transactions.sign([Stop(MARKET)], NODE)
        endpoint.answers[method] = whole


@pytest.mark.parametrize("method", ["getLatestBlockhash", "simulateTransaction"])
async def test_an_endpoint_that_is_away_comes_out_as_itself(endpoint, transactions, method):
    endpoint.answers[method] = Unavailable("away")

    with pytest.raises(Unavailable):
        await transactions.sign([Stop(MARKET)], NODE)


async def test_a_blockhash_that_is_none_is_unavailable(endpoint, transactions):
    endpoint.answers["getLatestBlockhash"] = in_context(
        {"blockhash": "0OIl", "lastValidBlockHeight": 1}
    )

    with pytest.raises(Unavailable):
        await transactions.sign([Stop(MARKET)], NODE)


async def test_too_much_for_one_transaction_is_said_before_it_is_sent(transactions):
    owners = [str(Keypair().pubkey()) for _ in range(20)]

    with pytest.raises(BadInput):
        await transactions.sign([OpenNosAccount(owner) for owner in owners], NODE)


async def test_an_address_that_is_none_is_bad_input(transactions):
    finish = Finish("job", "run", "market", 1, "payer", "payer", "Qm")

    with pytest.raises(BadInput):
        await transactions.sign([finish], NODE)

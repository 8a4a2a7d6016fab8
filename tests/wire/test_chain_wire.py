"""The chain adapter keeps its promises over an endpoint that is slow, partial or wrong."""

import asyncio
import base64
from collections import deque
from contextlib import aclosing
from itertools import count

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import AccessLimits
from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.adapters.solana.rpc.pool import PoolLimits
from nosdesk.adapters.solana.rpc.subscriptions import SubscriptionLimits
from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import BadInput, Refused, Unavailable, Untrusted
from nosdesk.domain.job import Run
from nosdesk.ports.chain import SignedTransaction
from nosdesk.protocol.accounts import encode_run
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import MAINNET
from tests.wire import toy_rpc
from tests.wire.toy_rpc import ToyRpc, serve_toy

QUICK = Backoff(first_s=0.001, cap_s=0.001)
LIMITS = AccessLimits(
    pool=PoolLimits(rounds=1, backoff=QUICK, slot_s=0.01),
    subscriptions=SubscriptionLimits(backoff=QUICK),
)
SIGNATURE = "5" * 87
SYSTEM = "1" * 32


def key() -> str:
    return str(Keypair().pubkey())


NODE, JOB, RUN = key(), key(), key()


@pytest.fixture
async def toy():
    async with serve_toy() as toy:
        yield toy


@pytest.fixture
async def chain(toy: ToyRpc):
    async with SolanaChain.open([RpcAddress(toy.url, toy.ws_url)], MAINNET, LIMITS) as chain:
        yield chain


def answers(**by_method):
    """Answer each method with its result; what is not named gets null."""

    async def answer(request, asked):
        given = by_method.get(asked["method"])
        behaviour = given if callable(given) else toy_rpc.result(given)
        return await behaviour(request, asked)

    return answer


def in_context(value: object) -> dict:
    return {"context": {"slot": 77}, "value": value}


def status(level: str | None, err: object = None) -> dict:
    return in_context([{"slot": 70, "confirmations": 0, "err": err, "confirmationStatus": level}])


def account(data: bytes, owner: str) -> dict:
    content = [base64.b64encode(data).decode(), "base64"]
    return {"lamports": 5, "owner": owner, "data": content, "executable": False, "rentEpoch": 0}


def transaction(**meta: object) -> dict:
    body = {"signatures": [SIGNATURE], "message": {"accountKeys": [NODE], "instructions": []}}
    whole = {"err": None, "fee": 5000, "preTokenBalances": [], "postTokenBalances": []}
    return {"slot": 70, "blockTime": 1, "transaction": body, "meta": whole | meta}


# --- Landing -------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", ["confirmed", "finalized"])
async def test_a_confirmed_transaction_has_landed(toy, chain, level):
    toy.otherwise = answers(getSignatureStatuses=status(level))

    landing = await chain.landing(SIGNATURE)

    assert (landing.slot, landing.error) == (70, None)


@pytest.mark.parametrize("level", ["processed", None, "guessed"])
async def test_anything_less_has_not(toy, chain, level):
    toy.otherwise = answers(getSignatureStatuses=status(level))

    assert await chain.landing(SIGNATURE) is None


async def test_the_last_look_goes_through_the_whole_history(toy, chain):
    toy.otherwise = answers(getSignatureStatuses=in_context([None]))

    assert await chain.landing(SIGNATURE, within_s=0.01) is None

    assert toy.asked[-1]["params"] == [[SIGNATURE], {"searchTransactionHistory": True}]


async def test_the_subscription_makes_the_chain_look_at_once(toy, chain):
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(chain.landing(SIGNATURE, within_s=30))
        toy.otherwise = answers(getSignatureStatuses=in_context([None]))
        socket = await toy.next_socket()
        asked = await socket.confirm(3)
        toy.otherwise = answers(getSignatureStatuses=status("confirmed"))
        await socket.notify(3, {"err": None})

    assert asked["params"] == [SIGNATURE, {"commitment": "confirmed"}]
    assert waiting.result().slot == 70
    assert (await socket.next_request())["method"] == "signatureUnsubscribe"


async def test_without_subscriptions_the_chain_looks_now_and_then(toy, chain):
    toy.refuses_sockets = 1_000_000
    toy.otherwise = answers(getSignatureStatuses=status("confirmed"))

    landing = await chain.landing(SIGNATURE, within_s=30)

    assert landing.slot == 70


async def test_an_endpoint_that_is_away_for_a_while_does_not_end_the_wait(toy, chain):
    toy.refuses_sockets = 1_000_000
    toy.script.append(toy_rpc.status(503))
    toy.otherwise = answers(getSignatureStatuses=status("confirmed"))

    assert (await chain.landing(SIGNATURE, within_s=30)).slot == 70


async def test_an_endpoint_that_stays_away_is_unavailable_not_unlanded(toy, chain):
    toy.otherwise = toy_rpc.status(503)

    with pytest.raises(Unavailable):
        await chain.landing(SIGNATURE, within_s=0.01)


@pytest.mark.parametrize(
    ("logs", "name"),
    [
        (
            ["Program log: AnchorError. Error Code: JobInWrongState. Error Number"],
            "JobInWrongState",
        ),
        ([], "Custom:6004"),
        (None, "Custom:6004"),
    ],
)
async def test_a_failed_landing_is_named_by_its_logs(toy, chain, logs, name):
    err = {"InstructionError": [0, {"Custom": 6004}]}
    toy.otherwise = answers(
        getSignatureStatuses=status("confirmed", err),
        getTransaction=transaction(err=err, logMessages=logs),
    )

    assert (await chain.landing(SIGNATURE)).error == name


async def test_a_failed_landing_without_its_transaction_still_has_a_name(toy, chain):
    err = {"InstructionError": [0, "InvalidAccountData"]}
    toy.otherwise = answers(getSignatureStatuses=status("confirmed", err))

    assert (await chain.landing(SIGNATURE)).error == "InvalidAccountData"


async def test_another_number_of_statuses_than_asked_is_unavailable(toy, chain):
    toy.otherwise = answers(getSignatureStatuses=in_context([]))

    with pytest.raises(Unavailable):
        await chain.landing(SIGNATURE)


@pytest.mark.parametrize(
    ("name", "raises"), [("AlreadyProcessed", False), ("BlockhashNotFound", True)]
)
async def test_sending_what_has_landed_already_is_fine(toy, chain, name, raises):
    toy.otherwise = toy_rpc.error(
        -32002, "Transaction simulation failed", {"err": name, "logs": []}
    )
    signed = SignedTransaction(b"wire", SIGNATURE, 5)

    if raises:
        with pytest.raises(Refused):
            await chain.send(signed)
    else:
        await chain.send(signed)


# --- Receipts --------------------------------------------------------------------------------------


def balance(owner: str, amount: str, mint: str = MAINNET.nos_mint) -> dict:
    amounts = {"amount": amount, "decimals": 6, "uiAmount": None, "uiAmountString": "0"}
    return {"accountIndex": 1, "mint": mint, "owner": owner, "uiTokenAmount": amounts}


async def test_a_receipt_counts_only_the_owners_nos(toy, chain):
    toy.otherwise = answers(
        getTransaction=transaction(
            preTokenBalances=[balance(NODE, "5"), balance(JOB, "100")],
            postTokenBalances=[balance(NODE, "12"), balance(NODE, "9", key()), balance(JOB, "93")],
        )
    )

    mine = await chain.receipt(SIGNATURE, NODE)
    theirs = await chain.receipt(SIGNATURE, JOB)

    assert (mine.nos, mine.fee, mine.slot, mine.block_time) == (7, 5000, 70, 1)
    assert (theirs.nos, theirs.fee) == (-7, 0)


async def test_a_transaction_without_meta_has_no_receipt_yet(toy, chain):
    toy.otherwise = answers(getTransaction=transaction() | {"meta": None})

    assert await chain.receipt(SIGNATURE, NODE) is None


def paying(**message):
    """A transaction that brings the node 7, with these accounts."""
    paid = transaction(
        preTokenBalances=[balance(NODE, "5")], postTokenBalances=[balance(NODE, "12")]
    )
    loaded = {"writable": message.pop("writable", []), "readonly": message.pop("readonly", [])}
    keys = {"transaction": {"message": {"accountKeys": message["keys"]}}}
    return paid | keys | {"meta": paid["meta"] | {"loadedAddresses": loaded}}


NAMING = [{"signature": SIGNATURE, "slot": 70, "err": None, "memo": None, "blockTime": 1}]


@pytest.mark.parametrize(
    "named",
    [{"keys": [JOB, RUN]}, {"keys": [JOB], "writable": [RUN]}, {"keys": [], "readonly": [RUN]}],
)
async def test_what_a_run_paid_is_found_in_the_transaction_that_names_it(toy, chain, named):
    toy.otherwise = answers(getSignaturesForAddress=NAMING, getTransaction=paying(**named))

    payout = await chain.payout(RUN, NODE)

    assert (payout.nos, payout.fee, payout.slot, payout.block_time) == (7, 0, 70, 1)


@pytest.mark.parametrize(
    ("naming", "landed"),
    [
        ([], paying(keys=[RUN])),
        ([NAMING[0] | {"err": "AccountInUse"}], paying(keys=[RUN])),
        (NAMING, paying(keys=[JOB])),
        (NAMING, None),
        (NAMING, paying(keys=[RUN]) | {"meta": None}),
        (NAMING, transaction()),
    ],
    ids=["no list", "failed", "of another run", "unknown", "no meta", "nothing paid"],
)
async def test_what_did_not_pay_for_this_run_is_no_payout(toy, chain, naming, landed):
    toy.otherwise = answers(getSignaturesForAddress=naming, getTransaction=landed)

    assert await chain.payout(RUN, NODE) is None


async def test_a_list_without_end_is_looked_through_only_so_far(toy, chain):
    asked = []

    async def otherwise(request, query):
        asked.append(query["method"])
        answer = [NAMING[0]] * 500 if query["method"] == "getSignaturesForAddress" else None
        return await toy_rpc.result(answer)(request, query)

    toy.otherwise = otherwise

    assert await chain.payout(RUN, NODE) is None
    assert asked.count("getTransaction") <= 20


@pytest.mark.parametrize("amount", ["", "-1", "1.5", "many", "9" * 30, "9" * 19, "٣"])
async def test_an_amount_that_is_none_is_unavailable(toy, chain, amount):
    toy.otherwise = answers(getTransaction=transaction(postTokenBalances=[balance(NODE, amount)]))

    with pytest.raises(Unavailable):
        await chain.receipt(SIGNATURE, NODE)


# --- Reads -------------------------------------------------------------------------------------------


async def test_an_empty_answer_is_not_read_as_absent(toy, chain):
    toy.otherwise = toy_rpc.result(None)

    with pytest.raises(Unavailable):
        await chain.job(JOB)
    with pytest.raises(Unavailable):
        await chain.runs_of(NODE)


@pytest.mark.parametrize("slot", [-1, 2**63, 10**400])
async def test_a_slot_beyond_all_measure_is_unavailable(toy, chain, slot):
    landed = [{"slot": slot, "err": None, "confirmationStatus": "confirmed"}]
    toy.otherwise = answers(
        getAccountInfo={"context": {"slot": slot}, "value": None},
        getSignatureStatuses=in_context(landed),
    )

    with pytest.raises(Unavailable):
        await chain.job(JOB)
    with pytest.raises(Unavailable):
        await chain.landing(SIGNATURE)


async def test_fewer_accounts_than_asked_are_unavailable(toy, chain):
    toy.otherwise = answers(getMultipleAccounts=in_context([None, None]))

    with pytest.raises(Unavailable):
        await chain.node_accounts(NODE)


def slot_by_slot(*values: object):
    """Show one value after the other, the last one for ever, each in a later slot."""
    slots = count(77)
    left = deque(values)

    async def answer(request, asked):
        value = left.popleft() if len(left) > 1 else left[0]
        shown = {"context": {"slot": next(slots)}, "value": value}
        return await toy_rpc.result(shown)(request, asked)

    return answer


async def test_an_address_of_something_else_is_bad_input(toy, chain):
    toy.otherwise = answers(getAccountInfo=slot_by_slot(account(bytes(165), TOKEN_PROGRAM)))

    with pytest.raises(BadInput):
        await chain.market(JOB)


async def test_an_account_of_another_kind_is_bad_input(toy, chain):
    run = Run(JOB, key(), NODE, key(), 0, 1)
    toy.otherwise = answers(getAccountInfo=slot_by_slot(account(encode_run(run), MAINNET.jobs)))

    with pytest.raises(BadInput):
        await chain.job(JOB)


@pytest.mark.parametrize(("size", "owner"), [(100, MAINNET.jobs), (None, TOKEN_PROGRAM)])
async def test_what_made_no_sense_once_is_asked_for_again(toy, chain, size, owner):
    content = encode_run(Run(RUN, JOB, NODE, key(), 0, 1))
    damaged, whole = account(content[:size], owner), account(content, MAINNET.jobs)
    toy.otherwise = answers(getAccountInfo=slot_by_slot(damaged, whole))

    assert (await chain.run(RUN)).job == JOB


async def test_an_address_that_is_none_is_bad_input_and_not_asked_for(toy, chain):
    with pytest.raises(BadInput):
        await chain.market("market")
    with pytest.raises(BadInput):
        await chain.node_accounts("O0Il")

    assert not toy.asked


async def test_another_nodes_runs_are_untrusted(toy, chain):
    run = Run(JOB, key(), key(), key(), 0, 1)
    found = {"pubkey": JOB, "account": account(encode_run(run), MAINNET.jobs)}
    toy.otherwise = answers(getProgramAccounts=in_context([found]))

    with pytest.raises(Untrusted):
        await chain.runs_of(NODE)


async def test_a_nodes_accounts_take_one_call(toy, chain):
    toy.otherwise = answers(getMultipleAccounts=in_context([account(b"", SYSTEM)] * 4))

    await chain.node_accounts(NODE)

    assert chain.calls == {"getMultipleAccounts": 1}


# --- Following ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    [
        account(b"", SYSTEM),
        account(b"nonsense!", MAINNET.jobs),
        account(b"x", SYSTEM),
        "what?",
        None,
    ],
    ids=["closed", "another kind", "another owner", "no account", "nothing"],
)
async def test_an_unclear_notification_is_an_invitation_to_look(toy, chain, told):
    async with aclosing(chain.follow_job(JOB)) as jobs, asyncio.TaskGroup() as group:
        first = group.create_task(anext(jobs))
        socket = await toy.next_socket()
        await socket.confirm(1)
        assert await first is None
        await socket.notify(1, told)

        assert await anext(jobs) is None


async def test_nothing_runs_on_after_the_chain_is_closed(toy):
    before = asyncio.all_tasks()
    async with SolanaChain.open([RpcAddress(toy.url, toy.ws_url)], MAINNET, LIMITS) as chain:
        async with aclosing(chain.follow_job(JOB)) as jobs, asyncio.TaskGroup() as group:
            group.create_task(anext(jobs))
            socket = await toy.next_socket()
            await socket.confirm(1)
        ours = asyncio.all_tasks() - before

    assert ours
    async with asyncio.timeout(60):
        await socket.closed.wait()
    assert not [task for task in ours if "nosdesk" in repr(task.get_coro()) and not task.done()]

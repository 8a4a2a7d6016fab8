"""The ledger of movements on a whole grid: it adds up to the lamport, whatever happened."""

import asyncio
import csv
import io
import json
from contextlib import asynccontextmanager
from dataclasses import replace

import aiohttp
import pytest
from solders.message import MessageV0, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from nosdesk.adapters.solana.account_history import SolanaAccountHistory
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.movements import SqliteMovements, SqliteRunIndex
from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.domain.movements.movement import Kind, Purse
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.movement_reader import MovementReader
from nosdesk.ports.movements import Wanted
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.programs import tokens
from nosdesk.protocol import staking
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from tests.integration import programs

STAKED = 1_000


def job(seconds):
    args = {"image": "busybox", "cmd": f"sleep {seconds}"}
    ops = [{"type": "container/run", "id": "ok", "args": args}]
    return {"version": "0.1", "type": "container", "ops": ops}


@asynccontextmanager
async def node_on(grid, folder):
    profile = practice_grid(grid.connection())
    async with (
        open_engine("simulated") as engine,
        open_node(profile, NodeChoice(profile.market), engine, Paths(folder)) as parts,
        asyncio.TaskGroup() as group,
    ):
        seen = []
        watching = group.create_task(watch(parts.node, seen))
        group.create_task(parts.node.run())
        yield parts, seen
        parts.node.drain()
        watching.cancel()


async def watch(node, seen):
    async for what in node.activity.open().items():
        seen.append(what)


async def until(condition):
    async with asyncio.timeout(120):
        while not condition():
            await asyncio.sleep(0.05)


def settled(seen):
    return [what for what in seen if isinstance(what, activity.RunSettled)]


@asynccontextmanager
async def reader_on(grid, folder, *, on_read=lambda: None):
    profile = practice_grid(grid.connection())
    async with (
        Database(folder / "ledger.db") as database,
        open_access(profile.rpcs, genesis=profile.genesis) as access,
    ):
        movements = SqliteMovements(database)
        history = SolanaAccountHistory(access, profile.programs)
        reader = MovementReader("practice", history, movements, SystemClock(), on_read=on_read)
        reader.calls, reader.store, reader.database = access.pool.calls, movements, database
        yield reader


async def every(reader, node):
    return await reader.store.page(Wanted("practice", (node,)), limit=10_000)


def submit(grid, signer, *instructions, preflight=True):
    """Land a transaction of the signer's own."""
    payer = Pubkey.from_string(signer.address)
    blockhash, _ = grid.ledger.latest_blockhash()
    message = MessageV0.try_compile(payer, instructions, [], blockhash)
    signature = Signature.from_bytes(signer.sign(to_bytes_versioned(message)))
    grid.ledger.submit(VersionedTransaction.populate(message, [signature]), preflight=preflight)


def give(grid, node, lamports, micro_nos):
    """Send SOL and NOS from the poster, in one transaction that the poster pays for."""
    poster, programs = grid.poster, grid.programs
    gift = TransferParams(
        from_pubkey=poster.key.pubkey(), to_pubkey=Pubkey.from_string(node), lamports=lamports
    )
    paying = tokens.transfer_tokens(
        programs.nos_account(poster.address), programs.nos_account(node), poster.address, micro_nos
    )
    blockhash, _ = grid.ledger.latest_blockhash()
    message = MessageV0.try_compile(poster.key.pubkey(), [transfer(gift), paying], [], blockhash)
    grid.ledger.submit(VersionedTransaction(message, [poster.key]))


def take(grid, signer, lamports, micro_nos):
    """Send SOL and NOS to the poster."""
    programs, poster = grid.programs, grid.poster
    gift = TransferParams(
        from_pubkey=Pubkey.from_string(signer.address),
        to_pubkey=poster.key.pubkey(),
        lamports=lamports,
    )
    return transfer(gift), tokens.transfer_tokens(
        programs.nos_account(signer.address),
        programs.nos_account(poster.address),
        signer.address,
        micro_nos,
    )


def stake_more(grid, signer):
    node, programs = signer.address, grid.programs
    accounts = {
        "user": programs.nos_account(node), "vault": programs.stake_vault(node),
        "stake": programs.stake(node), "authority": node, "token_program": TOKEN_PROGRAM,
    }  # fmt: skip
    return staking.INSTRUCTIONS["topup"].build(programs.staking, accounts, amount=STAKED)


async def work_some_jobs(grid, folder):
    """Run a node for three jobs that it finishes and one that its poster ends."""
    async with node_on(grid, folder) as (parts, seen):
        for number in range(4):
            await until(lambda: parts.node.status.value.phase == Phase.QUEUED)
            is_ended = number == 2
            posted = await grid.poster.post(
                job(60 if is_ended else 1), parts.settings.market, timeout_s=600
            )
            if is_ended:
                await until(
                    lambda: any(
                        isinstance(one, activity.OpStarted) and one.run for one in seen[-5:]
                    )
                )
                await asyncio.sleep(1.2)  # a second at least is paid
                await grid.poster.end(posted)
            await until(lambda: len(settled(seen)) == number + 1)  # noqa: B023 - awaited at once
    return parts.address


async def test_the_ledger_of_a_working_node_adds_up_to_the_last_unit(tmp_path):
    async with PracticeGrid() as grid:
        node = await work_some_jobs(grid, tmp_path)
        signer = play_signer(Paths(tmp_path))
        give(grid, node, 1_234_567, 5_000)
        submit(grid, signer, *take(grid, signer, 7_654_321, 40))
        submit(grid, signer, stake_more(grid, signer))
        submit(grid, signer, *take(grid, signer, 1, 10**12), preflight=False)  # more than it has
        await asyncio.sleep(1.5)  # until all of it is confirmed

        async with reader_on(grid, tmp_path) as reader:
            state = await reader.bring_up_to_date(node)
            movements = await every(reader, node)
            async with Database(tmp_path / "journal.db", read_only=True) as journal:
                matched = await SqliteRunIndex(journal).matched(movements)

            calls = dict(reader.calls)
            again = await reader.bring_up_to_date(node)

    assert state.is_whole, state
    sums = {p: sum(m.amount for m in movements if m.purse is p) for p in Purse}
    assert {each.purse: each.balance for each in state.purses} == sums
    assert sums[Purse.STAKED] == STAKED

    kinds = [(m.purse, m.kind) for m in movements]
    assert kinds.count((Purse.NOS, Kind.JOB_PAYMENT)) == 3
    assert kinds.count((Purse.NOS, Kind.ENDED_PAYMENT)) == 1
    assert Kind.UNKNOWN not in {kind for _, kind in kinds}
    assert {(Purse.SOL, Kind.AIRDROP), (Purse.SOL, Kind.RENT), (Purse.STAKED, Kind.STAKE)} < set(
        kinds
    )
    sent = {m.amount: m.counterparty for m in movements if m.kind is Kind.TRANSFER}
    assert sent == dict.fromkeys((1_234_567, 5_000, -7_654_321, -40), grid.poster.address)
    assert [m.kind for m in movements if m.error] == [Kind.NETWORK_FEE]

    payments = [m for m in matched if m.kind in (Kind.JOB_PAYMENT, Kind.ENDED_PAYMENT)]
    assert all(m.run and m.job and m.counterparty == grid.poster.address for m in payments)
    transactions = {m.signature for m in movements}
    assert (
        calls["getTransaction"] == len(transactions)
        or calls["getTransaction"] <= len(transactions) + 8
    )
    assert calls["getSignaturesForAddress"] <= 6

    assert replace(again, slot=0) == replace(state, slot=0)
    spent = sum(reader.calls.values()) - sum(calls.values())
    assert spent <= 2  # what has not changed costs a look at the balances


async def test_a_reading_that_was_killed_goes_on_where_it_was(tmp_path):
    class Killed(Exception):
        pass

    async with PracticeGrid() as grid:
        signer = play_signer(Paths(tmp_path))
        grid.ledger.airdrop(Pubkey.from_string(signer.address), 10**9)
        for lamports in range(1, 8):
            gift = TransferParams(
                from_pubkey=Pubkey.from_string(signer.address),
                to_pubkey=grid.poster.key.pubkey(), lamports=lamports * 10**6,
            )  # fmt: skip
            submit(grid, signer, transfer(gift))
        await asyncio.sleep(1.5)

        lives = 0
        while True:
            read = []

            def on_read(read=read):
                read.append(1)
                if len(read) == 3:
                    raise Killed

            lives += 1
            try:
                async with reader_on(grid, tmp_path, on_read=on_read) as reader:
                    state = await reader.bring_up_to_date(signer.address)
                    movements = await every(reader, signer.address)
                    break
            except Killed:
                continue

    assert lives == 3
    assert state.is_whole
    assert [m.kind for m in movements].count(Kind.TRANSFER) == 7


@pytest.fixture
def home(tmp_path):
    with programs.practice_grid(tmp_path) as first_line:
        yield tmp_path, first_line


async def airdrop(first_line, address):
    asked = {"jsonrpc": "2.0", "id": 1, "method": "requestAirdrop", "params": [address, 10**9]}
    async with aiohttp.ClientSession() as http, http.post(first_line["rpc"], json=asked) as answer:
        assert "result" in await answer.json()
    await asyncio.sleep(1.5)


async def ledger(folder, *words):
    return await asyncio.to_thread(programs.nosdesk, folder, "ledger", *words)


async def test_the_command_lists_values_and_exports_the_movements(home):
    folder, first_line = home
    address = play_signer(Paths(folder)).address
    await airdrop(first_line, address)
    today = "2026-01-01"
    told = await ledger(folder)
    as_json = json.loads((await ledger(folder, "--json", "--offline")).stdout)
    day = as_json["movements"][0]["time_utc"][:10]
    (folder / "prices.csv").write_text(
        f"date,coin,currency,price\n{today},SOL,EUR,1\n{day},SOL,USD,150.25\n"
    )

    exported = await ledger(
        folder, "--csv", "-", "--prices", str(folder / "prices.csv"), "--currency", "usd"
    )

    assert told.returncode == 0, told.stderr
    assert "airdrop" in told.stdout
    assert "holds 1 SOL, 0 NOS, 0 staked NOS. The movements add up to it." in told.stdout
    assert as_json["books"] == []
    assert as_json["movements"][0]["amount"] == 10**9
    (row,) = csv.DictReader(io.StringIO(exported.stdout))
    assert (row["account"], row["kind"], row["amount_in"], row["unit"]) == (
        address,
        "airdrop",
        "1",
        "SOL",
    )
    assert (row["fiat_value"], row["fiat_currency"], row["price_source"]) == (
        "150.25",
        "USD",
        "prices.csv",
    )
    assert row["time_utc"].endswith("Z")


async def test_the_command_tells_of_money_that_no_transaction_explains(home):
    folder, first_line = home

    ended = await ledger(folder, "--account", first_line["poster_address"])

    assert ended.returncode == 1
    assert "1000000 NOS came in" in ended.stderr
    assert "The movements do not add up." in ended.stdout


async def test_the_command_shows_what_it_knows_when_no_grid_answers(tmp_path):
    ended = await ledger(tmp_path)

    assert ended.returncode == 1
    assert "There is no practice grid file" in ended.stderr

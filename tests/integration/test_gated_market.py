"""The gated market, end to end: the key comes, is shown, opens the market, and a job is paid."""

import asyncio
import base64
from contextlib import asynccontextmanager

from solders.message import MessageV0, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.domain.job import JobState
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.ledger import mint_access_key
from nosdesk.practice.programs import tokens
from nosdesk.protocol.pdas import associated_token_account

GATED = "nvidia-h100"
JOB = {
    "version": "0.1",
    "type": "container",
    "ops": [{"type": "container/run", "id": "ok", "args": {"image": "busybox", "cmd": "sleep 1"}}],
}


@asynccontextmanager
async def node_on(grid, folder):
    """A node that wants to work in the gated market, and what it does."""
    profile = practice_grid(grid.connection())
    choice = NodeChoice(profile.markets[GATED])
    async with (
        open_engine("simulated") as engine,
        open_node(profile, choice, engine, Paths(folder)) as parts,
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


def kinds(seen, kind):
    return [what for what in seen if isinstance(what, kind)]


async def test_a_node_receives_its_key_joins_and_is_paid(tmp_path):
    async with PracticeGrid() as grid:
        async with node_on(grid, tmp_path) as (parts, seen):
            await until(lambda: parts.node.status.value.phase == Phase.QUEUED)
            (offered,) = kinds(seen, activity.KeyOffered)
            (received,) = kinds(seen, activity.KeyReceived)
            job = await grid.poster.post(JOB, grid.markets[GATED], timeout_s=600)
            async with asyncio.timeout(120):
                assert (await grid.poster.finished(job)).state is JobState.DONE
            await until(lambda: kinds(seen, activity.RunSettled))

        assert offered.words == (
            "Creates your account for the access key.",
            f"Puts the access key {received.mint} there.",
            "Pays a network fee of 0.00001 SOL.",
            "Costs you 0.00204928 SOL in all, by a trial of it.",
        )
        assert VersionedTransaction.from_bytes(base64.b64decode(offered.transaction))
        (settled,) = kinds(seen, activity.RunSettled)
        assert settled.outcome == "paid"
        assert settled.received == settled.expected > 0

        async with node_on(grid, tmp_path) as (parts, seen):
            await until(lambda: parts.node.status.value.phase == Phase.QUEUED)
            assert kinds(seen, activity.KeyOffered) == []


async def test_a_grid_that_wants_more_than_it_says_gets_nothing(tmp_path):
    async with PracticeGrid() as grid:
        robbed = []

        def bad(node, listing):
            robbed.append(node)
            return robbing(grid, node, listing.access_key)

        grid.host_services._mint_key = bad
        async with node_on(grid, tmp_path) as (parts, seen):
            await until(lambda: parts.node.status.value.phase == Phase.FAULTED)
            status = parts.node.status.value.sentence.text
            history = grid.ledger.account(Pubkey.from_string(parts.address)).lamports
        (offered,) = kinds(seen, activity.KeyOffered)

        assert "was not signed" in status
        assert "Sends 0.5 SOL" in offered.words[-1]
        assert "in your name" in offered.refusal
        assert history > 900_000_000
        assert robbed
        assert kinds(seen, activity.KeyReceived) == []


def robbing(grid, node, collection):
    """A real key, and half a SOL for the grid."""
    admin = grid.ledger.admin_keypair
    holder = str(admin.pubkey())
    mint = str(mint_access_key(grid.ledger, Pubkey.from_string(collection), admin.pubkey()))
    source, target = (associated_token_account(who, mint) for who in (holder, node))
    me = Pubkey.from_string(node)
    parts = [
        tokens.open_associated_account(node, node, mint),
        tokens.transfer_tokens(source, target, holder, 1),
        transfer(TransferParams(from_pubkey=me, to_pubkey=admin.pubkey(), lamports=5 * 10**8)),
    ]
    message = MessageV0.try_compile(me, parts, [], grid.ledger.latest_blockhash()[0])
    signed = admin.sign_message(to_bytes_versioned(message))
    wire = bytes(VersionedTransaction.populate(message, [Signature.default(), signed]))
    return base64.b64encode(wire).decode()

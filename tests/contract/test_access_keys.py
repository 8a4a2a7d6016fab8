"""What every chain promises of a grid's own transactions: the fake, and the real one in practice."""

import base64

import pytest
from solders.hash import Hash
from solders.keypair import Keypair
from solders.message import MessageV0, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from nosdesk.domain.actions import Work
from nosdesk.domain.errors import Refused
from nosdesk.practice.access_keys import AccessKeys
from nosdesk.practice.market_listing import MarketListing
from nosdesk.practice.programs import tokens
from nosdesk.protocol.guard import AnnouncedKey, Reason, RefusedToSign
from nosdesk.protocol.pdas import associated_token_account
from tests.contract.chain_stages import FakeStage, practice_stage
from tests.fakes.ledger import VALID_BLOCKS, new_address

CEILING = 100_000


@pytest.fixture(params=["fake", "practice", "practice of two endpoints"])
async def stage(request):
    if request.param == "fake":
        yield FakeStage()
        return
    async with practice_stage(2 if "two" in request.param else 1) as stage:
        yield stage


def offer_key(stage, node) -> str:
    if isinstance(stage, FakeStage):
        return stage.chain.offer_key(node.address, stage.collection)
    listing = MarketListing(stage.gated_market, "gated", "GPU", 1, stage.collection)
    return keys_of(stage).transaction(node.address, listing)


def keys_of(stage) -> AccessKeys:
    stage.keys = getattr(stage, "keys", None) or AccessKeys(stage.grid.ledger)
    return stage.keys


def announced(stage, node, **changed) -> AnnouncedKey:
    given = {"collection": stage.collection, "most": 2_500_000} | changed
    return AnnouncedKey(node.address, ceiling=CEILING, **given)


async def test_an_offered_key_comes_and_opens_the_market(stage):
    node = await stage.new_node()
    before = (await stage.chain.node_accounts(node.address)).sol

    offer = await stage.chain.look_through(offer_key(stage, node), announced(stage, node))
    signed = await stage.chain.countersign(offer, node)
    await stage.chain.send(signed)
    stage.pass_blocks(2)
    landing = await stage.chain.landing(signed.signature, within_s=10)

    assert landing.error is None
    assert any("access key" in sentence for sentence in offer.accepted.words)
    mint = await stage.chain.access_key(node.address, stage.collection)
    assert mint is not None
    cost = before - (await stage.chain.node_accounts(node.address)).sol
    assert 2_039_280 < cost < 2_500_000
    joined, _ = await stage.land(Work(stage.gated_market, mint), signer=node)
    assert joined.error is None


async def test_looking_through_changes_nothing(stage):
    node = await stage.new_node()
    before = await stage.chain.node_accounts(node.address)

    await stage.chain.look_through(offer_key(stage, node), announced(stage, node))

    assert await stage.chain.node_accounts(node.address) == before
    assert await stage.chain.access_key(node.address, stage.collection) is None


async def test_an_offer_that_came_too_late_is_refused_by_name(stage):
    node = await stage.new_node()
    offered = offer_key(stage, node)
    stage.pass_blocks(VALID_BLOCKS + 5)

    with pytest.raises(Refused) as caught:
        await stage.chain.look_through(offered, announced(stage, node))

    assert caught.value.name == "BlockhashNotFound"


async def test_a_signed_offer_that_is_not_sent_dies(stage):
    node = await stage.new_node()
    offer = await stage.chain.look_through(offer_key(stage, node), announced(stage, node))
    signed = await stage.chain.countersign(offer, node)
    assert not await stage.chain.is_expired(signed)

    stage.pass_blocks(VALID_BLOCKS + 5)

    assert await stage.chain.is_expired(signed)


async def test_a_key_of_another_collection_is_not_taken(stage):
    node = await stage.new_node()

    with pytest.raises(RefusedToSign) as caught:
        await stage.chain.look_through(
            offer_key(stage, node), announced(stage, node, collection=new_address())
        )

    assert caught.value.reason == Reason.ANOTHER_COLLECTION


@pytest.mark.parametrize("offered", ["", "no base64!", base64.b64encode(b"{}").decode()])
async def test_what_is_no_transaction_is_refused(stage, offered):
    node = await stage.new_node()

    with pytest.raises(RefusedToSign):
        await stage.chain.look_through(offered, announced(stage, node))


# --- Over real sockets, with a grid that has turned bad ------------------------------------------


def by_a_bad_grid(stage, node, instructions) -> str:
    """What the grid's own key has signed beside whatever else."""
    admin = stage.grid.ledger.admin_keypair
    blockhash, _ = stage.grid.ledger.latest_blockhash()
    payer = Pubkey.from_string(node.address)
    message = MessageV0.try_compile(payer, instructions, [], Hash(bytes(blockhash)))
    signed = admin.sign_message(to_bytes_versioned(message))
    needed = message.header.num_required_signatures
    signatures = [Signature.default(), signed][:needed]
    return base64.b64encode(bytes(VersionedTransaction.populate(message, signatures))).decode()


def honest_parts(stage, node) -> list:
    offered = VersionedTransaction.from_bytes(base64.b64decode(offer_key(stage, node)))
    keys = [str(key) for key in offered.message.account_keys]
    opening = next(one for one in offered.message.instructions if len(one.accounts) == 6)
    mint = keys[opening.accounts[3]]
    holder = str(stage.grid.ledger.admin)
    source, target = (associated_token_account(who, mint) for who in (holder, node.address))
    return [
        tokens.open_associated_account(node.address, node.address, mint),
        tokens.transfer_tokens(source, target, holder, 1),
    ]


async def test_a_bad_grid_gets_neither_sol_nor_nos_nor_a_wallet():
    async with practice_stage() as stage:
        node = await stage.new_node()
        thief = str(Keypair().pubkey())
        me, robber = Pubkey.from_string(node.address), Pubkey.from_string(thief)
        nos = stage.grid.programs.nos_account(node.address)
        drains = {
            Reason.SENDS_SOL: transfer(
                TransferParams(from_pubkey=me, to_pubkey=robber, lamports=1_000)
            ),
            Reason.MOVES_TOKENS: tokens.transfer_tokens(nos, thief, node.address, 0),
            Reason.CLOSES_AN_ACCOUNT: tokens.close_token_account(nos, thief, node.address),
        }
        honest = honest_parts(stage, node)
        assert await stage.chain.look_through(
            by_a_bad_grid(stage, node, honest), announced(stage, node)
        )
        for reason, drain in drains.items():
            offered = by_a_bad_grid(stage, node, [*honest, drain])
            with pytest.raises(RefusedToSign) as caught:
                await stage.chain.look_through(offered, announced(stage, node))
            assert caught.value.reason == reason


async def test_more_than_was_announced_is_seen_in_the_trial():
    async with practice_stage() as stage:
        node = await stage.new_node()

        with pytest.raises(RefusedToSign) as caught:
            await stage.chain.look_through(
                offer_key(stage, node), announced(stage, node, most=2_000_000)
            )

        assert caught.value.reason == Reason.SOL_LEAVES


async def test_a_key_that_the_grid_does_not_have_fails_in_the_trial():
    async with practice_stage() as stage:
        node = await stage.new_node()
        honest = honest_parts(stage, node)
        gone = tokens.transfer_tokens(
            associated_token_account(str(stage.grid.ledger.admin), new_address()),
            str(honest[1].accounts[1].pubkey),
            str(stage.grid.ledger.admin),
            1,
        )

        with pytest.raises(Refused) as caught:
            await stage.chain.look_through(
                by_a_bad_grid(stage, node, [honest[0], gone]), announced(stage, node)
            )

        assert caught.value.name == "InvalidAccountData"

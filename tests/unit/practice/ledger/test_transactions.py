"""Transactions: what is refused, what lands, what a failure leaves, what simulation tells."""

import pytest
from solders.account import Account
from solders.compute_budget import set_compute_unit_limit, set_compute_unit_price
from solders.hash import Hash
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from nosdesk.practice.ledger import TransactionRefused
from nosdesk.practice.programs.tokens import open_associated_account
from nosdesk.protocol.programs import MAINNET
from tests.unit.practice.world import NOS, SOL, World, address


def pay(source: Keypair, target: Pubkey, lamports: int) -> Instruction:
    return transfer(
        TransferParams(from_pubkey=source.pubkey(), to_pubkey=target, lamports=lamports)
    )


def refused(world: World, transaction: VersionedTransaction, **how: bool) -> object:
    with pytest.raises(TransactionRefused) as refusal:
        world.ledger.submit(transaction, **how)
    return refusal.value.err


@pytest.fixture
def target() -> Pubkey:
    return Pubkey.new_unique()


def test_a_transfer_lands_with_its_balances_logs_and_fee(world: World, target: Pubkey):
    before = world.lamports(world.owner)

    landed = world.send(pay(world.owner, target, SOL), signers=[world.owner])

    assert landed.err is None
    assert landed.fee == 5_000
    assert landed.account_keys[:2] == (world.owner.pubkey(), target)
    assert landed.pre_balances[:2] == (before, 0)
    assert landed.post_balances[:2] == (before - SOL - 5_000, SOL)
    assert landed.logs == (
        "Program 11111111111111111111111111111111 invoke [1]",
        "Program 11111111111111111111111111111111 success",
    )
    assert world.ledger.landed(landed.signature) == landed
    assert (landed.slot, landed.block_time) == (world.ledger.slot(), int(world.now))


def test_a_legacy_transaction_lands_too(world: World, target: Pubkey):
    blockhash, _ = world.ledger.latest_blockhash()
    payment = pay(world.owner, target, SOL)
    message = Message.new_with_blockhash([payment], world.owner.pubkey(), blockhash)

    world.ledger.submit(VersionedTransaction(message, [world.owner]))

    assert world.lamports(target) == SOL


def test_token_balances_are_reported_before_and_after(world: World):
    node, job, run = world.running()

    landed = world.send(world.finish(node, job, run), signers=[node])

    def held(balances, account: str) -> int:
        index = landed.account_keys.index(Pubkey.from_string(account))
        found = next(b for b in balances if b.account_index == index)
        assert (str(found.mint), found.decimals) == (MAINNET.nos_mint, 6)
        return found.amount

    vault, own = MAINNET.market_vault(world.market), MAINNET.nos_account(address(node))
    assert held(landed.pre_token_balances, vault) > 0
    assert held(landed.post_token_balances, vault) == 0
    assert held(landed.post_token_balances, own) == world.nos(node)


def test_a_failing_transaction_leaves_nothing_but_the_fee(world: World, target: Pubkey):
    before = world.lamports(world.owner)
    poor = Keypair()

    landed = world.send(
        pay(world.owner, target, SOL),
        pay(poor, target, SOL),
        signers=[world.owner, poor],
        preflight=False,
    )

    assert landed.err == {"InstructionError": [1, {"Custom": 1}]}
    assert world.lamports(target) == 0
    assert before - world.lamports(world.owner) == landed.fee == 10_000
    assert world.ledger.landed(landed.signature) == landed


def test_a_failing_network_instruction_undoes_the_ones_before_it(world: World):
    node, first, second = world.node(), Keypair(), Keypair()
    market = world.market_state()

    landed = world.send(
        world.work(node, first),
        world.work(node, second),
        signers=[node, first, second],
        preflight=False,
    )

    assert landed.err == {"InstructionError": [1, {"Custom": 6014}]}
    assert world.market_state() == market


def test_a_failed_preflight_costs_nothing(world: World, target: Pubkey):
    before = world.lamports(world.owner)
    transaction = world.transaction(pay(world.owner, target, 100 * SOL), signers=[world.owner])

    with pytest.raises(TransactionRefused) as refusal:
        world.ledger.submit(transaction)

    assert refusal.value.err == {"InstructionError": [0, {"Custom": 1}]}
    assert "insufficient lamports" in refusal.value.logs[1]
    assert world.lamports(world.owner) == before
    assert world.ledger.landed(transaction.signatures[0]) is None


def test_a_transaction_lands_once(world: World, target: Pubkey):
    transaction = world.transaction(pay(world.owner, target, SOL), signers=[world.owner])
    world.ledger.submit(transaction)

    assert refused(world, transaction) == "AlreadyProcessed"
    assert world.lamports(target) == SOL


@pytest.mark.parametrize(("blocks", "err"), [(150, None), (151, "BlockhashNotFound")])
def test_a_blockhash_is_good_for_150_blocks(world: World, target: Pubkey, blocks: int, err):
    world.now += 0.2  # away from the slot's edge
    blockhash, last_valid = world.ledger.latest_blockhash()
    transaction = world.transaction(pay(world.owner, target, SOL), signers=[world.owner])
    assert last_valid == world.ledger.slot() + 150

    world.now += blocks * 0.4

    assert world.ledger.is_blockhash_valid(blockhash) is (err is None)
    if err is None:
        world.ledger.submit(transaction)
    else:
        assert refused(world, transaction, preflight=False) == err


def test_a_foreign_blockhash_is_refused(world: World, target: Pubkey):
    message = MessageV0.try_compile(
        world.owner.pubkey(), [pay(world.owner, target, SOL)], [], Hash.new_unique()
    )

    assert refused(world, VersionedTransaction(message, [world.owner])) == "BlockhashNotFound"


def test_a_wrong_signature_is_refused(world: World, target: Pubkey):
    signed = world.transaction(pay(world.owner, target, SOL), signers=[world.owner])
    forged = VersionedTransaction.populate(signed.message, [Signature.default()])

    assert refused(world, forged) == "SignatureFailure"


def test_a_missing_signature_is_refused(world: World, target: Pubkey):
    signed = world.transaction(pay(world.owner, target, SOL), signers=[world.owner])

    bare = VersionedTransaction.populate(signed.message, [])

    assert refused(world, bare) == "SanitizeFailure"


def test_only_what_can_pay_lands(world: World, target: Pubkey):
    stranger, poor = Keypair(), Keypair()
    world.ledger.grant(poor.pubkey(), 890_880 + 4_000)
    tight = world.transaction(pay(poor, target, 0), signers=[poor])
    unknown = world.transaction(pay(stranger, target, 0), signers=[stranger])

    assert refused(world, unknown) == "AccountNotFound"
    assert refused(world, tight) == {"InsufficientFundsForRent": {"account_index": 0}}
    world.ledger.put_account(poor.pubkey(), Account(4_000, b"", Pubkey.default()))
    assert refused(world, tight) == "InsufficientFundsForFee"


def test_only_a_wallet_pays_fees(world: World, target: Pubkey):
    owned = Keypair()
    world.ledger.put_account(owned.pubkey(), Account(SOL, b"", Pubkey.from_string(MAINNET.jobs)))
    transaction = world.transaction(pay(world.owner, target, 0), signers=[owned, world.owner])

    assert refused(world, transaction) == "InvalidAccountForFee"


def test_a_new_account_must_hold_its_rent(world: World, target: Pubkey):
    transaction = world.transaction(pay(world.owner, target, 5), signers=[world.owner])

    assert refused(world, transaction) == {"InsufficientFundsForRent": {"account_index": 1}}


def test_what_is_no_program_cannot_be_called(world: World):
    nothing = Instruction(Pubkey.new_unique(), b"", [])
    wallet = Instruction(world.poster.pubkey(), b"", [])

    missing = world.transaction(nothing, signers=[world.owner])
    assert refused(world, missing) == "ProgramAccountNotFound"
    inert = world.transaction(wallet, signers=[world.owner])
    assert refused(world, inert) == "InvalidProgramForExecution"


def test_the_priority_fee_is_price_times_limit_rounded_up(world: World, target: Pubkey):
    landed = world.send(
        set_compute_unit_limit(100_001),
        set_compute_unit_price(100_000),
        pay(world.owner, target, SOL),
        signers=[world.owner],
    )

    assert landed.fee == 5_000 + 10_001
    assert world.ledger.fee_for_message(landed.transaction.message) == landed.fee
    assert (landed.slot, 100_000) in world.ledger.priority_fees()


def test_without_a_limit_each_instruction_counts_as_200000_units(world: World, target: Pubkey):
    landed = world.send(
        set_compute_unit_price(100_000), pay(world.owner, target, SOL), signers=[world.owner]
    )

    assert landed.fee == 5_000 + 20_000


def test_a_budget_that_is_too_small_stops_the_transaction(world: World):
    node, run = world.node(), Keypair()

    err = refused(
        world,
        world.transaction(
            set_compute_unit_limit(1_000), world.work(node, run), signers=[node, run]
        ),
    )

    assert err == {"InstructionError": [1, "ComputationalBudgetExceeded"]}


def test_a_budget_asked_for_twice_or_malformed_is_refused(world: World):
    limit = set_compute_unit_limit(1_000)
    cut = Instruction(limit.program_id, b"\x02\x01", [])

    twice = world.transaction(limit, limit, signers=[world.owner])
    assert refused(world, twice) == {"DuplicateInstruction": 1}
    malformed = world.transaction(cut, signers=[world.owner])
    assert refused(world, malformed) == {"InstructionError": [0, "InvalidInstructionData"]}


def test_simulation_tells_the_outcome_and_changes_nothing(world: World, target: Pubkey):
    before = world.lamports(world.owner)
    transaction = world.transaction(pay(world.owner, target, SOL), signers=[world.owner])

    told = world.ledger.simulate(
        transaction,
        verify_signatures=True,
        replace_blockhash=False,
        addresses=[target, Pubkey.new_unique()],
    )

    assert told.err is None
    assert told.units == 150
    assert told.accounts[0].lamports == SOL
    assert told.accounts[1] is None
    assert world.lamports(target) == 0
    assert world.lamports(world.owner) == before


def test_simulation_may_skip_signatures_and_blockhash(world: World, target: Pubkey):
    message = MessageV0.try_compile(
        world.owner.pubkey(), [pay(world.owner, target, SOL)], [], Hash.default()
    )
    unsigned = VersionedTransaction.populate(message, [Signature.default()])

    def simulated(*, verify: bool, replace: bool) -> object:
        return world.ledger.simulate(
            unsigned, verify_signatures=verify, replace_blockhash=replace
        ).err

    assert simulated(verify=False, replace=True) is None
    assert simulated(verify=False, replace=False) == "BlockhashNotFound"
    assert simulated(verify=True, replace=True) == "SignatureFailure"


def test_simulation_reports_a_refusal_with_its_logs(world: World):
    node, run = world.queued(), Keypair()
    transaction = world.transaction(world.work(node, run), signers=[node, run])

    told = world.ledger.simulate(transaction, verify_signatures=False, replace_blockhash=False)

    assert told.err == {"InstructionError": [0, {"Custom": 6014}]}
    assert told.logs[0] == f"Program {MAINNET.jobs} invoke [1]"
    assert told.logs[1] == "Program log: Instruction: Work"


def test_inner_calls_are_logged_one_level_down(world: World):
    node, job, run = world.running()

    landed = world.send(world.finish(node, job, run), signers=[node])

    token = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"
    assert f"Program {token} invoke [2]" in landed.logs
    assert landed.logs[-1] == f"Program {MAINNET.jobs} success"
    assert f"Program {MAINNET.jobs} consumed {landed.units} of 200000 compute units" in landed.logs


def test_the_chains_own_token_programs_run(world: World):
    owner = Keypair()
    opening = open_associated_account(address(world.poster), address(owner), MAINNET.nos_mint)
    before = world.lamports(world.poster)

    landed = world.send(opening, signers=[world.poster])

    assert before - world.lamports(world.poster) == 2_039_280 + landed.fee
    assert world.nos(owner) == 0


def test_an_airdrop_is_a_transaction_others_can_look_up(world: World, target: Pubkey):
    first, second = (world.ledger.airdrop(target, SOL) for _ in range(2))

    assert first != second
    assert world.lamports(target) == 2 * SOL
    assert [landed.signature for landed in world.ledger.signatures_for(target)] == [second, first]


def test_nos_come_out_of_the_treasury(world: World):
    owner, treasury = Keypair(), world.nos(world.admin)

    world.ledger.mint_nos(owner.pubkey(), 5 * NOS)
    world.ledger.mint_nos(owner.pubkey(), 2 * NOS)

    assert world.nos(owner) == 7 * NOS
    assert treasury - world.nos(world.admin) == 7 * NOS

"""Every declared instruction has an effect, and what is not one is refused by name."""

import base64

import pytest
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from nosdesk.practice.programs.dispatch import programs_by_address
from nosdesk.protocol.instructions import spec_of
from nosdesk.protocol.programs import DEVNET, MAINNET
from tests.unit.practice.world import World
from tests.vectors import vectors

GRIDS = {"mainnet": MAINNET, "devnet": DEVNET}
CALLS = [call for call in vectors("instructions")["kit_calls"] if "transaction_v0" in call]


@pytest.mark.parametrize("program", programs_by_address(MAINNET).values(), ids=lambda p: p.name)
def test_every_declared_instruction_has_an_effect(program):
    assert program.effects.keys() == program.instructions.keys()


def test_an_unknown_instruction_is_refused(world: World):
    for address in programs_by_address(MAINNET):
        unknown = Instruction(Pubkey.from_string(address), b"x" * 8, [])
        refusal = world.refusal(unknown, signers=[world.owner])
        assert refusal == "InstructionFallbackNotFound"


def test_arguments_that_end_early_are_refused(world: World):
    job, run = Keypair(), Keypair()
    whole = world.list(job, run)
    cut = Instruction(whole.program_id, bytes(whole.data)[:-1], whole.accounts)

    refusal = world.refusal(cut, signers=[world.poster, job, run])

    assert refusal == "InstructionDidNotDeserialize"


def test_too_few_accounts_are_refused(world: World):
    node = world.queued()
    whole = world.stop(node)
    cut = Instruction(whole.program_id, bytes(whole.data), whole.accounts[:1])

    assert world.refusal(cut, signers=[node]) == "AccountNotEnoughKeys"


def test_missing_rights_are_refused(world: World):
    node = world.queued()
    whole = world.stop(node)

    def changed(index: int, *, signer: bool, writable: bool) -> Instruction:
        metas = list(whole.accounts)
        kind = type(metas[index])
        metas[index] = kind(metas[index].pubkey, signer, writable)
        return Instruction(whole.program_id, bytes(whole.data), metas)

    readonly = changed(0, signer=False, writable=False)
    assert world.refusal(readonly, signers=[node]) == "ConstraintMut"
    unsigned = changed(2, signer=False, writable=False)
    assert world.refusal(unsigned, signers=[world.owner]) == "AccountNotSigner"


def test_an_account_of_another_type_is_refused(world: World):
    job, _ = world.listed()
    node = world.node()
    wrong = world.stop(node, market=job)

    assert world.refusal(wrong, signers=[node]) == "AccountDiscriminatorMismatch"


@pytest.mark.parametrize("call", CALLS, ids=lambda c: f"{c['network']}-{c['call']}")
def test_transactions_of_a_public_client_are_understood(call):
    wire = base64.b64decode(call["transaction_v0"]["wire_base64"])
    transaction = VersionedTransaction.from_bytes(wire)
    keys = transaction.message.account_keys
    network = programs_by_address(GRIDS[call["network"]])

    assert bytes(transaction) == wire
    assert all(transaction.verify_with_results())
    for compiled in transaction.message.instructions:
        program = network.get(str(keys[compiled.program_id_index]))
        if program is None:
            continue
        spec = spec_of(program.instructions, bytes(compiled.data))
        assert spec is not None
        named = spec.name_accounts([keys[index] for index in compiled.accounts])
        assert len(named) == len(compiled.accounts)
        spec.decode_args(bytes(compiled.data))

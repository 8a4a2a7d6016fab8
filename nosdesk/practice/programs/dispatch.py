"""From an instruction's bytes to the program's code, and its log as Anchor writes it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from solders.instruction import AccountMeta

from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput
from nosdesk.practice.programs import (
    job_markets,
    job_nodes,
    job_posters,
    pools,
    rewards,
    staking,
)
from nosdesk.practice.programs.errors import InstructionFailed, ProgramError
from nosdesk.practice.programs.invocation import Bank, Invocation
from nosdesk.protocol import jobs as jobs_interface
from nosdesk.protocol import pools as pools_interface
from nosdesk.protocol import rewards as rewards_interface
from nosdesk.protocol import staking as staking_interface
from nosdesk.protocol.instructions import InstructionSpec, spec_of
from nosdesk.protocol.programs import Programs


@dataclass(frozen=True, slots=True)
class Program:
    """A program: its declared instructions, and what each does."""

    name: str
    instructions: Mapping[str, InstructionSpec]
    effects: Mapping[str, Callable[[Invocation], None]]


JOBS = Program(
    "nosana_jobs",
    jobs_interface.INSTRUCTIONS,
    job_nodes.EFFECTS | job_posters.EFFECTS | job_markets.EFFECTS,
)
STAKING = Program("nosana_staking", staking_interface.INSTRUCTIONS, staking.EFFECTS)
REWARDS = Program("nosana_rewards", rewards_interface.INSTRUCTIONS, rewards.EFFECTS)
POOLS = Program("nosana_pools", pools_interface.INSTRUCTIONS, pools.EFFECTS)


def programs_by_address(programs: Programs) -> dict[Address, Program]:
    """Return the network's programs by the addresses they have on this grid."""
    return {
        programs.jobs: JOBS,
        programs.staking: STAKING,
        programs.rewards: REWARDS,
        programs.pools: POOLS,
    }


def run(
    program: Program, address: Address, bank: Bank, metas: Sequence[AccountMeta], content: bytes
) -> None:
    """Carry out one instruction of the program; `InstructionFailed` when it refuses."""
    try:
        _run(program, address, bank, metas, content)
    except ProgramError as error:
        bank.log(error.log)
        raise
    except (OverflowError, ZeroDivisionError) as error:  # where compiled arithmetic panics
        bank.log("Program log: panicked: arithmetic overflow")
        raise InstructionFailed("ProgramFailedToComplete") from error


def _run(
    program: Program, address: Address, bank: Bank, metas: Sequence[AccountMeta], content: bytes
) -> None:
    spec = spec_of(program.instructions, content)
    if spec is None:
        raise ProgramError("InstructionFallbackNotFound")
    title = "".join(word.capitalize() for word in spec.name.split("_"))
    bank.log(f"Program log: Instruction: {title}")
    try:
        args = spec.decode_args(content)
    except BadInput as error:
        raise ProgramError("InstructionDidNotDeserialize") from error
    if len(metas) < len(spec.accounts):
        raise ProgramError("AccountNotEnoughKeys")
    program.effects[spec.name](Invocation(bank, address, spec, metas, args))

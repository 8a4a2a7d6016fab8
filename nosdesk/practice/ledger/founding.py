"""What stands on a ledger before its first transaction."""

from collections.abc import Callable, Sequence

from solders.account import Account
from solders.instruction import Instruction
from solders.pubkey import Pubkey

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.practice.ledger.accounts import AccountStore
from nosdesk.practice.programs import dispatch, tokens
from nosdesk.protocol import rewards, staking
from nosdesk.protocol.idl import idl_account, idl_address
from nosdesk.protocol.pdas import METADATA_PROGRAM, RENT_SYSVAR, TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs

NOS_DECIMALS = 6
NOS_SUPPLY = 100_000_000 * 10**NOS_DECIMALS

_UPGRADEABLE_LOADER = Pubkey.from_string("BPFLoaderUpgradeab1e11111111111111111111111")
_PROGRAM_SIZE = 36

Decree = Callable[[Sequence[Instruction], Pubkey], None]
"""Runs instructions with a payer, without signatures and fees."""


def found(store: AccountStore, programs: Programs, treasury: Address, decree: Decree) -> None:
    """Add the programs, the NOS mint with its whole supply in the treasury, and the settings."""
    _add_programs(store, programs, treasury)
    payer = Pubkey.from_string(treasury)
    decree(_mint_instructions(store, programs, treasury), payer)
    decree(_init_instructions(programs, treasury), payer)


def _add_programs(store: AccountStore, programs: Programs, authority: Address) -> None:
    rent = store.minimum_rent(_PROGRAM_SIZE)
    executable = Account(rent, bytes(_PROGRAM_SIZE), _UPGRADEABLE_LOADER, executable=True)
    for address, program in dispatch.programs_by_address(programs).items():
        key = Pubkey.from_string(address)
        store.put_program(key, executable)
        content = idl_account(program.name, authority)
        idl = Account(store.minimum_rent(len(content)), content, key)
        store.put(Pubkey.from_string(idl_address(address)), idl)
    store.put_program(Pubkey.from_string(METADATA_PROGRAM), executable)


def _mint_instructions(
    store: AccountStore, programs: Programs, treasury: Address
) -> list[Instruction]:
    mint, size = programs.nos_mint, tokens.MINT_SIZE
    return [
        tokens.create(treasury, mint, store.minimum_rent(size), size, TOKEN_PROGRAM),
        tokens.open_mint(mint, NOS_DECIMALS, treasury),
        tokens.open_associated_account(treasury, treasury, mint),
        tokens.mint_tokens(mint, programs.nos_account(treasury), treasury, NOS_SUPPLY),
    ]


def _init_instructions(programs: Programs, authority: Address) -> list[Instruction]:
    accounts = {
        "mint": programs.nos_mint,
        "settings": programs.stake_settings(),
        "reflection": programs.reflection(),
        "vault": programs.rewards_vault(),
        "authority": authority,
        "system_program": SYSTEM_PROGRAM,
        "token_program": TOKEN_PROGRAM,
        "rent": RENT_SYSVAR,
    }
    return [
        staking.INSTRUCTIONS["init"].build(programs.staking, accounts),
        rewards.INSTRUCTIONS["init"].build(programs.rewards, accounts),
    ]

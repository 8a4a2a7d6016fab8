"""The practice ledger's front: submit, simulate, read, subscribe.

A transaction is checked as a validator would (signatures, blockhash, first landing, fee), then
carried out. What it did is visible at once; its confirmation follows the slots.
"""

import copy
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from solders.account import Account
from solders.hash import Hash
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.system_program import TransferParams, transfer
from solders.sysvar import CLOCK
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import Address
from nosdesk.practice.ledger import admission, balances, founding
from nosdesk.practice.ledger.accounts import AccountStore, Snapshot
from nosdesk.practice.ledger.blocks import VALID_BLOCKS, Blocks
from nosdesk.practice.ledger.execution import Execution
from nosdesk.practice.ledger.history import History
from nosdesk.practice.ledger.messages import AnyMessage, budget_of, fee_of, writable_keys
from nosdesk.practice.ledger.records import (
    AccountChanged,
    Confirmation,
    Json,
    LandedTransaction,
    LedgerEvent,
    Simulation,
    TransactionFailed,
    TransactionLanded,
    TransactionRefused,
)
from nosdesk.practice.programs import tokens
from nosdesk.protocol.programs import Programs

_MEMO_PROGRAM = Pubkey.from_string("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr")
_SYSTEM_PROGRAM = Pubkey.default()
_SYSVAR_OWNER = Pubkey.from_string("Sysvar1111111111111111111111111111111111111")
_FOUNDING_LAMPORTS = 400_000_000 * 10**9


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A transaction that ran: its outcome, and its accounts before it."""

    err: Json | None
    logs: tuple[str, ...]
    units: int
    fee: int
    before: Snapshot


class Ledger:
    """Accounts, blocks and transactions of one practice grid; in memory, for one thread."""

    def __init__(
        self, programs: Programs, *, now: Callable[[], float], seed: bytes = b"practice"
    ) -> None:
        self.programs = programs
        self._now = now
        self._blocks = Blocks(seed, now)
        self._store = AccountStore()
        self._history = History()
        self._subscribers: list[Callable[[LedgerEvent], None]] = []
        self._faucet = _keypair(seed, b"faucet")
        self._airdrops = 0
        self.admin_keypair = _keypair(seed, b"admin")
        for keypair in (self._faucet, self.admin_keypair):
            account = Account(_FOUNDING_LAMPORTS, b"", _SYSTEM_PROGRAM)
            self._store.put(keypair.pubkey(), account)
        founding.found(self._store, programs, self._admin_address, self.decree)

    # --- time ----------------------------------------------------------------------------------

    @property
    def genesis_hash(self) -> Hash:
        """What tells this ledger from others."""
        return self._blocks.genesis_hash

    def slot(self) -> int:
        """Return the current slot, which is the block height too."""
        return self._blocks.slot()

    def block_time(self, slot: int) -> int | None:
        """Return the Unix time of the slot, or None when there is no such block."""
        return self._blocks.time_of(slot)

    def latest_blockhash(self) -> tuple[Hash, int]:
        """Return the newest blockhash and the last block height at which it is valid."""
        return self._blocks.latest_hash()

    def is_blockhash_valid(self, blockhash: Hash) -> bool:
        """Return whether a transaction with this blockhash may still land."""
        return self._blocks.is_valid(blockhash)

    def confirmation(self, landed: LandedTransaction) -> Confirmation:
        """Return how settled the transaction is by now."""
        if self._blocks.is_final(landed.slot):
            return "finalized"
        return "confirmed" if self._blocks.is_confirmed(landed.slot) else "processed"

    # --- transactions --------------------------------------------------------------------------

    def submit(self, tx: VersionedTransaction, *, preflight: bool = True) -> Signature:
        """Land the transaction and return its first signature.

        `TransactionRefused` when it is not valid or cannot pay, and, with `preflight`, when it
        fails; without `preflight` a failing transaction lands with its error and pays its fee.
        """
        try:
            message = admission.check_form(tx)
            admission.check_signatures(tx)
            self._check_blockhash(message)
            self._check_new(tx.signatures[0])
            attempt = self._attempt(message)
        except TransactionFailed as failure:
            raise TransactionRefused(failure.err) from failure
        if preflight and attempt.err is not None:
            self._store.restore(attempt.before)
            raise TransactionRefused(attempt.err, attempt.logs, attempt.units)
        self._land(tx, attempt)
        return tx.signatures[0]

    def simulate(
        self,
        tx: VersionedTransaction,
        *,
        verify_signatures: bool,
        replace_blockhash: bool,
        addresses: Sequence[Pubkey] = (),
    ) -> Simulation:
        """Return what the transaction would do now, without doing it."""
        try:
            message = admission.check_form(tx)
            if verify_signatures:
                admission.check_signatures(tx)
            if not replace_blockhash:
                self._check_blockhash(message)
                self._check_new(tx.signatures[0])
            attempt = self._attempt(message)
        except TransactionFailed as failure:
            return Simulation(failure.err, (), 0, tuple(map(self.account, addresses)))
        accounts = tuple(map(self.account, addresses))
        self._store.restore(attempt.before)
        return Simulation(attempt.err, attempt.logs, attempt.units, accounts)

    def fee_for_message(self, message: Message | MessageV0) -> int:
        """Return the lamports that landing this message costs; `TransactionRefused` if unclear."""
        try:
            return fee_of(message)
        except TransactionFailed as failure:
            raise TransactionRefused(failure.err) from failure

    def airdrop(self, key: Pubkey, lamports: int) -> Signature:
        """Send lamports from the faucet, in a transaction of their own."""
        self._airdrops += 1
        faucet = self._faucet.pubkey()
        gift = TransferParams(from_pubkey=faucet, to_pubkey=key, lamports=lamports)
        note = Instruction(_MEMO_PROGRAM, f"airdrop {self._airdrops}".encode(), [])
        blockhash, _ = self.latest_blockhash()
        message = MessageV0.try_compile(faucet, [transfer(gift), note], [], blockhash)
        return self.submit(VersionedTransaction(message, [self._faucet]))

    def landed(self, signature: Signature) -> LandedTransaction | None:
        """Return the transaction with this first signature, or None."""
        return self._history.get(signature)

    def forget(self, signature: Signature) -> None:
        """Forget a transaction that nobody will ask for; what it did stays done."""
        self._history.forget(signature)

    def signatures_for(self, address: Pubkey) -> list[LandedTransaction]:
        """Return the transactions that name this account, newest first."""
        return self._history.naming(address)

    def priority_fees(self) -> list[tuple[int, int]]:
        """Return the lowest landed price per compute unit (micro-lamports) of the recent slots."""
        newest = self.slot()
        oldest = newest - VALID_BLOCKS + 1
        prices: dict[int, int] = {}
        for landed in self._history.since(oldest):
            price = budget_of(_message(landed.transaction)).unit_price
            prices[landed.slot] = min(price, prices.get(landed.slot, price))
        return [(slot, prices.get(slot, 0)) for slot in range(oldest, newest + 1)]

    # --- accounts ------------------------------------------------------------------------------

    def account(self, key: Pubkey) -> Account | None:
        """Return the account, or None when it does not exist."""
        if key == CLOCK:
            self._set_clock()
        return self._store.get(key)

    def program_accounts(self, program: Pubkey) -> list[tuple[Pubkey, Account]]:
        """Return the accounts that the program owns."""
        return self._store.owned_by(program)

    def minimum_rent(self, size: int) -> int:
        """Return the lamports that an account of the size must hold."""
        return self._store.minimum_rent(size)

    def subscribe(self, notify: Callable[[LedgerEvent], None]) -> Callable[[], None]:
        """Tell `notify` of every change, from inside the change, until the answer is called."""
        self._subscribers.append(notify)
        return lambda: self._subscribers.remove(notify)

    def snapshot(self) -> "Ledger":
        """Return a copy whose time stands still; what happens to one does not show in the other."""
        at = self._now()
        still: Ledger = copy.copy(self)
        still._now = lambda: at
        still._blocks = self._blocks.stopped()
        still._store = self._store.copy()
        still._history = self._history.copy()
        still._subscribers = []
        return still

    # --- by decree: for building a grid --------------------------------------------------------

    @property
    def admin(self) -> Pubkey:
        """Who owns the treasury and may use the programs' admin instructions."""
        return self.admin_keypair.pubkey()

    def put_account(self, key: Pubkey, account: Account) -> None:
        """Replace an account, whatever its owner says."""
        before = self._store.snapshot([key])
        self._store.put(key, account)
        self._announce(self._changes(before))

    def grant(self, key: Pubkey, lamports: int) -> None:
        """Add lamports to the account."""
        held = self.account(key) or Account(0, b"", _SYSTEM_PROGRAM)
        self.put_account(key, Account(held.lamports + lamports, held.data, held.owner))

    def mint_nos(self, owner: Pubkey, micro_nos: int) -> None:
        """Give the owner NOS out of the treasury, which holds the whole supply at first."""
        admin, target, mint = self._admin_address, Address(str(owner)), self.programs.nos_mint
        source, account = self.programs.nos_account(admin), self.programs.nos_account(target)
        opening = tokens.open_associated_account(admin, target, mint)
        gift = tokens.transfer_tokens(source, account, admin, micro_nos)
        self.decree([opening, gift], self.admin)

    def decree(self, instructions: Sequence[Instruction], payer: Pubkey) -> None:
        """Carry instructions out without signatures, fee or record; refused when one fails."""
        message = MessageV0.try_compile(payer, list(instructions), [], Hash.default())
        writable = self._writable(message)
        before = self._store.snapshot(writable)
        execution = self._execution(message, writable)
        err = execution.run()
        if err is not None:
            raise TransactionRefused(err, tuple(execution.logs), execution.units)
        self._announce(self._changes(before))

    # --- inside --------------------------------------------------------------------------------

    @property
    def _admin_address(self) -> Address:
        return Address(str(self.admin))

    def _check_blockhash(self, message: AnyMessage) -> None:
        if not self._blocks.is_valid(message.recent_blockhash):
            raise TransactionFailed("BlockhashNotFound")

    def _check_new(self, signature: Signature) -> None:
        if self._history.get(signature) is not None:
            raise TransactionFailed("AlreadyProcessed")

    def _attempt(self, message: AnyMessage) -> _Attempt:
        writable = self._writable(message)
        before = self._store.snapshot(writable)
        admission.check_programs(self._store, message)
        fee = admission.charge_fee(self._store, message)
        execution = self._execution(message, writable)
        err = execution.run()
        return _Attempt(err, tuple(execution.logs), execution.units, fee, before)

    def _execution(self, message: AnyMessage, writable: frozenset[Pubkey]) -> Execution:
        self._set_clock()
        return Execution(
            self._store,
            message,
            writable,
            programs=self.programs,
            admin=self._admin_address,
            now=self._blocks.unix_time,
        )

    def _set_clock(self) -> None:
        self._store.set_clock(self._blocks.slot(), self._blocks.unix_time)

    def _writable(self, message: AnyMessage) -> frozenset[Pubkey]:
        return writable_keys(message, self._is_fixed)

    def _is_fixed(self, key: Pubkey) -> bool:
        account = self._store.get(key)
        return account is not None and (account.executable or account.owner == _SYSVAR_OWNER)

    def _land(self, tx: VersionedTransaction, attempt: _Attempt) -> None:
        landed = self._record(tx, attempt)
        self._history.add(landed)
        self._announce([*self._changes(attempt.before), TransactionLanded(landed)])

    def _record(self, tx: VersionedTransaction, attempt: _Attempt) -> LandedTransaction:
        keys = tuple(_message(tx).account_keys)
        now, before = self._store.get, attempt.before

        def then(key: Pubkey) -> Account | None:
            return before[key] if key in before else now(key)

        return LandedTransaction(
            signature=tx.signatures[0],
            slot=self.slot(),
            block_time=self._blocks.unix_time,
            transaction=tx,
            err=attempt.err,
            logs=attempt.logs,
            units=attempt.units,
            fee=attempt.fee,
            account_keys=keys,
            pre_balances=balances.lamports_of(then, keys),
            post_balances=balances.lamports_of(now, keys),
            pre_token_balances=balances.tokens_of(then, keys),
            post_token_balances=balances.tokens_of(now, keys),
        )

    def _changes(self, before: Snapshot) -> list[LedgerEvent]:
        slot, at = self.slot(), self._now()
        after = self._store.snapshot(before)
        return [
            AccountChanged(key, account, slot, at)
            for key, account in after.items()
            if account != before[key]
        ]

    def _announce(self, events: Iterable[LedgerEvent]) -> None:
        for event in events:
            for notify in tuple(self._subscribers):
                notify(event)


def _message(tx: VersionedTransaction) -> AnyMessage:
    message = tx.message
    assert isinstance(message, Message | MessageV0)  # no other kind lands
    return message


def _keypair(seed: bytes, name: bytes) -> Keypair:
    return Keypair.from_seed(hashlib.sha256(seed + b"/" + name).digest())

"""Transactions: what is to be done, tried out, priced, and signed.

Blockhash, fees and the trial are asked for at the same time, because a finished job waits for
them: what it costs is one round trip.
"""

import asyncio
import base64
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from solders.hash import Hash, ParseHashError
from solders.keypair import Keypair
from solders.message import MessageV0, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature as WireSignature
from solders.transaction import VersionedTransaction

from nosdesk.adapters.solana.accounts import read_token
from nosdesk.adapters.solana.instructions import Built, build, compute_budget
from nosdesk.adapters.solana.rpc.answers import Answer, Fee, LatestBlockhash, Simulation
from nosdesk.adapters.solana.rpc.certainty import surely
from nosdesk.adapters.solana.rpc.pool import Pool
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.rpc.refusals import reason, refused
from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import Address, NodeAddress, Signature
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.holdings import FEE_OF_A_SIGNATURE
from nosdesk.ports.chain import Preview, SignedTransaction
from nosdesk.ports.keys import Signer
from nosdesk.protocol.guard import Accepted, judge_ours
from nosdesk.protocol.programs import Programs

DEFAULT_CEILING = Lamports(100_000)
"""What a transaction may offer at most to be served sooner: a ten-thousandth of a SOL."""

_MOST_UNITS = 1_400_000
_MOST_BYTES = 1232


@dataclass(frozen=True, slots=True)
class FeePolicy:
    """What is offered for being served: a percentile of recent fees, up to a ceiling.

    The ceiling is in lamports for one transaction, beside the network's own fee. Units are those
    that the trial used, with some to spare, and never few: joining a queue costs more when a job
    has come to wait there in the meantime.
    """

    ceiling: Lamports = DEFAULT_CEILING
    percentile: int = 75
    spare: float = 1.2
    least_units: int = 60_000

    def usual_price(self, recent: Sequence[int]) -> int:
        """Return what is paid where these were paid recently, in micro-lamports a unit."""
        ranked = sorted(recent) or [0]
        return ranked[(len(ranked) - 1) * self.percentile // 100]

    def price(self, usual: int, units: int) -> int:
        """Return what to offer for each of so many units, in micro-lamports."""
        return max(0, min(usual, self.ceiling * 1_000_000 // units))

    def units(self, consumed: int | None) -> int:
        """Return the limit to set where the trial consumed so much, or would not say."""
        if consumed is None:
            return _MOST_UNITS
        return min(_MOST_UNITS, max(self.least_units, int(consumed * self.spare)))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A message that the guard consents to, and what it offers to be served sooner."""

    message: MessageV0
    accepted: Accepted
    built: Built
    priority_fee: Lamports
    last_valid_height: int


class Transactions:
    """Makes signed transactions of what a node wants done."""

    def __init__(
        self,
        pool: Pool,
        programs: Programs,
        policy: FeePolicy,
        new_key: Callable[[], Keypair] = Keypair,
    ) -> None:
        self._pool = pool
        self._programs = programs
        self._policy = policy
        self._new_key = new_key
        self._usual_price = 0

    async def sign(self, actions: Sequence[Action], signer: Signer) -> SignedTransaction:
        """Return the actions as one signed transaction; `Refused` when the trial fails."""
        draft = await self._drafted(actions, signer.address)
        wire, signature = _signed(draft.message, draft.accepted, signer, draft.built.signers)
        return SignedTransaction(wire, signature, draft.last_valid_height)

    async def preview(self, actions: Sequence[Action], owner: NodeAddress) -> Preview:
        """Return what the actions would do, by the guard's words and by a trial of it."""
        draft = await self._drafted(actions, owner)
        watched = (owner, self._programs.nos_account(owner))
        shown = (await self._trial(draft.message, watched)).accounts or []
        if len(shown) != len(watched):
            raise Unavailable("The RPC endpoint did not show what a transaction would do.")
        wallet, held = shown[0], read_token(shown[1], watched[1])
        signatures = draft.message.header.num_required_signatures
        return Preview(
            words=draft.accepted.words,
            fee=Lamports(signatures * FEE_OF_A_SIGNATURE + draft.priority_fee),
            sol_after=Lamports(wallet.lamports if wallet else 0),
            nos_after=MicroNos(held.amount if held else 0),
        )

    async def _drafted(self, actions: Sequence[Action], payer: NodeAddress) -> _Draft:
        """Return the message that the guard consents to, tried out and priced."""
        try:
            built = build(actions, payer, self._programs, self._new_key)
        except ValueError as error:
            raise BadInput("A transaction names an address that is none.") from error
        try:
            async with asyncio.TaskGroup() as group:
                blockhash = group.create_task(self._blockhash())
                usual = group.create_task(self._ask_usual_price(built))
                units = group.create_task(self._try_out(built, payer))
        except ExceptionGroup as failures:
            raise _weightiest(failures) from failures
        latest = blockhash.result()
        price = self._policy.price(usual.result(), units.result())
        instructions = (*compute_budget(units.result(), price), *built.instructions)
        message = compile_message(payer, instructions, latest.blockhash)
        accepted = judge_ours(
            to_bytes_versioned(message), actions, payer, self._programs, self._policy.ceiling
        )
        priority = math.ceil(units.result() * price / 1_000_000)
        height = latest.last_valid_block_height
        return _Draft(message, accepted, built, Lamports(priority), height)

    async def _blockhash(self) -> LatestBlockhash:
        query = Query("getLatestBlockhash", [], Answer[LatestBlockhash], CONFIRMED)
        return (await self._pool.call(query)).value

    async def _ask_usual_price(self, built: Built) -> int:
        """Return what others pay; what they last paid when nobody can say: pay must not wait."""
        writable = {
            str(meta.pubkey)
            for instruction in built.instructions
            for meta in instruction.accounts
            if meta.is_writable
        }
        query = Query("getRecentPrioritizationFees", [sorted(writable)], list[Fee])
        try:
            fees = await self._pool.call(query)
        except (Unavailable, Refused):
            return self._usual_price
        self._usual_price = self._policy.usual_price([fee.prioritization_fee for fee in fees])
        return self._usual_price

    async def _try_out(self, built: Built, payer: Address) -> int:
        """Return the compute units to allow."""
        instructions = (*compute_budget(_MOST_UNITS, 0), *built.instructions)
        message = compile_message(payer, instructions, str(Hash.default()))
        return self._policy.units((await self._trial(message)).units_consumed)

    async def _trial(self, message: MessageV0, watched: Sequence[Address] = ()) -> Simulation:
        """Return what the message would do, by a trial that needs no signatures."""
        unsigned = [WireSignature.default()] * message.header.num_required_signatures
        wire = _wire(message, unsigned)
        config: dict[str, Any] = {
            "encoding": "base64", "sigVerify": False, "replaceRecentBlockhash": True, **CONFIRMED,
        }  # fmt: skip
        if watched:
            config["accounts"] = {"encoding": "base64", "addresses": list(watched)}
        query = Query(
            "simulateTransaction", [base64.b64encode(wire).decode()], Answer[Simulation], config
        )
        # A failure is confirmed like an absence: an endpoint that lags sees accounts missing.
        outcome = (await surely(self._pool, query, _failure)).value
        if outcome.err is not None:
            raise refused(reason(outcome.err, outcome.logs))
        return outcome


def _failure(answer: Answer[Simulation]) -> frozenset[int]:
    return frozenset() if answer.value.err is None else frozenset({0})


def compile_message(payer: str, instructions: Sequence[Any], blockhash: str) -> MessageV0:
    """Return the v0 message of the instructions, without lookup tables."""
    try:
        recent = Hash.from_string(blockhash)
    except ParseHashError as error:
        raise Unavailable("The RPC endpoint sent a blockhash that is none.") from error
    return MessageV0.try_compile(Pubkey.from_string(payer), instructions, [], recent)


def _signed(
    message: MessageV0, accepted: Accepted, signer: Signer, others: Sequence[Keypair]
) -> tuple[bytes, Signature]:
    """Sign what the guard accepted; whatever else the message might be, it would not verify."""
    by_key = {str(key.pubkey()): key.sign_message(accepted.message) for key in others}
    by_key[signer.address] = WireSignature(signer.sign(accepted.message))
    needed = message.account_keys[: message.header.num_required_signatures]
    signatures = [by_key[str(key)] for key in needed]
    return _wire(message, signatures), Signature(str(signatures[0]))


def _wire(message: MessageV0, signatures: Sequence[WireSignature]) -> bytes:
    wire = bytes(VersionedTransaction.populate(message, list(signatures)))
    if len(wire) > _MOST_BYTES:
        title = f"This is too much for one transaction ({len(wire)} of {_MOST_BYTES} bytes)."
        raise BadInput(title, "Do it in smaller steps.")
    return wire


def _weightiest(failures: ExceptionGroup[Exception]) -> Exception:
    """Return a refusal rather than a silence: asking again will not change it."""
    causes = [error for error in failures.exceptions if isinstance(error, NodeError)]
    refusals = [error for error in causes if isinstance(error, Refused)]
    return (refusals or causes or list(failures.exceptions))[0]

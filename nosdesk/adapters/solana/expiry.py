"""Whether a transaction can never land any more: the one thing that must not be guessed.

A new transaction for the same end may be signed only then. So it takes two endpoints, each of
which says, of one moment: the chain is past the last height at which the bytes are valid, their
blockhash is not accepted any more, and their signature is in no block. Where only one endpoint can
be asked, it must say so of what is final, which no fork can undo.

What an endpoint says of the last valid height is not taken for granted. Too low, it changes
nothing, for the blockhash is asked about as well. Too high, it is bounded: a blockhash lives for
150 blocks, so nothing that was sent before an endpoint showed one height is valid much more than
150 blocks above it, by that endpoint's own count.

One endpoint that says otherwise is enough to wait on, but not for ever, or a broken one could hold
up a payment for good. Two that agree overrule it once what they say is final. One alone overrules
it after several times the normal life of a transaction, by its own finalized height and by our
clock. Whoever was overruled is benched.

Could two transactions then land for the same end? Not by two honest endpoints' word, nor by one's:
no honest endpoint counts final blocks past a height at which the bytes are still valid. If they
all lie, the program's own rules are left: `finish` closes the run and `complete` sets the result,
so the second one fails and moves no money; a second `work` at worst queues a node that has a job.
And before anything is signed anew its maker looks at the chain: at the run, the job, the queue.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from solders.transaction import VersionedTransaction

from nosdesk.adapters.solana.rpc.answers import Answer, EpochInfo, SignatureStatus
from nosdesk.adapters.solana.rpc.endpoint import REMEDY
from nosdesk.adapters.solana.rpc.pool import Pool
from nosdesk.adapters.solana.rpc.query import CONFIRMED, FINALIZED, Query
from nosdesk.adapters.solana.rpc.roster import FAR_SLOTS, Source
from nosdesk.domain.addresses import Signature
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable
from nosdesk.ports.chain import SignedTransaction

_CONFIRMED_HEIGHT = Query("getEpochInfo", [], EpochInfo, CONFIRMED)
_FINAL_HEIGHT = Query("getEpochInfo", [], EpochInfo, FINALIZED)

_LIFE_BLOCKS = 150
"""So many blocks a blockhash lives."""

_LIFE_S = 90.0
"""And so long that takes on a slow day."""

_LIVES = 5
"""After so many lives one endpoint alone may overrule another."""

_TOLD_AFTER_S = 2 * _LIFE_S
"""When it takes so long, somebody is told."""

_REMEMBERED = 100


@dataclass
class _Case:
    """A transaction that somebody asked about, and how high each source was at its first word."""

    began_at: float
    heights: dict[Source, int] = field(default_factory=dict)
    is_told: bool = False


@dataclass
class _Words:
    """Who says that the bytes are dead, who says that they may live, and what kept the others."""

    dead: list[Source] = field(default_factory=list)
    alive: list[Source] = field(default_factory=list)
    silence: NodeError = field(
        default_factory=lambda: Unavailable("No RPC endpoint can be trusted just now.", REMEDY)
    )

    @property
    def agree(self) -> bool:
        """True when two say that it is dead, and nobody has said otherwise."""
        return len(self.dead) > 1 and not self.alive


class Expiry:
    """Finds the proof that a transaction is dead."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._cases: dict[Signature, _Case] = {}

    async def is_proven(self, transaction: SignedTransaction) -> bool:
        """Tell whether the bytes can provably never land.

        `Unavailable` when nobody can say; and once, so that the user hears of it, when somebody
        denies it for longer than can be.
        """
        case = self._case(transaction.signature)
        if await self._is_young(transaction, case):
            return False
        words = await self._hear(transaction, case)
        if not words.dead and not words.alive:
            raise Unavailable(words.silence.title, words.silence.remedy) from words.silence
        if not words.agree and not await self._is_final(words, transaction, case):
            self._tell(words, case)
            return False
        self._bench(words.alive)
        return True

    def _case(self, signature: Signature) -> _Case:
        if len(self._cases) >= _REMEMBERED and signature not in self._cases:
            del self._cases[next(iter(self._cases))]
        return self._cases.setdefault(signature, _Case(self._pool.roster.now()))

    async def _is_young(self, transaction: SignedTransaction, case: _Case) -> bool:
        """Tell whether it may land yet by one source's word, which is enough for a normal life."""
        if self._age_s(case) > _LIFE_S:
            return False
        height = (await self._pool.call(_CONFIRMED_HEIGHT)).block_height
        if height > transaction.last_valid_height:
            return False
        if not case.heights:
            await self._note_heights(case)
        return True

    async def _note_heights(self, case: _Case) -> None:
        for source in self._pool.roster.at_hand():
            try:
                await self._epoch(source, case)
            except (Unavailable, Refused):
                continue  # it is noted when it says something

    async def _hear(self, transaction: SignedTransaction, case: _Case) -> _Words:
        """Ask one source after another until two agree that it is dead."""
        words = _Words()
        for source in self._pool.roster.in_order():
            try:
                can_live = await self._can_live(source, transaction, case)
            except (Unavailable, Refused) as error:
                words.silence = error
                continue
            (words.alive if can_live else words.dead).append(source)
            if words.agree:
                break
        return words

    async def _can_live(self, source: Source, transaction: SignedTransaction, case: _Case) -> bool:
        """Tell whether this source leaves any doubt; all of its answers are of one moment."""
        epoch = await self._epoch(source, case)
        if epoch.block_height <= _last_height(source, transaction, case):
            return True
        moment = epoch.slot
        hash_query = Query(
            "isBlockhashValid", [_blockhash_of(transaction)], Answer[bool], CONFIRMED
        )
        if (await self._pool.ask_source(source, hash_query, at_least=moment)).value.value:
            return True
        params = [[transaction.signature], {"searchTransactionHistory": True}]
        query = Query("getSignatureStatuses", params, Answer[list[SignatureStatus | None]])
        statuses = (await self._pool.ask_source(source, query)).value
        return statuses.slot < moment or statuses.value != [None]

    async def _epoch(self, source: Source, case: _Case) -> EpochInfo:
        epoch = (await self._pool.ask_source(source, _CONFIRMED_HEIGHT)).value
        case.heights.setdefault(source, epoch.block_height)
        return epoch

    # --- Where not two agree, or somebody denies it ----------------------------------------------

    async def _is_final(self, words: _Words, transaction: SignedTransaction, case: _Case) -> bool:
        """Tell whether those who call it dead are to be believed by what is final."""
        if not words.dead:
            return False
        margin = 0
        if words.alive and len(words.dead) == 1:
            if self._age_s(case) <= _LIVES * _LIFE_S:
                return False
            margin = _LIVES * _LIFE_BLOCKS
        for source in words.dead:
            if await self._final_height(source) <= _last_height(source, transaction, case) + margin:
                return False
        return True

    async def _final_height(self, source: Source) -> int:
        try:
            return (await self._pool.ask_source(source, _FINAL_HEIGHT)).value.block_height
        except (Unavailable, Refused):
            return 0  # it is asked again the next time

    def _tell(self, words: _Words, case: _Case) -> None:
        """Raise, once, that it takes longer than it can take where all is well."""
        if case.is_told or not words.alive or self._age_s(case) <= _TOLD_AFTER_S:
            return
        case.is_told = True
        title = f"A transaction may still land, says {words.alive[0].host}, long after it was sent."
        if words.dead:
            title += f" It cannot any more, says {words.dead[0].host}."
        raise Unavailable(
            title,
            "No new one is made while that is open. If you see this often, use another RPC"
            " endpoint.",
        )

    def _bench(self, overruled: Sequence[Source]) -> None:
        for source in overruled:
            self._pool.roster.bench(source, "takes for valid what is over")

    def _age_s(self, case: _Case) -> float:
        return self._pool.roster.now() - case.began_at


def _last_height(source: Source, transaction: SignedTransaction, case: _Case) -> int:
    """Return the height after which the bytes are dead, by the source's own count of blocks."""
    bound = case.heights[source] + _LIFE_BLOCKS + FAR_SLOTS
    return min(transaction.last_valid_height, bound)


def _blockhash_of(transaction: SignedTransaction) -> str:
    try:
        return str(VersionedTransaction.from_bytes(transaction.wire).message.recent_blockhash)
    except ValueError as error:
        raise BadInput("This is no transaction.") from error

"""Whether a transaction can never land any more: the one thing that must not be guessed.

A new transaction for the same end may be signed only then. So it takes two endpoints, each of
which says, of one moment: the chain is past the last height at which the bytes are valid, their
blockhash is not accepted any more, and their signature is in no block. Where only one endpoint can
be asked, it must say so of what is final, which no fork can undo. One endpoint that says otherwise
is enough to wait on.
"""

from solders.transaction import VersionedTransaction

from nosdesk.adapters.solana.rpc.answers import Answer, EpochInfo, SignatureStatus
from nosdesk.adapters.solana.rpc.endpoint import REMEDY
from nosdesk.adapters.solana.rpc.pool import Pool
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.rpc.roster import Source
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable
from nosdesk.ports.chain import SignedTransaction

_CONFIRMED_HEIGHT = Query("getEpochInfo", [], EpochInfo, CONFIRMED)
_FINAL_HEIGHT = Query("getEpochInfo", [], EpochInfo, {"commitment": "finalized"})
_PROOFS = 2


class Expiry:
    """Finds the proof that a transaction is dead."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    async def is_proven(self, transaction: SignedTransaction) -> bool:
        """Tell whether the bytes can provably never land; `Unavailable` when nobody can say."""
        if (await self._pool.call(_CONFIRMED_HEIGHT)).block_height <= transaction.last_valid_height:
            return False
        dead: list[Source] = []
        silence: NodeError = Unavailable("No RPC endpoint can be trusted just now.", REMEDY)
        for source in self._pool.roster.in_order():
            try:
                if await self._can_live(source, transaction):
                    return False
            except (Unavailable, Refused) as error:
                silence = error
                continue
            dead.append(source)
            if len(dead) == _PROOFS:
                return True
        if not dead:
            raise Unavailable(silence.title, silence.remedy) from silence
        return await self._is_final(dead[0], transaction)

    async def _can_live(self, source: Source, transaction: SignedTransaction) -> bool:
        """Tell whether this source leaves any doubt; all of its answers are of one moment."""
        epoch = (await self._pool.ask_source(source, _CONFIRMED_HEIGHT)).value
        if epoch.block_height <= transaction.last_valid_height:
            return True
        moment = epoch.absolute_slot
        hash_query = Query(
            "isBlockhashValid", [_blockhash_of(transaction)], Answer[bool], CONFIRMED
        )
        if (await self._pool.ask_source(source, hash_query, at_least=moment)).value.value:
            return True
        params = [[transaction.signature], {"searchTransactionHistory": True}]
        query = Query("getSignatureStatuses", params, Answer[list[SignatureStatus | None]])
        statuses = (await self._pool.ask_source(source, query)).value
        return statuses.context.slot < moment or statuses.value != [None]

    async def _is_final(self, source: Source, transaction: SignedTransaction) -> bool:
        epoch = (await self._pool.ask_source(source, _FINAL_HEIGHT)).value
        return epoch.block_height > transaction.last_valid_height


def _blockhash_of(transaction: SignedTransaction) -> str:
    try:
        return str(VersionedTransaction.from_bytes(transaction.wire).message.recent_blockhash)
    except ValueError as error:
        raise BadInput("This is no transaction.") from error

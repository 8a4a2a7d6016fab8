"""The transactions that landed, by signature and by every account they name; the newest only."""

from collections import defaultdict

from solders.pubkey import Pubkey
from solders.signature import Signature

from nosdesk.practice.ledger.records import LandedTransaction

_REMEMBERED = 50_000


class History:
    """Remembers so many transactions and forgets the oldest first."""

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._remembered = remembered
        self._by_signature: dict[Signature, LandedTransaction] = {}
        self._by_key: defaultdict[Pubkey, dict[Signature, LandedTransaction]] = defaultdict(dict)

    def add(self, landed: LandedTransaction) -> None:
        """Remember the transaction."""
        self._by_signature[landed.signature] = landed
        for key in landed.account_keys:
            self._by_key[key][landed.signature] = landed
        if len(self._by_signature) > self._remembered:
            self.forget(next(iter(self._by_signature)))

    def forget(self, signature: Signature) -> None:
        """Forget the transaction, if it is known."""
        landed = self._by_signature.pop(signature, None)
        if landed is None:
            return
        for key in landed.account_keys:
            self._by_key[key].pop(signature, None)
            if not self._by_key[key]:
                del self._by_key[key]

    def copy(self) -> "History":
        """Return a history of its own with the same transactions."""
        twin = History(self._remembered)
        for landed in self._by_signature.values():
            twin.add(landed)
        return twin

    def get(self, signature: Signature) -> LandedTransaction | None:
        """Return the transaction, or None when it never landed or is forgotten."""
        return self._by_signature.get(signature)

    def naming(self, key: Pubkey) -> list[LandedTransaction]:
        """Return the transactions that name this account, newest first."""
        return list(reversed(self._by_key[key].values())) if key in self._by_key else []

    def since(self, slot: int) -> list[LandedTransaction]:
        """Return the transactions of this slot and later ones."""
        recent = []
        for landed in reversed(self._by_signature.values()):
            if landed.slot < slot:
                break
            recent.append(landed)
        return recent

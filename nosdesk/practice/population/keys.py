"""Keys of jobs and runs, used again once their accounts are closed: so a ledger stays small."""

from collections import deque
from random import Random

from solders.keypair import Keypair

from nosdesk.domain.addresses import Address


class KeyPool:
    """Gives keys that follow from the seed; one that was given back is given again."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._free: deque[Keypair] = deque()
        self.made = 0

    def take(self) -> Keypair:
        """Return a key without an account."""
        if self._free:
            return self._free.popleft()
        self.made += 1
        return Keypair.from_seed(self._random.randbytes(32))

    def give_back(self, key: Keypair) -> None:
        """Take a key back whose account is closed, or was never made."""
        self._free.append(key)


def address_of(key: Keypair) -> Address:
    """Return the key's address."""
    return Address(str(key.pubkey()))

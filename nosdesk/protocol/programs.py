"""Which programs and which mint a grid runs on, and every address that follows from them."""

from dataclasses import dataclass

from nosdesk.domain.addresses import Address
from nosdesk.protocol.base58 import address_to_bytes
from nosdesk.protocol.pdas import associated_token_account, find_program_address


@dataclass(frozen=True, slots=True)
class Programs:
    """The on-chain identity of a grid; data of a grid profile, never a constant elsewhere."""

    jobs: Address
    staking: Address
    rewards: Address
    pools: Address
    nos_mint: Address

    def nos_account(self, owner: str) -> Address:
        """Where the owner's NOS are."""
        return associated_token_account(owner, self.nos_mint)

    def market_vault(self, market: str) -> Address:
        """Where the market keeps the deposits of its jobs."""
        return self._find(self.jobs, address_to_bytes(market), address_to_bytes(self.nos_mint))

    def stake(self, authority: str) -> Address:
        """The authority's stake account, whether or not it exists."""
        return self._find(self.staking, b"stake", self._mint, address_to_bytes(authority))

    def stake_vault(self, authority: str) -> Address:
        """Where the authority's staked NOS are."""
        return self._find(self.staking, b"vault", self._mint, address_to_bytes(authority))

    def stake_settings(self) -> Address:
        """The staking program's settings."""
        return self._find(self.staking, b"settings")

    def reflection(self) -> Address:
        """The rewards program's one account of shares."""
        return self._find(self.rewards, b"reflection")

    def rewards_vault(self) -> Address:
        """Where the rewards program keeps its NOS."""
        return self._find(self.rewards, self._mint)

    def reward(self, authority: str) -> Address:
        """The authority's share in the rewards."""
        return self._find(self.rewards, b"reward", address_to_bytes(authority))

    @property
    def _mint(self) -> bytes:
        return address_to_bytes(self.nos_mint)

    @staticmethod
    def _find(program: Address, *seeds: bytes) -> Address:
        return find_program_address(program, *seeds)[0]


MAINNET = Programs(
    jobs=Address("nosJhNRqr2bc9g1nfGDcXXTXvYUmxD4cVwy2pMWhrYM"),
    staking=Address("nosScmHY2uR24Zh751PmGj9ww9QRNHewh9H59AfrTJE"),
    rewards=Address("nosRB8DUV67oLNrL45bo2pFLrmsWPiewe2Lk2DRNYCp"),
    pools=Address("nosPdZrfDzND1LAR28FLMDEATUPK53K8xbRBXAirevD"),
    nos_mint=Address("nosXBVoaCTtYdLvKY6Csb4AC8JCdQKKAaWYtx2ZMoo7"),
)
DEVNET = Programs(
    jobs=Address("nosJTmGQxvwXy23vng5UjkTbfv91Bzf9jEuro78dAGR"),
    staking=MAINNET.staking,
    rewards=MAINNET.rewards,
    pools=MAINNET.pools,
    nos_mint=Address("devr1BGQndEW5k5zfvG5FsLyZv1Ap73vNgAHcQ9sUVP"),
)

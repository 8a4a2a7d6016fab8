"""The practice grid's markets: thirteen classes of GPU, as on the real grid, in play money.

Keys follow from the grid's seed, so a grid that starts again has its markets where they were.
"""

import hashlib
from dataclasses import dataclass

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.practice.ledger import Ledger, open_market

DEFAULT_MARKET = "nvidia-4090"


@dataclass(frozen=True, slots=True)
class MarketTerms:
    """What a market offers: micro-NOS per second, and durations in seconds."""

    name: str
    gpu: str
    price: int
    timeout_s: int = 2 * 3600
    expiration_s: int = 24 * 3600
    gated: bool = False


MARKETS = (
    MarketTerms("nvidia-3060", "NVIDIA GeForce RTX 3060", 43),
    MarketTerms("nvidia-3070", "NVIDIA GeForce RTX 3070", 52),
    MarketTerms("nvidia-3080", "NVIDIA GeForce RTX 3080", 68),
    MarketTerms("nvidia-3090", "NVIDIA GeForce RTX 3090", 90),
    MarketTerms("nvidia-4060", "NVIDIA GeForce RTX 4060", 48),
    MarketTerms("nvidia-4070", "NVIDIA GeForce RTX 4070", 63),
    MarketTerms("nvidia-4080", "NVIDIA GeForce RTX 4080", 86),
    MarketTerms("nvidia-4090", "NVIDIA GeForce RTX 4090", 115),
    MarketTerms("nvidia-a4000", "NVIDIA RTX A4000", 60, timeout_s=4 * 3600),
    MarketTerms("nvidia-a5000", "NVIDIA RTX A5000", 84, timeout_s=4 * 3600),
    MarketTerms("nvidia-a6000", "NVIDIA RTX A6000", 133, timeout_s=4 * 3600),
    MarketTerms("nvidia-a100", "NVIDIA A100", 310, timeout_s=12 * 3600),
    MarketTerms("nvidia-h100", "NVIDIA H100", 590, timeout_s=12 * 3600, gated=True),
)


def grid_key(seed: bytes, purpose: str) -> Keypair:
    """Return the key that the grid of this seed uses for the purpose."""
    return Keypair.from_seed(hashlib.sha256(seed + b"/" + purpose.encode()).digest())


def access_key_collection(seed: bytes, terms: MarketTerms) -> Pubkey | None:
    """Return the collection whose tokens open the market, None when it is open to all."""
    return grid_key(seed, f"access-key/{terms.name}").pubkey() if terms.gated else None


def market_addresses(seed: bytes) -> dict[str, MarketAddress]:
    """Return where the grid of this seed has its markets, by name."""
    return {
        terms.name: MarketAddress(Address(str(_market_key(seed, terms).pubkey())))
        for terms in MARKETS
    }


def open_markets(ledger: Ledger, seed: bytes) -> None:
    """Open every market on the ledger."""
    authority = grid_key(seed, "market-authority").pubkey()
    for terms in MARKETS:
        open_market(
            ledger,
            market=_market_key(seed, terms),
            authority=authority,
            price=terms.price,
            timeout=terms.timeout_s,
            expiration=terms.expiration_s,
            access_key=access_key_collection(seed, terms),
        )


def _market_key(seed: bytes, terms: MarketTerms) -> Keypair:
    return grid_key(seed, f"market/{terms.name}")

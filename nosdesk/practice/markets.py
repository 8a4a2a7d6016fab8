"""The practice grid's markets: one for each class of GPU, as on the real grid, in play money.

The last one takes every card that no other is for: everybody can practise with what they have.
Keys follow from the grid's seed, so a grid that starts again has its markets where they were.
"""

import hashlib
from dataclasses import dataclass

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.practice.ledger import Ledger, open_market

DEFAULT_MARKET = "nvidia-4090"


@dataclass(frozen=True, slots=True)
class MarketTerms:
    """What a market offers: micro-NOS per second, and durations in seconds.

    It is for the `models`: None for just the one that `gpu` names, empty for any.
    """

    name: str
    gpu: str
    price: int
    timeout_s: int = 2 * 3600
    expiration_s: int = 24 * 3600
    gated: bool = False
    models: tuple[str, ...] | None = None
    lowest_vram_gb: int = 0

    @property
    def gpu_class(self) -> GpuClass:
        """The cards that the market is for."""
        models = (self.gpu,) if self.models is None else self.models
        return GpuClass(self.gpu, models, self.lowest_vram_gb)


def _geforce(*names: str) -> tuple[str, ...]:
    return tuple(f"NVIDIA GeForce RTX {name}" for name in names)


def _with_ti(number: str) -> tuple[str, ...]:
    return _geforce(number, f"{number} Ti")


_RTX_4070 = _geforce("4070", "4070 SUPER", "4070 Ti", "4070 Ti SUPER")
_RTX_4080 = _geforce("4080", "4080 SUPER")
_RTX_4090 = _geforce("4090", "4090 D")
_ADA_4000 = "NVIDIA RTX 4000 Ada Generation"
_ADA_6000 = "NVIDIA RTX 6000 Ada Generation"
_LAPTOPS = _geforce(
    *(f"30{each} Laptop GPU" for each in ("50", "50 Ti", "60", "70", "70 Ti", "80", "80 Ti")),
    *(f"40{each} Laptop GPU" for each in ("50", "60", "70", "80", "90")),
    *(f"50{each} Laptop GPU" for each in ("50", "60", "70", "70 Ti", "80", "90")),
)

_H4, _H12 = 4 * 3600, 12 * 3600

FIRST_GRID = (
    MarketTerms("nvidia-3060", "NVIDIA GeForce RTX 3060", 43, models=_with_ti("3060")),
    MarketTerms("nvidia-3070", "NVIDIA GeForce RTX 3070", 52, models=_with_ti("3070")),
    MarketTerms("nvidia-3080", "NVIDIA GeForce RTX 3080", 68, models=_with_ti("3080")),
    MarketTerms("nvidia-3090", "NVIDIA GeForce RTX 3090", 90, models=_with_ti("3090")),
    MarketTerms("nvidia-4060", "NVIDIA GeForce RTX 4060", 48, models=_with_ti("4060")),
    MarketTerms("nvidia-4070", "NVIDIA GeForce RTX 4070", 63, models=_RTX_4070),
    MarketTerms("nvidia-4080", "NVIDIA GeForce RTX 4080", 86, models=_RTX_4080),
    MarketTerms("nvidia-4090", "NVIDIA GeForce RTX 4090", 115, models=_RTX_4090),
    MarketTerms(
        "nvidia-a4000", "NVIDIA RTX A4000", 60, _H4, models=("NVIDIA RTX A4000", _ADA_4000)
    ),
    MarketTerms("nvidia-a5000", "NVIDIA RTX A5000", 84, _H4),
    MarketTerms(
        "nvidia-a6000", "NVIDIA RTX A6000", 133, _H4, models=("NVIDIA RTX A6000", _ADA_6000)
    ),
    MarketTerms("nvidia-a100", "NVIDIA A100", 310, _H12, lowest_vram_gb=60),
    MarketTerms("nvidia-h100", "NVIDIA H100", 590, _H12, gated=True),
)
"""As many as the network's first grid had."""

MARKETS = (
    *FIRST_GRID,
    MarketTerms("nvidia-a100-40gb", "NVIDIA A100 40GB", 230, _H12, models=("NVIDIA A100",)),
    MarketTerms("nvidia-a40", "NVIDIA A40", 140, _H4),
    MarketTerms("nvidia-5070", "NVIDIA GeForce RTX 5070", 80, models=_with_ti("5070")),
    MarketTerms("nvidia-5080", "NVIDIA GeForce RTX 5080", 105),
    MarketTerms("nvidia-5090", "NVIDIA GeForce RTX 5090", 160),
    MarketTerms("nvidia-laptop", "NVIDIA GeForce RTX Laptop GPU", 35, models=_LAPTOPS),
    MarketTerms("nvidia-other", "Any other NVIDIA GPU", 20, models=(), lowest_vram_gb=4),
)
"""A card belongs into the first whose class covers it, so the last takes what no other is for."""


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


def gpu_classes() -> dict[str, GpuClass]:
    """Return which cards each market is for, by the market's name."""
    return {terms.name: terms.gpu_class for terms in MARKETS}


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

"""An address as a QR code that wallets scan: its dark and light modules; no Qt."""

import segno

from nosdesk.domain.addresses import Address


def qr_matrix(address: Address) -> tuple[tuple[bool, ...], ...]:
    """Return the modules row by row, True where they are dark, without the light border."""
    code = segno.make(f"solana:{address}", error="m", micro=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)

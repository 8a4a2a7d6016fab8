"""The key that a node signs with."""

from typing import Protocol

from nosdesk.domain.addresses import NodeAddress


class Signer(Protocol):
    """Signs for one address; the key itself never leaves its adapter."""

    @property
    def address(self) -> NodeAddress:
        """The public key that signatures verify against."""

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte ed25519 signature of the message."""

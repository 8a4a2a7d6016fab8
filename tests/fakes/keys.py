"""A key that signs with a hash: enough where nobody verifies."""

import hashlib

import base58


class FakeSigner:
    def __init__(self, name: str = "node") -> None:
        digest = hashlib.sha256(name.encode()).digest()
        self.address = base58.b58encode(digest).decode()

    def sign(self, message: bytes) -> bytes:
        return hashlib.sha512(self.address.encode() + message).digest()

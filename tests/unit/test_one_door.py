"""Nothing is signed but behind the guard: where keys are used at all, and for what."""

import ast
from contextlib import suppress
from pathlib import Path

import pytest
from solders.hash import Hash
from solders.keypair import Keypair
from solders.message import Message, MessageV0, to_bytes_versioned

from nosdesk.adapters.solana.instructions import build
from nosdesk.domain.actions import Stop
from nosdesk.domain.errors import BadInput
from nosdesk.protocol.authorization import authorization, legacy_authorization
from nosdesk.protocol.programs import MAINNET

ROOT = Path(__file__).parents[2]
SOURCES = [
    path for path in (ROOT / "nosdesk").rglob("*.py") if "practice" not in path.parts
]  # whose keys are play money's
DOORS = {
    ("adapters/solana/transactions.py", "accepted.message"),
    ("adapters/solana/offers.py", "offer.accepted.message"),
    ("adapters/solana/keys.py", "message"),  # the key itself
}
FOR_WORDS = {
    "adapters/host_manager/channel.py",
    "adapters/posters/endpoint.py",
    "node/examining.py",
}
"""Who signs headers: words, which are never a transaction."""


def signings():
    """Every use of a key: in which file, and what is signed; None where the means is passed on."""
    for path in SOURCES:
        where = str(path.relative_to(ROOT / "nosdesk"))
        tree = ast.parse(path.read_text())
        called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Attribute) or node.attr not in {"sign", "sign_message"}:
                continue
            call = called.get(id(node))
            owner = ast.unparse(node.value)
            if not owner.endswith(("chain", "_transactions", "ledger")):  # those take actions
                yield where, ast.unparse(call.args[0]) if call else None


def consents():
    """Where the guard's consent is made."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Accepted"):
                yield path.relative_to(ROOT / "nosdesk").parts[:2]


def test_keys_sign_only_what_the_guard_accepted():
    assert {(where, what) for where, what in signings() if what is not None} == DOORS
    assert {where for where, what in signings() if what is None} == FOR_WORDS


def test_only_the_guard_consents():
    assert set(consents()) == {("protocol", "guard")}


@pytest.mark.parametrize("version", ["legacy", "v0"])
def test_a_header_never_signs_a_transaction(version):
    key = Keypair()
    (stop,) = build([Stop(str(key.pubkey()))], str(key.pubkey()), MAINNET).instructions
    if version == "v0":
        compiled = MessageV0.try_compile(key.pubkey(), [stop], [], Hash.new_unique())
    else:
        compiled = Message.new_with_blockhash([stop], key.pubkey(), Hash.new_unique())
    signed = []

    def sign(message: bytes) -> bytes:
        signed.append(message)
        return bytes(64)

    text = to_bytes_versioned(compiled).decode("latin-1")  # the nearest that text can come
    for make in (authorization, lambda m, s: legacy_authorization("address", m, s)):
        with suppress(BadInput):
            make(text, sign)

    assert to_bytes_versioned(compiled) not in signed
    assert all(message[0] >= 0xC2 for message in signed)  # a version that there is not


@pytest.mark.parametrize("first", range(32))
def test_a_header_does_not_begin_as_a_transaction_would(first):
    with pytest.raises(BadInput):
        authorization(chr(first) + "words", lambda _: bytes(64))

"""Why the network says no: Solana's and the programs' reasons, by name."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from nosdesk.adapters.solana.rpc.answers import Count, TransactionError, parse
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.protocol.program_errors import error_name

_PREFLIGHT_FAILED = -32002
_REQUEST_IS_WRONG = frozenset({-32700, -32600, -32601, -32602, -32003, -32010, -32013, -32015})
"""Malformed, unknown method, bad signature, excluded key, unknown version: no repeat helps."""

_BEHIND = -32016
"""Solana's word for: this endpoint has not reached the slot that was asked for."""

_TOO_MANY = frozenset({429, -32429})
"""How endpoints that answer JSON in any case say what HTTP says by 429."""

_NO_SOL = "Send some SOL to the node's address: it pays for transactions and accounts."
_REMEDIES = {
    "AccountNotFound": _NO_SOL,
    "InsufficientFundsForFee": _NO_SOL,
    "InsufficientFundsForRent": _NO_SOL,
    "NodeNotEnoughStake": "Stake more NOS, or choose a market that asks for less.",
    "NodeNftInvalidAmount": "The node needs this market's access key.",
    "NodeNftWrongOwner": "The node needs this market's access key.",
    "NodeKeyInvalidCollection": "The node needs this market's access key.",
}


class RateLimited(Unavailable):
    """The endpoint wants to be left alone for `rest_s` seconds, None when it does not say."""

    def __init__(self, title: str, remedy: str = "", *, rest_s: float | None = None) -> None:
        super().__init__(title, remedy)
        self.rest_s = rest_s


class Behind(Unavailable):
    """The endpoint is only at `slot` (None when it does not say), and more was asked for."""

    def __init__(self, title: str, remedy: str = "", *, slot: int | None = None) -> None:
        super().__init__(title, remedy)
        self.slot = slot


class Failure(Struct):
    """What comes with a failed preflight."""

    err: TransactionError | None = None
    logs: list[str] | None = None


class _Reached(Struct, rename="camel"):
    context_slot: Count


class RpcError(Struct):
    """An error as JSON-RPC carries it."""

    code: int
    message: str = ""
    data: msgspec.Raw = msgspec.Raw(b"null")

    @property
    def failure(self) -> Failure:
        """What a failed preflight says; empty when it says nothing that we understand."""
        try:
            return parse(self.data, Failure)
        except ValueError:
            return Failure()

    @property
    def reached_slot(self) -> int | None:
        """How far an endpoint is that has not reached the slot asked for."""
        try:
            return parse(self.data, _Reached).context_slot
        except ValueError:
            return None


def reason(err: TransactionError, logs: Sequence[str] | None) -> str:
    """Return the name of why a transaction failed: the program's own, or else Solana's."""
    return error_name(logs or ()) or _solana_name(err)


def refused(name: str) -> Refused:
    """Return the error that says that the network refuses a transaction for this reason."""
    return Refused(
        f"The network refuses this transaction: {name}.", _REMEDIES.get(name, ""), name=name
    )


def translated(error: RpcError, method: str, host: str) -> NodeError:
    """Return the endpoint's error as one of ours."""
    if error.code == _PREFLIGHT_FAILED:
        failure = error.failure
        return refused(reason(failure.err or error.message, failure.logs))
    said = f"{error.message[:200]} ({error.code})"
    if error.code in _REQUEST_IS_WRONG:
        return Refused(f"{host} will not answer {method}: {said}.", name=str(error.code))
    title = f"{host} cannot answer {method} now: {said}."
    if error.code in _TOO_MANY:
        return RateLimited(title)
    if error.code == _BEHIND:
        return Behind(title, slot=error.reached_slot)
    return Unavailable(title)


def _solana_name(err: TransactionError) -> str:
    """Return `Custom:1` for `{"InstructionError": [0, {"Custom": 1}]}`, and so on."""
    match err:
        case {"InstructionError": [_, {"Custom": number}]}:
            return f"Custom:{number}"
        case {"InstructionError": [_, str(name)]}:
            return name
        case {"InstructionError": [_, dict(named)]} if named:
            return str(next(iter(named)))
        case dict() if err:
            return next(iter(err))
        case _:
            return str(err)

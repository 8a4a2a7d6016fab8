"""The errors of the RPC interface, with the codes that Solana's clients know."""

from typing import Any

Json = Any
"""A value as JSON has it."""

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INVALID_PARAMS = -32602
INTERNAL_ERROR = -32603
PREFLIGHT_FAILURE = -32002
SIGNATURE_VERIFICATION_FAILURE = -32003
SIGNATURE_LENGTH_MISMATCH = -32013
UNSUPPORTED_TRANSACTION_VERSION = -32015
MIN_CONTEXT_SLOT_NOT_REACHED = -32016


class RpcError(Exception):
    """The answer to one request is this error; `data` goes to the client as it is."""

    def __init__(self, code: int, message: str, data: Json = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data

    def as_json(self) -> Json:
        """Return the `error` member of a JSON-RPC answer."""
        body = {"code": self.code, "message": self.message}
        return body if self.data is None else body | {"data": self.data}


def invalid_params(reason: str) -> RpcError:
    """Return the error for parameters that cannot be used, with the reason."""
    return RpcError(INVALID_PARAMS, f"Invalid params: {reason}")

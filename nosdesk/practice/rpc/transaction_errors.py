"""Why a transaction failed, in the words that Solana's clients look for."""

import re

from nosdesk.practice.ledger import TransactionRefused
from nosdesk.practice.rpc.errors import (
    PREFLIGHT_FAILURE,
    SIGNATURE_VERIFICATION_FAILURE,
    Json,
    RpcError,
)

_SENTENCES = {
    "AccountNotFound": "Attempt to debit an account but found no record of a prior credit.",
    "AlreadyProcessed": "This transaction has already been processed",
    "BlockhashNotFound": "Blockhash not found",
    "InsufficientFundsForFee": "Insufficient funds for fee",
    "ProgramAccountNotFound": "Attempt to load a program that does not exist",
}


def refusal(refused: TransactionRefused) -> RpcError:
    """Return the error for a transaction that was tried out and would fail."""
    if refused.err == "SignatureFailure":
        message = "Transaction signature verification failure"
        return RpcError(SIGNATURE_VERIFICATION_FAILURE, message)
    facts = {
        "accounts": None,
        "err": refused.err,
        "innerInstructions": None,
        "logs": list(refused.logs),
        "replacementBlockhash": None,
        "returnData": None,
        "unitsConsumed": refused.units,
    }
    message = f"Transaction simulation failed: {sentence(refused.err)}"
    return RpcError(PREFLIGHT_FAILURE, message, facts)


def sentence(err: Json) -> str:
    """Return Solana's sentence for the error; clients read program error numbers out of it."""
    match err:
        case {"InstructionError": [index, {"Custom": code}]}:
            return f"Error processing Instruction {index}: custom program error: {code:#x}"
        case {"InstructionError": [index, str(reason)]}:
            return f"Error processing Instruction {index}: {_spaced(reason).lower()}"
        case str():
            return _SENTENCES.get(err, _spaced(err))
        case _:
            return str(err)


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)

"""Errors are told in the sentences that Solana's clients look into."""

import pytest

from nosdesk.practice.ledger import TransactionRefused
from nosdesk.practice.rpc.transaction_errors import refusal, sentence


@pytest.mark.parametrize(
    ("err", "told"),
    [
        ("BlockhashNotFound", "Blockhash not found"),
        ("AccountLoadedTwice", "Account Loaded Twice"),
        (
            {"InstructionError": [2, {"Custom": 6014}]},
            "Error processing Instruction 2: custom program error: 0x177e",
        ),
        (
            {"InstructionError": [0, "InvalidArgument"]},
            "Error processing Instruction 0: invalid argument",
        ),
        ({"InsufficientFundsForRent": {"account_index": 0}}, "InsufficientFundsForRent"),
    ],
)
def test_an_error_has_its_sentence(err, told):
    assert told in sentence(err)


def test_a_failed_trial_carries_what_clients_read_from_it():
    error = refusal(TransactionRefused("AlreadyProcessed", ("one",), 7))

    assert error.code == -32002
    assert error.message.startswith("Transaction simulation failed: ")
    assert error.data["err"] == "AlreadyProcessed"
    assert (error.data["logs"], error.data["unitsConsumed"]) == (["one"], 7)
    assert error.data["accounts"] is None


def test_a_wrong_signature_has_a_code_of_its_own():
    assert refusal(TransactionRefused("SignatureFailure")).code == -32003

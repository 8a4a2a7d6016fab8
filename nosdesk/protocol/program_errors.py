"""Why a program refused: the name in its logs.

Names, not numbers: every program shares a second error enum that starts at 6000 too, so
`custom program error: 0x1770` alone says nothing.
"""

import re
from collections.abc import Iterable

COMMON_ERRORS = (
    (6000, "Unauthorized"), (6001, "InvalidOwner"), (6002, "LamportsNonNull"),
    (6003, "MissingSignature"), (6004, "InvalidAccount"), (6005, "InvalidTokenAccount"),
    (6006, "InvalidMint"), (6007, "InvalidVault"), (6008, "InvalidPayer"), (6009, "VaultEmpty"),
    (6010, "VaultNotEmpty"), (6011, "InvalidATA"),
)  # fmt: skip
"""Raised by all of the network's programs beside their own."""

ANCHOR_ERRORS = (
    (101, "InstructionFallbackNotFound"), (102, "InstructionDidNotDeserialize"),
    (2000, "ConstraintMut"), (2001, "ConstraintHasOne"), (2002, "ConstraintSigner"),
    (2003, "ConstraintRaw"), (2004, "ConstraintOwner"), (2006, "ConstraintSeeds"),
    (2011, "ConstraintClose"), (2012, "ConstraintAddress"), (2015, "ConstraintTokenOwner"),
    (3001, "AccountDiscriminatorNotFound"), (3002, "AccountDiscriminatorMismatch"),
    (3003, "AccountDidNotDeserialize"), (3004, "AccountDidNotSerialize"),
    (3005, "AccountNotEnoughKeys"),
    (3007, "AccountOwnedByWrongProgram"), (3008, "InvalidProgramId"),
    (3010, "AccountNotSigner"), (3012, "AccountNotInitialized"),
)  # fmt: skip
"""Raised by the Anchor framework around every instruction (Anchor's public error list)."""

_ERROR_CODE = re.compile(r"Error Code: (\w+)")


def error_name(logs: Iterable[str]) -> str | None:
    """Return the name of the last error that a program logged, if any."""
    names = [match[1] for line in logs for match in _ERROR_CODE.finditer(line)]
    return names[-1] if names else None

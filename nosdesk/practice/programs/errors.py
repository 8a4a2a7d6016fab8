"""How a program refuses: by the names of its public interface."""

import re
from typing import Any

from nosdesk.protocol import jobs, pools, staking
from nosdesk.protocol.program_errors import ANCHOR_ERRORS, COMMON_ERRORS

_NUMBERS = {
    name: number
    for table in (ANCHOR_ERRORS, COMMON_ERRORS, jobs.ERRORS, staking.ERRORS, pools.ERRORS)
    for number, name in table
}


class InstructionFailed(Exception):
    """An instruction failed; `err` is Solana's JSON for it, as in `{"Custom": 1}`."""

    def __init__(self, err: Any) -> None:  # noqa: ANN401 - JSON
        super().__init__(str(err))
        self.err = err

    @property
    def reason(self) -> str:
        """The words after "failed:" in the program's last log line."""
        if isinstance(self.err, dict) and "Custom" in self.err:
            return f"custom program error: {self.err['Custom']:#x}"
        return _spaced(str(self.err))


class ProgramError(InstructionFailed):
    """One of the network's programs refused, for a reason with a name.

    `account` is the role of the account that caused it, where one did.
    """

    def __init__(self, name: str, account: str = "") -> None:
        self.name = name
        self.number = _NUMBERS[name]
        self.account = account
        super().__init__({"Custom": self.number})

    @property
    def log(self) -> str:
        """The line that clients read the error's name from."""
        cause = f"caused by account: {self.account}" if self.account else "occurred"
        return (
            f"Program log: AnchorError {cause}. Error Code: {self.name}."
            f" Error Number: {self.number}. Error Message: {_spaced(self.name)}."
        )


def _spaced(name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return words[:1] + words[1:].lower()

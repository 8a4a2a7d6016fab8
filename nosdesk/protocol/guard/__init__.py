"""The signing guard: nothing is signed without its consent, which is an `Accepted`.

Pure: what a ledger or a trial says is handed in. `ours` judges what the node makes itself,
`theirs` and `trial` what the grid made for it.
"""

from nosdesk.protocol.guard.ours import Accepted, judge_ours
from nosdesk.protocol.guard.reasons import Reason, RefusedToSign
from nosdesk.protocol.guard.theirs import AnnouncedKey, KeyTransaction, read_key_transaction
from nosdesk.protocol.guard.trial import Held, Shown, judge_trial

__all__ = [
    "Accepted",
    "AnnouncedKey",
    "Held",
    "KeyTransaction",
    "Reason",
    "RefusedToSign",
    "Shown",
    "judge_ours",
    "judge_trial",
    "read_key_transaction",
]

"""Why a transaction is not signed: one name for each way in which it could do harm."""

from collections.abc import Sequence
from enum import StrEnum

from nosdesk.domain.errors import Untrusted


class Reason(StrEnum):
    """A named reason; the sentence that goes with it is said where it is found."""

    # The bytes
    NOT_BASE64 = "not-base64"
    TOO_BIG = "too-big"
    MALFORMED = "malformed"
    UNKNOWN_VERSION = "unknown-version"
    LOOKUP_TABLE = "lookup-table"
    NO_BLOCKHASH = "no-blockhash"
    REPEATED_ACCOUNT = "repeated-account"
    UNUSED_ACCOUNT = "unused-account"
    TOO_MANY_RIGHTS = "too-many-rights"
    TOO_FEW_RIGHTS = "too-few-rights"
    # Signatures
    ANOTHERS_FEE = "another-pays-the-fee"
    EXTRA_SIGNER = "extra-signer"
    ALREADY_SIGNED = "already-signed"
    MISSING_SIGNATURE = "missing-signature"
    FALSE_SIGNATURE = "false-signature"
    # Fees
    BUDGET_MALFORMED = "budget-malformed"
    BUDGET_REPEATED = "budget-repeated"
    BUDGET_UNUSUAL = "budget-unusual"
    TOO_MANY_UNITS = "too-many-units"
    FEE_TOO_HIGH = "fee-too-high"
    # Programs and instructions
    NOTHING_TO_DO = "nothing-to-do"
    UNKNOWN_PROGRAM = "unknown-program"
    UNKNOWN_INSTRUCTION = "unknown-instruction"
    MALFORMED_INSTRUCTION = "malformed-instruction"
    REPEATED_INSTRUCTION = "repeated-instruction"
    PROGRAM_2022 = "token-2022"
    TOUCHES_METADATA = "touches-metadata"
    WRITES_A_NOTE = "writes-a-note"
    LOADS_A_PROGRAM = "loads-a-program"
    # What instructions would do
    SENDS_SOL = "sends-sol"
    GIVES_AWAY_THE_WALLET = "gives-away-the-wallet"
    RESHAPES_AN_ACCOUNT = "reshapes-an-account"
    CREATES_AN_ACCOUNT = "creates-an-account"
    NEVER_EXPIRES = "never-expires"
    TOUCHES_A_NONCE = "touches-a-nonce"
    MOVES_TOKENS = "moves-tokens"
    LENDS_TOKENS = "lends-tokens"
    CHANGES_AUTHORITY = "changes-authority"
    BURNS_TOKENS = "burns-tokens"
    CLOSES_AN_ACCOUNT = "closes-an-account"
    FREEZES_AN_ACCOUNT = "freezes-an-account"
    MINTS_ELSEWHERE = "mints-elsewhere"
    SETS_UP_TOKENS = "sets-up-tokens"
    SPENDS_NOS = "spends-nos"
    TOUCHES_JOBS = "touches-jobs"
    TOUCHES_STAKE = "touches-stake"
    TOUCHES_REWARDS = "touches-rewards"
    TOUCHES_POOLS = "touches-pools"
    # What was announced, and is not so
    PAYS_FOR_ANOTHER = "pays-for-another"
    ANOTHER_ACCOUNT = "another-account"
    ANOTHER_MINT = "another-mint"
    NOT_ONE_KEY = "not-one-key"
    NO_KEY = "no-key"
    ANOTHER_CONTENT = "another-content"
    MISSING_INSTRUCTION = "missing-instruction"
    # What the trial shows
    TRIAL_INCOMPLETE = "trial-incomplete"
    SOL_LEAVES = "sol-leaves"
    TOKENS_LEAVE = "tokens-leave"
    AUTHORITY_LEAVES = "authority-leaves"
    WALLET_LEAVES = "wallet-leaves"
    KEY_DOES_NOT_COME = "key-does-not-come"
    ANOTHER_COLLECTION = "another-collection"


class RefusedToSign(Untrusted):
    """The guard does not let this be signed: `reason` is its name, `words` what it would do."""

    def __init__(self, reason: Reason, told: str, words: Sequence[str] = ()) -> None:
        super().__init__(
            f"A transaction was not signed: {told}", "Nothing was spent. Do not sign it elsewhere."
        )
        self.reason = reason
        self.told = told
        self.words = tuple(words)

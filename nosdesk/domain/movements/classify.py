"""From one transaction's facts to the movements of one node's money.

Whatever the instructions explain is told by its kind; what they leave is told as unknown. So for
each purse the movements of a transaction add up to what its account gained, whoever wrote it and
whatever it says of itself.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from nosdesk.domain.addresses import Address, JobAddress, RunAddress
from nosdesk.domain.errors import Untrusted
from nosdesk.domain.movements.facts import UNCHANGED, Change, Deed, TransactionFacts
from nosdesk.domain.movements.meaning import (
    AIRDROP_NOTE,
    DECLARED,
    KINDS,
    NOTE,
    NOTED,
    OFFERS_A_RUN,
    RENTS,
    SAYS_ITS_SIZE,
    SIZES,
    TOKENS_MADE,
    TRANSFERS,
)
from nosdesk.domain.movements.movement import Holdings, Kind, Movement, Purse
from nosdesk.domain.moves.holdings import rent

_NOWHERE = Deed("")

_MOST = 2**62
"""Of any amount; far more than there is, and few enough to be kept."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A movement before it has its place in the transaction; `deed` is what it belongs to."""

    purse: Purse
    kind: Kind
    amount: int
    counterparty: Address | None = None
    deed: Deed = _NOWHERE


@dataclass(frozen=True, slots=True)
class _Rented:
    """An account that is opened or closed: what that belongs to, and how much of it is rent."""

    deed: Deed
    most: int


@dataclass(frozen=True, slots=True)
class _Flow:
    """Tokens that go from one account to another."""

    source: Address
    target: Address
    amount: int


def movements_of(facts: TransactionFacts, holdings: Holdings) -> tuple[Movement, ...]:
    """Return the node's movements in this transaction, none when it left its money alone."""
    parts = [*_fees(facts, holdings)]
    if facts.error is None:
        parts += [*_rents(facts, holdings), *_sol_transfers(facts, holdings)]
        parts += [*_tokens(facts, holdings), *_notes(facts, holdings)]
    parts += _unexplained(facts, holdings, parts)
    if any(abs(part.amount) > _MOST for part in parts):
        raise Untrusted("A transaction is said to move more than there is.", "It is read again.")
    subject = _subject_of_all(facts)
    return tuple(
        _movement(facts, holdings, number, part, subject) for number, part in enumerate(parts)
    )


def changes_of(facts: TransactionFacts, holdings: Holdings) -> dict[Purse, Change]:
    """Return before and after for each purse whose account the transaction names."""
    return {
        purse: _change(facts, holdings, purse)
        for purse, account in holdings.accounts.items()
        if account in facts.sol
    }


def _change(facts: TransactionFacts, holdings: Holdings, purse: Purse) -> Change:
    table = facts.sol if purse is Purse.SOL else facts.nos
    return table.get(holdings.accounts[purse], UNCHANGED)


# --- SOL ---------------------------------------------------------------------------------------


def _fees(facts: TransactionFacts, holdings: Holdings) -> Iterator[_Part]:
    if facts.payer != holdings.node:
        return
    offered = facts.fee - facts.base_fee
    for kind, amount in ((Kind.NETWORK_FEE, facts.base_fee), (Kind.PRIORITY_FEE, offered)):
        if amount:
            yield _Part(Purse.SOL, kind, -amount)


def _rented(facts: TransactionFacts, holdings: Holdings) -> dict[Address, _Rented]:
    """Return the accounts whose rent the node paid or got back."""
    found: dict[Address, _Rented] = {}
    for deed, outer in facts.walk():
        for role, payer in RENTS.get(deed.name, ()):
            account = deed.accounts[role]
            if deed.accounts[payer] == holdings.node != account:
                known = found.get(account, _Rented(outer, 0))
                found[account] = _Rented(known.deed, max(known.most, _most_rent(deed, role)))
    return found


def _most_rent(deed: Deed, role: str) -> int:
    """Return the rent of the account in this role; none where nobody can know its size."""
    size = deed.size if deed.name == SAYS_ITS_SIZE else SIZES[role]
    return 0 if size is None else rent(size)


def _rents(facts: TransactionFacts, holdings: Holdings) -> Iterator[_Part]:
    """Yield the rents, and apart from them what else such an account was given or gave back."""
    for account, rented in _rented(facts, holdings).items():
        amount = -facts.sol.get(account, UNCHANGED).amount
        of_rent = max(-rented.most, min(amount, rented.most))
        for kind, part in ((Kind.RENT, of_rent), (Kind.TRANSFER, amount - of_rent)):
            if part:
                yield _Part(Purse.SOL, kind, part, account, rented.deed)


def _sol_transfers(facts: TransactionFacts, holdings: Holdings) -> Iterator[_Part]:
    rented = _rented(facts, holdings)
    notes = [deed.note for deed, _ in facts.walk()]
    is_gift = any(note.startswith(AIRDROP_NOTE) for note in notes)
    for deed, outer in facts.walk():
        if deed.name != "system.transfer" or deed.amount is None:
            continue
        source, target = deed.accounts["source"], deed.accounts["target"]
        if source == holdings.node != target and target not in rented:
            yield _Part(Purse.SOL, Kind.TRANSFER, -deed.amount, target, outer)
        if target == holdings.node != source:
            kind = Kind.AIRDROP if is_gift else Kind.TRANSFER
            yield _Part(Purse.SOL, kind, deed.amount, source, outer)


# --- NOS ---------------------------------------------------------------------------------------


def _tokens(facts: TransactionFacts, holdings: Holdings) -> Iterator[_Part]:
    for purse in (Purse.NOS, Purse.STAKED):
        account = holdings.accounts[purse]
        told = [
            _told(facts, purse, account, deed, flow)
            for deed in facts.deeds
            for flow in _flows(deed)
            if (flow.source == account) != (flow.target == account)
        ]
        yield from told
        rest = _change(facts, holdings, purse).amount - sum(part.amount for part in told)
        silent = [deed for deed in facts.deeds if _is_silent(deed, account)]
        if rest and len(silent) == 1 and (role := _role(silent[0], account)):
            kind, other = KINDS[silent[0].name, role]
            counterparty = _owner(facts, silent[0].accounts[other])
            yield _Part(purse, kind, rest, counterparty, silent[0])


def _flows(deed: Deed) -> tuple[_Flow, ...]:
    """Return the tokens that the deed says it moves; none when only balances tell."""
    inner = [each for each in deed.inner if each.name in TRANSFERS]
    declared = inner or ([deed] if deed.name in DECLARED else [])
    return tuple(_declared(each) for each in declared if each.amount)


def _declared(deed: Deed) -> _Flow:
    source, target = DECLARED[deed.name]
    return _Flow(deed.accounts[source], deed.accounts[target], deed.amount or 0)


def _is_silent(deed: Deed, account: Address) -> bool:
    """Tell whether the deed may move the account's tokens without saying how many."""
    if account not in deed.names or deed.name in DECLARED or _flows(deed):
        return False
    is_known = "." in deed.name or deed.name == NOTE
    return not is_known or deed.name in TOKENS_MADE or _role(deed, account) is not None


def _told(
    facts: TransactionFacts, purse: Purse, account: Address, deed: Deed, flow: _Flow
) -> _Part:
    is_out = flow.source == account
    kind, counterparty = Kind.TRANSFER, flow.target if is_out else flow.source
    if role := _role(deed, account):
        kind, other = KINDS[deed.name, role]
        counterparty = deed.accounts[other]
    amount = -flow.amount if is_out else flow.amount
    return _Part(purse, kind, amount, _owner(facts, counterparty), deed)


def _role(deed: Deed, account: Address) -> str | None:
    """Return the role in which the deed moves the account's tokens, None when it has none."""
    roles = (role for role, named in deed.accounts.items() if named == account)
    return next((role for role in roles if (deed.name, role) in KINDS), None)


def _owner(facts: TransactionFacts, account: Address) -> Address:
    return facts.owners.get(account, account)


def _notes(facts: TransactionFacts, holdings: Holdings) -> Iterator[_Part]:
    for deed, outer in facts.walk():
        kind = NOTED.get(deed.name)
        if kind is not None and deed.accounts["authority"] == holdings.node:
            yield _Part(Purse.STAKED, kind, 0, None, outer)


# --- All of it ---------------------------------------------------------------------------------


def _unexplained(
    facts: TransactionFacts, holdings: Holdings, parts: list[_Part]
) -> Iterator[_Part]:
    """Yield what is needed for the parts to add up."""
    told: Counter[Purse] = Counter()
    for part in parts:
        told[part.purse] += part.amount
    for purse in Purse:
        rest = _change(facts, holdings, purse).amount - told[purse]
        if rest:
            yield _Part(purse, Kind.UNKNOWN, rest)


def _movement(
    facts: TransactionFacts, holdings: Holdings, number: int, part: _Part, subject: Deed
) -> Movement:
    deed = part.deed if "job" in part.deed.accounts else subject
    return Movement(
        node=holdings.node,
        signature=facts.signature,
        number=number,
        slot=facts.slot,
        at=facts.at,
        purse=part.purse,
        kind=part.kind,
        amount=part.amount,
        counterparty=part.counterparty,
        run=_run(facts, deed),
        job=JobAddress(deed.accounts["job"]) if "job" in deed.accounts else None,
        error=facts.error or "",
    )


def _subject_of_all(facts: TransactionFacts) -> Deed:
    """Return the deed that says which run or job the whole transaction is about, if one does."""
    about = [deed for deed in facts.deeds if "run" in deed.accounts or "job" in deed.accounts]
    return about[0] if len(about) == 1 else _NOWHERE


def _run(facts: TransactionFacts, deed: Deed) -> RunAddress | None:
    """Return the deed's run; a key that it only offers for one is none."""
    run = deed.accounts.get("run")
    if run is None or (deed.name in OFFERS_A_RUN and facts.sol.get(run, UNCHANGED) == UNCHANGED):
        return None
    return RunAddress(run)

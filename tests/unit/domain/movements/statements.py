"""Transactions for tests of movements, as small as can be."""

from nosdesk.domain.movements.facts import Change, Deed, TransactionFacts
from nosdesk.domain.movements.movement import Holdings, Purse

ME, NOS, VAULT = "me", "my nos", "my vault"
HOLDINGS = Holdings(ME, NOS, VAULT)
RENT = 2_039_280


def deed(name, amount=None, *, inner=(), note="", size=None, **accounts):
    names = tuple(accounts.values())
    return Deed(name, accounts, names, amount, note, tuple(inner), size)


def facts(*deeds, sol=None, nos=None, fee=5_000, payer=ME, error=None, **others):
    """A transaction; `sol` and `nos` are (before, after) by account."""
    changes = {name: Change(*change) for name, change in (sol or {}).items()}
    tokens = {name: Change(*change) for name, change in (nos or {}).items()}
    if payer == ME and ME not in changes:
        changes[ME] = Change(10**9, 10**9 - fee)
    named = {name for one in deeds for name in one.names} | set(tokens) | {payer}
    for name in named:
        changes.setdefault(name, Change())
    given = {
        "signature": "sig", "slot": 7, "at": 100, "base_fee": min(5_000, fee), "owners": {},
    } | others  # fmt: skip
    return TransactionFacts(
        error=error, payer=payer, fee=fee, sol=changes, nos=tokens, deeds=deeds, **given
    )


def told(movements):
    """What the movements say, without where they are from."""
    return [(each.purse.value, each.kind.value, each.amount) for each in movements]


def sums(movements):
    return {purse: sum(m.amount for m in movements if m.purse is purse) for purse in Purse}

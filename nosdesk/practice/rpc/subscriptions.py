"""Subscriptions: changes of accounts and programs, landings, slots and logs, as they happen.

State is visible at once at every commitment, so account and program notifications do not wait.
A signature's notification waits until the ledger confirms the transaction as far as was asked.
"""

import asyncio
from collections.abc import Callable
from typing import Annotated, Literal

from msgspec import Meta, Struct
from solders.account import Account
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.system_program import ID as SYSTEM_PROGRAM_ID

from nosdesk.practice.ledger import AccountChanged, LandedTransaction
from nosdesk.practice.rpc.account_json import account_json, keyed_account_json
from nosdesk.practice.rpc.accounts import AccountParams, ProgramParams
from nosdesk.practice.rpc.context import at_slot
from nosdesk.practice.rpc.dispatch import Method
from nosdesk.practice.rpc.errors import Json, invalid_params
from nosdesk.practice.rpc.filters import AccountFilter
from nosdesk.practice.rpc.hub import Cancel
from nosdesk.practice.rpc.params import NoParams, ReadConfig, Unsigned
from nosdesk.practice.rpc.session import Publish, Session

_CLOSED = Account(0, b"", SYSTEM_PROGRAM_ID)
_ROOT_DEPTH = 32


class SignatureConfig(ReadConfig, frozen=True, rename="camel"):
    """Whether arrival is announced as well as confirmation."""

    enable_received_notification: bool | None = None


class SignatureParams(Struct, array_like=True, frozen=True):
    """`signatureSubscribe`."""

    signature: Signature
    config: SignatureConfig = SignatureConfig()


class Mentions(Struct, frozen=True):
    """Transactions that name this account."""

    mentions: Annotated[list[Pubkey], Meta(min_length=1, max_length=1)]


class LogsParams(Struct, array_like=True, frozen=True):
    """`logsSubscribe`."""

    wanted: Literal["all", "allWithVotes"] | Mentions
    config: ReadConfig = ReadConfig()


class NumberParams(Struct, array_like=True, frozen=True):
    """Every unsubscription."""

    number: Unsigned


def account_subscribe(session: Session, params: AccountParams) -> Json:
    """Tell every change of the account; one that is closed is told as empty."""

    def start(publish: Publish, _: Callable[[], None]) -> Cancel:
        def tell(change: AccountChanged) -> None:
            account = change.account or _CLOSED
            publish(at_slot(change.slot, account_json(session.ledger, account, params.config)))

        return session.hub.accounts.watch(params.key, tell)

    return session.subscribe("accountNotification", start)


def program_subscribe(session: Session, params: ProgramParams) -> Json:
    """Tell every change of the program's accounts that pass the filters."""
    accepted = AccountFilter(params.config.filters)

    def start(publish: Publish, _: Callable[[], None]) -> Cancel:
        def tell(change: AccountChanged) -> None:
            account = change.account
            if account is not None and accepted.matches(account):
                value = keyed_account_json(session.ledger, change.key, account, params.config)
                publish(at_slot(change.slot, value))

        return session.hub.programs.watch(params.program, tell)

    return session.subscribe("programNotification", start)


def signature_subscribe(session: Session, params: SignatureParams) -> Json:
    """Tell once that the transaction is as confirmed as was asked for, whenever it landed."""

    def start(publish: Publish, end: Callable[[], None]) -> Cancel:
        return _SignatureWatch(session, params, publish, end).stop

    return session.subscribe("signatureNotification", start)


def slot_subscribe(session: Session, _: NoParams) -> Json:
    """Tell every new slot."""

    def start(publish: Publish, _: Callable[[], None]) -> Cancel:
        return session.hub.slots.watch(
            None, lambda slot: publish({"slot": slot, "parent": slot - 1, "root": _root(slot)})
        )

    return session.subscribe("slotNotification", start)


def root_subscribe(session: Session, _: NoParams) -> Json:
    """Tell every slot that became final."""

    def start(publish: Publish, _: Callable[[], None]) -> Cancel:
        return session.hub.slots.watch(None, lambda slot: publish(_root(slot)))

    return session.subscribe("rootNotification", start)


def logs_subscribe(session: Session, params: LogsParams) -> Json:
    """Tell the logs of every transaction, or of those that name one account."""
    wanted = params.wanted
    mentioned = wanted.mentions[0] if isinstance(wanted, Mentions) else None

    def start(publish: Publish, _: Callable[[], None]) -> Cancel:
        def tell(landed: LandedTransaction) -> None:
            if mentioned is None or mentioned in landed.account_keys:
                publish(at_slot(landed.slot, _logs_json(landed)))

        return session.hub.transactions.watch(None, tell)

    return session.subscribe("logsNotification", start)


def unsubscribe(session: Session, params: NumberParams) -> Json:
    """End the subscription of this number."""
    if not session.cancel(params.number):
        raise invalid_params("Invalid subscription id.")
    return True


class _SignatureWatch:
    """Waits for the landing, then for its confirmation, tells, and ends the subscription."""

    def __init__(
        self,
        session: Session,
        params: SignatureParams,
        publish: Publish,
        end: Callable[[], None],
    ) -> None:
        self._ledger = session.ledger
        self._slots = session.hub.slots
        self._config = params.config
        self._publish = publish
        self._end = end
        landed = self._ledger.landed(params.signature)
        if landed is None:
            self._cancel: Cancel = session.hub.signatures.watch(params.signature, self._on_landing)
        else:  # the client must learn its subscription's number first
            loop = asyncio.get_running_loop()
            self._cancel = loop.call_soon(self._on_landing, landed).cancel

    def stop(self) -> None:
        """Wait no longer."""
        self._cancel()

    def _on_landing(self, landed: LandedTransaction) -> None:
        if self._config.enable_received_notification:
            self._publish(at_slot(landed.slot, "receivedSignature"))
        self._cancel()
        self._cancel = self._slots.watch(None, lambda _: self._tell_once_confirmed(landed))
        self._tell_once_confirmed(landed)

    def _tell_once_confirmed(self, landed: LandedTransaction) -> None:
        if self._config.accepts(self._ledger.confirmation(landed)):
            self._publish(at_slot(self._ledger.slot(), {"err": landed.err}))
            self._end()


def _root(slot: int) -> int:
    return max(0, slot - _ROOT_DEPTH)


def _logs_json(landed: LandedTransaction) -> Json:
    return {"signature": str(landed.signature), "err": landed.err, "logs": list(landed.logs)}


METHODS: dict[str, Method[Session]] = {
    "accountSubscribe": Method(AccountParams, account_subscribe),
    "programSubscribe": Method(ProgramParams, program_subscribe),
    "signatureSubscribe": Method(SignatureParams, signature_subscribe),
    "slotSubscribe": Method(NoParams, slot_subscribe),
    "rootSubscribe": Method(NoParams, root_subscribe),
    "logsSubscribe": Method(LogsParams, logs_subscribe),
} | {
    f"{kind}Unsubscribe": Method(NumberParams, unsubscribe)
    for kind in ("account", "program", "signature", "slot", "root", "logs")
}

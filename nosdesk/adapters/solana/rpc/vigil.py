"""Followed accounts, looked at now and then in one question for all nodes of this computer.

An endpoint may answer every ping and yet have stopped telling of changes. Only a look shows that:
an account has changed, and nobody said so. Then its followers are told after all, and the
subscriptions move on to another endpoint. A hundred accounts cost one call, so it is looked more
often than each node could afford to by itself.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import msgspec

from nosdesk.adapters.solana.rpc.answers import AccountState, Answer, parse
from nosdesk.adapters.solana.rpc.certainty import missing, surely
from nosdesk.adapters.solana.rpc.connection import Line
from nosdesk.adapters.solana.rpc.pool import Pool
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.rpc.subscriptions import Subscriptions
from nosdesk.domain.errors import NodeError, Unavailable

State = Answer[AccountState | None]

_ACCOUNTS_A_CALL = 100


@dataclass(frozen=True, slots=True)
class VigilLimits:
    """How often it is looked, and how late a subscription may be without being distrusted."""

    every_s: float = 300.0
    grace_s: float = 10.0


@dataclass(frozen=True, slots=True)
class _News:
    """An account as it was found, and the last note on it that was told before."""

    line: Line
    note: msgspec.Raw | None
    state: State


class Vigil:
    """Watches over subscriptions while its block lasts."""

    def __init__(self, pool: Pool, subscriptions: Subscriptions, limits: VigilLimits) -> None:
        self._pool = pool
        self._subscriptions = subscriptions
        self._limits = limits
        self._group = asyncio.TaskGroup()

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        self._task = self._group.create_task(self._keep())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._task.cancel()
        # The block's own error is not handed to the group: it would come out wrapped in one.
        await self._group.__aexit__(None, None, None)

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(self._limits.every_s)
            with suppress(NodeError):  # nobody answers: the next look will find what changed
                await self._look()

    async def _look(self) -> None:
        """Tell what was not told, and leave an endpoint that should have told it."""
        news = [news async for news in self._news()]
        if not news:
            return
        await asyncio.sleep(self._limits.grace_s)
        untold = [each for each in news if each.line.note is each.note]
        for each in untold:
            each.line.tell(msgspec.Raw(msgspec.json.encode(each.state)))
        if any(each.note is not None for each in untold):
            self._subscriptions.leave()

    async def _news(self) -> AsyncGenerator[_News]:
        lines = self._subscriptions.standing_accounts()
        for start in range(0, len(lines), _ACCOUNTS_A_CALL):
            some = lines[start : start + _ACCOUNTS_A_CALL]
            notes = [line.note for line in some]
            for line, note, state in zip(some, notes, await self._read(some), strict=True):
                if note is None or _is_newer(state, note):
                    yield _News(line, note, state)

    async def _read(self, lines: Sequence[Line]) -> list[State]:
        keys = [line.topic.params[0] for line in lines]
        query: Query[Answer[list[AccountState | None]]] = Query(
            "getMultipleAccounts",
            [keys],
            Answer[list[AccountState | None]],
            {"encoding": "base64", **CONFIRMED},
        )
        answer = await surely(self._pool, query, lambda answer: missing(answer.value))
        if len(answer.value) != len(keys):
            raise Unavailable("The RPC endpoint sent another number of accounts than was asked.")
        return [Answer(answer.context, account) for account in answer.value]


def _is_newer(found: State, note: msgspec.Raw) -> bool:
    """Tell whether the account has changed since the note was sent."""
    shape: Any = State
    try:
        known: State = parse(note, shape)
    except ValueError:
        return True
    return found.context.slot > known.context.slot and _content(found) != _content(known)


def _content(state: State) -> AccountState | None:
    """Return the account; one that was closed is told as empty, and found as none."""
    account = state.value
    return None if account is None or account.lamports == 0 else account

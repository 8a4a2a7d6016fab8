"""Accounts as they change: notifications read into values, or into "look for yourself"."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import TypeVar

import msgspec

from nosdesk.adapters.solana.rpc.answers import Answer, parse
from nosdesk.adapters.solana.rpc.subscriptions import Subscriptions, Topic
from nosdesk.domain.errors import NodeError

S = TypeVar("S")
V = TypeVar("V")


async def follow(
    subscriptions: Subscriptions, topic: Topic, shape: type[S], read: Callable[[S], V | None]
) -> AsyncGenerator[V | None]:
    """Yield what each notification of the topic says, None where one says nothing clear."""
    async with aclosing(subscriptions.follow(topic)) as notes:
        async for note in notes:
            yield None if note is None else _understood(note, shape, read)


def _understood(note: msgspec.Raw, shape: type[S], read: Callable[[S], V | None]) -> V | None:
    try:
        return read(parse(note, Answer[shape]).value)  # type: ignore[valid-type]  # known at run time
    except (ValueError, NodeError):
        return None

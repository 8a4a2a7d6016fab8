"""What was fetched for jobs and is kept for the next ones, and what of it goes for want of room."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from nosdesk.domain.definition.resources import (
    HuggingFaceResource,
    OllamaResource,
    Resource,
    S3Resource,
)
from nosdesk.domain.definition.secret_urls import plain_url

BUDGET = 200 * 10**9
"""Bytes that are kept of what jobs fetched, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class StockItem:
    """One volume of files that were fetched whole; times are Unix seconds.

    `key` says what is in it, `label` the same for people. What a market requires stays.
    """

    volume: str
    key: str
    label: str
    size_bytes: int
    filled_at: float
    used_at: float
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class PulledImage:
    """One image that Nosdesk pulled and that was not here before, in any name.

    `name` is the plain one, `image_id` what the engine calls its content. With a `run` it came
    with a login, and goes when the run does.
    """

    name: str
    image_id: str
    size_bytes: int
    pulled_at: float
    used_at: float
    is_required: bool = False
    run: str = ""


def label_of(resource: Resource) -> str:
    """Return the resource as people know it, without anything that is secret."""
    match resource:
        case S3Resource(sources=sources):
            return ", ".join(plain_url(source.url) for source in sources)
        case HuggingFaceResource(repo=repo, revision=revision):
            return f"{repo}@{revision}" if revision else repo
        case OllamaResource(model=model):
            return f"ollama {model}"


def key_of(resource: Resource) -> str:
    """Return what two resources share exactly when they hold the same files.

    Who logs in is part of it: what one poster may read is not handed to another.
    """
    match resource:
        case S3Resource(sources=sources, bucket=bucket, login=login):
            who = login.access_key_id.reveal() + login.secret_access_key.reveal() if login else ""
            told: tuple[object, ...] = ("s3", bucket, [(s.url, s.files) for s in sources], who)
        case HuggingFaceResource(repo=repo, revision=revision, files=files, token=token):
            told = ("hf", repo, revision, files, token.reveal() if token else "")
        case OllamaResource(model=model):
            told = ("ollama", model)
        case _:
            assert_never(resource)
    return hashlib.sha256(repr(told).encode("utf-8", "replace")).hexdigest()[:32]


def to_drop(items: Iterable[StockItem], *, room_bytes: int) -> tuple[StockItem, ...]:
    """Return what has to go so that the rest takes at most `room_bytes`: longest unused first."""
    newest_first = sorted(items, key=lambda item: (item.is_required, item.used_at), reverse=True)
    dropped, taken = [], 0
    for item in newest_first:
        if item.is_required or taken + item.size_bytes <= room_bytes:
            taken += item.size_bytes
        else:
            dropped.append(item)
    return tuple(sorted(dropped, key=lambda item: item.used_at))

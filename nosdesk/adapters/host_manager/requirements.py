"""What a market requires, out of an answer that may hold more than this version knows."""

from typing import Any

from msgspec import Struct

from nosdesk.adapters.host_manager.answers import check, decoded
from nosdesk.aio.exchange import Answer
from nosdesk.domain.definition.resources import RESOURCES_RESOLVED, Resource, resource_of
from nosdesk.domain.json_rules import Flaw
from nosdesk.ports.host_services import Required

IMAGES_LIMIT = 100
RESOURCES_LIMIT = 100
NAME_LIMIT = 500

_KNOWN = frozenset(
    {"type", "url", "bucket", "buckets", "files", "IAM", "repo", "revision", "accessToken", "model"}
)
_IN_BUCKET = frozenset({"url", "files"})
_IN_IAM = frozenset({"REGION", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY"})
_NOWHERE = "/"
"""What is fetched before a job asks for it is mounted nowhere yet."""


class _Answer(Struct):
    required_images: list[Any] | None = None
    required_remote_resources: list[Any] | None = None


def required(answer: Answer) -> Required:
    """Return what the market requires, without what makes no sense to us."""
    check(answer)
    said = decoded(answer, _Answer)
    resources = map(_resource, (said.required_remote_resources or [])[:RESOURCES_LIMIT])
    images = (said.required_images or [])[:IMAGES_LIMIT]
    return Required(
        tuple(dict.fromkeys(image for image in images if _is_name(image))),
        tuple(resource for resource in resources if resource is not None),
    )


def _is_name(image: object) -> bool:
    return isinstance(image, str) and 0 < len(image) <= NAME_LIMIT and image.isprintable()


def _resource(entry: object) -> Resource | None:
    known: dict[str, Any] = {**_only(entry, _KNOWN), "target": _NOWHERE}
    if isinstance(known.get("buckets"), list):
        known["buckets"] = [_only(bucket, _IN_BUCKET) for bucket in known["buckets"]]
    if "IAM" in known:
        known["IAM"] = _only(known["IAM"], _IN_IAM)
    flaws: list[Flaw] = []
    RESOURCES_RESOLVED([known], "$", flaws)
    return None if flaws else resource_of(known)


def _only(entry: object, keys: frozenset[str]) -> dict[str, Any]:
    """Return of an object what we know, without what is not filled in."""
    if not isinstance(entry, dict):
        return {}
    return {key: entry[key] for key in keys & entry.keys() if entry[key] is not None}

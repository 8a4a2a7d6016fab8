"""Files that an operation wants mounted: from S3, from Hugging Face, or an Ollama model."""

from dataclasses import dataclass
from typing import Any

from nosdesk.domain.definition.markers import REMOVE_IF_EMPTY, SPREAD, spread
from nosdesk.domain.json_rules import (
    Flaw,
    Rule,
    array,
    boolean,
    by_kind,
    record,
    text,
    word,
)
from nosdesk.domain.secret import Secret

OLLAMA_TARGET = "/root/.ollama/models"
RESOURCES_LIMIT = 100
FILES_LIMIT = 1_000


@dataclass(frozen=True, slots=True)
class S3Login:
    """Who we are to an S3 store."""

    region: str
    access_key_id: Secret[str]
    secret_access_key: Secret[str]


@dataclass(frozen=True, slots=True)
class S3Source:
    """One place in an S3 store; no files means all of them."""

    url: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class S3Resource:
    """Files of one or more places in one volume, read-only unless `writable`."""

    target: str
    sources: tuple[S3Source, ...]
    bucket: str | None = None
    writable: bool = False
    login: S3Login | None = None


@dataclass(frozen=True, slots=True)
class HuggingFaceResource:
    """A repository at a revision; no files means all of them."""

    target: str
    repo: str
    revision: str | None = None
    files: tuple[str, ...] = ()
    token: Secret[str] | None = None


@dataclass(frozen=True, slots=True)
class OllamaResource:
    """A model of the Ollama library."""

    model: str
    target: str = OLLAMA_TARGET


Resource = S3Resource | HuggingFaceResource | OllamaResource


def resource_of(entry: dict[str, Any]) -> Resource:
    """Return the resource that an entry which follows `RESOURCES_RESOLVED` asks for."""
    match entry["type"]:
        case "HF":
            return HuggingFaceResource(
                target=entry["target"],
                repo=entry["repo"],
                revision=entry.get("revision"),
                files=tuple(entry.get("files", ())),
                token=Secret(entry["accessToken"]) if entry.get("accessToken") else None,
            )
        case "Ollama":
            return OllamaResource(entry["model"], entry.get("target") or OLLAMA_TARGET)
        case _:
            return S3Resource(
                target=entry["target"],
                sources=_sources(entry),
                bucket=entry.get("bucket"),
                writable=entry.get("allowWrite", False),
                login=_login(entry["IAM"]) if "IAM" in entry else None,
            )


def _sources(entry: dict[str, Any]) -> tuple[S3Source, ...]:
    """A URL stands before buckets, as in the name the network gives to the volume."""
    places = [entry] if entry.get("url") else entry.get("buckets", [])
    return tuple(S3Source(place["url"], tuple(place.get("files", ()))) for place in places)


def _login(iam: dict[str, str]) -> S3Login:
    return S3Login(iam["REGION"], Secret(iam["ACCESS_KEY_ID"]), Secret(iam["SECRET_ACCESS_KEY"]))


# --- Rules ---

_FILES = array(text(limit=4_096), limit=FILES_LIMIT)
_IAM = record({"REGION": text(), "ACCESS_KEY_ID": text(), "SECRET_ACCESS_KEY": text()})
_S3 = {"type": word("S3"), "target": text()}
_S3_OPTIONS = {"url": text(), "allowWrite": boolean, "IAM": _IAM}
_S3_PLAIN = record(_S3, {**_S3_OPTIONS, "files": _FILES})
_S3_BUCKET = record({**_S3, "bucket": text()}, _S3_OPTIONS)
_S3_BUCKETS = record(
    {**_S3, "buckets": array(record({"url": text()}, {"files": _FILES}), limit=RESOURCES_LIMIT)},
    _S3_OPTIONS,
)
_HF = record(
    {"type": word("HF"), "target": text(), "repo": text()},
    {"revision": text(), "files": _FILES, "accessToken": text()},
)
_OLLAMA = record({"type": word("Ollama"), "model": text()}, {"target": text()})
_TYPE = record({"type": word("S3", "HF", "Ollama")})


def _resource(value: object, path: str, flaws: list[Flaw]) -> None:
    """One resource, by its type and, among S3's three shapes, by how it names a bucket."""
    entry = value if isinstance(value, dict) else {}
    match entry.get("type"):
        case "S3" if "bucket" in entry:
            _S3_BUCKET(value, path, flaws)
        case "S3" if "buckets" in entry:
            _S3_BUCKETS(value, path, flaws)
        case "S3":
            _S3_PLAIN(value, path, flaws)
        case "HF":
            _HF(value, path, flaws)
        case "Ollama":
            _OLLAMA(value, path, flaws)
        case _:
            _TYPE({key: entry[key] for key in entry.keys() & {"type"}}, path, flaws)


def _resource_or_spread(value: object, path: str, flaws: list[Flaw]) -> None:
    is_spread = isinstance(value, dict) and SPREAD in value
    rule = spread if is_spread else _resource
    rule(value, path, flaws)


def _located(value: object, path: str, flaws: list[Flaw]) -> None:
    """A resource that says where its files are, once nothing is left to be filled in."""
    _resource(value, path, flaws)
    entry = value if isinstance(value, dict) else {}
    if entry.get("type") == "S3" and not (entry.get("url") or entry.get("buckets")):
        flaws.append(Flaw(path, 'names no place: it needs "url" or "buckets"'))


RESOURCES_AS_WRITTEN: Rule = array(
    by_kind(
        f'must be a resource or "{REMOVE_IF_EMPTY}"',
        object=_resource_or_spread,
        text=word(REMOVE_IF_EMPTY),
    ),
    limit=RESOURCES_LIMIT,
)
RESOURCES_RESOLVED: Rule = array(
    by_kind("must be a resource", object=_located), limit=RESOURCES_LIMIT
)

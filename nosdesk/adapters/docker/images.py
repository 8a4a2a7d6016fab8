"""Fetching images: the engine's report of a pull, read into progress and reasons."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docker.utils import parse_repository_tag
from msgspec import DecodeError, Struct
from msgspec.json import Decoder

from nosdesk.adapters.docker.faults import disk_full
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.image_name import plain_name
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import PullProgress

IDLE_LIMIT_S = 600
"""How long a pull may say nothing: checking a layer of many gigabytes takes minutes."""

_REPORT_LIMIT = 1024 * 1024
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/:@-]{0,500}")
_ID = re.compile(r"sha256:[0-9a-f]*|[0-9a-f]{12,64}", re.IGNORECASE)
"""What the engine takes for an image's id, or the beginning of one."""

_COMPLETE = ("Download complete", "Pull complete", "Verifying Checksum")
_REFUSALS = (
    "manifest unknown", "manifest for", "not found", "denied", "unauthorized", "authentication",
    "no basic auth", "invalid reference", "does not exist", "no matching manifest",
    "unsupported", "not implemented",
)  # fmt: skip
_TOO_MANY = ("toomanyrequests", "too many requests", "http 429")


class Detail(Struct, frozen=True):
    """Bytes of one layer."""

    current: int = 0
    total: int = 0


class Report(Struct, rename="camel"):
    """One line of the engine's report."""

    status: str = ""
    id: str = ""
    progress_detail: Detail = Detail()
    error: str = ""


def pull_query(image: str) -> dict[str, str]:
    """Return the query of a pull; `Refused` when this cannot be an image's name."""
    check_reference(image)
    repository, tag = parse_repository_tag(plain_name(image))
    return {"fromImage": repository, "tag": tag or "latest"}


def check_reference(image: str) -> None:
    """Raise `Refused` unless the text can be an image's name, safe to put into a path.

    An image's id is none: the engine gives any image by it, the user's own, too.
    """
    if not _REFERENCE.fullmatch(image) or ".." in image or _ID.fullmatch(image):
        raise Refused(
            f"“{image[:100]}” is not the name of an image.",
            name="ImageName",
            mishap=Mishap.IMAGE_REFUSED,
        )


def reports(chunks: Iterator[bytes]) -> Iterator[Report]:
    """Yield each line of the report, however chunks split it."""
    decode = Decoder(Report).decode
    waiting = b""
    try:
        for chunk in chunks:
            *whole, waiting = (waiting + chunk).split(b"\n")
            yield from (decode(line) for line in whole if line.strip())
            if len(waiting) > _REPORT_LIMIT:
                raise Unavailable("Docker's report of the download is too long.")
        if waiting.strip():
            yield decode(waiting)
    except DecodeError as error:
        raise Unavailable("Docker's report of the download is not readable.") from error


@dataclass(slots=True)
class PullTally:
    """Sums up what has arrived of all layers of one image."""

    image: str
    _layers: dict[str, Detail] = field(default_factory=dict)

    def add(self, report: Report) -> PullProgress | None:
        """Return the progress when this report changed it; raise when it tells of a failure."""
        if report.error:
            raise pull_failure(self.image, report.error, has_begun=bool(self._layers))
        layer = self._layers.get(report.id)
        if report.status == "Downloading" and report.progress_detail.total > 0:
            self._layers[report.id] = report.progress_detail
        elif report.status in _COMPLETE and layer is not None and layer.current < layer.total:
            self._layers[report.id] = Detail(layer.total, layer.total)
        else:
            return None
        layers = self._layers.values()
        return PullProgress(
            sum(each.current for each in layers), sum(each.total for each in layers)
        )


def pull_failure(image: str, words: str, *, has_begun: bool = False) -> NodeError:
    """Return the error for the engine's words on why a pull failed, before or after it began."""
    if full := disk_full(words):
        return full
    lowered = words.lower()
    title = f"The image {image} could not be fetched: {' '.join(words.split())[:300]}"
    if any(sign in lowered for sign in _TOO_MANY):
        return Unavailable(title, "Nosdesk tries again.", mishap=Mishap.REGISTRY_LIMIT)
    if any(refusal in lowered for refusal in _REFUSALS):
        return Refused(
            title,
            "Check the image's name, and that it is public.",
            name="ImageRefused",
            mishap=Mishap.IMAGE_REFUSED,
        )
    mishap = Mishap.PULL_BROKEN if has_begun else Mishap.REGISTRY_DOWN
    return Unavailable(title, "Nosdesk tries again.", mishap=mishap)
